#include "page/html/part_names.hpp"

#include <algorithm>
#include <string>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

// Beginnings of words: "authors", "authorsign".
constexpr std::string_view kSignatureStems[] = {
    "author",     "auteur",     "autrice",   "autoren",     "byline",
    "signature",  "signataire", "redacteur", "redactrice",  "redakteur",
    "journalist", "writer",     "submitted", "contributor", "verfasser"};

// "text-right", "text-muted": how a text looks, and not that this is one.
constexpr std::string_view kLooks[] = {
    "right",  "left",      "center",    "centre",    "justify", "start", "end",
    "align",  "muted",     "small",     "xs",        "sm",      "md",    "lg",
    "xl",     "base",      "bold",      "light",     "white",   "black", "dark",
    "gray",   "grey",      "primary",   "success",   "danger",  "info",  "warning",
    "nowrap", "secondary", "uppercase", "lowercase", "italic",  "color"};

// Parts of the names of ways to a page through its site.
constexpr std::string_view kTrails[] = {"crumb",       "breadcrum", "ariane",  "brotkr",
                                        "kr\u00fcmel", "rootline",  "pathway", "pfadnavi",
                                        "briciole",    "kruimel",   "okruszk"};

bool is_sign(char c) {
  return !is_ascii_alphanumeric(c) && (c & 0x80) == 0;
}

}  // namespace

std::vector<std::string_view> names_in(std::string_view attribute) {
  constexpr std::size_t kMostNames = 40;
  std::vector<std::string_view> names;
  while (names.size() < kMostNames) {
    const std::string_view name = next_attribute_name(attribute);
    if (name.empty()) break;
    names.push_back(name);
  }
  return names;
}

std::vector<std::string> words_of_name(std::string_view name) {
  constexpr std::size_t kMostWords = 20;
  std::vector<std::string> words;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (is_sign(name[at])) continue;
    const bool begins = at == 0 || is_sign(name[at - 1]) ||
                        (is_ascii_upper(name[at]) && is_ascii_lower(name[at - 1]));
    if (begins && words.size() == kMostWords) break;
    if (begins) words.emplace_back();
    words.back() += lower_ascii(name[at]);
  }
  return words;
}

bool has_part_class(const GumboNode& element, std::span<const std::string_view> names) {
  std::string_view classes = attribute_of(element, "class");
  while (!classes.empty()) {
    const std::string_view written = next_attribute_name(classes);
    const bool sought = std::any_of(names.begin(), names.end(), [&](std::string_view name) {
      return equal_ignoring_ascii_case(written, name);
    });
    if (sought) return true;
  }
  return false;
}

bool has_word(std::string_view name, std::span<const std::string_view> words) {
  const std::vector<std::string> found = words_of_name(name);
  return std::any_of(found.begin(), found.end(),
                     [&](const std::string& word) { return contains(words, word); });
}

bool has_class_word(const GumboNode& element, std::span<const std::string_view> words) {
  const std::string_view classes = attribute_of(element, "class");
  // Most hold none of the words in any place.
  if (classes.empty() || !contains_any(lower_ascii(classes), words)) return false;
  const auto names = names_in(classes);
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view name) { return has_word(name, words); });
}

bool is_breadcrumb_part(const GumboNode& element) {
  for (const char* attribute : {"class", "id", "aria-label"}) {
    const std::string_view written = attribute_of(element, attribute);
    if (!written.empty() && contains_any(lower_ascii(written), kTrails)) return true;
  }
  return attribute_has_word(element, "class", "arbo") ||
         attribute_of(element, "id") == "hierarchie" ||
         attribute_has_word(element, "itemprop", "breadcrumb") ||
         attribute_of(element, "itemtype").find("BreadcrumbList") != std::string_view::npos;
}

unsigned kinds_in_name(std::string_view name) {
  if (name == "last") return 0;  // of a list, where "last-edit" is a date
  unsigned kinds = 0;
  const std::vector<std::string> words = words_of_name(name);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "text" && i + 1 < words.size() && contains(kLooks, words[i + 1])) continue;
    // "field-name-comment-body": the name is the field's.
    if (word == "name" && i > 0 && i + 1 < words.size() && words[i - 1] == "field") continue;
    kinds |= kinds_of_words(word);
    const std::size_t letters = word.find_last_not_of("0123456789") + 1;
    if (letters < word.size()) kinds |= kinds_of_words(word.substr(0, letters)) & kPostKinds;
  }
  return kinds;
}

bool is_subject_part_name(std::string_view name) {
  return starts_with_any(name, {"category-", "tag-"}) && name != "tag-list";
}

unsigned kinds_of_element(const GumboNode& node) {
  unsigned kinds = 0;
  for (const char* attribute : {"class", "itemprop"}) {
    std::string_view names = attribute_of(node, attribute);
    while (!names.empty()) {
      const std::string_view name = next_attribute_name(names);
      if (!is_subject_part_name(name)) kinds |= kinds_in_name(name);
    }
  }
  const std::string_view type = attribute_of(node, "itemtype");
  if (type.find("Comment") != type.npos || type.find("/Answer") != type.npos) kinds |= kCommentWord;
  return kinds;
}

bool is_signature_part(std::string_view name) {
  const std::vector<std::string> words = words_of_name(name);
  const auto signs = [](const std::string& word) {
    // "autor" begins other words, too: "autoroute".
    return starts_with_any(word, kSignatureStems) ||
           contains({"autor", "autora", "autores", "autorin", "username"}, word);
  };
  // "itemPoster", but a video's poster is a picture.
  const bool posts = words.size() > 1 && words.back() == "poster" &&
                     contains({"item", "post", "topic", "thread"}, words[words.size() - 2]);
  return (posts || std::any_of(words.begin(), words.end(), signs)) &&
         (kinds_in_name(name) & kUnsignedWord) == 0;
}

}  // namespace glane
