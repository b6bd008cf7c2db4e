#include "page/quotes/post_notes.hpp"

#include <algorithm>
#include <iterator>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"
#include "page/quotes/device_signature.hpp"

namespace glane {

namespace {

// Lines that software writes, by their normalised starts; a date or a name must follow.
constexpr std::string_view kEdits[] = {"derniere modification par",
                                       "derniere edition par",
                                       "derniere modification :",
                                       "derniere modification le",
                                       "derniere edition :",
                                       "derniere edition le",
                                       "message edite par",
                                       "message edite le",
                                       "message modifie le",
                                       "message modifie par",
                                       "ce message a ete modifie",
                                       "ce message a ete edite",
                                       "edite par ",
                                       "modifie par ",
                                       "last edited by",
                                       "edited by ",
                                       "edite le ",
                                       "modifie le ",
                                       "modifie il y a",
                                       "message cite ",
                                       "cette contribution a ete modifiee",
                                       "edited ",
                                       "commentaire modifie le",
                                       "commentaire edite le",
                                       "zuletzt bearbeitet",
                                       "zuletzt geandert",
                                       "zuletzt editiert",
                                       "letzte anderung",
                                       "letzte bearbeitung",
                                       "bearbeitet von ",
                                       "bearbeitet am ",
                                       "geandert von ",
                                       "geandert am ",
                                       "editiert von ",
                                       "ultima edicion",
                                       "ultima modifica",
                                       "ultima edicao",
                                       "editado por ",
                                       "editado el ",
                                       "modificato da ",
                                       "modificato il ",
                                       "laatst bewerkt door",
                                       "laatst gewijzigd",
                                       "bewerkt door ",
                                       "ostatnio edytowan",
                                       "ostatnio zmieni",
                                       "edytowany przez "};

// clang-format off
constexpr std::string_view kAnswers[] = {
    "repondre", "reply", "citer", "signaler", "report", "alerter", "quote", "citation",
    "signaler un abus", "signaler ce commentaire", "repondre a ce commentaire",
    "repondre a ce message", "signaler un contenu inapproprie", "repondre en citant",
    "signaler au moderateur", "signaler ce message", "antworten", "melden", "zitieren",
    "responder", "rispondi", "reageer", "beantworten", "reply to this", "report abuse",
    "reply to this post", "kommentar melden", "beitrag melden", "kommentar loschen",
    "missbrauch melden", "denunciar", "citar", "reportar", "segnala", "odpowiedz", "zglos"};
// clang-format on

constexpr std::string_view kButtons[] = {"votre commentaire est en attente de moderation.",
                                         "dit :",
                                         "dit:",
                                         "a dit :",
                                         "a dit...",
                                         "a ecrit :",
                                         "says:",
                                         "said:",
                                         "wrote:",
                                         "said...",
                                         "citation:",
                                         "citation :",
                                         "quote:",
                                         "code",
                                         "code:",
                                         "code :",
                                         "editer",
                                         "partager",
                                         "j'aime",
                                         "haut",
                                         "top",
                                         "like",
                                         "afficher le texte masque",
                                         "cliquez pour agrandir...",
                                         "cliquer pour agrandir...",
                                         "click to expand...",
                                         "chargement...",
                                         "chargement",
                                         "chargement en cours...",
                                         "j'aime chargement...",
                                         "j'aimechargement...",
                                         "loading...",
                                         "like loading...",
                                         "voir plus",
                                         "lire la suite",
                                         "zitat",
                                         "zitat:",
                                         "teilen",
                                         "gefallt mir",
                                         "nach oben",
                                         "schrieb:",
                                         "sagt:",
                                         "meint:",
                                         "hat geschrieben:",
                                         "klicke zum erweitern...",
                                         "zum vergrossern anklicken...",
                                         "cita:",
                                         "dijo:",
                                         "dice:",
                                         "me gusta",
                                         "compartir",
                                         "mi piace",
                                         "condividi",
                                         "ha scritto:",
                                         "ha detto:"};

bool is_edit_note(const std::string& key) {
  if (key.size() > 200) return false;
  const bool bracket = key.starts_with('[') || key.starts_with('(');
  if (!text_has_digit(key)) return false;
  const std::string_view note = std::string_view(key).substr(bracket ? 1 : 0);
  // "Dieser Beitrag wurde 2 mal editiert, zum letzten Mal von Octave (12.06.2007)"
  const bool counted = starts_with_any(note, {"dieser beitrag wurde ", "der beitrag wurde "}) &&
                       contains_any(note, {" editiert", " bearbeitet", " geandert"});
  return counted || starts_with_any(note, kEdits);
}

// "_________________": what follows is the writer's signature.
bool opens_signature(std::string_view line) {
  constexpr std::size_t kLeast = 10;
  return line.size() >= kLeast && line.find_first_not_of('_') == line.npos;
}

}  // namespace

std::string without_post_notes(std::string_view text) {
  std::string out;
  for (const std::string_view whole : split_text_lines(text)) {
    const std::string_view line = trim(whole);
    if (opens_signature(line)) break;
    if (line.empty()) continue;
    const bool short_line = line.size() < 240;
    const std::string key = short_line ? normalised(line) : std::string{};
    const bool button = short_line && (contains(kButtons, key) || contains(kAnswers, key));
    if (button || (short_line && is_edit_note(key))) continue;
    append_text_line(out, line);
  }
  const std::size_t last = out.rfind('\n');
  if (last != out.npos && is_device_signature(std::string_view(out).substr(last + 1))) {
    out.resize(last);
  }
  return std::string(trim(out));
}

bool is_answer_label_note(std::string_view text) {
  std::string key = normalised(text);
  if (key.ends_with('.')) key.pop_back();
  return contains(kAnswers, key);
}

namespace {

// "Dieser Kommentar wurde von der Redaktion entfernt.", "Este comentario ha sido eliminado."
bool tells_removal_at_end(std::string_view key) {
  while (!key.empty() && std::string_view(".!])* ").find(key.back()) != key.npos) {
    key.remove_suffix(1);
  }
  const bool german = starts_with_any(key, {"dieser kommentar", "der kommentar", "dieser beitrag",
                                            "der beitrag", "ihr kommentar", "ihr beitrag"}) &&
                      contains_any(key, {" wurde ", " ist "});
  if (german) {
    return ends_with_any(key, {" geloscht", " entfernt", " gesperrt", " ausgeblendet"});
  }
  return starts_with_any(key, {"este comentario ", "questo commento ", "deze reactie ",
                               "este comentario foi ", "ten komentarz "}) &&
         ends_with_any(key, {" eliminado", " borrado", " rimosso", " eliminato", " cancellato",
                             " verwijderd", " removido", " excluido", " usuniety"});
}

}  // namespace

bool is_removed_post_note(std::string_view text) {
  constexpr std::size_t kLongest = 160;
  if (text.size() > kLongest) return false;
  const std::string key = normalised(text);
  const std::string_view bare =
      std::string_view(key).substr(std::min(key.find_first_not_of("[(*- "), key.size()));
  constexpr std::string_view kThings[] = {"ce commentaire a ete ",  "ce message a ete ",
                                          "ce contenu a ete ",      "cette contribution a ete ",
                                          "this comment has been ", "this comment was ",
                                          "this post has been ",    "this post was "};
  constexpr std::string_view kFates[] = {"supprime",  "retire",  "modere",  "efface", "masque",
                                         "desactive", "removed", "deleted", "signale"};
  constexpr std::string_view kWhole[] = {"commentaire supprime",
                                         "message supprime",
                                         "contribution supprimee",
                                         "commentaire modere",
                                         "message modere",
                                         "contenu modere",
                                         "contenu supprime",
                                         "comment deleted",
                                         "comment removed",
                                         "vous ignorez",
                                         "cet utilisateur est",
                                         "commentaire en attente de moderation",
                                         "deleted",
                                         "removed",
                                         "kommentar geloscht",
                                         "kommentar entfernt",
                                         "beitrag geloscht",
                                         "beitrag entfernt",
                                         "comentario eliminado",
                                         "commento rimosso",
                                         "komentarz usuniety"};
  if (contains_any(bare, {"que vous ignorez", "liste d'ignores"})) return true;
  if (tells_removal_at_end(bare)) return true;
  // "Entfernt. Bitte bleiben Sie sachlich. Danke, die Redaktion"
  if (starts_with_any(bare, {"entfernt.", "geloscht."})) {
    return bare.size() < 12 || bare.find("redaktion") != bare.npos;
  }
  for (const std::string_view thing : kThings) {
    if (bare.starts_with(thing)) return starts_with_any(bare.substr(thing.size()), kFates);
  }
  return std::any_of(std::begin(kWhole), std::end(kWhole), [&](std::string_view whole) {
    return bare.starts_with(whole) && bare.size() < whole.size() + 40;
  });
}

}  // namespace glane
