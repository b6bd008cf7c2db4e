#include "page/plain_text/boilerplate_lines.hpp"

#include <doctest/doctest.h>

#include "base/normalised_text.hpp"

using namespace glane;

namespace {

BoilerplateLine read(std::string_view text) {
  return boilerplate_of_line({text, normalised(text)});
}

}  // namespace

TEST_CASE("lines that are no text are known by their phrase") {
  using Kind = BoilerplateKind;
  CHECK(read("© Mairie de Dax").kind == Kind::credit);
  CHECK(read("Jean Petit / AFP").kind == Kind::credit);
  CHECK(read("→ S’INSCRIRE").kind == Kind::sign_up);
  CHECK(read("Partager sur Facebook").kind == Kind::share);
  CHECK(read("À lire aussi : le port rouvre").kind == Kind::more);
  CHECK(read("Lire les commentaires (12)").kind == Kind::more);
  CHECK(read("Haut de page ↑").kind == Kind::end);
  CHECK(read("© 2016 Le Journal").kind == Kind::legal);
  CHECK(read("3 min de lecture").kind == Kind::figures);
  CHECK(read("1 234 vues").kind == Kind::figures);
  CHECK(read("3–4 minutes").kind == Kind::figures);
  CHECK(read("J'aimechargement…").kind == Kind::share);
  CHECK(read("Soyez le premier à réagir !").kind == Kind::respond);
  CHECK(read("Lire aussi Le port rouvre ses quais").kind == Kind::more);
  CHECK(read("Laisser un commentaire Annuler la réponse").kind == Kind::form);
  CHECK(read("(c) 2004 La Gazette du Val").kind == Kind::legal);
  CHECK(read("Vous jouez le soir ? Suivez-nous pour tout savoir.").kind == Kind::sign_up);
  CHECK(read("----------").kind == Kind::rule);
  CHECK(read("[ Imprimer ] [ Envoyer à un ami ] [ Sommaire ]").kind == Kind::share);
  CHECK(read("Plan du site | Se connecter | RSS").kind == Kind::legal);
}

TEST_CASE("sentences that hold such a phrase are text") {
  for (const std::string_view text :
       {"Il faut partager cet article de foi avec tous.", "Le haut de page était déchiré.",
        "Facebook a perdu mille abonnés en un jour.", "Contactez la mairie pour en savoir plus.",
        "Recevez mes salutations.", "Les mentions légales manquent sur ce site.", "42", "---",
        "Lire aussi bien Proust que son journal, voilà l'idée.", "Genève | Un vote serré", "",
        "…"}) {
    CAPTURE(text);
    CHECK_FALSE(read(text));
  }
}

TEST_CASE("a single word is no sign of a web page") {
  CHECK(read("Facebook"));
  CHECK_FALSE(read("Facebook").telling);
  CHECK(read("Mentions légales").telling);
}
