#include "crawl/read_stream.hpp"

#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "crawl/csv_records.hpp"
#include "crawl/feed_items.hpp"
#include "crawl/json_values.hpp"
#include "crawl/mail_messages.hpp"
#include "crawl/members.hpp"
#include "crawl/mirror_url.hpp"
#include "crawl/web_records.hpp"

namespace glane {

namespace {

constexpr std::size_t kHeadBytes = 64u << 10;  // shows what a file is; one read of the disk
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

}  // namespace

std::string too_large() {
  return "larger than " + std::to_string(kMaxPageBytes >> 20) + " MB";
}

Origin Origin::at(std::string_view place) const {
  Origin piece = *this;
  (piece.path += '#') += place;
  (piece.id += '#') += place;
  return piece;
}

Page page_of(const Origin& origin) {
  Page page;
  page.path = origin.path;
  page.id = origin.id;
  page.url = origin.url;
  page.mirror_url = origin.mirror_url;
  for (const std::string* url :
       {&origin.url, &origin.stated_url, &origin.server_url, &origin.mirror_url}) {
    if (page.server_url.empty()) page.server_url = *url;
  }
  page.served = origin.served;
  page.crawled = origin.crawled;
  return page;
}

void StreamReading::hand(Page page) {
  ++told_;
  sink_(std::move(page), source_.bytes_read());
}

void StreamReading::hand_json(std::string json, const Origin& origin, std::size_t line) {
  Page page = page_of(origin);
  page.format = PageFormat::json_line;
  page.text = std::move(json);
  page.text.erase(0, mark_bytes(page.text));
  page.line = page.url.empty() ? line : 0;
  hand(std::move(page));
}

void StreamReading::tell(const Origin& origin, Severity severity, std::string_view reason,
                         std::size_t line) {
  ++told_;
  // Of a file named the user hears even why it is skipped; of the pieces of one, too much.
  const bool named = file_.named && origin.path == file_.path;
  if (report_) report_({severity, origin.path, line, repair_utf8(reason), named});
}

bool StreamReading::is_standard_input(const Origin& origin) const {
  return origin.path == "-" && depth_ == 1;
}

void StreamReading::read(ByteSource& bytes, const Origin& origin) {
  if (depth_ == kMaxDepth) {
    return tell(origin, Severity::failed, "nested too deep in archives");
  }
  ++depth_;
  LineReader lines(bytes);
  const std::string_view head = lines.peek(kHeadBytes);
  if (head.empty() && !lines.fault().empty()) {
    tell(origin, Severity::failed, lines.fault());
  } else if (find_wide_encoding(head) != WideEncoding::none) {
    read_wide(lines, origin);
  } else {
    lines.skip(mark_bytes(head));
    const std::string_view shown = lines.peek(kHeadBytes);
    const bool all_seen = shown.size() < kHeadBytes && lines.fault().empty();
    if (all_seen && trim(shown).empty()) {
      tell(origin, Severity::skipped, "empty");
    } else {
      read_content(lines, origin, recognise(shown, origin.name));
    }
  }
  --depth_;
}

void StreamReading::read_content(LineReader& lines, const Origin& origin, const Recognised& found) {
  switch (found.content) {
    case Content::no_page:
      return tell(origin, Severity::skipped, found.kind);
    case Content::gzip:
      return read_packed(lines, origin, Packing::gzip);
    case Content::zstd:
      return read_packed(lines, origin, Packing::zstd);
    case Content::xz:
      return read_packed(lines, origin, Packing::xz);
    case Content::bzip2:
      return read_packed(lines, origin, Packing::bzip2);
    case Content::warc:
    case Content::arc:
      return read_web_records(lines, origin, found.content, *this);
    case Content::tar:
    case Content::zip:
      return read_archive(lines, origin, *this);
    case Content::mail:
      return read_mail(lines, origin, *this);
    case Content::csv:
      return read_csv(lines, origin, *this);
    case Content::json_lines:
      return read_json_lines(lines, origin);
    case Content::json:
    case Content::feed:
      return read_whole(lines, origin, found.content);
    case Content::html:
    case Content::text:
      break;
  }
  // Whoever pipes something in says by "-" that it is JSON lines; a bad line is told as one.
  if (is_standard_input(origin)) return read_json_lines(lines, origin);
  read_whole(lines, origin, found.content);
}

void StreamReading::read_packed(LineReader& lines, const Origin& origin, Packing packing) {
  const std::unique_ptr<ByteSource> unpacked = unpack(packing, lines, budget_);
  Origin inside = origin;
  // The name without the packing's own, for what content leaves open: "notes.jsonl.gz".
  for (const std::string_view ending : {".gz", ".zst", ".xz", ".bz2"}) {
    if (!inside.name.ends_with(ending)) continue;
    inside.name.resize(inside.name.size() - ending.size());
    break;
  }
  read(*unpacked, inside);
}

void StreamReading::read_json_lines(LineReader& lines, const Origin& origin) {
  FileLine line;
  while (lines.next(line, kMaxPageBytes)) {
    if (line.bytes > kMaxPageBytes) {
      tell(origin, Severity::failed,
           "a line of " + std::to_string(line.bytes) + " bytes, " + too_large(), line.number);
    } else {
      read_json_line(line.text, origin, line.number);
    }
  }
  if (!lines.fault().empty()) tell(origin, Severity::failed, lines.fault());
}

void StreamReading::read_json_line(std::string_view line, const Origin& origin,
                                   std::size_t number) {
  if (trim(line).empty()) return;
  Decoded decoded = decode_bytes(line);
  if (!decoded.remark.empty()) tell(origin, Severity::doubtful, decoded.remark, number);
  hand_json(std::move(decoded.text), origin_of_json(origin, number, 1), number);
}

// Bytes of two or four a character are read from memory, made UTF-8.
void StreamReading::read_wide(LineReader& lines, const Origin& origin) {
  std::string bytes;
  if (!lines.read_rest(bytes, kMaxPageBytes)) {
    return tell(origin, Severity::failed, lines.fault().empty() ? too_large() : lines.fault());
  }
  const std::string text = decode_wide(bytes, find_wide_encoding(bytes));
  bytes = {};
  --depth_;  // no container
  MemorySource decoded(text);
  // Text that is still full of zeros is none, and would be decoded for ever.
  if (find_wide_encoding(text) != WideEncoding::none) {
    tell(origin, Severity::skipped, "binary data");
  } else {
    read(decoded, origin);
  }
  ++depth_;
}

void StreamReading::read_whole(LineReader& lines, const Origin& origin, Content content) {
  std::string bytes;
  if (!lines.read_rest(bytes, kMaxPageBytes)) {
    return tell(origin, Severity::failed, lines.fault().empty() ? too_large() : lines.fault());
  }
  const bool html = content == Content::html;
  Decoded decoded = decode_page(bytes, {html || content == Content::feed, origin.charset});
  bytes = {};
  decoded.text.erase(0, mark_bytes(decoded.text));
  if (trim(decoded.text).empty()) return tell(origin, Severity::skipped, "empty");
  if (!decoded.remark.empty()) tell(origin, Severity::doubtful, decoded.remark);
  if (content == Content::feed) return read_feed(decoded.text, origin, *this);
  if (content == Content::json) {
    for (const JsonPiece& piece : split_json_values(decoded.text)) {
      hand_json(std::string(piece.text), origin_of_json(origin, piece.line, piece.ordinal),
                piece.line);
    }
    return;
  }
  Page page = page_of(origin);
  // A server's word counts where a page has too little markup to be known by.
  const bool said_html =
      origin.media_type == "text/html" && decoded.text.find('<') != std::string::npos;
  page.format = html || said_html ? PageFormat::html : PageFormat::text;
  page.text = std::move(decoded.text);
  // Only markup is a copy of a page; a text beside it is what somebody made of one.
  if (page.format != PageFormat::html) page.mirror_url.clear();
  if (page.url.empty()) page.url = origin.stated_url;
  if (page.format == PageFormat::html) page.saved_url = url_of_saved_page(page.text);
  hand(std::move(page));
}

}  // namespace glane
