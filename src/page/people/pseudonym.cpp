#include "page/people/pseudonym.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

// Grammar words: a line of several words that holds one is rather a sentence.
constexpr std::string_view kGrammarWords[] = {
    "a",     "ai",   "alors",    "and",   "und",   "apres", "as",     "au",     "aussi", "aux",
    "avec",  "bien", "c",        "ca",    "car",   "ce",    "ces",    "cet",    "cette", "comme",
    "d",     "dans", "des",      "donc",  "elle",  "en",    "encore", "es",     "est",   "et",
    "etait", "eux",  "fait",     "faut",  "ici",   "il",    "ils",    "j",      "je",    "l",
    "leur",  "lui",  "m",        "mais",  "me",    "meme",  "mes",    "moi",    "mon",   "n",
    "ne",    "ni",   "nos",      "notre", "nous",  "on",    "ont",    "ou",     "par",   "pas",
    "plus",  "pour", "pourquoi", "qu",    "quand", "que",   "quel",   "quelle", "qui",   "quoi",
    "rien",  "s",    "sa",       "sans",  "se",    "ses",   "si",     "son",    "sont",  "suis",
    "sur",   "t",    "ta",       "te",    "toi",   "ton",   "tous",   "tout",   "tres",  "trop",
    "tu",    "un",   "une",      "va",    "vos",   "votre", "vous",   "vrai",   "y",     "merci",
    "bravo"};

// Whole comments of one word, which many people write.
constexpr std::string_view kInterjections[] = {
    "ah",     "amen",    "bien",     "bof",        "bon",      "bonjour",    "bravo",
    "bref",   "dommage", "enfin",    "evidemment", "exact",    "excellent",  "faux",
    "genial", "haha",    "hello",    "idem",       "lol",      "mdr",        "merci",
    "mouais", "non",     "oh",       "ok",         "ouf",      "oui",        "ouais",
    "pareil", "parfait", "pourquoi", "ptdr",       "quoi",     "rien",       "salut",
    "si",     "super",   "top",      "triste",     "vrai",     "wow",        "xd",
    "yes",    "rip",     "up",       "honteux",    "ridicule", "magnifique", "incroyable",
    "voila",  "alors",   "bonsoir",  "hein"};

// Words that head a line with a colon and name nobody.
constexpr std::string_view kHeadings[] = {
    "ajout",     "alors",    "annexe",    "apres",    "astuce",     "attention", "avantages",
    "avant",     "avis",     "bilan",     "bref",     "but",        "car",       "cause",
    "ceci",      "cela",     "citation",  "constat",  "correctif",  "depuis",    "donc",
    "edit",      "edith",    "effet",     "enfin",    "ensuite",    "erreur",    "erratum",
    "etape",     "exemple",  "exemples",  "exact",    "fait",       "faits",     "faux",
    "fin",       "hs",       "ici",       "idee",     "image",      "important", "inconvenients",
    "info",      "infos",    "lien",      "liens",    "maintenant", "mais",      "mdr",
    "merci",     "mieux",    "moralite",  "nb",       "non",        "note",      "objet",
    "ok",        "or",       "oui",       "perso",    "pire",       "plus",      "pourquoi",
    "preuve",    "prix",     "probleme",  "ps",       "puis",       "question",  "questions",
    "quote",     "rappel",   "regle",     "reponse",  "reponses",   "reste",     "resultat",
    "resultats", "resume",   "sinon",     "solution", "source",     "sources",   "spoiler",
    "suite",     "sujet",    "texte",     "titre",    "total",      "update",    "verdict",
    "video",     "voici",    "voila",     "vrai",     "autre",      "bonus",     "cadeau",
    "extrait",   "extraits", "hypothese", "idees",    "lecture",    "liste",     "message",
    "motif",     "nota",     "nuance",    "pensee",   "post",       "raison",    "tldr"};

constexpr std::string_view kCommonEndings[] = {"tion",  "sion", "ment", "ments",
                                               "tions", "ance", "ence"};

constexpr std::string_view kParticles[] = {"de", "du",  "des", "d",  "la", "le",  "van", "von",
                                           "el", "ben", "bin", "di", "da", "dos", "der", "y"};

constexpr std::string_view kArticles[] = {
    "le",      "la",      "les",   "l",     "un",    "une",   "des",    "du",    "au",
    "aux",     "en",      "ce",    "ces",   "cette", "pour",  "dans",   "sur",   "mon",
    "nos",     "vos",     "votre", "notre", "avec",  "selon", "source", "photo", "par",
    "bonjour", "bonsoir", "salut", "cher",  "chere", "merci", "chers",  "cheres"};

constexpr std::string_view kAgencies[] = {"afp",    "reuters",  "ap",           "belga",  "ats",
                                          "efe",    "dpa",      "ansa",         "aefe",   "agences",
                                          "agence", "keystone", "keystone-ats", "afp.com"};

bool is_letter(char c) {
  return is_ascii_letter(c) || (c & 0x80);
}

bool has_common_ending(std::string_view key) {
  return key.size() > 6 && ends_with_any(key, kCommonEndings);
}

double likeness_of_length(const Line& line, std::size_t words) {
  const std::size_t size = line.key.size();
  double score = size <= 25 ? 1 : size <= 40 ? 0 : size <= 60 ? -3 : -8;
  constexpr double kByWords[] = {-6, 1.5, 0.5, -0.5, -1};
  score += words <= 4 ? kByWords[words] : -4;
  return score;
}

double likeness_of_marks(const Line& line) {
  double score = 0;
  const char last = line.key.back();
  const bool initial = last == '.' && line.key.size() > 3 && line.key[line.key.size() - 3] == ' ';
  if (std::string_view(".!?,;:\"").find(last) != std::string_view::npos && !initial) score -= 2.5;
  if (last == ')') score -= 1;
  if (line.key.find_first_of(",;\"?!(") != std::string::npos) score -= 1.5;
  if (line.key.find('\'') != std::string::npos) score -= 1;
  if (line.key.find_first_of("<>=/") != std::string::npos) score -= 3;
  if (line.key.front() == '@' || line.key.front() == '"' || line.key.front() == '+') score -= 3;
  return score;
}

// Capitals speak for a name of several words, grammar words against it.
double likeness_of_words(const Line& line, const std::vector<std::string_view>& words) {
  double score = 0;
  for (const std::string_view word : words) score -= contains(kGrammarWords, word) ? 1.5 : 0;
  const std::string spaced = squeeze_blanks(line.text);
  std::size_t small = 0;
  const std::vector<std::string_view> parts = split(spaced, " ");
  for (const std::string_view part : parts) {
    small += starts_with_small_letter(part) && !contains(kParticles, normalised(part));
  }
  if (parts.size() > 1) score += small == 0 ? 1 : -0.5 * static_cast<double>(small);
  if (parts.size() == 1) {
    if (contains(kInterjections, words[0])) score -= 2;
    if (has_common_ending(words[0])) score -= 1.5;
  }
  return score;
}

// "j.", "j.r."
bool is_pointed_initials(std::string_view key) {
  constexpr std::size_t kMostBytes = 6;
  if (key.size() % 2 != 0 || key.size() > kMostBytes) return false;
  for (std::size_t at = 0; at < key.size(); at += 2) {
    if (!is_ascii_letter(key[at]) || key[at + 1] != '.') return false;
  }
  return true;
}

constexpr std::string_view kJoint = "\x1F";

// Puts one separator in the place of everything that joins names but the comma.
std::string with_joints(std::string_view text) {
  constexpr std::string_view kJoints[] = {" et ", " und ", " avec ", " and ", " & ", "(avec ",
                                          " / ",  " ET ",  " AVEC ", ")",     ";"};
  std::string out = squeeze_blanks(text);
  for (const std::string_view joint : kJoints) replace_all(out, joint, kJoint);
  // A bracket stays, to tell what stands in it.
  replace_all(out, "(", "\x1F(");
  return out;
}

}  // namespace

double pseudonym_likeness(const Line& line) {
  const std::vector<std::string_view> words = words_of_normalised(line.key);
  const bool letters = std::any_of(line.key.begin(), line.key.end(), is_letter);
  if (!letters || normalised_words(line.text).empty()) return -5;
  double score = likeness_of_length(line, words.size()) + likeness_of_marks(line);
  if (line.key.size() > 60) return score;
  score += likeness_of_words(line, words);
  if (is_distinctive_pseudonym(line.text)) score += 2;
  return score;
}

bool is_plausible_pseudonym(std::string_view name) {
  constexpr std::size_t kLongest = 30;
  if (name.size() < 2 || count_normalised_characters(name) > kLongest) return false;
  constexpr std::string_view kForbidden = " \t,;:!?()[]{}<>\"'@/\\=|*+&%$^~`";
  if (name.find_first_of(kForbidden) != name.npos || name.back() == '.') return false;
  if (!std::any_of(name.begin(), name.end(), is_letter)) return false;
  const std::string key = normalised(name);
  if (words_of_normalised(key).empty() || key.find_first_of(" \"'") != key.npos) return false;
  if (is_distinctive_pseudonym(name)) return true;
  return !contains(kHeadings, key) && !contains(kGrammarWords, key) && !has_common_ending(key);
}

bool is_distinctive_pseudonym(std::string_view name) {
  if (name.find_first_of(" \t<>@/()\"") != name.npos || count_normalised_characters(name) > 30)
    return false;
  bool digit = false;
  bool letter = false;
  bool inner_capital = false;
  bool small = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    digit |= is_ascii_digit(name[i]);
    inner_capital |= small && is_ascii_upper(name[i]);
    small = is_ascii_lower(name[i]) || (name[i] & 0x80) != 0;
    letter |= is_letter(name[i]);
  }
  const bool ends_well = !name.empty() && (is_letter(name.back()) || is_ascii_digit(name.back()) ||
                                           name.back() == '_' || name.back() == '-');
  return letter && ends_well && (digit || inner_capital || name.find('_') != name.npos);
}

bool is_full_name(std::string_view text) {
  const std::string spaced = squeeze_blanks(text);
  const std::vector<std::string_view> words = split(spaced, " ");
  if (words.size() < 2 || words.size() > 5 || count_normalised_characters(spaced) > 50)
    return false;
  if (spaced.find_first_of(":;!?\"()/@<>0123456789,|") != spaced.npos) return false;
  std::size_t capitals = 0;
  for (const std::string_view word : words) {
    const std::string key = normalised(word);
    // "Amélie Le Goff d'Argol", but neither "Val d'Oise" nor "d'Argol".
    const bool is_of_place = key.starts_with("d'") && capitals > 1;
    if (starts_with_capital(word) && key.size() > 1) {
      ++capitals;
    } else if (!is_of_place && !contains(kParticles, key)) {
      return false;
    }
    if (key.back() == '.' && !is_pointed_initials(key)) return false;
  }
  // "Bilder des Stromes von Nordrhein": particles of two languages are in no name.
  if (contains(words, "des") && contains(words, "von")) return false;
  const std::string head = normalised(words[0]);
  const bool article = contains(kArticles, head.substr(0, head.find('\'')));
  return capitals >= 2 && !article && head.find('"') == head.npos;
}

std::vector<std::string> names_of_signature(std::string_view text) {
  constexpr std::size_t kLongestSignature = 160;
  if (text.size() > kLongestSignature) return {};
  std::vector<std::string> names;
  const std::string rest = with_joints(text).append(kJoint);
  bool behind_comma = false;
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t end = rest.find_first_of("\x1F,", at);
    std::string_view part = trim(std::string_view(rest).substr(at, end - at));
    const bool bracketed = part.starts_with('(');
    if (bracketed) part = trim(part.substr(1));
    const bool office = behind_comma && !names.empty() && starts_with_small_letter(part);
    behind_comma = rest[end] == ',';
    at = end + 1;
    if (part.empty() || office) continue;
    const bool names_somebody = is_full_name(part) || contains(kAgencies, normalised(part));
    if (bracketed && !names_somebody && !names.empty()) continue;
    if (!names_somebody) return {};
    names.emplace_back(part);
  }
  return names;
}

}  // namespace glane
