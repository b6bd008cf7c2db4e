#include "page/quotes/post_notes.hpp"

#include <algorithm>
#include <iterator>

#include "base/contains.hpp"
#include "base/normalised_text.hpp"
#include "base/text.hpp"

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
                                       "commentaire edite le"};

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
                                         "citation",
                                         "citation :",
                                         "quote",
                                         "quote:",
                                         "code",
                                         "code:",
                                         "code :",
                                         "repondre",
                                         "reply",
                                         "citer",
                                         "signaler",
                                         "alerter",
                                         "editer",
                                         "partager",
                                         "j'aime",
                                         "haut",
                                         "top",
                                         "like",
                                         "signaler un abus",
                                         "repondre a ce message",
                                         "repondre en citant",
                                         "signaler ce commentaire",
                                         "afficher le texte masque",
                                         "repondre a ce commentaire",
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
                                         "lire la suite"};

bool is_edit_note(const std::string& key) {
  if (key.size() > 200) return false;
  const bool bracket = key.starts_with('[') || key.starts_with('(');
  return starts_with_any(std::string_view(key).substr(bracket ? 1 : 0), kEdits) &&
         text_has_digit(key);
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
    const bool button = short_line && contains(kButtons, key);
    if (button || (short_line && is_edit_note(key))) continue;
    append_text_line(out, line);
  }
  return std::string(trim(out));
}

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
                                         "removed"};
  if (contains_any(bare, {"que vous ignorez", "liste d'ignores"})) return true;
  for (const std::string_view thing : kThings) {
    if (bare.starts_with(thing)) return starts_with_any(bare.substr(thing.size()), kFates);
  }
  return std::any_of(std::begin(kWhole), std::end(kWhole), [&](std::string_view whole) {
    return bare.starts_with(whole) && bare.size() < whole.size() + 40;
  });
}

}  // namespace glane
