// A page: what one fetch of a crawler brought home, as UTF-8 text or as a record, with what the
// crawl knows of it. Made by this room, read by the page room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <variant>

#include "base/remark.hpp"
#include "crawl/records.hpp"
#include "glane/date.hpp"

namespace glane {

enum class PageFormat {
  text,       // a reader view, or any plain text
  html,       // markup
  json_line,  // one JSON object, a line of a file or a file of its own
  record,     // no text but a record
};

struct Page {
  PageFormat format = PageFormat::text;
  std::string text;  // valid UTF-8, no byte order mark; of a record empty
  std::variant<std::monostate, FeedItem, TableRow, MailMessage> record;
  std::string path;  // the file as it was reached, "#" and the place inside a container added
  std::string id;    // path relative to the parent of the operand it was found under, "#L12" added
                     // for line 12
  std::size_t line = 0;    // 1-based line of a JSON lines file or a table; 0: the whole file
  std::string url;         // where the crawl itself knows it
  std::string mirror_url;  // guessed from the names of a mirror's folders: no id, but an address
  std::string saved_url;   // that whoever saved the page left in a comment: no better than the page
  // Some URL of the server that the page came from: its own, or that of the list, feed or archive
  // that it is a piece of; empty: not known.
  std::string server_url;
  bool served = false;  // JSON that a server made (of a web archive's record, of a feed), and not
                        // data of the user's own, whose word is good
  Date crawled;         // when it was fetched; the file's mtime where nothing better is known
};

// Larger pages (and JSON lines) are rejected: no article comes near, and a page must fit in
// memory several times over while it is read.
inline constexpr std::size_t kMaxPageBytes = 64u << 20;

// Why a page of more than that, or what else `code` says to be as large, is none.
Remark page_too_large(DiagnosticCode code = DiagnosticCode::size_page);

// Called for each page in order; `bytes_read` counts the file's bytes so far.
using PageSink = std::function<void(Page&& page, std::uint64_t bytes_read)>;

// XXH3 of the page's text, or of all fields of its record: the same text, or record, has the same
// hash in every run.
std::uint64_t content_hash(const Page& page, std::uint64_t seed);

// How many bytes of text the page holds, in whatever form.
std::size_t page_content_bytes(const Page& page);

}  // namespace glane
