#include "ingest/crawl_record.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <tuple>

#include "index/index_format.hpp"
#include "ingest/record_statements.hpp"

namespace glane {

namespace {

std::int64_t stored(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

std::uint64_t loaded(std::int64_t number) {
  return static_cast<std::uint64_t>(number);
}

CrawlRecord::File file_of(SqliteStatement& row) {
  CrawlRecord::File file;
  file.number = static_cast<std::uint32_t>(row.number(0));
  file.id = row.bytes(1);
  FileState& state = file.state;
  state.bytes = loaded(row.number(2));
  state.mtime_ns = row.number(3);
  state.ctime_ns = row.number(4);
  state.hash = loaded(row.number(5));
  state.reading = loaded(row.number(6));
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
  statement.bind(stored(state.hash)).bind(stored(state.reading)).bind(state.captured);
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

std::string place_of(std::uint64_t page, std::string_view place, bool null) {
  return null ? "#L" + std::to_string(page) : std::string(place);
}

}  // namespace

struct CrawlRecord::Data : RecordStatements {
  explicit Data(Manifest& of);

  struct Given {
    IdHash document = 0;
    std::uint32_t file = 0;
    std::uint64_t page = 0;
    bool holds = false;
  };
  void insert(const Given& given);
  void flush();
  void count(const FileState& state, int by);
  void go_on_from(std::uint32_t file);
  std::vector<IdHash> ids(SqliteStatement& statement, std::optional<std::int64_t> of);
  void change(SqliteStatement& statement, std::initializer_list<std::int64_t> values);

  Manifest& manifest;
  const SqliteDatabase& database;
  std::uint64_t file_count = 0, page_count = 0, unfinished = 0;
  bool has_next = false;     // next_files stands on a file
  std::vector<Given> added;  // of documents that nobody else gave; not in the table yet
};

CrawlRecord::Data::Data(Manifest& of)
    : RecordStatements(of.database()), manifest(of), database(of.database()) {
  const auto figure = [&](std::string_view key) {
    const std::string text = manifest.entry(key);
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  };
  file_count = figure(setting::kFiles);
  page_count = figure(setting::kPages);
  unfinished = figure(setting::kUnfinishedFiles);
}

void CrawlRecord::Data::change(SqliteStatement& statement,
                               std::initializer_list<std::int64_t> values) {
  SqliteStatement& begun = manifest.change(statement);
  for (const std::int64_t value : values) begun.bind(value);
  manifest.finish(begun);
}

void CrawlRecord::Data::insert(const Given& given) {
  change(add_giver, {stored(given.document), given.file, stored(given.page), given.holds ? 1 : 0});
}

// In the order of the table, which takes them at half the cost then.
void CrawlRecord::Data::flush() {
  std::sort(added.begin(), added.end(), [](const Given& one, const Given& other) {
    return stored(one.document) < stored(other.document);
  });
  for (const Given& given : added) insert(given);
  added.clear();
}

void CrawlRecord::Data::count(const FileState& state, int by) {
  const auto change = static_cast<std::uint64_t>(by);
  file_count += change;
  page_count += state.pages * change;
  if (!state.whole) unfinished += change;
}

// Has next_files stand on this file, or the one behind it.
void CrawlRecord::Data::go_on_from(std::uint32_t file) {
  next_files.begin().bind(file);
  has_next = next_files.step();
}

std::vector<IdHash> CrawlRecord::Data::ids(SqliteStatement& statement,
                                           std::optional<std::int64_t> of) {
  std::vector<IdHash> found;
  SqliteRun run(statement);
  if (of) run->bind(*of);
  while (run->step()) found.push_back(loaded(run->number(0)));
  return found;
}

CrawlRecord::CrawlRecord(Manifest& manifest) : data_(std::make_unique<Data>(manifest)) {}
CrawlRecord::~CrawlRecord() = default;

// --- Files ---

// A crawl is listed in the same order as before: a file is found behind the last one.
std::optional<CrawlRecord::File> CrawlRecord::find(std::string_view id) {
  SqliteStatement& next = data_->next_files;
  std::optional<File> file;
  if (data_->has_next && next.bytes(1) == id) {
    file = file_of(next);
    data_->has_next = next.step();
    return file;
  }
  SqliteRun run(data_->file_by_id);
  run->bind_text(id);
  if (!run->step()) return std::nullopt;
  file = file_of(data_->file_by_id);
  data_->go_on_from(file->number + 1);
  return file;
}

std::uint32_t CrawlRecord::add_file(std::string_view id, const FileState& state) {
  SqliteStatement& statement = data_->manifest.change(data_->add_file);
  bind_state(statement, state);
  data_->manifest.finish(statement.bind_text(id));
  data_->count(state, 1);
  return static_cast<std::uint32_t>(data_->database.last_row());
}

void CrawlRecord::set_state(std::uint32_t file, const FileState& before, const FileState& state) {
  if (before == state) return;
  SqliteStatement& statement = data_->manifest.change(data_->set_state);
  bind_state(statement, state);
  data_->manifest.finish(statement.bind(file));
  data_->count(before, -1);
  data_->count(state, 1);
}

void CrawlRecord::erase_file(std::uint32_t file, const FileState& before) {
  data_->change(data_->erase_file, {file});
  data_->count(before, -1);
}

std::vector<CrawlRecord::File> CrawlRecord::files_below(std::string_view prefix) {
  std::vector<File> files;
  SqliteRun run(data_->files_from);
  run->bind_text(prefix);
  while (run->step() && run->bytes(1).starts_with(prefix)) {
    files.push_back(file_of(data_->files_from));
  }
  return files;
}

std::uint64_t CrawlRecord::files() const {
  return data_->file_count;
}

// --- Pages ---

std::vector<PageRecord> CrawlRecord::pages(std::uint32_t file) {
  std::vector<PageRecord> pages;
  SqliteRun run(data_->pages);
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
  SqliteStatement& statement = data_->manifest.change(data_->put_page);
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
  data_->manifest.finish(statement.bind(page.article ? 1 : 0).bind_blob(bytes_of(page.documents)));
}

void CrawlRecord::erase_page(std::uint32_t file, std::uint64_t page) {
  data_->change(data_->erase_page, {file, stored(page)});
}

// --- Who gives a document ---

std::vector<Giver> CrawlRecord::givers(IdHash document) {
  data_->flush();
  std::vector<Giver> givers;
  SqliteRun run(data_->givers);
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
  data_->flush();
  Share share;
  SqliteRun run(data_->pages_giving);
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
  data_->flush();
  SqliteRun run(data_->pages_giving);
  run->bind(stored(document));
  return run->step();
}

void CrawlRecord::add_giver(IdHash document, std::uint32_t file, std::uint64_t page, bool holds,
                            bool first) {
  const Data::Given given{document, file, page, holds};
  if (first) {
    data_->added.push_back(given);
  } else {
    data_->flush();
    data_->insert(given);
  }
}

void CrawlRecord::erase_giver(IdHash document, std::uint32_t file, std::uint64_t page) {
  data_->flush();
  data_->change(data_->erase_giver, {stored(document), file, stored(page)});
}

void CrawlRecord::set_holds(IdHash document, std::uint32_t file, std::uint64_t page, bool holds) {
  data_->flush();
  data_->change(data_->set_holds, {holds ? 1 : 0, stored(document), file, stored(page)});
}

void CrawlRecord::set_nobody_holds(IdHash document) {
  data_->flush();
  data_->change(data_->set_nobody_holds, {stored(document)});
}

std::vector<IdHash> CrawlRecord::superseded_in(std::uint32_t file) {
  data_->flush();
  return data_->ids(data_->superseded_in, file);
}

std::vector<IdHash> CrawlRecord::superseded_by(std::uint32_t file) {
  data_->flush();
  return data_->ids(data_->superseded_by, file);
}

// --- Gone, unsettled ---

void CrawlRecord::add_gone(IdHash thread, IdHash document) {
  data_->change(data_->add_gone, {stored(thread), stored(document)});
}

void CrawlRecord::erase_gone(IdHash thread, IdHash document) {
  data_->change(data_->erase_gone, {stored(thread), stored(document)});
}

std::vector<IdHash> CrawlRecord::take_gone(IdHash thread) {
  std::vector<IdHash> gone = data_->ids(data_->gone_of, stored(thread));
  if (!gone.empty()) data_->change(data_->erase_gone_of, {stored(thread)});
  return gone;
}

std::vector<IdHash> CrawlRecord::take_all_gone() {
  std::vector<IdHash> gone = data_->ids(data_->all_gone, std::nullopt);
  if (!gone.empty()) data_->change(data_->erase_all_gone, {});
  return gone;
}

void CrawlRecord::add_unsettled(IdHash document) {
  data_->change(data_->add_unsettled, {stored(document)});
}

void CrawlRecord::erase_unsettled(IdHash document) {
  data_->change(data_->erase_unsettled, {stored(document)});
}

std::vector<IdHash> CrawlRecord::unsettled() {
  return data_->ids(data_->unsettled, std::nullopt);
}

void CrawlRecord::store() {
  data_->flush();
  data_->next_files.reset();
  data_->has_next = false;
  data_->manifest.set_entry(setting::kFiles, std::to_string(data_->file_count));
  data_->manifest.set_entry(setting::kPages, std::to_string(data_->page_count));
  data_->manifest.set_entry(setting::kUnfinishedFiles, std::to_string(data_->unfinished));
}

}  // namespace glane
