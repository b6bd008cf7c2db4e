// What a line of a page is that is no text of it.
#pragma once

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

}  // namespace glane
