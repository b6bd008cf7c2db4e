#include "page/html/element_names.hpp"

#include <algorithm>
#include <iterator>

#include "base/text.hpp"

namespace glane {

namespace {

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_sign(char c) {
  return !is_upper(c) && !is_lower(c) && !(c >= '0' && c <= '9') &&
         (static_cast<unsigned char>(c) & 0x80) == 0;
}

// Beginnings of words: "authors", "authorsign".
constexpr std::string_view kSignatureWords[] = {
    "author",    "auteur",     "autrice",    "autor",  "byline",    "signature",  "signataire",
    "redacteur", "redactrice", "journalist", "writer", "submitted", "contributor"};
// Of an element that a name calls so and that signs nothing.
constexpr std::string_view kNoSignatureWords[] = {
    "comment",       "avatar",    "image",  "img",      "photo",  "picture",
    "description",   "biography", "follow", "social",   "more",   "suivre",
    "count",         "role",      "job",    "fonction", "media",  "credit",
    "authorization", "authority", "bio",    "caption",  "legende"};

}  // namespace

std::vector<std::string_view> names_in(std::string_view attribute) {
  constexpr std::string_view kBlanks = " \t\r\n\f";
  constexpr std::size_t kMostNames = 40;
  std::vector<std::string_view> names;
  std::size_t at = attribute.find_first_not_of(kBlanks);
  while (at != attribute.npos && names.size() < kMostNames) {
    const std::size_t end = std::min(attribute.find_first_of(kBlanks, at), attribute.size());
    names.push_back(attribute.substr(at, end - at));
    at = attribute.find_first_not_of(kBlanks, end);
  }
  return names;
}

std::vector<std::string> words_of_name(std::string_view name) {
  std::vector<std::string> words;
  bool inside = false;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const char c = name[at];
    if (is_sign(c)) {
      inside = false;
      continue;
    }
    if (is_upper(c) && at > 0 && is_lower(name[at - 1])) inside = false;
    constexpr std::size_t kMostWords = 20;
    if (!inside && words.size() == kMostWords) break;
    if (!inside) words.emplace_back();
    words.back() += lower_ascii(c);
    inside = true;
  }
  return words;
}

bool is_signature_name(std::string_view name) {
  bool found = false;
  for (const std::string& word : words_of_name(name)) {
    const auto is_word = [&](std::string_view other) { return word == other; };
    const auto begins = [&](std::string_view other) { return word.starts_with(other); };
    if (std::any_of(std::begin(kNoSignatureWords), std::end(kNoSignatureWords), is_word)) {
      return false;
    }
    found |= std::any_of(std::begin(kSignatureWords), std::end(kSignatureWords), begins);
  }
  return found;
}

}  // namespace glane
