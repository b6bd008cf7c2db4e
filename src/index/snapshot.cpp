#include "index/snapshot.hpp"

#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "index/index_format.hpp"
#include "index/open_segments.hpp"
#include "index/settings.hpp"

namespace glane {

namespace {

std::string_view analyzer_of(const Current& current) {
  const auto made_by = current.settings.find(setting::kAnalyzer);
  return made_by != current.settings.end() ? std::string_view(made_by->second) : "";
}

bool is_same_commit(const Current& a, const Current& b) {
  return a.commit == b.commit && a.time == b.time && a.segments == b.segments;
}

[[noreturn]] void throw_unreadable(const std::system_error& error) {
  throw Error(ErrorKind::index,
              std::string("the index is damaged: ") + error.what(),  // names the file
              "`glane check --repair` mends what can be mended; else index again");
}

}  // namespace

// A file that `current` names is there, unless a writer has published another `current` since it
// was read; so what fails is tried again for as long as that is so.
std::shared_ptr<const Snapshot> Snapshot::open(const std::string& directory,
                                               const std::shared_ptr<const Snapshot>& before) {
  const SegmentSet known = before != nullptr ? before->segments() : SegmentSet();
  for (Current current = read_current(directory);;) {
    check_analyzer(directory, analyzer_of(current));
    try {
      SegmentSet segments = open_segments(directory, current.segments, known);
      return std::shared_ptr<const Snapshot>(
          new Snapshot(directory, std::move(current), std::move(segments)));
    } catch (const std::system_error& error) {
      Current newer = read_current(directory);
      if (is_same_commit(current, newer)) throw_unreadable(error);
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
      unposted_(setting(setting::kUnposted)),
      synonyms_(setting(setting::kSynonyms)) {}

const std::string& Snapshot::setting(std::string_view key) const {
  static const std::string none;
  const auto found = current_.settings.find(key);
  return found != current_.settings.end() ? found->second : none;
}

StopWords Snapshot::stop_words() const {
  return StopWords(setting(setting::kStopWords));
}

ProtectedWords Snapshot::protected_words() const {
  return ProtectedWords(setting(setting::kProtectedWords));
}

FrenchAnalyzer Snapshot::analyzer() const {
  return FrenchAnalyzer(stop_words(), protected_words());
}

void Snapshot::apply_notes(Document& stored) const {
  if (current_.notes.empty()) return;
  const Note note = current_.notes.find(hash_of_id(stored.id));
  if (!note.source.empty()) stored.source = note.source;
  if (note.gone_since != 0) stored.gone = date_at(note.gone_since);
  if (stored.type != DocumentType::article || note.captures.size() < 2) return;
  stored.captures = static_cast<int>(note.captures.size());
  stored.first_captured = date_at(note.captures.front());
}

}  // namespace glane
