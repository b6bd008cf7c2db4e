#include "segment/format/stored_document.hpp"

#include <cstdint>

#include "base/varint.hpp"
#include "glane/error_code.hpp"

namespace glane {

namespace {

// Flags in front of a record.
constexpr std::uint64_t kInherited = 1;     // Document::date_inherited
constexpr std::uint64_t kAuthorIsName = 2;  // the author is the only name of it
constexpr std::uint64_t kUrlIsId = 4;
constexpr std::uint64_t kThreadTitleIsTitle = 8;
constexpr int kFlagBits = 4;

std::string date_text(const std::optional<Date>& date) {
  return date ? iso_as_written(*date) : std::string();
}

}  // namespace

void append_stored_document(const Document& document, std::string& out) {
  const bool author_is_name =
      document.authors.size() == 1 && document.authors[0] == document.author;
  const bool url_is_id = document.url == document.id;
  const bool same_title = document.title == document.thread_title;
  const std::uint64_t flags = (document.date_inherited ? kInherited : 0) |
                              (author_is_name ? kAuthorIsName : 0) | (url_is_id ? kUrlIsId : 0) |
                              (same_title ? kThreadTitleIsTitle : 0);
  append_varint(out, static_cast<std::uint64_t>(document.position) << kFlagBits | flags);
  append_varint_string(out, document.title);
  if (!same_title) append_varint_string(out, document.thread_title);
  if (!author_is_name) append_varint_string(out, document.author);
  append_varint_string(out, date_text(document.date));
  if (!url_is_id) append_varint_string(out, document.url);
  append_varint_string(out, document.source);
  append_varint_string(out, date_text(document.crawled));
  append_varint_string(out, document.reply_to);
  append_varint(out, document.quotes.size());
  for (const Quote& quote : document.quotes) {
    append_varint_string(out, quote.author);
    append_varint_string(out, quote.text);
  }
  append_varint_string(out, document.text);
  // Behind the text, where the records of before end.
  if (!document.claimed_url.empty()) append_varint_string(out, document.claimed_url);
}

void read_record(std::string_view bytes, Document& document, RecordParts parts) {
  PackedReader reader(bytes);
  const std::uint64_t head = reader.number();
  document.date_inherited = (head & kInherited) != 0;
  document.position = static_cast<int>(head >> kFlagBits);
  document.title = reader.string();
  document.thread_title = (head & kThreadTitleIsTitle) != 0 ? document.title : reader.string();
  if ((head & kAuthorIsName) == 0) {
    document.author = reader.string();
  } else if (!document.authors.empty()) {
    document.author = document.authors[0];
  }
  document.date = parse_iso_date(reader.string());
  document.url = (head & kUrlIsId) != 0 ? document.id : reader.string();
  document.source = reader.string();
  document.crawled = parse_iso_date(reader.string());
  document.reply_to = reader.string();
  const bool with_texts = parts == RecordParts::all;
  for (std::uint64_t left = reader.number(); left > 0 && !reader.failed(); --left) {
    const std::string_view author = reader.string();
    const std::string_view text = reader.string();
    if (with_texts) document.quotes.push_back({std::string(author), std::string(text)});
  }
  const std::string_view text = reader.string();
  if (with_texts) document.text = text;
  if (!reader.at_end()) document.claimed_url = reader.string();
  if (reader.failed()) throw Error(ErrorCode::index_record);
}

}  // namespace glane
