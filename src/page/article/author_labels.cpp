#include "page/article/author_labels.hpp"

#include <algorithm>
#include <vector>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/text.hpp"
#include "page/people/authors.hpp"
#include "page/people/pseudonym.hpp"

namespace glane {

namespace {

// What another than the author has done with a text, normalised.
constexpr std::string_view kChecked[] = {"verified by",     "reviewed by", "fact checked by",
                                         "fact-checked by", "edited by",   "gepruft von",
                                         "relu par",        "revisado por"};

}  // namespace

bool is_label_of_author(std::string_view key) {
  constexpr std::string_view kLabels[] = {
      "auteur", "auteurs", "autrice", "redacteur", "redacteurs", "redactrice", "redaction",
      "autor",  "autorin", "autoren", "author",    "authors",    "verfasser",  "redakteur",
      "autore", "par",     "by",      "signature", "von",        "written by"};
  if (!key.ends_with(':')) return false;
  key.remove_suffix(1);
  return contains(kLabels, trim(key));
}

bool is_label_in_line(std::string_view key) {
  return contains(
      {"autor", "autorin", "autoren", "auteur", "auteurs", "autrice", "auteure", "author",
       "authors", "verfasser", "verfasserin", "published by", "written by", "posted by"},
      key);
}

std::string_view without_filing(std::string_view text) {
  const std::string lower = lower_ascii(text);
  for (const std::string_view word : {" in", " under", " unter", " dans", " sous"}) {
    for (std::size_t at = lower.find(word); at != lower.npos; at = lower.find(word, at + 1)) {
      const std::string_view behind = trim(text.substr(at + word.size()));
      const bool is_whole = at + word.size() == text.size() || text[at + word.size()] == ' ' ||
                            text[at + word.size()] == ',';
      if (is_whole && (behind.empty() || behind[0] == ',' || behind[0] == '|')) {
        return trim(text.substr(0, at));
      }
    }
  }
  return text;
}

std::string_view without_filed_words(std::string_view text) {
  for (const std::string_view words :
       {" gespeichert unter ", " abgelegt unter ", " ver\u00F6ffentlicht unter ", " filed under ",
        " Filed under ", " posted in ", " class\u00E9 dans ", " archivado en "}) {
    const std::size_t at = text.find(words);
    if (at != text.npos && at > 0) return trim(text.substr(0, at));
  }
  return text;
}

std::string_view name_before_time(std::string_view text) {
  const std::size_t sign = text.rfind(" @ ");
  if (sign == text.npos || sign + 3 == text.size() || !is_ascii_digit(text[sign + 3])) return "";
  constexpr std::string_view kDash = " \u2014 ";
  const std::size_t dash = text.rfind(kDash, sign);
  if (dash == text.npos) return "";
  const std::string_view name = text.substr(dash + kDash.size(), sign - dash - kDash.size());
  return is_plausible_pseudonym(name) || is_full_name(name) ? name : std::string_view{};
}

bool is_bare_label(std::string_view text) {
  constexpr std::ptrdiff_t kMostBlanks = 2;  // one may stand before the colon
  return text.size() > 1 && ends_with_any(text, {":", "\uFF1A"}) &&
         std::count(text.begin(), text.end(), ' ') <= kMostBlanks;
}

bool is_signed_label(std::string_view text) {
  if (!text.ends_with(':')) return false;
  const std::string_view words = trim(text.substr(0, text.size() - 1));
  const std::string name = without_lead(words);
  return name.size() < words.size() && is_full_name(name);
}

bool is_of_other_hand(std::string_view key) {
  return starts_with_any(key,
                         {"ubersetzung", "ubersetzt von", "traduit ", "traduction", "translat",
                          "traduccion", "traducido ", "traduzione", "tradotto ", "traducao"}) ||
         starts_with_any(key, kChecked);
}

bool ends_with_other_hand(std::string_view key) {
  return ends_with_any(trim(key), kChecked);
}

std::string_view without_editor(std::string_view text) {
  for (const std::string_view word :
       {"责任编辑", "責任編輯", "责编", "编辑：", "編輯：", "编辑:"}) {
    std::string_view before = trim(text.substr(0, text.find(word)));
    if (before.size() == text.size()) continue;
    if (ends_with_any(before, {"[", "("})) before.remove_suffix(1);
    return trim(before);
  }
  return text;
}

std::string with_parted_lead(const std::string& text) {
  for (const std::string_view lead : {"von", "Von", "By"}) {
    if (text.size() > lead.size() && text.starts_with(lead) && is_ascii_upper(text[lead.size()])) {
      return std::string(lead) + " " + text.substr(lead.size());
    }
  }
  return text;
}

std::string_view without_mail(std::string_view text) {
  const std::size_t sign = text.find('@');
  for (const std::string_view label :
       {" - email", " - e-mail", " - mail", " - courriel", ", email", ", e-mail"}) {
    const std::size_t at = text.find(label);
    if (sign != text.npos && at < sign) return trim(text.substr(0, at));
  }
  return text;
}

std::string person_of(std::string signature) {
  const std::size_t sign = signature.find(" - ");
  if (sign == signature.npos || signature.find(' ') < sign) return signature;
  std::string person = signature.substr(sign + 3);
  return is_full_name(person) ? person : signature;
}

std::string person_before_function(std::string signature) {
  const std::size_t end = signature.find_first_of(",/(");
  if (end == signature.npos || !names_of_signature(signature).empty()) return signature;
  const std::vector<std::string> names = split_authors(signature);
  if (std::count_if(names.begin(), names.end(), is_full_name) > 1) return signature;
  std::string person(trim(std::string_view(signature).substr(0, end)));
  return is_full_name(person) ? person : signature;
}

bool is_way(std::string_view key) {
  return starts_with_any(key, {"zur ", "zum ", "alle ", "mehr ", "voir ", "tous ", "plus ", "all ",
                               "more ", "view ", "zuruck "});
}

bool is_post_held(std::string_view key) {
  constexpr std::string_view kPosts[] = {"reporter",  "writer",      "editor",     "correspondent",
                                         "columnist", "producer",    "anchor",     "journalist",
                                         "redakteur", "redakteurin", "reporterin", "journaliste"};
  key = key.substr(0, key.find(','));
  const std::size_t blank = key.rfind(' ');
  return blank != key.npos && !starts_with_any(key, {"staff ", "letters "}) &&
         contains(kPosts, key.substr(blank + 1));
}

std::string name_behind_date(std::string_view line, const Date& seen) {
  constexpr std::size_t kLongest = 120;
  const std::vector<std::string_view> fields = split(line, "|");
  if (fields.size() < 2 || line.size() > kLongest) return "";
  const std::string name = squeeze_blanks(fields.back());
  if (!is_full_name(name) || !read_date(trim(fields.front()), seen)) return "";
  // A time may stand between them, and no other words.
  const bool is_timed = std::all_of(fields.begin() + 1, fields.end() - 1, text_has_digit);
  return is_timed ? name : "";
}

}  // namespace glane
