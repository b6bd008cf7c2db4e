#include "crawl/read_stream.hpp"

#include <utility>

#include "base/text.hpp"
#include "crawl/csv_records.hpp"
#include "crawl/decode.hpp"
#include "crawl/detect_format.hpp"
#include "crawl/disqus_export.hpp"
#include "crawl/feed_items.hpp"
#include "crawl/http_page.hpp"
#include "crawl/http_response.hpp"
#include "crawl/json_envelope.hpp"
#include "crawl/json_feed.hpp"
#include "crawl/json_values.hpp"
#include "crawl/line_reader.hpp"
#include "crawl/mail_messages.hpp"
#include "crawl/mirror_url.hpp"
#include "crawl/read_archive.hpp"
#include "crawl/reddit_threads.hpp"
#include "crawl/stack_exchange_export.hpp"
#include "crawl/unpack.hpp"
#include "crawl/web_capture.hpp"
#include "crawl/web_records.hpp"
#include "crawl/wordpress_export.hpp"

namespace glane {

namespace {

constexpr std::size_t kHeadBytes = 64u << 10;  // shows what a file is; one read of the disk
constexpr std::size_t kStatusLineBytes = 16;   // "HTTP/1.1 200 OK", its number at least
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

// A page in a record, packed, in an archive, packed, in a WACZ, with some to spare.
constexpr int kMaxDepth = 8;

// Bytes of the byte order marks that `text` begins with: joined files bear one inside, pages of PHP
// sites several at their head.
std::size_t mark_bytes(std::string_view text) {
  std::size_t bytes = 0;
  while (text.substr(bytes, kUtf8Mark.size()) == kUtf8Mark) bytes += kUtf8Mark.size();
  return bytes;
}

// The origin of a JSON value by its line, and its place among those that begin there. What a server
// answers is one page, known by its address; behind its first value others are not.
Origin origin_of_json(const Origin& origin, std::size_t line, std::size_t ordinal) {
  Origin placed = origin;
  placed.id += "#L" + std::to_string(line);
  if (ordinal > 1) placed.id += "-" + std::to_string(ordinal);
  if (line > 1 || ordinal > 1) placed.url.clear();
  return placed;
}

class StreamReader final : public PageOutput {
 public:
  StreamReader(const CrawlFile& file, const ByteSource& source, const PageSink& sink,
               const DiagnosticSink& report)
      : PageOutput(file, source, sink, report) {}

  void read(ByteSource& bytes, const Origin& origin) override;

 private:
  void add_json(std::string json, const Origin& origin, std::size_t line);
  void add_json_document(std::string json, const Origin& origin, std::size_t line);
  void read_content(LineReader& lines, const Origin& origin, const DetectedFormat& found);
  void read_packed(LineReader& lines, const Origin& origin, Packing packing);
  void read_response(LineReader& lines, Origin origin);
  void read_json_lines(LineReader& lines, const Origin& origin);
  void read_json_line(std::string_view line, const Origin& origin, std::size_t number);
  void read_wide(LineReader& lines, const Origin& origin);
  void read_whole(LineReader& lines, const Origin& origin, FileFormat format);
  bool is_standard_input(const Origin& origin) const;

  int depth_ = 0;
  RedditThreads reddit_;
};

void StreamReader::add_json(std::string json, const Origin& origin, std::size_t line) {
  if (is_json_feed(json)) return read_json_feed(json, origin, *this);
  JsonEnvelope envelope = split_json_envelope(json);
  if (envelope.documents.empty()) return add_json_document(std::move(json), origin, line);
  for (const std::string& name : envelope.unread) {
    report(origin, Severity::skipped, {DiagnosticCode::json_unread, {{"list", name}}}, line);
  }
  std::size_t count = 0;
  for (std::string& document : envelope.documents) {
    // Numbers that an engine gave are of the file, whatever list they stand in.
    Origin placed = origin;
    placed.path += "#" + std::to_string(++count);
    placed.id += "-" + std::to_string(count);
    placed.url.clear();  // of the envelope
    add_json_document(std::move(document), placed, line);
  }
}

void StreamReader::add_json_document(std::string json, const Origin& origin, std::size_t line) {
  if (std::optional<std::string> document = reddit_.as_document(json)) {
    if (document->empty()) {
      return report(origin, Severity::skipped, DiagnosticCode::export_removed, line);
    }
    json = std::move(*document);
  }
  Page page = page_output_of(origin);
  page.format = PageFormat::json_line;
  page.text = std::move(json);
  page.text.erase(0, mark_bytes(page.text));
  page.line = page.url.empty() ? line : 0;
  add(std::move(page));
}

bool StreamReader::is_standard_input(const Origin& origin) const {
  return origin.path == "-" && depth_ == 1;
}

void StreamReader::read(ByteSource& bytes, const Origin& origin) {
  if (depth_ == kMaxDepth) {
    return report(origin, Severity::failed, DiagnosticCode::archive_nesting);
  }
  ++depth_;
  LineReader lines(bytes);
  const std::string_view head = lines.peek(kHeadBytes);
  if (head.empty() && !lines.fault().empty()) {
    report(origin, Severity::failed, lines.fault());
  } else if (find_wide_encoding(head) != WideEncoding::none) {
    read_wide(lines, origin);
  } else {
    lines.skip(mark_bytes(head));
    const std::string_view shown = lines.peek(kHeadBytes);
    const bool all_seen = shown.size() < kHeadBytes && lines.fault().empty();
    if (all_seen && trim(shown).empty()) {
      report(origin, Severity::skipped, DiagnosticCode::file_empty);
    } else {
      read_content(lines, origin, detect_format(shown, origin.name));
    }
  }
  --depth_;
}

void StreamReader::read_content(LineReader& lines, const Origin& origin,
                                const DetectedFormat& found) {
  switch (found.format) {
    case FileFormat::no_page:
      return report(origin, Severity::skipped, found.kind);
    case FileFormat::gzip:
      return read_packed(lines, origin, Packing::gzip);
    case FileFormat::zstd:
      return read_packed(lines, origin, Packing::zstd);
    case FileFormat::xz:
      return read_packed(lines, origin, Packing::xz);
    case FileFormat::bzip2:
      return read_packed(lines, origin, Packing::bzip2);
    case FileFormat::warc:
    case FileFormat::arc:
      return read_web_records(lines, origin, found.format, *this);
    case FileFormat::tar:
    case FileFormat::zip:
      return read_archive(lines, origin, *this);
    case FileFormat::http:
      return read_response(lines, origin);
    case FileFormat::mail:
      return read_mail_messages(lines, origin, *this);
    case FileFormat::wordpress:
      return read_wordpress_export(lines, origin, *this);
    case FileFormat::disqus:
      return read_disqus_export(lines, origin, *this);
    case FileFormat::stack_exchange:
      return read_stack_exchange_table(lines, origin, *this);
    case FileFormat::csv:
      return read_csv(lines, origin, *this);
    case FileFormat::json_lines:
      return read_json_lines(lines, origin);
    case FileFormat::json:
    case FileFormat::feed:
      return read_whole(lines, origin, found.format);
    case FileFormat::html:
    case FileFormat::text:
      break;
  }
  // Whoever pipes something in says by "-" that it is JSON lines; a bad line is told as one.
  if (is_standard_input(origin)) return read_json_lines(lines, origin);
  read_whole(lines, origin, found.format);
}

void StreamReader::read_packed(LineReader& lines, const Origin& origin, Packing packing) {
  const std::unique_ptr<ByteSource> unpacked = unpack(packing, lines, budget());
  Origin inside = origin;
  // The name without the packing's own, for what content leaves open: "notes.jsonl.gz".
  for (const std::string_view ending : {".gz", ".zst", ".xz", ".bz2"}) {
    if (!inside.name.ends_with(ending)) continue;
    inside.name.resize(inside.name.size() - ending.size());
    break;
  }
  read(*unpacked, inside);
}

// A page that was saved with its headers: they say what it is, and when it was fetched. Those of
// redirections and of proxies may stand before (`curl -iL`).
void StreamReader::read_response(LineReader& lines, Origin origin) {
  std::optional<HttpHead> head = read_http_head(lines);
  while (head && http_status_of(lines.peek(kStatusLineBytes)) >= 100) {
    if (!head->location.empty()) {
      origin.saved_url = redirected_url(origin.saved_url, head->location);
    }
    head = read_http_head(lines);
  }
  if (!head) return report(origin, Severity::failed, DiagnosticCode::http_none);
  if (const auto date = read_date(head->date, origin.crawled)) origin.crawled = *date;
  read_http_page(*head, lines, std::move(origin), *this);
}

void StreamReader::read_json_lines(LineReader& lines, const Origin& origin) {
  FileLine line;
  while (lines.next(line, kMaxPageBytes)) {
    if (line.bytes > kMaxPageBytes) {
      Remark remark = page_too_large(DiagnosticCode::size_line);
      remark.arguments.push_back({"bytes", std::to_string(line.bytes)});
      report(origin, Severity::failed, std::move(remark), line.number);
    } else {
      read_json_line(line.text, origin, line.number);
    }
  }
  if (!lines.fault().empty()) report(origin, Severity::failed, lines.fault());
}

void StreamReader::read_json_line(std::string_view line, const Origin& origin, std::size_t number) {
  if (trim(line).empty()) return;
  Decoded decoded = decode_bytes(line);
  if (!decoded.remark.empty()) report(origin, Severity::doubtful, decoded.remark, number);
  add_json(std::move(decoded.text), origin_of_json(origin, number, 1), number);
}

// Bytes of two or four a character are read from memory, made UTF-8.
void StreamReader::read_wide(LineReader& lines, const Origin& origin) {
  std::string bytes;
  if (!lines.read_rest(bytes, kMaxPageBytes)) {
    return report(origin, Severity::failed,
                  lines.fault().empty() ? page_too_large() : lines.fault());
  }
  const std::string text = decode_wide(bytes, find_wide_encoding(bytes));
  bytes = {};
  --depth_;  // no container
  MemorySource decoded(text);
  // Text that is still full of zeros is none, and would be decoded for ever.
  if (find_wide_encoding(text) != WideEncoding::none) {
    report(origin, Severity::skipped, DiagnosticCode::kind_binary);
  } else {
    read(decoded, origin);
  }
  ++depth_;
}

void StreamReader::read_whole(LineReader& lines, const Origin& origin, FileFormat format) {
  std::string bytes;
  if (!lines.read_rest(bytes, kMaxPageBytes)) {
    return report(origin, Severity::failed,
                  lines.fault().empty() ? page_too_large() : lines.fault());
  }
  const bool html = format == FileFormat::html;
  Decoded decoded = decode_page(bytes, {html || format == FileFormat::feed, origin.charset});
  bytes = {};
  decoded.text.erase(0, mark_bytes(decoded.text));
  if (trim(decoded.text).empty())
    return report(origin, Severity::skipped, DiagnosticCode::file_empty);
  if (!decoded.remark.empty()) report(origin, Severity::doubtful, decoded.remark);
  if (format == FileFormat::feed) return read_feed(decoded.text, origin, *this);
  if (format == FileFormat::json) {
    for (const JsonPiece& piece : split_json_values(decoded.text)) {
      add_json(std::string(piece.text), origin_of_json(origin, piece.line, piece.ordinal),
               piece.line);
    }
    return;
  }
  const bool said_json = origin.media_type.ends_with("json") && format == FileFormat::text;
  if (said_json) return report(origin, Severity::skipped, DiagnosticCode::http_json);
  Page page = page_output_of(origin);
  // A server's word counts where a page has too little markup to be known by.
  const bool said_html =
      origin.media_type == "text/html" && decoded.text.find('<') != std::string::npos;
  page.format = html || said_html ? PageFormat::html : PageFormat::text;
  page.text = std::move(decoded.text);
  // Only markup is a copy of a page; a text beside it is what somebody made of one.
  if (page.format != PageFormat::html) page.mirror_url.clear();
  if (page.url.empty()) page.url = origin.stated_url;
  if (page.format == PageFormat::html) {
    const Capture saved = read_web_capture(page.text);
    page.saved_url = saved.url.empty() ? origin.saved_url : saved.url;
    if (saved.captured) page.crawled = *saved.captured;
    remove_web_capture_banner(page.text);
  }
  add(std::move(page));
}

}  // namespace

void read_stream(const CrawlFile& file, const StreamOutput& to, ByteSource& source,
                 const Origin& origin) {
  StreamReader(file, source, to.sink, to.report).read(source, origin);
}

}  // namespace glane
