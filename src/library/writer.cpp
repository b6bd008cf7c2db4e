#include "glane/writer.hpp"

#include <ctime>

#include "crawl/read_file.hpp"
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
  Data(const std::string& directory, const WriterSettings& settings)
      : writer(directory, options_of(settings)), suppressed(writer.suppressed()) {}

  // What was forgotten on request does not come back.
  WriteOutcome add(const Document& document) {
    if (suppressed.leaves_out(document)) return WriteOutcome::unchanged;
    const WriteOutcome outcome = writer.add({document});
    if (writer.is_full()) writer.commit();
    return outcome;
  }

  IndexWriter writer;
  SuppressionFilter suppressed;
};

Writer::Writer(const std::string& directory, const WriterSettings& settings)
    : data_(std::make_unique<Data>(directory, settings)) {}
Writer::~Writer() = default;
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;

WriteOutcome Writer::add(const Document& document) {
  if (document.id.empty()) throw Error(ErrorKind::usage, "a document has no id");
  Document named = document;
  named.id = id_without_controls(document.id);
  named.thread = id_without_controls(document.thread);
  if (!named.thread.empty()) return data_->add(named);
  named.thread = named.id;
  if (named.thread_title.empty()) named.thread_title = named.title;
  return data_->add(named);
}

std::vector<std::string> Writer::add(std::string_view page, const std::string& url,
                                     const std::optional<Date>& fetched,
                                     const DiagnosticSink& report) {
  const DiagnosticSink report_if_asked = [&](const Diagnostic& diagnostic) {
    if (report) report(diagnostic);
  };
  std::vector<std::string> ids;
  const auto add_page = [&](const Page& one, std::uint64_t) {
    const std::vector<Document> documents = read_page(one, report_if_asked);
    for (const Document& document : documents) {
      ids.push_back(document.id);
      data_->add(document);
    }
  };
  const Date crawled = fetched ? *fetched : date_at(std::time(nullptr));
  read_crawl_file_bytes(page, {url, url, crawled}, add_page, report_if_asked);
  return ids;
}

bool Writer::remove(std::string_view id) {
  const std::string named = id_without_controls(std::string(id));
  const IdHash hash = hash_of_id(named);
  const auto head = data_->writer.head(hash);
  // Another id may have the same hash.
  if (!head || !is_same_canonical_url_id(head->id, named)) return false;
  data_->writer.remove(hash);
  return true;
}

void Writer::commit() {
  data_->writer.commit();
}

void Writer::abandon() {
  data_.reset();
}

}  // namespace glane
