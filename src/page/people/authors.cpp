#include "page/people/authors.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/people/lead_words.hpp"
#include "page/people/pseudonym.hpp"
#include "page/people/reporter_word.hpp"
#include "page/people/signature_tail.hpp"
#include "page/people/signer_description.hpp"
#include "page/people/surname_first.hpp"

namespace glane {

namespace {

// No newspaper's line of names is longer; a whole paragraph in its place is not split.
constexpr std::size_t kMaxSignatureBytes = 500;

// Longest first where one begins another.
constexpr std::string_view kSeparators[] = {" in conversation with ",
                                            " im Gespräch mit ",
                                            " en conversation avec ",
                                            "; ",
                                            ";",
                                            ", ",
                                            " et ",
                                            " and ",
                                            " und ",
                                            " avec ",
                                            " with ",
                                            " y ",
                                            " e ",
                                            " en ",
                                            " & ",
                                            " / ",
                                            " | ",
                                            " • ",
                                            " · ",
                                            " - ",
                                            " – ",
                                            " — "};

// "José Ortega y Gasset" is one name, "Ana Ruiz y Luis Gil" are two.
constexpr std::string_view kFullNamesOnly[] = {" y ", " e ", " en "};

// "M. et Mme Roy" is one signature.
constexpr std::string_view kTitles[] = {"m.", "mm.",      "mme",    "mmes", "mlle", "mr",
                                        "dr", "monsieur", "madame", "pr",   "me",   "mgr"};

// Offices whose own names hold "et": "Service Culture et Idées".
constexpr std::string_view kOffices[] = {"service", "rédaction", "la rédaction", "ministère",
                                         "pôle",    "rubrique",  "sciences",     "institut"};

// What the words of an institution's name end with, normalised: "Bundesministerium".
constexpr std::string_view kInstitutions[] = {
    "ministerium", "ministere",  "ministry",  "ministerio", "ministero",   "departement",
    "department",  "bundesamt",  "landesamt", "abteilung",  "fraktion",    "partei",
    "bundnis",     "verband",    "behorde",   "feuerwehr",  "universitat", "hochschule",
    "commission",  "kommission", "collectif", "comite",     "staff"};

std::string_view without_lead_in(std::string_view part) {
  part = without_lead_words(part, kLeadOfSignature | kLeadOfLaterName);
  // "L'Obs" is a name, "l'AFP" an agency with its article.
  for (const std::string_view article : {"l'", "l’"}) {
    if (part.size() > article.size() && part.starts_with(article))
      part.remove_prefix(article.size());
  }
  return part;
}

// The separator that stands at text[at]; empty where none does.
std::string_view separator_at(std::string_view text, std::size_t at) {
  const auto* found = std::find_if(
      std::begin(kSeparators), std::end(kSeparators),
      [&](std::string_view separator) { return begins_in_any_case(text.substr(at), separator); });
  return found == std::end(kSeparators) ? std::string_view() : *found;
}

// What stands before the first separator.
std::string_view first_part(std::string_view text) {
  std::size_t at = 1;
  while (at < text.size() && separator_at(text, at).empty()) ++at;
  return text.substr(0, at);
}

// "Ministerium für Verkehr, Bau und Stadt" is one name; "Anne Roy, Ministère du Quai" begins with
// a person's.
bool is_institution(std::string_view text) {
  const auto names_one = [](std::string_view part) {
    const std::string key = normalised(part);
    const std::vector<std::string_view> words = words_of_normalised(key);
    return std::any_of(words.begin(), words.end(),
                       [](std::string_view word) { return ends_with_any(word, kInstitutions); });
  };
  const std::string_view first = first_part(text);
  const std::string_view rest = text.substr(first.size());
  if (names_one(first)) {
    const std::string_view behind =
        rest.substr(std::min(separator_at(rest, 0).size(), rest.size()));
    return names_one(behind) || names_of_signature(behind).empty();
  }
  return names_one(rest) && !is_full_name(first);
}

bool parts_names(std::string_view separator, std::string_view left, std::string_view right) {
  if (separator != " et " && separator != " & " && separator != " and ") return true;
  const std::string_view last_word = left.substr(left.rfind(' ') + 1);
  if (contains(kTitles, lower_ascii(last_word))) return false;
  if (begins_in_any_case(right, "de la ") || begins_in_any_case(right, "des ") ||
      begins_in_any_case(right, "du "))
    return false;
  const std::string_view right_name = right.substr(0, right.find_first_of(",;"));
  return !begins_word_of(left, kOffices) || right_name.find(' ') != std::string_view::npos ||
         (right_name.size() > 1 && is_ascii_upper(right_name[1]));
}

struct Cut {
  std::size_t at;
  std::size_t bytes;
};

// "AFP/Reuters": a slash without blanks parts only what begins in capitals on both sides.
bool is_tight_slash(std::string_view text, std::size_t at) {
  return text[at] == '/' && at > 1 && at + 1 < text.size() && is_ascii_upper(text[at + 1]) &&
         std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0 &&
         text.find("://") == std::string_view::npos;
}

// in: commas  part names; not where semicolons do
std::optional<Cut> find_cut(std::string_view text, bool commas) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (is_tight_slash(text, at)) return Cut{at, 1};
    const std::string_view separator = separator_at(text, at);
    if (separator.empty()) continue;
    const std::string_view left = text.substr(0, at);
    const std::string_view right = text.substr(at + separator.size());
    if (separator == ", " && (!commas || is_surname_first(left, first_part(right)))) continue;
    if (contains(kFullNamesOnly, separator) &&
        !(is_full_name(left) && is_full_name(first_part(right)))) {
      continue;
    }
    if (parts_names(separator, left, right)) return Cut{at, separator.size()};
  }
  return std::nullopt;
}

struct Names {
  std::vector<std::string> names;
  bool described = false;  // what somebody is stood among them
};

// "Anne Roy" of "Anne Roy, journaliste"; "Roy, Anne" stays.
std::string_view without_description(std::string_view part) {
  for (std::size_t comma = part.rfind(", "); comma != part.npos; comma = part.rfind(", ")) {
    const std::string_view behind = trim(part.substr(comma + 2));
    const std::string_view name = part.substr(0, comma);
    if (name.empty() || behind.empty()) return part;
    if (!is_function_behind(behind, name)) return part;
    part = name;
  }
  return part;
}

void add_name(std::string_view part, Names& found) {
  const std::string_view described = trim(part);
  const std::string_view whole = without_description(described);
  found.described |= whole.size() < described.size();
  part = without_lead_in(whole);
  // "Jeanne Roy, édité par Marc Petit": what the second has done is no name.
  found.described |= !found.names.empty() && part.size() < whole.size() &&
                     without_lead_words(whole, kLeadOfLaterName).size() == whole.size();
  while (!part.empty() && (part.back() == ',' || part.back() == ';')) part.remove_suffix(1);
  if (part.empty()) return;
  std::vector<std::string>& names = found.names;
  if (!names.empty() && (describes_signer(part, names.front()) || is_town_of_signature(part))) {
    found.described = true;
    return;
  }
  const bool known = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return equal_ignoring_ascii_case(name, part);
  });
  if (!known) names.emplace_back(part);
}

// What stands in brackets at the end: "(AFP)" and "(avec Reuters)" are names too, "(à Berlin)"
// is none. Empty where there is none; `text` loses it.
std::string_view cut_bracket(std::string_view& text) {
  if (text.empty() || text.back() != ')') return "";
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos || open == 0) return "";
  const std::string_view inside = trim(text.substr(open + 1, text.size() - open - 2));
  text = trim(text.substr(0, open));
  const bool name = begins_in_any_case(inside, "avec ") ||
                    (!inside.empty() && std::all_of(inside.begin(), inside.end(), is_ascii_upper));
  return name ? inside : "";
}

Names names_of_line(std::string_view line) {
  std::string_view rest = line;
  const std::string_view bracket = cut_bracket(rest);
  Names found;
  // "Jeanne Roy (Pressesprecherin des Quais)"
  found.described = bracket.empty() && is_full_name(rest) && rest.size() < line.size();
  rest = without_lead_in(rest);
  if (rest.find(';') == rest.npos && is_institution(rest)) {
    add_name(rest, found);
    return found;
  }
  const bool commas = rest.find(';') == rest.npos;
  while (const std::optional<Cut> cut = find_cut(rest, commas)) {
    const std::size_t known = found.names.size();
    add_name(rest.substr(0, cut->at), found);
    const std::string_view sign = rest.substr(cut->at, cut->bytes);
    rest.remove_prefix(cut->at + cut->bytes);
    // "Anne Roy, Q67 — Brest": behind what somebody works for, the town.
    const bool dropped = known > 0 && found.names.size() == known;
    if (dropped && contains({" — ", " – "}, sign)) return found;
  }
  add_name(rest, found);
  add_name(bracket, found);
  return found;
}

// "Robin Roy" of "Quai-Redakteur Robin Roy".
std::string_view without_post(std::string_view line) {
  constexpr std::string_view kEnds[] = {
      "-experte",    "-expertin", "-redakteur", "-redakteurin",   "-reporter",
      "-reporterin", "-autor",    "-autorin",   "-korrespondent", "-korrespondentin"};
  constexpr std::string_view kPosts[] = {"rechtsanwalt", "rechtsanwaltin", "redakteur",
                                         "redakteurin",  "journalist",     "journalistin"};
  const std::size_t blank = line.find(' ');
  if (blank == line.npos) return line;
  const std::string post = normalised(line.substr(0, blank));
  if (!ends_with_any(post, kEnds) && !contains(kPosts, post)) return line;
  const std::string_view name = line.substr(blank + 1);
  return is_full_name(name) ? name : line;
}

}  // namespace

std::vector<std::string> split_authors(std::string_view signature) {
  const std::string line = squeeze_blanks(signature);
  if (line.empty()) return {};
  if (line.size() > kMaxSignatureBytes) return {line};
  Names found = names_of_line(line);
  return found.names.empty() ? std::vector<std::string>{line} : std::move(found.names);
}

std::string without_lead(std::string_view written) {
  const std::string line = squeeze_blanks(written);
  if (const auto person = person_called_reporter(line); !person.empty()) return std::string(person);
  // "ParMichel Rubinet": two elements side by side.
  const bool is_glued = line.starts_with("Par") && line.size() > 4 && is_ascii_upper(line[3]) &&
                        line.find(' ') != line.npos;
  if (is_glued) return line.substr(3);
  return std::string(without_lead_words(line, kLeadOfSignature));
}

std::string clean_signature(std::string_view written) {
  std::string line = without_lead(written);
  if (line.size() > kMaxSignatureBytes) return line;
  line = std::string(without_signature_tail(without_post(line)));
  const Names found = names_of_line(line);
  return found.described ? join(found.names, ", ") : line;
}

}  // namespace glane
