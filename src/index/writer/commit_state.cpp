#include "index/writer/commit_state.hpp"

#include <algorithm>
#include <charconv>
#include <ctime>
#include <exception>
#include <limits>
#include <utility>

#include "base/interruption.hpp"
#include "base/output_file.hpp"
#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "index/files/owned_files.hpp"
#include "index/files/segment_paths.hpp"
#include "index/manifest/current.hpp"
#include "index/manifest/index_folder.hpp"
#include "index/snapshot/open_segments.hpp"
#include "index/snapshot/published_commit.hpp"
#include "index/snapshot/settings.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

// Merges of no more rows are over before anybody notices; larger ones have a thread of their own.
constexpr std::uint64_t kSmallMergeRows = 20'000;

constexpr std::uint32_t kMostCommitsWithoutMerges = 64;

// The folder is made before the lock is taken in it. An index whose manifest was lost is not one
// that is to be begun: its segments would go.
const std::string& prepared(const std::string& directory) {
  // Asked in this order: another process may begin the index meanwhile, its manifest first.
  const bool is_known = has_index_files(directory);
  const bool is_new = !Manifest::exists(directory);
  if (is_new && is_known) throw_damaged(directory, DiagnosticCode::damage_no_manifest);
  // Somebody else's folder gets no lock.
  if (!is_new && !is_known) Manifest(directory, Manifest::Access::read).segments();
  try {
    prepare_directory(directory, is_new);
  } catch (const Error&) {
    if (!is_new || !Manifest::exists(directory)) throw;
    return prepared(directory);  // has been begun since, or is looked at as what it is
  }
  return directory;
}

// Where a segment of a new number may stand.
std::uint64_t next_segment(const std::string& directory, const Manifest& manifest) {
  const std::string kept = manifest.entry(setting::kNextSegment);
  std::uint64_t next = 1;
  std::from_chars(kept.data(), kept.data() + kept.size(), next);
  for (const CurrentSegment& one : manifest.segments()) next = std::max(next, one.number + 1);
  if (next < 1 || next > kMostSegmentNumber) throw_damaged(directory, DiagnosticCode::damage_count);
  return next;
}

}  // namespace

CommitState::CommitState(const std::string& directory, const WriterOptions& options)
    : directory_(prepared(directory)),
      options_(options),
      lock_(directory, options.waiting),
      manifest_(directory, Manifest::Access::create, options.waiting),
      published_(published_commit(directory, manifest_)) {
  const UserLists lists = options.lists.value_or(UserLists());
  if (manifest_.commit_number() == 0) {
    begin_settings(manifest_, lists);
  } else {
    check_settings(manifest_, directory_, lists);
  }
  store_lists(manifest_, lists);
  if (manifest_.has_changes()) manifest_.commit();
  stop_row_words_ = StopWords(manifest_.entry(setting::kStopRowWords));
  next_segment_ = next_segment(directory_, manifest_);
  committed_ = open_segments(directory_, manifest_.segments());
  // Whatever the manifest says, what is written anew is none of those that are there.
  for (const LiveSegment& one : committed_) {
    next_segment_ = std::max(next_segment_, one.number + 1);
  }
  if (next_segment_ > kMostSegmentNumber) throw_damaged(directory_, DiagnosticCode::damage_numbers);
  segments_ = WorkingSegments(committed_);
  notes_ = manifest_.notes();
  publish();
  builders_ = std::make_unique<SegmentBuilders>(
      SegmentBuilders::Options{options.threads, options.memory_bytes, options.cache_entries,
                               options.limits, directory_, [this] { return next_number(); }},
      // Of what the manifest says now: threads that make theirs later may not ask it.
      [words = StopWords(manifest_.entry(setting::kStopWords)),
       apart = ProtectedWords(manifest_.entry(setting::kProtectedWords))] {
        return FrenchAnalyzer(words, apart);
      },
      stop_row_words_);
}

CommitState::~CommitState() = default;

std::uint64_t CommitState::next_number() {
  const std::uint64_t number = free_number(directory_, next_segment_);
  next_segment_ = number + 1;
  return number;
}

bool CommitState::has_committed(std::string_view id, std::uint64_t digest) const {
  const std::uint32_t document = committed_.find_id(id);
  const SegmentSet::Place place = committed_.find(document);
  return place.segment != nullptr && place.segment->digest(place.row) == digest;
}

// --- Notes ---

Note CommitState::note(std::uint64_t hash) const {
  const auto changed = changed_notes_.find(hash);
  return changed != changed_notes_.end() ? changed->second : notes_.find(hash);
}

void CommitState::set_note(std::uint64_t hash, const Note& note) {
  if (this->note(hash) == note) return;
  changed_notes_[hash] = note;
}

// --- Commits ---

void CommitState::flush() {
  segments_.add(builders_->write());
}

void CommitState::commit() {
  flush();
  adopt_merge(false);
  merge_small();
  // A run over a crawl as it was writes nothing: readers need not look again, nor a backup copy.
  if (segments_.has_changes() || !changed_notes_.empty() || manifest_.has_changes()) {
    const SegmentSet checked(segments_.segments());  // that all can be numbered
    checked.require_not_cut_short();                 // and that what was decided by them was there
    committed_.require_not_cut_short();
    sync_to_disk(directory_);
    update_manifest();
    publish();
  }
  begin_merge();
}

void CommitState::update_manifest() {
  std::unordered_set<std::uint64_t> known = numbers_of(manifest_.segments());
  for (const LiveSegment& one : segments_.segments()) {
    const bool is_known = known.erase(one.number) > 0;
    if (is_known && !segments_.has_changed(one.number)) continue;
    const std::string dead =
        one.dead_count > 0 ? pack_rows(*one.dead, one.segment->rows()) : std::string();
    if (is_known) {
      manifest_.set_dead(one.number, dead);
    } else {
      manifest_.add_segment({one.number, one.segment->id(), one.segment->rows(), dead});
    }
  }
  for (const std::uint64_t gone : known) manifest_.remove_segment(gone);
  for (const auto& [hash, note] : changed_notes_) manifest_.set_note(hash, note);
  manifest_.set_entry(setting::kNextSegment, std::to_string(next_segment_));
  manifest_.commit();
  if (!changed_notes_.empty()) notes_ = manifest_.notes();
  changed_notes_.clear();
  committed_ = segments_.release_changes();
}

// Readers see what the manifest has; then what only an older commit names can go.
void CommitState::publish() {
  if (published_ != manifest_.commit_number()) {
    Current current = manifest_.current();
    current.time = std::time(nullptr);
    publish_current(directory_, current);
    published_ = current.commit;
  }
  remove_other_segments(directory_, named_segments());
}

std::unordered_set<std::uint64_t> CommitState::named_segments() const {
  std::unordered_set<std::uint64_t> named = numbers_of(segments_.segments());
  if (merge_ != nullptr) named.insert(merge_->number());
  return named;
}

// --- Merges ---

std::vector<SegmentSize> CommitState::mergeable() const {
  std::vector<SegmentSize> sizes;
  for (const LiveSegment& one : segments_.segments()) {
    const bool busy = merge_ != nullptr && std::count(merge_->sources().begin(),
                                                      merge_->sources().end(), one.number) > 0;
    if (!busy) sizes.push_back({one.number, one.segment->rows(), one.dead_count});
  }
  return sizes;
}

std::vector<LiveSegment> CommitState::named(const std::vector<std::uint64_t>& numbers) const {
  std::vector<LiveSegment> segments;
  for (const std::uint64_t number : numbers) segments.push_back(*segments_.find(number));
  return segments;
}

void CommitState::merge_small() {
  if (commits_without_merges_ > 0) return;
  while (!is_ending()) {
    const std::vector<SegmentSize> sizes = mergeable();
    const std::vector<std::uint64_t> next = next_merge(sizes, options_.merges);
    if (next.empty() || merged_rows(sizes, next) > kSmallMergeRows) return;
    try {
      merge_now(next);
    } catch (const Interrupted&) {
      return;
    } catch (const std::exception& error) {
      return note_failed_merge(error);
    }
  }
}

void CommitState::merge_now(const std::vector<std::uint64_t>& numbers) {
  BackgroundMerge merge(directory_, named(numbers), next_number());
  BackgroundMerge::Result result = merge.fetch(options_.waiting.stop);
  segments_.replace(numbers, result.rows, std::move(result.segment));
}

// out: false where there was none, or it was abandoned
bool CommitState::adopt_merge(bool wait) {
  if (merge_ == nullptr || (!wait && !merge_->is_done())) return false;
  const std::unique_ptr<BackgroundMerge> merge = std::move(merge_);
  try {
    BackgroundMerge::Result result = merge->fetch(options_.waiting.stop);
    segments_.replace(merge->sources(), result.rows, std::move(result.segment));
    next_pause_ = 1;
  } catch (const Interrupted&) {
    return false;  // the next run merges
  } catch (const std::exception& error) {
    note_failed_merge(error);
  }
  return true;
}

void CommitState::begin_merge() {
  if (merge_ != nullptr || is_ending()) return;
  if (commits_without_merges_ > 0) {
    --commits_without_merges_;
    return;
  }
  const std::vector<std::uint64_t> next = next_merge(mergeable(), options_.merges);
  if (next.empty()) return;
  try {
    merge_ = std::make_unique<BackgroundMerge>(directory_, named(next), next_number());
  } catch (const std::exception& error) {  // no thread to be had
    note_failed_merge(error);
  }
}

// A merge that failed, for want of room on the disk, say, costs nothing but its own files. It is
// tried again, each time after twice as many commits.
void CommitState::note_failed_merge(const std::exception& why) {
  if (options_.on_failed_merge && !std::exchange(failure_reported_, true)) {
    options_.on_failed_merge(why);
  }
  commits_without_merges_ = next_pause_;
  next_pause_ = std::min(next_pause_ * 2, kMostCommitsWithoutMerges);
}

bool CommitState::wait_for_merge() {
  return adopt_merge(true);
}

// What was merged before another merge was ended goes again, as if nothing had been begun.
void CommitState::all_or_none(const std::function<void()>& merges) {
  wait_for_merge();
  end_if_asked(options_.waiting.stop);
  const WorkingSegments before = segments_;
  try {
    merges();
  } catch (...) {
    segments_ = before;
    remove_other_segments(directory_, named_segments());
    throw;
  }
}

void CommitState::merge_all() {
  all_or_none([&] { merge_within_limits(); });
}

void CommitState::merge_within_limits() {
  std::vector<std::uint64_t> numbers;
  std::uint64_t rows = 0;
  std::uint64_t strings = 0;
  const auto merge = [&] {
    const bool alone = numbers.size() == 1 && segments_.find(numbers[0])->dead_count == 0;
    if (!numbers.empty() && !alone) merge_now(std::exchange(numbers, {}));
    numbers.clear();
    rows = 0;
    strings = 0;
  };
  for (const SegmentSize& size : mergeable()) {
    const std::uint64_t own = string_bytes(*segments_.find(size.number)->segment);
    const bool too_much = rows + size.live() > options_.limits.rows ||
                          strings + own > std::numeric_limits<std::uint32_t>::max();
    if (too_much) merge();
    numbers.push_back(size.number);
    rows += size.live();
    strings += own;
  }
  merge();
}

// --- Erasure ---

void CommitState::rewrite(const std::function<bool(const Segment&)>& holds) {
  all_or_none([&] {
    std::vector<std::uint64_t> numbers;
    for (const LiveSegment& one : segments_.segments()) {
      if (one.dead_count > 0 && holds(*one.segment)) numbers.push_back(one.number);
    }
    // One by one: what a large index needs of the disk is the room of its largest segment, and
    // whoever copies it shares the others.
    for (const std::uint64_t number : numbers) merge_now({number});
  });
}

bool CommitState::scrub() {
  const bool is_clean = manifest_.scrub();
  if (!is_clean) end_if_asked(options_.waiting.stop);
  remove_leftovers(directory_, named_segments());
  return is_clean;
}

}  // namespace glane
