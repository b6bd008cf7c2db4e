// The phrases by which lines that are no text are known, in the languages of Europe that are read
// most: a table, and its look-ups.
#pragma once

#include <cstddef>
#include <string_view>

namespace glane {

enum class BoilerplateKind {
  none,
  credit,      // "© Pixabay", "Photo : Jeanne Roy / AFP"
  share,       // "Partager sur Facebook", "Imprimer"
  sign_up,     // "S'inscrire", "Recevez notre newsletter", "Rejoignez la communauté ..."
  more,        // "Lire aussi : ...", "Lire d'autres articles"
  end,         // "Sur le même sujet", "Haut de page": links follow it, and no more text
  legal,       // "Mentions légales", "Nous utilisons des cookies ..."
  figures,     // "Temps de lecture : 3 min", "1 234 vues"
  navigation,  // "Accueil", "Menu"
  respond,     // "Réagir", "Vous devez être connecté ..."
  form,        // "Laisser un commentaire", "Votre nom": of a form to fill in
  rule,        // "--------"
};

// in:  phrase  a whole line, line_phrase of its key
BoilerplateKind kind_of_whole_line(std::string_view phrase);

// in:  key  a line's; the phrase it starts with decides
BoilerplateKind kind_of_line_start(std::string_view key);

// How many phrases stand in a line that speak to its reader: subscriptions, donations, "comments
// are closed", rights. One makes no boilerplate of a line in the midst of a text.
//   in:   key  a line's
//   cost: O(bytes x phrases): for the few lines at either end of a text
std::size_t count_phrases_to_reader(std::string_view key);

}  // namespace glane
