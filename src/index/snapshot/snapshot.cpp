#include "index/snapshot/snapshot.hpp"

#include <system_error>
#include <utility>

#include "index/files/index_format.hpp"
#include "index/snapshot/open_segments.hpp"
#include "index/snapshot/settings.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

bool is_same_commit(const Current& a, const Current& b) {
  return a.commit == b.commit && a.time == b.time && a.segments == b.segments;
}

}  // namespace

// A file that `current` names is there, unless a writer has published another `current` since it
// was read; so what fails is tried again for as long as that is so.
std::shared_ptr<const Snapshot> Snapshot::open(const std::string& directory,
                                               const std::shared_ptr<const Snapshot>& before) {
  const SegmentSet known = before != nullptr ? before->segments() : SegmentSet();
  for (Current current = read_current(directory);;) {
    check_version(directory, current);
    try {
      SegmentSet segments = open_segments(directory, current.segments, known);
      return std::shared_ptr<const Snapshot>(
          new Snapshot(directory, std::move(current), std::move(segments)));
    } catch (const std::system_error& error) {
      Current newer = read_current(directory);
      if (is_same_commit(current, newer)) throw_damaged({}, said("reason", error));
      current = std::move(newer);
    } catch (const Error&) {
      Current newer = read_current(directory);
      if (is_same_commit(current, newer)) throw;
      current = std::move(newer);
    }
  }
}

Snapshot::Snapshot(const std::string& directory, Current current, SegmentSet segments)
    : directory_(directory),
      current_(std::move(current)),
      segments_(std::move(segments)),
      stop_row_words_(setting(setting::kStopRowWords)),
      synonyms_(setting(setting::kSynonyms)) {}

StopWords Snapshot::stop_words() const {
  return StopWords(setting(setting::kStopWords));
}

ProtectedWords Snapshot::protected_words() const {
  return ProtectedWords(setting(setting::kProtectedWords));
}

FrenchAnalyzer Snapshot::analyzer() const {
  return stored_analyzer(current_);
}

void Snapshot::apply_notes(Document& stored) const {
  if (current_.notes.empty()) return;
  const Note note = current_.notes.find(hash_of_id(stored.id));
  if (!note.source.empty()) stored.source = note.source;
  if (note.removed_from_page != 0) stored.removed_from_page = date_at(note.removed_from_page);
  if (stored.type != DocumentType::article || note.captures.size() < 2) return;
  stored.captures = static_cast<int>(note.captures.size());
  stored.first_captured = date_at(note.captures.front());
}

}  // namespace glane
