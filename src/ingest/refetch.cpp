#include "ingest/refetch.hpp"

#include <algorithm>

namespace glane {

Refetch::Refetch(DocumentStore& store, CrawlRecord& record, Settlement& settlement)
    : store_(store), record_(record), wanted_(settlement.wanted()) {
  for (const auto& [number, wanted] : wanted_) numbers_[wanted.file] = number;
}

std::vector<const CrawlFile*> Refetch::files() const {
  std::vector<const CrawlFile*> files;
  for (const auto& [file, number] : numbers_) files.push_back(file);
  std::sort(files.begin(), files.end(),
            [](const CrawlFile* one, const CrawlFile* other) { return one->id < other->id; });
  return files;
}

FilePointer Refetch::open(const CrawlFile& file) const {
  const std::uint32_t number = numbers_.at(&file);
  auto opened = std::make_shared<FileRefresh>(file, number, FileState(), record_.pages(number));
  std::unordered_set<std::uint64_t> pages;
  for (const auto& [page, documents] : wanted_.at(number).pages) pages.insert(page);
  opened->want_only(std::move(pages));
  return opened;
}

void Refetch::add(const PageBatch& batch) {
  for (const ReadEvent& event : batch.events) {
    const auto* page = std::get_if<FetchedPage>(&event);
    if (page != nullptr) add_page(*page->file, batch.pages[page->at]);
  }
}

void Refetch::add_page(const FileRefresh& file, const PreparedPage& page) {
  for (const IdHash id : wanted_.at(file.number).pages.at(page.page)) {
    if (std::find(page.ids.begin(), page.ids.end(), id) == page.ids.end()) continue;
    record_.erase_unsettled(id);
    const auto at = std::find_if(page.prepared.begin(), page.prepared.end(),
                                 [&](const PreparedDocument& one) { return one.id_hash == id; });
    const bool is_suppressed = at == page.prepared.end();  // meanwhile
    const auto place = static_cast<std::size_t>(at - page.prepared.begin());
    if (!is_suppressed && !settle(page.documents[place], *at)) continue;
    record_.set_nobody_holds(id);
    record_.set_holds(id, file.number, page.page, true);
  }
}

bool Refetch::settle(const Document& document, const PreparedDocument& prepared) {
  switch (store_.holds(document, prepared)) {
    case Holding::nothing:
    case Holding::different:
      store_.put(document, prepared);
      return true;
    case Holding::same:
      store_.set_source(prepared.id_hash, document.source);
      return true;
    case Holding::another:
      return false;
  }
  return false;
}

}  // namespace glane
