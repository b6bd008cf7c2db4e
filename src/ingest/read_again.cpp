#include "ingest/read_again.hpp"

#include <algorithm>

namespace glane {

ReadAgain::ReadAgain(DocumentStore& store, CrawlRecord& record, Settlement& settlement)
    : store_(store), record_(record), wanted_(settlement.wanted()) {
  for (const auto& [number, wanted] : wanted_) numbers_[wanted.file] = number;
}

std::vector<const CrawlFile*> ReadAgain::files() const {
  std::vector<const CrawlFile*> files;
  for (const auto& [file, number] : numbers_) files.push_back(file);
  std::sort(files.begin(), files.end(),
            [](const CrawlFile* one, const CrawlFile* other) { return one->id < other->id; });
  return files;
}

std::shared_ptr<FileReading> ReadAgain::open(const CrawlFile& file) {
  const std::uint32_t number = numbers_.at(&file);
  auto reading = std::make_shared<FileReading>(file, number, FileState(), record_.pages(number));
  std::unordered_set<std::uint64_t> pages;
  for (const auto& [page, documents] : wanted_.at(number).pages) pages.insert(page);
  reading->want_only(std::move(pages));
  return reading;
}

void ReadAgain::take(const FileReading& reading, const AddedPage& page) {
  for (const IdHash id : wanted_.at(reading.number).pages.at(page.page)) {
    if (std::find(page.ids.begin(), page.ids.end(), id) == page.ids.end()) continue;
    record_.erase_unsettled(id);
    const auto at = std::find_if(page.prepared.begin(), page.prepared.end(),
                                 [&](const PreparedDocument& one) { return one.id_hash == id; });
    const bool is_suppressed = at == page.prepared.end();  // meanwhile
    const auto place = static_cast<std::size_t>(at - page.prepared.begin());
    if (!is_suppressed && !settle(page.documents[place], *at)) continue;
    record_.set_nobody_holds(id);
    record_.set_holds(id, reading.number, page.page, true);
  }
}

bool ReadAgain::settle(const Document& document, const PreparedDocument& prepared) {
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
