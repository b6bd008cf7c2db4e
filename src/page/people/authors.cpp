#include "page/people/authors.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "base/characters.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

using std::string_view_literals::operator""sv;

// No newspaper's line of names is longer; a whole paragraph in its place is not split.
constexpr std::size_t kMaxSignatureBytes = 500;

constexpr std::array kLeadIns = {"propos recueillis par "sv,
                                 "texte et photos par "sv,
                                 "recueilli par "sv,
                                 "proposé par "sv,
                                 "écrit par "sv,
                                 "Écrit par "sv,
                                 "rédigé par "sv,
                                 "publié par "sv,
                                 "posté par "sv,
                                 "texte de "sv,
                                 "article de "sv,
                                 "with "sv,
                                 "avec "sv,
                                 "et "sv,
                                 "par : "sv,
                                 "par: "sv,
                                 "par "sv,
                                 "by "sv,
                                 "l'"sv,
                                 "l’"sv};

// Longest first where one begins another.
constexpr std::array kSeparators = {"; "sv,     ";"sv,      ", "sv,  " et "sv, " and "sv,
                                    " avec "sv, " with "sv, " & "sv, " / "sv,  " | "sv,
                                    " • "sv,    " · "sv,    " - "sv, " – "sv,  " — "sv};

// "M. et Mme Roy" is one signature.
constexpr std::array kTitles = {"m."sv, "mm."sv,      "mme"sv,    "mmes"sv, "mlle"sv, "mr"sv,
                                "dr"sv, "monsieur"sv, "madame"sv, "pr"sv,   "me"sv,   "mgr"sv};

// A part that begins with one of these tells what the author is, not who.
constexpr std::array kRoles = {
    "journaliste"sv,   "journalistes"sv, "correspondant"sv, "correspondante"sv, "envoyé"sv,
    "envoyée"sv,       "envoyés"sv,      "rédacteur"sv,     "rédactrice"sv,     "reporter"sv,
    "chroniqueur"sv,   "chroniqueuse"sv, "photographe"sv,   "professeur"sv,     "professeure"sv,
    "chercheur"sv,     "chercheuse"sv,   "économiste"sv,    "politologue"sv,    "sociologue"sv,
    "historien"sv,     "historienne"sv,  "maître"sv,        "directeur"sv,      "directrice"sv,
    "éditorialiste"sv, "auteur"sv,       "autrice"sv,       "agence"sv,         "agences"sv,
    "stagiaire"sv,     "doctorant"sv,    "doctorante"sv,    "avocat"sv,         "avocate"sv,
    "écrivain"sv,      "philosophe"sv};

// Offices whose own names hold "et": "Service Culture et Idées".
constexpr std::array kOffices = {"service"sv, "rédaction"sv, "la rédaction"sv, "ministère"sv,
                                 "pôle"sv,    "rubrique"sv,  "sciences"sv,     "institut"sv};

// As equal_ignoring_ascii_case, for a beginning of `text`.
bool begins(std::string_view text, std::string_view with) {
  return equal_ignoring_ascii_case(text.substr(0, with.size()), with);
}

bool begins_word(std::string_view text, std::string_view word) {
  return begins(text, word) && (text.size() == word.size() || text[word.size()] == ' ');
}

std::string_view without_lead_in(std::string_view part) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view lead : kLeadIns) {
      if (part.size() <= lead.size() || !begins(part, lead)) continue;
      // "L'Obs" is a name, "l'AFP" an agency with its article.
      if (lead[0] == 'l' && part[0] == 'L') continue;
      part = trim(part.substr(lead.size()));
      again = true;
    }
  }
  return part;
}

// A later part that describes: "journaliste", "à Berlin", "envoyée spéciale". One small word
// alone may be a pseudonym.
bool is_description(std::string_view part) {
  if (std::any_of(kRoles.begin(), kRoles.end(),
                  [&](std::string_view role) { return begins_word(part, role); })) {
    return true;
  }
  constexpr std::array kParticles = {"de "sv,  "du "sv,  "d'"sv,  "d’"sv,
                                     "von "sv, "van "sv, "ben "sv};
  const bool particle = std::any_of(kParticles.begin(), kParticles.end(),
                                    [&](std::string_view word) { return begins(part, word); });
  const bool lower = is_ascii_lower(part.front()) || begins_word(part, "à");
  return lower && !particle && part.find(' ') != std::string_view::npos;
}

bool parts_names(std::string_view separator, std::string_view left, std::string_view right) {
  if (separator != " et " && separator != " & " && separator != " and ") return true;
  const std::string_view last_word = left.substr(left.rfind(' ') + 1);
  if (std::any_of(kTitles.begin(), kTitles.end(), [&](std::string_view title) {
        return equal_ignoring_ascii_case(last_word, title);
      })) {
    return false;
  }
  if (begins(right, "de la ") || begins(right, "des ") || begins(right, "du ")) return false;
  const std::string_view right_name = right.substr(0, right.find_first_of(",;"));
  return std::none_of(kOffices.begin(), kOffices.end(),
                      [&](std::string_view office) { return begins_word(left, office); }) ||
         right_name.find(' ') != std::string_view::npos ||
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

std::optional<Cut> find_cut(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (is_tight_slash(text, at)) return Cut{at, 1};
    for (const std::string_view separator : kSeparators) {
      if (begins(text.substr(at), separator) &&
          parts_names(separator, text.substr(0, at), text.substr(at + separator.size()))) {
        return Cut{at, separator.size()};
      }
    }
  }
  return std::nullopt;
}

class Names {
 public:
  void add(std::string_view part) {
    part = without_lead_in(trim(part));
    while (!part.empty() && (part.back() == ',' || part.back() == ';')) part.remove_suffix(1);
    if (part.empty() || (!names_.empty() && is_description(part))) return;
    const bool known = std::any_of(names_.begin(), names_.end(), [&](const std::string& name) {
      return equal_ignoring_ascii_case(name, part);
    });
    if (!known) names_.emplace_back(part);
  }

  std::vector<std::string> take() { return std::move(names_); }

 private:
  std::vector<std::string> names_;
};

// What stands in brackets at the end: "(AFP)" and "(avec Reuters)" are names too, "(à Berlin)"
// is none. Empty where there is none; `text` loses it.
std::string_view take_bracket(std::string_view& text) {
  if (text.empty() || text.back() != ')') return "";
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos || open == 0) return "";
  const std::string_view inside = trim(text.substr(open + 1, text.size() - open - 2));
  text = trim(text.substr(0, open));
  const bool name = begins(inside, "avec ") ||
                    (!inside.empty() && std::all_of(inside.begin(), inside.end(), is_ascii_upper));
  return name ? inside : "";
}

}  // namespace

std::vector<std::string> split_authors(std::string_view signature) {
  const std::string line = squeeze_blanks(signature);
  if (line.empty()) return {};
  if (line.size() > kMaxSignatureBytes) return {line};
  std::string_view rest = line;
  const std::string_view bracket = take_bracket(rest);
  Names names;
  rest = without_lead_in(rest);
  while (const std::optional<Cut> cut = find_cut(rest)) {
    names.add(rest.substr(0, cut->at));
    rest.remove_prefix(cut->at + cut->bytes);
  }
  names.add(rest);
  names.add(bracket);
  std::vector<std::string> out = names.take();
  return out.empty() ? std::vector<std::string>{line} : out;
}

std::string clean_signature(std::string_view written) {
  const std::string line = squeeze_blanks(written);
  for (const std::string_view lead : {"par : ", "par: ", "par ", "by "}) {
    if (line.size() > lead.size() && begins(line, lead)) {
      return std::string(trim(std::string_view(line).substr(lead.size())));
    }
  }
  return line;
}

}  // namespace glane
