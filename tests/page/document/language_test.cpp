#include "page/document/language.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

constexpr std::string_view kFrench =
    "Le conseil a voté mardi la fermeture du pont, que les experts jugeaient sûr, et la préfecture "
    "a promis qu'une navette relierait les deux rives dans la semaine. Personne ne l'a vue.";
constexpr std::string_view kForumFrench =
    "mdr jai regarder ca hier soir c etait nul du debut a la fin franchement ils se foutent de "
    "nous "
    "et apres faut payer la redevance pour ca, jamais de la vie les gars reveillez vous un peu";
constexpr std::string_view kEnglish =
    "The council voted on Tuesday to close the bridge, which the experts had called safe, and the "
    "prefecture promised that a shuttle would link both banks within a week. Nobody saw it.";
constexpr std::string_view kSpanish =
    "El ayuntamiento votó el martes el cierre del puente, que los expertos consideraban seguro, y "
    "la prefectura prometió que una lanzadera uniría las dos orillas durante la semana que viene.";
constexpr std::string_view kCatalan =
    "L'ajuntament va votar dimarts el tancament del pont, que els experts consideraven segur, i la "
    "prefectura va prometre que una llançadora uniria les dues ribes durant la setmana vinent.";
constexpr std::string_view kItalian =
    "Il consiglio ha votato martedì la chiusura del ponte, che gli esperti ritenevano sicuro, e la "
    "prefettura ha promesso che una navetta collegherà le due rive nel corso della settimana.";

Document document(std::string_view text, std::string_view language) {
  Document document;
  document.text = text;
  document.language = language;
  return document;
}

}  // namespace

TEST_CASE("languages are told apart where there is enough text") {
  CHECK(language_of(kFrench) == "fr");
  CHECK(language_of(kForumFrench) == "fr");
  CHECK(language_of(kEnglish) == "en");
  CHECK(language_of(kSpanish) == "es");
  CHECK(language_of(kCatalan) == "ca");
  CHECK(language_of(kItalian) == "it");
  CHECK(language_of("") == "");
  CHECK(language_of("OK, super !") == "");
  CHECK(language_of(std::string(5000, ' ')) == "");
  CHECK(language_of(std::string(5000, '\xC3')) == "");
  std::string digits;
  while (digits.size() < 400) digits += "12 48 003 ";
  CHECK(language_of(digits) == "");
}

TEST_CASE("what a text is written in goes before what its page says") {
  const auto completed = [](std::string_view text, std::string_view stated,
                            std::string_view of_article) {
    Document comment = document(text, stated);
    complete_language(comment, document("", of_article));
    return comment.language;
  };
  CHECK(completed(kFrench, "en-US", "") == "fr");
  CHECK(completed(kFrench, "fr-CA", "") == "fr-CA");
  CHECK(completed(kFrench, "", "en") == "fr");
  CHECK(completed(kEnglish, "fr", "fr") == "en");
  CHECK(completed("Oui.", "", "fr-FR") == "fr-FR");
  CHECK(completed("Oui.", "de", "fr") == "de");
  CHECK(completed("Oui.", "", "") == "");
}

TEST_CASE("of languages that are written alike the page tells which") {
  Document page = document(
      "Byrådet vedtok tirsdag å stenge broen som ekspertene hadde kalt trygg, og fylket lovet at "
      "en "
      "buss skulle knytte de to breddene sammen i løpet av uken. Ingen har sett den ennå.",
      "nb-NO");
  CHECK(language_of(page.text) == "no");
  complete_language(page, document("", ""));
  CHECK(page.language == "nb-NO");
}
