// The record by documents: who gives them, which are gone, which are to be settled.
#include "ingest/crawl_record.hpp"

namespace glane {

// --- Who gives a document ---

std::vector<Giver> CrawlRecord::givers(IdHash document) {
  tables_.flush();
  std::vector<Giver> givers;
  SqliteRun run(tables_.givers);
  run->bind(stored(document));
  while (run->step()) {
    Giver& giver = givers.emplace_back();
    giver.file = static_cast<std::uint32_t>(run->number(0));
    giver.page = loaded(run->number(1));
    giver.holds = run->number(2) != 0;
    giver.captured = run->number(3);
    giver.file_id = run->bytes(4);
    giver.place = place_of(giver.page, run->bytes(5), run->number(6) != 0);
  }
  return givers;
}

CrawlRecord::Share CrawlRecord::share(IdHash document, std::uint32_t file, std::uint64_t page) {
  tables_.flush();
  Share share;
  SqliteRun run(tables_.pages_giving);
  run->bind(stored(document));
  while (run->step()) {
    if (run->number(0) == file && loaded(run->number(1)) == page) {
      share.gives = true;
      share.holds = run->number(2) != 0;
    } else {
      share.others = true;
    }
  }
  return share;
}

bool CrawlRecord::is_given(IdHash document) {
  tables_.flush();
  SqliteRun run(tables_.pages_giving);
  run->bind(stored(document));
  return run->step();
}

void CrawlRecord::add_giver(IdHash document, std::uint32_t file, std::uint64_t page, bool holds,
                            bool first) {
  const RecordTables::Given given{document, file, page, holds};
  if (first) {
    tables_.added.push_back(given);
  } else {
    tables_.flush();
    tables_.insert(given);
  }
}

void CrawlRecord::erase_giver(IdHash document, std::uint32_t file, std::uint64_t page) {
  tables_.flush();
  tables_.change(tables_.erase_giver, {stored(document), file, stored(page)});
}

void CrawlRecord::set_holds(IdHash document, std::uint32_t file, std::uint64_t page, bool holds) {
  tables_.flush();
  tables_.change(tables_.set_holds, {holds ? 1 : 0, stored(document), file, stored(page)});
}

void CrawlRecord::set_nobody_holds(IdHash document) {
  tables_.flush();
  tables_.change(tables_.set_nobody_holds, {stored(document)});
}

std::vector<IdHash> CrawlRecord::superseded_in(std::uint32_t file) {
  tables_.flush();
  return tables_.ids(tables_.superseded_in, file);
}

std::vector<IdHash> CrawlRecord::superseded_by(std::uint32_t file) {
  tables_.flush();
  return tables_.ids(tables_.superseded_by, file);
}

// --- Gone, unsettled ---

void CrawlRecord::add_removed(IdHash thread, IdHash document) {
  tables_.change(tables_.add_removed, {stored(thread), stored(document)});
}

void CrawlRecord::erase_removed(IdHash thread, IdHash document) {
  tables_.change(tables_.erase_removed, {stored(thread), stored(document)});
}

std::vector<IdHash> CrawlRecord::pop_removed(IdHash thread) {
  std::vector<IdHash> gone = tables_.ids(tables_.removed_of, stored(thread));
  if (!gone.empty()) tables_.change(tables_.erase_removed_of, {stored(thread)});
  return gone;
}

std::vector<IdHash> CrawlRecord::pop_all_removed() {
  std::vector<IdHash> gone = tables_.ids(tables_.all_removed, std::nullopt);
  if (!gone.empty()) tables_.change(tables_.erase_all_removed, {});
  return gone;
}

void CrawlRecord::add_unsettled(IdHash document) {
  tables_.change(tables_.add_unsettled, {stored(document)});
}

void CrawlRecord::erase_unsettled(IdHash document) {
  tables_.change(tables_.erase_unsettled, {stored(document)});
}

std::vector<IdHash> CrawlRecord::unsettled() {
  return tables_.ids(tables_.unsettled, std::nullopt);
}

}  // namespace glane
