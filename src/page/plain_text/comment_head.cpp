#include "page/plain_text/comment_head.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

constexpr std::string_view kSingle[] = {"commentaire", "reaction",     "avis",      "reponse",
                                        "message",     "contribution", "reflexion", "comment",
                                        "kommentar",   "comentario",   "commento"};
constexpr std::string_view kPlural[] = {"commentaires", "reactions",     "avis",       "reponses",
                                        "messages",     "contributions", "reflexions", "discussion",
                                        "forum",        "coms",          "comments",   "kommentare",
                                        "comentarios",  "commenti",      "responses",  "replies"};
constexpr std::string_view kVerbs[] = {
    "reagir",     "reagissez",  "commenter", "commentez", "laisser", "laissez", "ajouter",
    "ajoutez",    "poster",     "ecrire",    "publier",   "deposer", "donner",  "donnez",
    "participer", "participez", "rejoindre", "rejoignez", "repondre"};
constexpr std::string_view kAround[] = {"les",         "vos",        "tous",
                                        "toutes",      "des",        "de",
                                        "du",          "la",         "l",
                                        "le",          "a",          "cet",
                                        "cette",       "article",    "sur",
                                        "nos",         "membres",    "lecteurs",
                                        "internautes", "abonnes",    "derniers",
                                        "dernieres",   "un",         "une",
                                        "votre",       "voir",       "lire",
                                        "afficher",    "espace",     "section",
                                        "fil",         "ce",         "sujet",
                                        "en",          "page",       "et",
                                        "aux",         "lectrices",  "utilisateurs",
                                        "premier",     "premiers",   "dans",
                                        "visiteurs",   "communaute", "actualite",
                                        "billet"};

std::optional<std::size_t> number_of(std::string_view word) {
  constexpr std::size_t kMostDigits = 7;
  if (!is_number(word) || word.size() > kMostDigits) return std::nullopt;
  return std::stoul(std::string(word));
}

// Numbers of the line; "1 234" is one where the second has three digits.
std::vector<std::size_t> numbers_of(const std::vector<std::string_view>& words) {
  std::vector<std::size_t> numbers;
  bool joined = false;
  for (const std::string_view word : words) {
    const auto number = number_of(word);
    if (number && joined && word.size() == 3) {
      numbers.back() = numbers.back() * 1000 + *number;
    } else if (number) {
      numbers.push_back(*number);
    }
    joined = number && word.size() <= 3;
  }
  return numbers;
}

// "Un commentaire", "12 réflexions sur « Le titre »": the count stands first, a title follows.
std::optional<CommentHead> read_counted_head(const std::vector<std::string_view>& words) {
  std::size_t at = 0;
  std::optional<std::size_t> count;
  if (words[0] == "un" || words[0] == "une") count = 1;
  if (words[0] == "aucun" || words[0] == "aucune") count = 0;
  if (const auto number = number_of(words[0])) count = number;
  if (!count) return std::nullopt;
  ++at;
  if (words.size() > 2 && words[1].size() == 3 && number_of(words[1]) && number_of(words[0])) {
    count = *count * 1000 + *number_of(words[1]);
    ++at;
  }
  if (at >= words.size() || !(contains(kSingle, words[at]) || contains(kPlural, words[at]))) {
    return std::nullopt;
  }
  const bool about = at + 2 < words.size() && (words[at + 1] == "sur" || words[at + 1] == "a");
  if (at + 1 == words.size() || about) return CommentHead{count, false};
  return std::nullopt;
}

}  // namespace

std::optional<CommentHead> read_comment_head(const Line& line) {
  constexpr std::size_t kLongest = 60;
  constexpr std::size_t kLongestWithTitle = 200;
  if (line.blank() || line.key.size() > kLongestWithTitle) return std::nullopt;
  const std::vector<std::string_view> words = words_of_normalised(line.key);
  if (words.empty() || words.size() > 40) return std::nullopt;
  // "1. Commentaires sur le budget" is a chapter.
  const std::size_t digits = std::min(line.key.find_first_not_of("0123456789"), line.key.size());
  if (digits > 0 && line.key.substr(digits).starts_with(". ")) return std::nullopt;
  // A count and a quoted title; without the quotation mark it is the start of a sentence.
  if (words.size() <= 8 || line.key.find('"') != line.key.npos) {
    if (const auto head = read_counted_head(words)) return head;
  }
  if (line.key.size() > kLongest || words.size() > 8) return std::nullopt;
  bool noun = false;
  bool verb = false;
  bool single = false;
  for (const std::string_view word : words) {
    noun |= contains(kPlural, word);
    single |= contains(kSingle, word) && !contains(kPlural, word);
    verb |= contains(kVerbs, word);
    const bool known = contains(kPlural, word) || contains(kSingle, word) ||
                       contains(kVerbs, word) || contains(kAround, word) || number_of(word);
    if (!known) return std::nullopt;
  }
  const std::vector<std::size_t> numbers = numbers_of(words);
  const bool several_pages = line.key.find('/') != line.key.npos;
  CommentHead head;
  if (!numbers.empty() && !several_pages) head.announced = numbers.back();
  if (noun && !verb) return head;
  constexpr std::string_view kBare[] = {"reagir", "reagissez", "commenter", "commentez",
                                        "repondre"};
  const bool bare_verb = contains(kBare, words[0]);
  if (verb && (noun || single || bare_verb)) {
    head.invitation = numbers.empty();
    return head;
  }
  return std::nullopt;
}

std::optional<NumberedHead> read_numbered_head(const Line& line) {
  constexpr std::string_view kWords[] = {"commentaire", "message", "reaction", "reponse"};
  std::string_view rest = line.text;
  NumberedHead head;
  for (const std::string_view word : kWords) {
    const bool named = line.key.starts_with(word) && rest.size() > word.size();
    if (!named) continue;
    const std::size_t blank = rest.find(' ');
    if (blank == rest.npos) return std::nullopt;
    rest = trim(rest.substr(blank));
    head.says_comment = true;
  }
  constexpr std::string_view kMarks[] = {"#", "n°", "N°", "n\u00BA", "No ", "no "};
  bool marked = head.says_comment;
  for (const std::string_view mark : kMarks) {
    if (!rest.starts_with(mark)) continue;
    rest = trim(rest.substr(mark.size()));
    marked = true;
  }
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  const auto number = number_of(rest.substr(0, digits));
  if (digits == 0 || digits > 6 || !number) return std::nullopt;
  head.number = *number;
  rest.remove_prefix(digits);
  if (marked) rest = trim(rest);
  const bool sign = !rest.empty() && std::string_view(".)/:-").find(rest[0]) != rest.npos;
  const bool spaced = rest.size() < 2 || rest[1] == ' ' || rest[1] == '\t';
  if (sign && spaced) {
    marked = true;
    rest.remove_prefix(1);
  }
  if (!marked) return std::nullopt;
  head.rest = trim(rest);
  return head;
}

}  // namespace glane
