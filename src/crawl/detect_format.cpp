#include "crawl/detect_format.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "crawl/csv_records.hpp"
#include "crawl/http_response.hpp"
#include "crawl/json_values.hpp"
#include "crawl/mail_messages.hpp"
#include "crawl/stack_exchange_export.hpp"
#include "crawl/unread_kinds.hpp"
#include "crawl/wordpress_export.hpp"

namespace glane {

namespace {

struct Magic {
  std::size_t at;
  std::string_view bytes;
  DiagnosticCode kind;
};

using namespace std::string_view_literals;

// Only signatures that no text begins with.
constexpr Magic kMagic[] = {
    {0, "\x89PNG\r\n"sv, DiagnosticCode::kind_png},
    {0, "\xFF\xD8\xFF"sv, DiagnosticCode::kind_jpeg},
    {0, "GIF87a"sv, DiagnosticCode::kind_gif},
    {0, "GIF89a"sv, DiagnosticCode::kind_gif},
    {8, "WEBPVP8"sv, DiagnosticCode::kind_webp},
    {0, "\0\0\1\0"sv, DiagnosticCode::kind_icon},
    {4, "ftypavif"sv, DiagnosticCode::kind_avif},
    {4, "ftyp"sv, DiagnosticCode::kind_video},
    {0, "\x1A\x45\xDF\xA3"sv, DiagnosticCode::kind_video},
    {0, "OggS\0"sv, DiagnosticCode::kind_sound},
    {0, "ID3\2"sv, DiagnosticCode::kind_sound},
    {0, "ID3\3"sv, DiagnosticCode::kind_sound},
    {0, "ID3\4"sv, DiagnosticCode::kind_sound},
    {0, "wOFF"sv, DiagnosticCode::kind_font},
    {0, "wOF2"sv, DiagnosticCode::kind_font},
    {0, "%PDF"sv, DiagnosticCode::kind_pdf},
    {0, "%!PS-Adobe"sv, DiagnosticCode::kind_postscript},
    {0, "{\\rtf"sv, DiagnosticCode::kind_rtf},
    {0, "\xD0\xCF\x11\xE0"sv, DiagnosticCode::kind_office},
    {0, "7z\xBC\xAF"sv, DiagnosticCode::kind_seven_zip},
    {0, "Rar!\x1A"sv, DiagnosticCode::kind_rar},
    {0, "SQLite format 3\0"sv, DiagnosticCode::kind_database},
    {0,
     "\x7F"
     "ELF"sv,
     DiagnosticCode::kind_program},
};

struct Container {
  std::size_t at;
  std::string_view bytes;
  FileFormat format;
};

constexpr Container kContainers[] = {
    {0, "\x1F\x8B"sv, FileFormat::gzip},
    {0, "\x28\xB5\x2F\xFD"sv, FileFormat::zstd},
    {0, "\x5D\x2A\x4D\x18"sv, FileFormat::zstd},  // the dictionary of a WARC-zst
    {0,
     "\xFD"
     "7zXZ\0"sv,
     FileFormat::xz},
    {4, "1AY&SY"sv, FileFormat::bzip2},
    {0, "PK\3\4"sv, FileFormat::zip},
    {0, "PK\5\6"sv, FileFormat::zip},  // an empty one
    {257, "ustar"sv, FileFormat::tar},
    {0, "WARC/0."sv, FileFormat::warc},
    {0, "WARC/1."sv, FileFormat::warc},
    {0, "filedesc://"sv, FileFormat::arc},
};

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
  return equal_ignoring_ascii_case(text.substr(0, lower.size()), lower);
}

bool ends_with_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         equal_ignoring_ascii_case(text.substr(text.size() - lower.size()), lower);
}

bool is_named(std::string_view name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return ends_with_ignoring_case(name, ending);
  });
}

// "  <p>a</p>" up to the tag at `at`: nothing but markup stands before it in its line, as in a
// program that writes pages other things do.
bool begins_line_with_tag(std::string_view head, std::size_t at) {
  const std::size_t end_of_line = head.substr(0, at).find_last_of("\r\n");
  const std::size_t begin = end_of_line == std::string_view::npos ? 0 : end_of_line + 1;
  const std::string_view before = trim(head.substr(begin, at - begin));
  return before.empty() || before.starts_with('<') || before.ends_with("-->");
}

// A tag that opens a whole document stands at the start of `head` or of one of its lines, or
// after another tag or comment; in prose it stands elsewhere.
bool opens_document(std::string_view head) {
  constexpr std::string_view kOpenings[] = {"<!doctype html", "<html", "<head>", "<body"};
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const std::size_t before = head.substr(0, at).find_last_not_of(" \t");
    if (before != std::string_view::npos && head[before] != '\n' && head[before] != '>' &&
        head[before] != '\r') {
      continue;
    }
    const bool opens =
        std::any_of(std::begin(kOpenings), std::end(kOpenings), [&](std::string_view opening) {
          return starts_with_ignoring_case(head.substr(at), opening);
        });
    if (opens && begins_line_with_tag(head, at)) return true;
  }
  return false;
}

// A fragment of a page: it begins with a tag, or is full of them. The <br /> and <b> that reader
// views leave in a text do not count.
bool is_fragment(std::string_view head) {
  constexpr std::string_view kClosings[] = {"p>",  "div>", "a>",  "span>", "li>",      "ul>",
                                            "td>", "tr>",  "h1>", "h2>",   "article>", "section>"};
  std::size_t closings = 0;
  for (std::size_t at = head.find("</"); at != std::string_view::npos;
       at = head.find("</", at + 2)) {
    for (const std::string_view closing : kClosings) {
      if (starts_with_ignoring_case(head.substr(at + 2), closing)) ++closings;
    }
  }
  if (closings == 0) return false;
  const bool starts_with_tag = head.front() == '<';
  return starts_with_tag ? closings >= 2 : closings >= 10 && closings * 300 >= head.size();
}

bool is_binary(std::string_view head) {
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1B;
  });
  return head.find('\0') != std::string_view::npos ||
         static_cast<std::size_t>(controls) * 10 > head.size();
}

// A status line, whose number has three digits, and a header field: "HTTP/2 3 raisons" begins a
// text.
bool opens_http_response(std::string_view head) {
  const std::size_t end = head.find('\n');
  if (end == std::string_view::npos || !head.starts_with("HTTP/")) return false;
  constexpr std::size_t kLongestVersion = 10;
  const std::string_view line = head.substr(0, end);
  const int status = http_status_of(line);
  if (line.find(' ') > kLongestVersion || status < 100 || status > 999) return false;
  const std::string_view next = head.substr(end + 1);
  // A proxy's answer, without a field, stands before that of the server.
  if (trim(next.substr(0, next.find('\n'))).empty()) return opens_http_response(trim(next));
  const std::size_t colon = next.find(':');
  return colon < 60 && next.substr(0, colon).find_first_of(" \t\n<") == std::string_view::npos;
}

// Markup from its first element on, behind declaration and comments; empty: there is none.
std::string_view from_root_element(std::string_view head) {
  while (head.starts_with("<?") || head.starts_with("<!")) {
    const std::string_view close = head.starts_with("<!--") ? "-->"sv : ">"sv;
    const std::size_t end = head.find(close);
    if (end == std::string_view::npos) return {};
    head = trim(head.substr(end + close.size()));
    // Behind the entities that a document type may define.
    if (head.starts_with("]>")) head = trim(head.substr(2));
  }
  return head;
}

// Of feeds and of exports in XML; text where the root is another's.
FileFormat format_of_root(std::string_view head) {
  const std::string_view root = from_root_element(head);
  for (const std::string_view feed : {"<rss"sv, "<feed"sv, "<rdf:rdf"sv}) {
    if (!starts_with_ignoring_case(root, feed)) continue;
    return is_wordpress_export(head) ? FileFormat::wordpress : FileFormat::feed;
  }
  if (root.starts_with("<disqus")) return FileFormat::disqus;
  return stack_exchange_table(root).empty() ? FileFormat::text : FileFormat::stack_exchange;
}

DiagnosticCode xml_kind(std::string_view head) {
  if (starts_with_ignoring_case(head, "<svg")) return DiagnosticCode::kind_svg;
  if (!starts_with_ignoring_case(head, "<?xml")) return DiagnosticCode::none;
  return head.find("<svg") != std::string_view::npos ? DiagnosticCode::kind_svg
                                                     : DiagnosticCode::kind_xml;
}

// As readers of PDF look for it: behind what a server or a mail program put before.
bool is_pdf_behind_junk(std::string_view start) {
  const std::string_view shown = start.substr(0, 1024);
  for (std::size_t at = shown.find("%PDF-"); at != shown.npos; at = shown.find("%PDF-", at + 1)) {
    const bool versioned = at + 5 < shown.size() && is_ascii_digit(shown[at + 5]);
    if (versioned && (at == 0 || shown[at - 1] == '\n' || shown[at - 1] == '\r')) return true;
  }
  return false;
}

// A Jupyter notebook is JSON, whatever a crawler named it.
bool is_notebook(std::string_view start) {
  return start.find("\"cells\"") != std::string_view::npos &&
         start.find("\"cell_type\"") != std::string_view::npos;
}

FileFormat json_format(std::string_view head, std::string_view name) {
  if (starts_json_value(head))
    return json_spans_lines(head) ? FileFormat::json : FileFormat::json_lines;
  const bool named = is_named(name, {".jsonl", ".ndjson", ".jl", ".json"});
  return named ? FileFormat::json_lines : FileFormat::text;
}

}  // namespace

DetectedFormat detect_format(std::string_view head, std::string_view name) {
  for (const Magic& magic : kMagic) {
    if (head.size() > magic.at &&
        head.substr(magic.at).substr(0, magic.bytes.size()) == magic.bytes) {
      return {FileFormat::no_page, magic.kind};
    }
  }
  for (const Container& container : kContainers) {
    if (head.size() > container.at && head.substr(container.at).starts_with(container.bytes)) {
      DiagnosticCode kind = DiagnosticCode::none;
      if (container.format == FileFormat::zip) kind = document_kind_of_zip(head);
      if (kind != DiagnosticCode::none) return {FileFormat::no_page, kind};
      return {container.format, {}};
    }
  }
  const std::string_view start = trim(head);
  if (start.empty()) return {};
  if (const FileFormat format = format_of_root(start); format != FileFormat::text)
    return {format, {}};
  if (opens_http_response(start)) return {FileFormat::http, {}};
  if (opens_mail(start)) return {FileFormat::mail, {}};
  if (is_pdf_behind_junk(start)) return {FileFormat::no_page, DiagnosticCode::kind_pdf};
  if (Remark kind = kind_of_sql_dump(start, is_named(name, {".sql"})); !kind.empty()) {
    return {FileFormat::no_page, std::move(kind)};
  }
  const FileFormat json = json_format(start, name);
  if (opens_document(start.substr(0, 4096)) && json == FileFormat::text)
    return {FileFormat::html, {}};
  // A stray NUL does not make a JSON line binary: only that line is bad then.
  if (is_binary(start) && !starts_json_value(start))
    return {FileFormat::no_page, DiagnosticCode::kind_binary};
  if (json == FileFormat::json && is_notebook(start))
    return {FileFormat::no_page, DiagnosticCode::kind_notebook};
  if (json != FileFormat::text) return {json, {}};
  if (const DiagnosticCode kind = xml_kind(start); kind != DiagnosticCode::none) {
    return {FileFormat::no_page, kind};
  }
  if (find_csv_table(start)) return {FileFormat::csv, {}};
  if (is_named(name, {".css"})) return {FileFormat::no_page, DiagnosticCode::kind_style_sheet};
  if (is_named(name, {".js", ".mjs"})) return {FileFormat::no_page, DiagnosticCode::kind_script};
  if (is_named(name, {".py", ".c", ".cc", ".cpp", ".hpp", ".java", ".rs", ".go", ".rb", ".sh"}) &&
      !start.starts_with('<')) {
    return {FileFormat::no_page, DiagnosticCode::kind_program};
  }
  return {is_fragment(start) ? FileFormat::html : FileFormat::text, {}};
}

}  // namespace glane
