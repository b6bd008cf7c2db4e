#include "page/article/author_names.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/people/authors.hpp"
#include "page/people/pseudonym.hpp"

namespace glane {

namespace {

// Words of sentences and buttons; a name of several words that holds one is none.
constexpr std::string_view kNoNameWords[] = {
    "par",        "un",      "une",      "est",     "sont",
    "pour",       "plus",    "voir",     "tous",    "tout",
    "vous",       "votre",   "vos",      "nos",     "notre",
    "nous",       "lire",    "suivre",   "publie",  "publiee",
    "avec",       "dans",    "sur",      "article", "articles",
    "en",         "et",      "min",      "lecture", "temps",
    "mis",        "jour",    "photo",    "photos",  "image",
    "credit",     "source",  "site",     "a",       "propos",
    "and",        "und",     "with",     "about",   "the",
    "by",         "contact", "partager", "abonnes", "reserve",
    "newsletter", "toute",   "zur",      "zum",     "artikelubersicht",
    "ubersicht"};

// What stands at names and buttons, and is nobody's name by itself: "Posted on", "Autoren:".
constexpr std::string_view kLabelWords[] = {"posted",
                                            "on",
                                            "by",
                                            "am",
                                            "publiziert",
                                            "veroffentlicht",
                                            "geschrieben",
                                            "von",
                                            "mehr",
                                            "uber",
                                            "autor",
                                            "autoren",
                                            "autorin",
                                            "auteur",
                                            "auteurs",
                                            "autrice",
                                            "author",
                                            "authors",
                                            "autoreninfo",
                                            "datum",
                                            "quelle",
                                            "por",
                                            "autora",
                                            "written",
                                            "published",
                                            "publie",
                                            "publiee",
                                            "ecrit",
                                            "redige",
                                            "par",
                                            "le",
                                            "bio",
                                            "biographie",
                                            "profil",
                                            "profile",
                                            "plus",
                                            "voir",
                                            "more",
                                            "view",
                                            "all",
                                            "posts",
                                            "post",
                                            "articles",
                                            "article",
                                            "info",
                                            "infos",
                                            "full",
                                            "contact",
                                            "suivre",
                                            "follow",
                                            "share",
                                            "partager",
                                            "commentaires",
                                            "comments",
                                            "details",
                                            "redacteur",
                                            "signature",
                                            "from",
                                            "source",
                                            "date",
                                            "titre",
                                            "journaliste",
                                            "journalistes",
                                            "tous",
                                            "les",
                                            "de",
                                            "cet",
                                            "du",
                                            "meme",
                                            "staff",
                                            "weitere",
                                            "artikel",
                                            "alle",
                                            "beitrage",
                                            "zum",
                                            "the",
                                            "a",
                                            "propos",
                                            "anzeigen"};

bool has_name_words(std::string_view key) {
  const std::vector<std::string_view> words = words_of_normalised(key);
  constexpr std::size_t kMostWords = 8;  // "Les Amis de la Terre du Bas-Rhin"
  if (words.size() > kMostWords) return false;
  if (words.size() < 2) return !contains(kNoNameWords, key);
  if (key.find_first_of("0123456789:") != key.npos) return false;
  return std::none_of(words.begin(), words.end(),
                      [](std::string_view word) { return contains(kNoNameWords, word); });
}

// Of a script without capitals.
bool is_caseless(std::string_view name) {
  return (name[0] & 0x80) != 0 && !starts_with_small_letter(name);
}

}  // namespace

bool is_author_label(std::string_view key) {
  const std::vector<std::string_view> words = words_of_normalised(key);
  return std::all_of(words.begin(), words.end(),
                     [](std::string_view word) { return contains(kLabelWords, word); });
}

bool is_initials(std::string_view text) {
  constexpr std::size_t kMostLetters = 3;
  return text.size() > 1 && text.size() <= kMostLetters &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool are_author_names(std::string_view text) {
  constexpr std::size_t kMostNames = 8;
  constexpr std::size_t kLeastBytes = 4;  // of a name in small letters
  const std::vector<std::string> names = split_authors(text);
  return names.size() <= kMostNames &&
         std::all_of(names.begin(), names.end(), [](const std::string& name) {
           const std::string key = normalised(name);
           return has_name_words(key) &&
                  (starts_with_capital(name) || is_caseless(name) ||
                   is_distinctive_pseudonym(name) ||
                   (key.size() >= kLeastBytes && words_of_normalised(key).size() == 1 &&
                    is_plausible_pseudonym(name)));
         });
}

bool is_small_name(std::string_view text) {
  constexpr std::size_t kMostWords = 3;
  const std::vector<std::string_view> words = split(text, " ");
  return words.size() > 1 && words.size() <= kMostWords && starts_with_small_letter(text) &&
         std::any_of(words.begin(), words.end(), starts_with_capital) &&
         has_name_words(normalised(text));
}

}  // namespace glane
