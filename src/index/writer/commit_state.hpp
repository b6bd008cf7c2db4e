// An index that is being written, from one commit to the next: its lock, its manifest, its segments
// and those under way, notes, merges. What IndexWriter decides ends here.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "index/files/writer_lock.hpp"
#include "index/manifest/manifest.hpp"
#include "index/manifest/notes.hpp"
#include "index/writer/background_merge.hpp"
#include "index/writer/segment_builders.hpp"
#include "index/writer/working_segments.hpp"
#include "index/writer/writer_options.hpp"

namespace glane {

// errors: Error{index}, std::system_error
class CommitState {
 public:
  // Takes the lock; makes the index where there is none; publishes the last commit where a crash
  // has kept it from readers; removes what nobody names.
  CommitState(const std::string& directory, const WriterOptions& options);
  ~CommitState();

  Manifest& manifest() { return manifest_; }
  SegmentBuilders& builders() { return *builders_; }
  const SegmentBuilders& builders() const { return *builders_; }
  WorkingSegments& segments() { return segments_; }
  const WorkingSegments& segments() const { return segments_; }

  // Whether the last commit has the document, live and with this digest. Any thread may ask, but
  // while a commit goes on.
  bool has_committed(std::string_view id, std::uint64_t digest) const;

  // What is noted of a document, by hash_of_id.
  Note note(std::uint64_t hash) const;
  void set_note(std::uint64_t hash, const Note& note);

  // Writes what was added, which no commit has yet.
  //   errors: as of commit()
  void flush();

  // Writes what was added, tells the manifest, publishes; nothing where nothing has changed. A
  // merge that fails is put off.
  //   errors: new documents or the manifest cannot be written: nothing more can be committed
  void commit();

  // Waits for a merge that is under way. out: false where none is, or it was asked to end
  bool wait_for_merge();

  // Makes one segment of all, from the next commit on; as many as their limits ask for.
  //   errors: Interrupted, too
  void merge_all();

  // Writes segments anew without their dead rows, from the next commit on: those of which holds()
  // says that they have something to be erased.
  //   errors: Interrupted, too
  void rewrite(const std::function<bool(const Segment&)>& holds);

  // After a commit: leaves nothing in the folder that the commit does not name.
  //   out:    false where another process keeps what the manifest has replaced (Manifest::scrub)
  //   errors: besides, where a file cannot be removed; Interrupted
  bool scrub();

 private:
  // Of a segment that nobody has begun, and of which no file is there.
  std::uint64_t next_number();
  std::vector<SegmentSize> mergeable() const;
  std::vector<LiveSegment> named(const std::vector<std::uint64_t>& numbers) const;
  void merge_small();
  void all_or_none(const std::function<void()>& merges);
  void merge_within_limits();
  void merge_now(const std::vector<std::uint64_t>& numbers);
  bool adopt_merge(bool wait);
  void begin_merge();
  void note_failed_merge(const std::exception& why);
  bool is_ending() const { return options_.waiting.stop && options_.waiting.stop(); }
  void update_manifest();
  void publish();
  std::unordered_set<std::uint64_t> named_segments() const;

  std::string directory_;
  WriterOptions options_;
  WriterLock lock_;  // ends when all else has been closed
  Manifest manifest_;
  std::optional<std::uint64_t> published_;  // the commit that readers see
  StopWords stop_row_words_;
  std::unique_ptr<SegmentBuilders> builders_;
  SegmentSet committed_;
  WorkingSegments segments_;
  std::uint64_t next_segment_ = 1;
  NoteTable notes_;  // of the last commit
  std::unordered_map<std::uint64_t, Note> changed_notes_;
  std::unique_ptr<BackgroundMerge> merge_;
  std::uint32_t commits_without_merges_ = 0;  // still to come, after one that failed
  std::uint32_t next_pause_ = 1;
  bool failure_reported_ = false;
};

}  // namespace glane
