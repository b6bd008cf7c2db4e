#include "page/people/signer_description.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/people/pseudonym.hpp"

namespace glane {

namespace {

// A part that begins with one of these tells what the author is, not who.
constexpr std::string_view kRoles[] = {"journaliste",
                                       "journalistes",
                                       "correspondant",
                                       "correspondante",
                                       "envoyé",
                                       "envoyée",
                                       "envoyés",
                                       "rédacteur",
                                       "rédactrice",
                                       "reporter",
                                       "chroniqueur",
                                       "chroniqueuse",
                                       "photographe",
                                       "professeur",
                                       "professeure",
                                       "chercheur",
                                       "chercheuse",
                                       "économiste",
                                       "politologue",
                                       "sociologue",
                                       "historien",
                                       "historienne",
                                       "maître",
                                       "directeur",
                                       "directrice",
                                       "éditorialiste",
                                       "auteur",
                                       "autrice",
                                       "agence",
                                       "agences",
                                       "stagiaire",
                                       "doctorant",
                                       "doctorante",
                                       "avocat",
                                       "avocate",
                                       "écrivain",
                                       "philosophe",
                                       "enseignant",
                                       "enseignante",
                                       "enseignant-chercheur",
                                       "enseignante-chercheuse",

                                       "reporter",
                                       "correspondent",
                                       "editor",
                                       "contributor",
                                       "staff",
                                       "redakteur",
                                       "redakteurin",
                                       "phd",
                                       "ph.d.",
                                       "md",
                                       "m.d.",
                                       "psychologue",
                                       "médecin",
                                       "docteur",
                                       "consultant",
                                       "consultante"};

// Behind a person's name they tell where somebody works.
constexpr std::string_view kWorkplaces[] = {"université", "institut", "école"};

// Behind a person's name they name a paper: "The Quay Post", "El Sol".
constexpr std::string_view kArticlesOfPapers[] = {"the", "el", "le", "les", "die", "das", "il"};

// Behind a person's name they are theirs: "Anne Roy, MD, MPH".
constexpr std::string_view kDegrees[] = {
    "ma",  "m.a.", "ms",  "m.s.", "msc",   "m.sc.", "mba",      "mph",   "rd",  "rdn",  "rn",
    "bsc", "b.sc", "ba",  "b.a.", "jd",    "j.d.",  "dr. med.", "dds",   "dnp", "esq.", "ll.m.",
    "llm", "dvm",  "edd", "psyd", "psy.d", "md",    "phd",      "ph.d.", "cpa", "cfp",  "lcsw"};

// What somebody is, at the end of several words: "AP Sports Writer".
constexpr std::string_view kPosts[] = {"writer",      "correspondent", "editor",     "reporter",
                                       "columnist",   "producer",      "journalist", "redakteur",
                                       "redakteurin", "team"};

// What German words for them end with, normalised, as the first of a part: "Projektleiterin der
// Brücke".
constexpr std::string_view kGermanPosts[] = {
    "leiter",       "leiterin",        "referent",   "referentin",   "sprecher",
    "sprecherin",   "geschaftsfuhrer", "professor",  "professorin",  "geschaftsfuhrerin",
    "vorsitzende",  "vorsitzender",    "direktor",   "direktorin",   "prasident",
    "prasidentin",  "korrespondent",   "expertin",   "experte",      "korrespondentin",
    "berater",      "beraterin",       "journalist", "journalistin", "redakteur",
    "redakteurin",  "volontar",        "volontarin", "mitarbeiter",  "mitarbeiterin",
    "rechtsanwalt", "rechtsanwaltin",  "grunder",    "grunderin",    "wissenschaftler",
    "vorstand",     "okonom",          "okonomin",   "beauftragte",  "wissenschaftlerin",
    "beauftragter"};

bool begins_word(std::string_view text, std::string_view word) {
  return begins_in_any_case(text, word) && (text.size() == word.size() || text[word.size()] == ' ');
}

// A later part that describes: "journaliste", "à Berlin", "envoyée spéciale". One small word
// alone may be a pseudonym.
bool is_description(std::string_view part) {
  if (begins_word_of(part, kRoles)) return true;
  const std::size_t last = part.rfind(' ');
  if (last != part.npos && contains(kPosts, normalised(part.substr(last + 1)))) return true;
  const std::string first = normalised(part.substr(0, part.find(' ')));
  if (ends_with_any(first, kGermanPosts) && starts_with_capital(part)) return true;
  constexpr std::string_view kParticles[] = {"de ", "du ", "d'", "d’", "von ", "van ", "ben "};
  const bool particle =
      std::any_of(std::begin(kParticles), std::end(kParticles),
                  [&](std::string_view word) { return begins_in_any_case(part, word); });
  const bool lower = is_ascii_lower(part.front()) || begins_word(part, "à");
  return lower && !particle && part.find(' ') != std::string_view::npos;
}

// "psychologue" behind "Adèle Le Goff": a word in small letters behind a name of several is none.
bool is_trade(std::string_view part, std::string_view name) {
  return is_ascii_lower(part.front()) && is_ascii_upper(name.front()) &&
         part.find(' ') == part.npos && name.find(' ') != name.npos;
}

// "The Quay Post", "Oktober 2008", "MPH" behind "Anne Roy": the paper, a date, a degree.
bool is_beside_person(std::string_view part, std::string_view name) {
  return is_full_name(name) &&
         (begins_word_of(part, kArticlesOfPapers) || text_has_digit(part) ||
          (!starts_with_small_letter(part) && contains(kDegrees, lower_ascii(part))));
}

}  // namespace

bool begins_in_any_case(std::string_view text, std::string_view with) {
  return equal_ignoring_ascii_case(text.substr(0, with.size()), with);
}

bool begins_word_of(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return begins_word(text, word); });
}

bool is_function_behind(std::string_view part, std::string_view name) {
  return is_description(part) || is_trade(part, name);
}

bool describes_signer(std::string_view part, std::string_view name) {
  return is_function_behind(part, name) || is_beside_person(part, name) ||
         (begins_word_of(part, kWorkplaces) && !begins_word_of(name, kWorkplaces));
}

}  // namespace glane
