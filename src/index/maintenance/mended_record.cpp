#include "index/maintenance/mended_record.hpp"

#include <algorithm>

namespace glane {

namespace {

class RecordMending {
 public:
  RecordMending(CrawlRecord& record, const KeptDocuments& documents,
                const std::vector<std::string>& forgotten)
      : record_(record), documents_(documents) {
    for (const std::string& id : forgotten) forgotten_.insert(hash_of_id(id));
  }

  void run() {
    struct File {
      std::string id;
      FileState state;
      std::vector<PageRecord> pages;
    };
    std::vector<File> changed;
    std::unordered_set<IdHash> given;
    record_.for_each([&](const std::string& id, const FileState& state, const auto& all) {
      if (id == CrawlRecord::kOfNoFile) return;
      File file{id, state, all};
      if (mend(file.pages)) {
        file.state.mtime_ns = FileState::kUnfinished;
        changed.push_back(file);
      }
      for (const PageRecord& page : file.pages) {
        given.insert(page.documents.begin(), page.documents.end());
      }
    });
    for (const File& file : changed) record_.put(file.id, file.state, file.pages);
    note_others(given);
  }

 private:
  void note_others(const std::unordered_set<IdHash>& given) {
    record_.erase(CrawlRecord::kOfNoFile);
    PageRecord rest{kGoneKey, false, {}};
    for (const IdHash document : documents_.kept) {
      if (!given.contains(document)) rest.documents.push_back(document);
    }
    if (rest.documents.empty()) return;
    std::sort(rest.documents.begin(), rest.documents.end());
    record_.put(CrawlRecord::kOfNoFile, FileState(), {rest});
  }

  // Whether any of them is to be read again.
  bool mend(std::vector<PageRecord>& pages) const {
    bool any = false;
    for (PageRecord& page : pages) {
      const std::size_t lost = std::erase_if(page.documents, [&](IdHash document) {
        return !documents_.kept.contains(document) && !forgotten_.contains(document);
      });
      const bool again =
          lost > 0 || std::any_of(page.documents.begin(), page.documents.end(),
                                  [&](IdHash one) { return documents_.doubtful.contains(one); });
      if (!again) continue;
      any = true;
      if (page.key != kGoneKey) page.key = kStaleKey;
    }
    const auto is_empty = [](const PageRecord& page) { return page.documents.empty(); };
    if (any) std::erase_if(pages, is_empty);
    return any;
  }

  CrawlRecord& record_;
  const KeptDocuments& documents_;
  std::unordered_set<IdHash> forgotten_;
};

}  // namespace

void mend_record(CrawlRecord& record, const KeptDocuments& documents,
                 const std::vector<std::string>& forgotten) {
  RecordMending(record, documents, forgotten).run();
}

}  // namespace glane
