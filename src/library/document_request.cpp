#include <array>
#include <limits>

#include "library/request_object.hpp"
#include "library/requests.hpp"
#include "page/people/authors.hpp"

namespace glane {

namespace {

constexpr std::array<NamedValue<DocumentType>, 2> kTypes = {
    {{"article", DocumentType::article}, {"comment", DocumentType::comment}}};

// A date has the precision that it is written in; of their names one says more than that.
constexpr std::array<NamedValue<bool>, 6> kPrecisions = {{{"year", false},
                                                          {"month", false},
                                                          {"day", false},
                                                          {"minute", false},
                                                          {"second", false},
                                                          {"inherited", true}}};

void read_date_member(RequestObject& object, std::string_view name, std::optional<Date>& out) {
  std::string written;
  object.read(name, written);
  if (written.empty()) return;
  out = parse_iso_date(written);
  if (!out) object.refuse(name, "a date as ISO 8601 has it");
}

void read_quotes(RequestObject& object, std::vector<Quote>& quotes) {
  const Json* const list = object.find("quotes");
  if (list == nullptr) return;
  if (!list->is_array()) object.refuse("quotes", "a list");
  for (const Json& one : *list) {
    RequestObject member(one, "a quotation");
    Quote& quote = quotes.emplace_back();
    member.read("author", quote.author);
    member.read("text", quote.text);
    member.require_no_others();
  }
}

void read_place(RequestObject& object, Document& document) {
  object.read("thread", document.thread);
  object.read("thread_title", document.thread_title);
  unsigned position = 0;
  object.read("position", position, std::numeric_limits<int>::max());
  document.position = static_cast<int>(position);
  object.read("reply_to", document.reply_to);
  read_quotes(object, document.quotes);
}

void read_authors(RequestObject& object, Document& document) {
  object.read("author", document.author);
  object.read("authors", document.authors);
  if (document.authors.empty()) document.authors = split_authors(document.author);
}

}  // namespace

Document read_document(std::string_view json) {
  RequestObject object(json);
  Document document;
  object.read("id", document.id);
  object.read("type", document.type, kTypes);
  object.read("title", document.title);
  read_authors(object, document);
  read_date_member(object, "date", document.date);
  object.read("date_precision", document.date_inherited, kPrecisions);
  object.read("site", document.site);
  object.read("url", document.url);
  object.read("claimed_url", document.claimed_url);
  object.read("source", document.source);
  read_date_member(object, "crawled", document.crawled);
  object.read("section", document.section);
  object.read("language", document.language);
  object.read("text", document.text);
  read_place(object, document);
  object.find("index");
  object.require_no_others();
  return document;
}

}  // namespace glane
