#include "segment/format/digest.hpp"

#include <xxhash.h>

#include <string_view>

namespace glane {

std::uint64_t digest(const Document& document) {
  std::string all;
  all.reserve(document.text.size() + 512);
  const auto add = [&](std::string_view text) {
    all += text;
    all += '\0';
  };
  for (const std::string* text :
       {&document.id, &document.title, &document.author, &document.site, &document.url,
        &document.section, &document.language, &document.text, &document.thread,
        &document.thread_title, &document.reply_to}) {
    add(*text);
  }
  for (const std::string& author : document.authors) add(author);
  add(type_name(document.type));
  if (document.date) add(iso_date(*document.date));
  add(date_precision_name(document));
  add(std::to_string(document.position));
  for (const Quote& quote : document.quotes) {
    add(quote.author);
    add(quote.text);
  }
  // Most have none, and keep the digest that they had before there was one.
  if (!document.claimed_url.empty()) add(document.claimed_url);
  return XXH3_64bits(all.data(), all.size());
}

}  // namespace glane
