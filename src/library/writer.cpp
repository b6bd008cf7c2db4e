#include "glane/writer.hpp"

#include <unistd.h>

#include <ctime>
#include <utility>

#include "crawl/read_file.hpp"
#include "glane/error_code.hpp"
#include "index/manifest/suppression_filter.hpp"
#include "index/writer/writer.hpp"
#include "page/document/canonical_url.hpp"
#include "page/document/identity.hpp"
#include "page/read_page.hpp"

namespace glane {

namespace {

WriterOptions options_of(const WriterSettings& settings) {
  WriterOptions options;
  options.waiting = settings.waiting;
  if (settings.memory_mb > 0) options.memory_bytes = std::size_t{settings.memory_mb} << 20;
  return options;
}

}  // namespace

struct __attribute__((visibility("hidden"))) Writer::Data {
  Data(const std::string& path, const WriterSettings& settings)
      : directory(path), writer(path, options_of(settings)), suppressed(writer.suppressed()) {}

  bool is_forked() const { return process != ::getpid(); }

  // errors: where it was closed, or belongs to another process
  static Data& opened(const std::unique_ptr<Data>& data) {
    if (!data) throw Error(ErrorCode::call_closed);
    if (!data->is_forked()) return *data;
    throw Error(ErrorCode::call_forked,
                {{"directory", data->directory}, {"process", std::to_string(data->process)}});
  }

  // What was forgotten on request does not come back.
  WriteOutcome add(const Document& document) {
    if (suppressed.leaves_out(document)) return WriteOutcome::unchanged;
    const WriteOutcome outcome = writer.add({document});
    if (writer.is_full()) writer.commit();
    return outcome;
  }

  std::string directory;
  pid_t process = ::getpid();  // that it was opened by
  IndexWriter writer;
  SuppressionFilter suppressed;
};

Writer::Writer(const std::string& directory, const WriterSettings& settings)
    : data_(std::make_unique<Data>(directory, settings)) {}
Writer::~Writer() {
  abandon();
}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&& other) noexcept {
  if (this == &other) return *this;
  abandon();
  data_ = std::move(other.data_);
  return *this;
}

WriteOutcome Writer::add(const Document& document) {
  if (document.id.empty()) throw Error(ErrorCode::argument_no_id);
  Document named = document;
  named.id = id_without_controls(document.id);
  named.thread = id_without_controls(document.thread);
  Data& data = Data::opened(data_);
  if (!named.thread.empty()) return data.add(named);
  named.thread = named.id;
  if (named.thread_title.empty()) named.thread_title = named.title;
  return data.add(named);
}

std::vector<std::string> Writer::add(std::string_view page, const std::string& url,
                                     const std::optional<Date>& fetched,
                                     const DiagnosticSink& report) {
  const DiagnosticSink report_if_asked = [&](const Diagnostic& diagnostic) {
    if (report) report(diagnostic);
  };
  Data& data = Data::opened(data_);
  std::vector<std::string> ids;
  const auto add_page = [&](const Page& one, std::uint64_t) {
    const std::vector<Document> documents = read_page(one, report_if_asked);
    for (const Document& document : documents) {
      ids.push_back(document.id);
      data.add(document);
    }
  };
  const Date crawled = fetched ? *fetched : date_at(std::time(nullptr));
  read_crawl_file_bytes(page, {url, url, crawled}, add_page, report_if_asked);
  return ids;
}

bool Writer::remove(std::string_view id) {
  const std::string named = id_without_controls(std::string(id));
  const IdHash hash = hash_of_id(named);
  IndexWriter& writer = Data::opened(data_).writer;
  const auto head = writer.head(hash);
  // Another id may have the same hash.
  if (!head || !is_same_canonical_url_id(head->id, named)) return false;
  writer.remove(hash);
  return true;
}

void Writer::commit() {
  Data::opened(data_).writer.commit();
}

// A forked child has no part in what is under way: its threads are the parent's, and to close the
// database would take pages off that the parent has written. What it has in memory goes with it.
void Writer::abandon() {
  if (data_ && data_->is_forked()) {
    [[maybe_unused]] const Data* const left = data_.release();
    return;
  }
  data_.reset();
}

}  // namespace glane
