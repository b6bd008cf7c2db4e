#include "ingest/crawl_record.hpp"

#include <cstring>

#include "index/files/index_format.hpp"

namespace glane {

namespace {

CrawlRecord::File file_of(SqliteStatement& row) {
  CrawlRecord::File file;
  file.number = static_cast<std::uint32_t>(row.number(0));
  file.id = row.bytes(1);
  FileState& state = file.state;
  state.bytes = loaded(row.number(2));
  state.mtime_ns = row.number(3);
  state.ctime_ns = row.number(4);
  state.hash = loaded(row.number(5));
  state.fingerprint = loaded(row.number(6));
  state.captured = row.number(7);
  state.whole = row.number(8) != 0;
  state.pages = loaded(row.number(9));
  state.skipped = loaded(row.number(10));
  state.failed = loaded(row.number(11));
  state.articles = loaded(row.number(12));
  state.comments = loaded(row.number(13));
  return file;
}

void bind_state(SqliteStatement& statement, const FileState& state) {
  statement.bind(stored(state.bytes)).bind(state.mtime_ns).bind(state.ctime_ns);
  statement.bind(stored(state.hash)).bind(stored(state.fingerprint)).bind(state.captured);
  statement.bind(state.whole ? 1 : 0).bind(stored(state.pages)).bind(stored(state.skipped));
  statement.bind(stored(state.failed)).bind(stored(state.articles)).bind(stored(state.comments));
}

std::string_view bytes_of(const std::vector<IdHash>& documents) {
  return {reinterpret_cast<const char*>(documents.data()), documents.size() * sizeof(IdHash)};
}

std::vector<IdHash> documents_of(std::string_view bytes) {
  std::vector<IdHash> documents(bytes.size() / sizeof(IdHash));
  if (!documents.empty()) {
    std::memcpy(documents.data(), bytes.data(), documents.size() * sizeof(IdHash));
  }
  return documents;
}

// Of the lines of a file the number says it all.
bool is_line(const PageRecord& page) {
  return page.place == "#L" + std::to_string(page.page);
}

}  // namespace

// --- Files ---

// A crawl is listed in the same order as before: a file is found behind the last one.
std::optional<CrawlRecord::File> CrawlRecord::find(std::string_view id) {
  SqliteStatement& next = tables_.next_files;
  std::optional<File> file;
  if (tables_.has_next && next.bytes(1) == id) {
    file = file_of(next);
    tables_.has_next = next.step();
    return file;
  }
  SqliteRun run(tables_.file_by_id);
  run->bind_text(id);
  if (!run->step()) return std::nullopt;
  file = file_of(tables_.file_by_id);
  tables_.go_on_from(file->number + 1);
  return file;
}

std::uint32_t CrawlRecord::add_file(std::string_view id, const FileState& state) {
  SqliteStatement& statement = tables_.manifest.change(tables_.add_file);
  bind_state(statement, state);
  tables_.manifest.finish(statement.bind_text(id));
  tables_.count(state, 1);
  return static_cast<std::uint32_t>(tables_.database.last_row());
}

void CrawlRecord::set_state(std::uint32_t file, const FileState& before, const FileState& state) {
  if (before == state) return;
  SqliteStatement& statement = tables_.manifest.change(tables_.set_state);
  bind_state(statement, state);
  tables_.manifest.finish(statement.bind(file));
  tables_.count(before, -1);
  tables_.count(state, 1);
}

void CrawlRecord::erase_file(std::uint32_t file, const FileState& before) {
  tables_.change(tables_.erase_file, {file});
  tables_.count(before, -1);
}

std::vector<CrawlRecord::File> CrawlRecord::files_below(std::string_view prefix) {
  std::vector<File> files;
  SqliteRun run(tables_.files_from);
  run->bind_text(prefix);
  while (run->step() && run->bytes(1).starts_with(prefix)) {
    files.push_back(file_of(tables_.files_from));
  }
  return files;
}

std::uint64_t CrawlRecord::files() const {
  return tables_.file_count;
}

bool CrawlRecord::has_unfinished() const {
  return tables_.unfinished > 0;
}

std::optional<CrawlSeal> CrawlRecord::seal() {
  const std::string stored_seal = tables_.manifest.entry(setting::kSeal);
  CrawlSeal seal;
  if (stored_seal.size() != sizeof seal || has_unfinished()) return std::nullopt;
  std::memcpy(&seal, stored_seal.data(), sizeof seal);
  SqliteStatement count(tables_.database, "SELECT count(*) FROM files");
  SqliteRun run(count);
  if (!run->step() || loaded(run->number(0)) != seal.files) return std::nullopt;
  return seal;
}

void CrawlRecord::set_seal(const CrawlSeal& seal) {
  tables_.manifest.set_entry(setting::kSeal, {reinterpret_cast<const char*>(&seal), sizeof seal});
}

// --- Pages ---

std::vector<PageRecord> CrawlRecord::pages(std::uint32_t file) {
  std::vector<PageRecord> pages;
  SqliteRun run(tables_.pages);
  run->bind(file);
  while (run->step()) {
    PageRecord& page = pages.emplace_back();
    page.page = loaded(run->number(0));
    page.place = place_of(page.page, run->bytes(1), run->number(2) != 0);
    page.key = loaded(run->number(3));
    page.captured = run->number(4);
    page.article = run->number(5) != 0;
    page.documents = documents_of(run->bytes(6));
  }
  return pages;
}

void CrawlRecord::put_page(std::uint32_t file, const PageRecord& page) {
  SqliteStatement& statement = tables_.manifest.change(tables_.put_page);
  statement.bind(file).bind(stored(page.page));
  if (is_line(page)) {
    statement.bind_null();
  } else {
    statement.bind_text(page.place);
  }
  statement.bind(stored(page.key));
  if (page.captured == 0) {
    statement.bind_null();
  } else {
    statement.bind(page.captured);
  }
  tables_.manifest.finish(statement.bind(page.article ? 1 : 0).bind_blob(bytes_of(page.documents)));
}

void CrawlRecord::erase_page(std::uint32_t file, std::uint64_t page,
                             std::span<const IdHash> documents) {
  for (const IdHash id : documents) erase_giver(id, file, page);
  tables_.change(tables_.erase_page, {file, stored(page)});
}

void CrawlRecord::store() {
  tables_.flush();
  tables_.next_files.reset();
  tables_.has_next = false;
  tables_.manifest.set_entry(setting::kFiles, std::to_string(tables_.file_count));
  tables_.manifest.set_entry(setting::kPages, std::to_string(tables_.page_count));
  tables_.manifest.set_entry(setting::kUnfinishedFiles, std::to_string(tables_.unfinished));
}

}  // namespace glane
