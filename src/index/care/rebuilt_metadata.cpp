#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "french/analyzer.hpp"
#include "index/care/rebuilt_metadata_xapian.hpp"
#include "index/refresh/document_notes_xapian.hpp"
#include "index/refresh/forgotten_filter.hpp"
#include "index/schema.hpp"

namespace glane {

namespace {

bool begins_with(const std::string& key, std::string_view prefix) {
  return key.compare(0, prefix.size(), prefix) == 0;
}

// Whether a note belongs to a document that is not kept; keys that are no notes do not.
bool is_of_another(const std::string& key, const std::unordered_set<ShortHash>& documents) {
  for (const std::string_view prefix : {metadata::kGone, metadata::kCaptures}) {
    if (!begins_with(key, prefix)) continue;
    std::uint64_t hash = 0;
    std::from_chars(key.data() + prefix.size(), key.data() + key.size(), hash);
    if (prefix == metadata::kCaptures) hash >>= kShortHashShift;
    return !documents.contains(hash);
  }
  return false;
}

// Keys that are made anew.
bool is_own(const std::string& key) {
  for (const char* own :
       {metadata::kFormat, metadata::kAnalyzer, metadata::kPositions, metadata::kUnposted,
        metadata::kStopWords, metadata::kProtectedWords, metadata::kSegments}) {
    if (key == own) return true;
  }
  // Sources stand in the documents from now on; the record is stored by its own hand.
  return begins_with(key, metadata::kSource) || key == metadata::kRecord ||
         begins_with(key, std::string(metadata::kRecord) + ".");
}

}  // namespace

OldMetadata::OldMetadata(const Xapian::Database* database, FaultList& lost)
    : database_(database), lost_(lost) {
  positions_ = read(metadata::kPositions, "");
  stop_words_ = read(metadata::kStopWords, StopWords().list());
  protected_words_ = read(metadata::kProtectedWords, "");
  const bool same_analyzer = read(metadata::kAnalyzer, "") == analyzer_version();
  const std::string unposted = StopWords::unposted().list();
  unposted_ = same_analyzer ? read(metadata::kUnposted, unposted) : unposted;
  if (database_ == nullptr) {
    lost_.add(FaultKind::note,
              "lists of words, ranking, captures, comments' being gone, and WHAT WAS FORGOTTEN: "
              "documents that were forgotten may have come back");
    return;
  }
  try {
    forgotten_ = read_forgotten(*database_);
  } catch (const Xapian::Error&) {
    lost_.add(FaultKind::note,
              "WHAT WAS FORGOTTEN: documents that were forgotten may have come back");
  }
}

std::string OldMetadata::read(const char* key, const std::string& otherwise) const {
  if (database_ == nullptr) return otherwise;
  try {
    return database_->get_metadata(key);
  } catch (const Xapian::Error& error) {
    lost_.add(FaultKind::note, std::string(key) + ": " + error.get_msg());
    return otherwise;
  }
}

IndexSettings OldMetadata::settings(std::size_t cache_entries) const {
  return {stop_words_, protected_words_, unposted_, positions_ == metadata::kInDatabase,
          cache_entries};
}

void OldMetadata::apply_source(Document& document) const {
  if (database_ == nullptr) return;
  try {
    Document noted = document;
    apply_notes(*database_, noted);
    document.source = std::move(noted.source);
  } catch (const Xapian::Error&) {
    // Told where all notes are read.
  }
}

void OldMetadata::copy_to(Xapian::WritableDatabase& built,
                          const std::unordered_set<ShortHash>& documents) const {
  built.set_metadata(metadata::kFormat, std::to_string(kIndexFormat));
  built.set_metadata(metadata::kAnalyzer, analyzer_version());
  built.set_metadata(metadata::kPositions, positions_);
  built.set_metadata(metadata::kUnposted, unposted_);
  built.set_metadata(metadata::kStopWords, stop_words_);
  built.set_metadata(metadata::kProtectedWords, protected_words_);
  if (database_ == nullptr) return;
  try {
    const auto end = database_->metadata_keys_end();
    for (auto key = database_->metadata_keys_begin(); key != end; ++key) {
      if (is_own(*key) || is_of_another(*key, documents)) continue;
      built.set_metadata(*key, database_->get_metadata(*key));
    }
  } catch (const Xapian::Error& error) {
    lost_.add(FaultKind::note, "some of the lists and notes: " + error.get_msg());
  }
}

namespace {

class RecordRebuild {
 public:
  RecordRebuild(CrawlRecord& record, const RebuiltDocuments& documents)
      : record_(record), documents_(documents) {
    for (const std::string& id : documents.forgotten) forgotten_.insert(short_hash_of_id(id));
  }

  void run() {
    struct File {
      std::string id;
      FileState state;
      std::vector<PageRecord> pages;
    };
    std::vector<File> changed;
    std::unordered_set<ShortHash> given;
    record_.for_each([&](const std::string& id, const FileState& state, const auto& all) {
      if (id == CrawlRecord::kOfNoFile) return;
      File file{id, state, all};
      if (documents_.repairs && mend(file.pages)) {
        file.state.mtime_ns = FileState::kUnfinished;
        changed.push_back(file);
      }
      for (const PageRecord& page : file.pages) {
        given.insert(page.documents.begin(), page.documents.end());
      }
    });
    for (const File& file : changed) record_.put(file.id, file.state, file.pages);

    record_.erase(CrawlRecord::kOfNoFile);
    PageRecord rest{kGoneKey, false, {}};
    for (const ShortHash document : documents_.kept) {
      if (!given.contains(document)) rest.documents.push_back(document);
    }
    if (rest.documents.empty()) return;
    std::sort(rest.documents.begin(), rest.documents.end());
    record_.put(CrawlRecord::kOfNoFile, FileState(), {rest});
  }

 private:
  // Whether any of them is to be read again.
  bool mend(std::vector<PageRecord>& pages) const {
    bool any = false;
    for (PageRecord& page : pages) {
      const std::size_t lost = std::erase_if(page.documents, [&](ShortHash document) {
        return !documents_.kept.contains(document) && !forgotten_.contains(document);
      });
      const bool again =
          lost > 0 || std::any_of(page.documents.begin(), page.documents.end(),
                                  [&](ShortHash one) { return documents_.doubtful.contains(one); });
      if (!again) continue;
      any = true;
      if (page.key != kGoneKey) page.key = kStaleKey;
    }
    const auto is_empty = [](const PageRecord& page) { return page.documents.empty(); };
    if (any) std::erase_if(pages, is_empty);
    return any;
  }

  CrawlRecord& record_;
  const RebuiltDocuments& documents_;
  std::unordered_set<ShortHash> forgotten_;
};

}  // namespace

void rebuild_record(CrawlRecord& record, const RebuiltDocuments& documents) {
  RecordRebuild(record, documents).run();
}

}  // namespace glane
