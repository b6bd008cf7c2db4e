// Recognises the lines of a web page that are no text: picture credits, share buttons, sign-up
// and newsletter lines, links to other pages, cookie notices, footers.
// Called by the reading of an article's frame and of the comment section.
#pragma once

#include "base/lines.hpp"

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

struct Boilerplate {
  BoilerplateKind kind = BoilerplateKind::none;
  // Of several words: by itself a sign that this is a web page. A single word ("Facebook",
  // "Contact") is none: it may be a title in any text.
  bool telling = false;

  explicit operator bool() const { return kind != BoilerplateKind::none; }
};

// The whole line is known by its phrase, by the phrase it starts with, or as a row of links
// ("[ Imprimer ] [ Partager ]"); a phrase inside a sentence is never enough, and long lines are
// text.
//   cost: O(bytes)
Boilerplate boilerplate_of(const Line& line);

}  // namespace glane
