#include "page/plain_text/edge_lines.hpp"

#include <algorithm>
#include <string>

#include "base/characters.hpp"
#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

// Longer lines are prose, whatever they name.
constexpr std::size_t kLongestEdge = 700;
// One phrase is enough in a line of no more.
constexpr std::size_t kShortEdge = 170;
constexpr std::size_t kLongestHeading = 90;
constexpr std::size_t kMostHeadLines = 8;

// Normalised. Of a reader, and seldom of anything that is told.
constexpr std::string_view kPhrases[] = {"newsletter",
                                         "infolettre",
                                         "abonnez-vous",
                                         "inscrivez-vous",
                                         "souscrivez",
                                         "suivez-nous",
                                         "suivez nous",
                                         "retrouvez-nous sur",
                                         "rejoignez-nous",
                                         "rejoignez notre",
                                         "votre adresse e-mail",
                                         "votre adresse mail",
                                         "votre adresse email",
                                         "par e-mail",
                                         "par email",
                                         "vous desinscrire",
                                         "vous desabonner",
                                         "politique de confidentialite",
                                         "donnees personnelles",
                                         "commentaires sont fermes",
                                         "commentaires sont clos",
                                         "commentaires fermes",
                                         "cliquer pour commenter",
                                         "cliquez pour commenter",
                                         "laisser un commentaire",
                                         "laissez un commentaire",
                                         "connectez-vous pour",
                                         "continuer a lire",
                                         "continuer la lecture",
                                         "lire la suite",
                                         "reserve aux abonnes",
                                         "reservee aux abonnes",
                                         "reste a lire",
                                         "de cet article a lire",
                                         "deja abonne",
                                         "enregistrer en pdf",
                                         "version imprimable",
                                         "envoyer cet article",
                                         "imprimer cet article",
                                         "imprimer l'article",
                                         "partager cet article",
                                         "partager l'article",
                                         "partager sur",
                                         "partager par",
                                         "partager ce",
                                         "partagez sur",
                                         "ce document provient de",
                                         "recuperee de",
                                         "recupere de",
                                         "pour citer cet article",
                                         "pour ne manquer aucune",
                                         "ne manquez aucune",
                                         "google actualites",
                                         "google news",
                                         "telechargez l'application",
                                         "telecharger l'application",
                                         "signaler une erreur",
                                         "signaler un contenu",
                                         "tous droits reserves",
                                         "droits d'auteur",
                                         "mots-cles :",
                                         "mots cles :",
                                         "subscribe",
                                         "sign up for",
                                         "sign up to",
                                         "follow us",
                                         "privacy policy",
                                         "click to comment",
                                         "comments are closed",
                                         "comments closed",
                                         "leave a comment",
                                         "continue reading",
                                         "print this",
                                         "share this",
                                         "share on",
                                         "all rights reserved",
                                         "unsubscribe",
                                         "download the app",
                                         "terms of use",
                                         "already a subscriber"};

bool is_counter(std::string_view key) {
  return key.find_first_not_of("0123456789 +-/|.,") == key.npos;
}

// "Résumé | Index | Plan | Texte"
bool is_row_of_links(std::string_view key) {
  return key.size() <= kShortEdge && std::count(key.begin(), key.end(), '|') >= 3;
}

bool is_edge(std::string_view line) {
  if (line.size() > kLongestEdge) return false;
  const std::string key = normalised(line);
  if (is_counter(key) || is_row_of_links(key)) return true;
  const auto phrases =
      std::count_if(std::begin(kPhrases), std::end(kPhrases),
                    [&](std::string_view phrase) { return key.find(phrase) != key.npos; });
  return phrases > (line.size() <= kShortEdge ? 0 : 1);
}

// A byline whose name stands elsewhere: "par , 2 octobre 2018".
bool is_date(std::string_view line, const Date& seen) {
  if (line.size() > kLongestHeading) return false;
  std::string key = normalised(line);
  for (const std::string_view lead : {"par ", "by ", ", ", ": ", "- "}) {
    if (key.starts_with(lead)) key.erase(0, lead.size());
  }
  return read_date(key, seen).has_value();
}

// "Posté par Zoé (site personnel) le 3 mai 2021 à 10:00. Édité par Bob."; the date's own element
// may have gone.
bool is_signed_date(std::string_view line) {
  constexpr std::string_view kLeads[] = {"poste par ", "poste le ",  "publie par ",
                                         "ecrit par ", "soumis par", "redige par",
                                         "edite par ", "posted by ", "modere par"};
  return starts_with_any(normalised(line), kLeads) && text_has_digit(line);
}

// "Jeanne Roy" under a text signs it.
bool is_name(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); at = line.find(' ', at) + 1) {
    if (is_ascii_lower(line[at])) return false;
    if (line.find(' ', at) == line.npos) break;
  }
  return true;
}

bool is_sentence(std::string_view line) {
  return line.size() > kLongestHeading || ends_with_any(line, {".", "!", "?", "…", "»", "\"", ")"});
}

}  // namespace

std::vector<std::string_view> without_edge_lines(std::vector<std::string_view> lines,
                                                 const Date& seen) {
  std::size_t kept = lines.size();
  while (kept > 0 && is_edge(lines[kept - 1])) --kept;
  // What is left of a text that is nothing else is not judged.
  if (kept == 0) return lines;
  const bool is_headed =
      kept < lines.size() && kept > 1 && !is_sentence(lines[kept - 1]) && !is_name(lines[kept - 1]);
  lines.resize(is_headed ? kept - 1 : kept);
  while (lines.size() > 1 && is_signed_date(lines.front())) lines.erase(lines.begin());
  std::size_t head = 0;
  while (head < lines.size() && head < kMostHeadLines && lines[head].size() <= kShortEdge) ++head;
  if (head == lines.size()) return lines;
  const auto last = lines.begin() + static_cast<std::ptrdiff_t>(head);
  lines.erase(
      std::remove_if(lines.begin(), last,
                     [&](std::string_view line) { return is_edge(line) || is_date(line, seen); }),
      last);
  return lines;
}

}  // namespace glane
