#include "page/quotes/mail_quotes.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace glane;

namespace {

using Quotes = std::vector<Quote>;

CommentParts split(std::string_view text) {
  return split_mail_quotes(text, "Anselme", "");
}

}  // namespace

TEST_CASE("all under the head of another message is its author's, up to the next head") {
  const CommentParts parts = split(
      "D'accord.\n\n-- \nAnselme, 3e étage\n\n-----Message d'origine-----\nDe : Zoé [mailto:z@v]\n"
      "Envoyé : samedi\nObjet : x\n\nUn.\n\nDeux.\n-- \nZoé\n\n________________________________\n"
      "De : Odile <o@v>\nEnvoyé : vendredi\nObjet : x\n\nTrois.\n");
  CHECK(parts.text == "D'accord.");
  CHECK(parts.quotes == Quotes{{"Zoé", "Un.\nDeux."}, {"Odile", "Trois."}});
}

TEST_CASE(
    "under an attribution marked lines are the quotation, and unmarked ones all that follows") {
  CHECK(split("Bonjour,\n\nLe 2 mars 2013 à 09:00, Zoé Lacaze <z@v>\na écrit :\n> Un.\n\nNon.\n")
            .quotes == Quotes{{"Zoé Lacaze", "Un."}});
  const CommentParts parts =
      split("Non.\n\nLe 2 mars 2013 à 09:00, Zoé Lacaze <z@v> a écrit :\n\nUn.\n\nDeux.\n");
  CHECK(parts.text == "Non.");
  CHECK(parts.quotes == Quotes{{"Zoé Lacaze", "Un.\nDeux."}});
}

TEST_CASE("an attribution broken in two lines is one, and leaves the line before it alone") {
  const CommentParts parts = split(
      "Bonjour à tous\n\"Zoé Lacaze\" <z@v> a écrit dans le message de news:\n4f$1@n.example...\n"
      "> Un.\nNon.\n");
  CHECK(parts.text == "Bonjour à tous\nNon.");
  CHECK(parts.quotes == Quotes{{"Zoé Lacaze", "Un."}});
}

TEST_CASE("text that speaks of what somebody wrote stays") {
  constexpr std::string_view kText = "Voici ce que Jean a écrit hier.\nDe : Paris\nÀ : Lyon\nOui.";
  CHECK(split(kText).text == kText);
  CHECK(split(kText).quotes.empty());
}

TEST_CASE("under a message passed on its author may go on") {
  for (const std::string_view passed_on :
       {"-------- Message transféré --------\nSujet : x\nDate : lundi\nDe : Zoé <z@v>\n\nUn.\n"
        "-------- Fin du message transféré --------\n\n",
        "Begin forwarded message:\n\n> From: Zoé <z@v>\n> Date: 3 mars\n> Subject: x\n>\n"
        "> Un.\n\n"}) {
    const CommentParts parts = split("Oui.\n\n" + std::string(passed_on) + "Non.\n");
    CHECK(parts.text == "Oui.\nNon.");
    CHECK(parts.quotes == Quotes{{"Zoé", "Un."}});
  }
}

TEST_CASE("an address in a list of people or in prose heads no quotation") {
  for (const std::string_view text :
       {"Les inscrits :\n1. Zoé Lacaze <z@v>\n2. Paul Durand <p@v>\nQui manque ?",
        "Inscriptions auprès de Zoé <z@v> avant le 2 mars :\nmerci de dire combien vous serez.",
        "Les tours de garde :\n2013/3/2 Zoé <z@v>\n2013/3/3 Paul <p@v>\nQui manque ?"}) {
    CAPTURE(text);
    CHECK(split(text).text == text);
    CHECK(split(text).quotes.empty());
  }
  CHECK(split("Oui.\n2013/3/2 Zoé Lacaze <z@v>\n> Un.\n").quotes == Quotes{{"Zoé Lacaze", "Un."}});
}

TEST_CASE("footers of lists and remarks of archives are nobody's words") {
  CHECK(split("Oui.\n_______________________________________________\nListe Velo\n"
              "Velo@lists.example\nhttps://lists.example/mailman/listinfo/velo\n")
            .text == "Oui.");
  CHECK(split("Oui.\n-------------- section suivante --------------\nUne pièce jointe HTML a été "
              "nettoyée...\nURL: <https://lists.example/a.html>\nNon.\n")
            .text == "Oui.\nNon.");
  CHECK(split("Oui.\n_____\nVelo mailing list -- velo@v.example\nTo unsubscribe send an email to "
              "velo-leave@v.example\nhttps://v.example/mailman3/lists/velo/")
            .text == "Oui.");
  constexpr std::string_view kOwn =
      "Un.\n-----\nDeux.\nVu sur the velo mailing list hier.\nTrois, voir a@v.example.";
  CHECK(split(kOwn).text == kOwn);
  constexpr std::string_view kFar = "Un.\n-----\nDeux.\nTrois.\nhttps://v.example/listinfo/velo";
  CHECK(split(kFar).text == kFar);
  CHECK(split("Un.\n_____\nDeux.").text == "Un.\n_____\nDeux.");
}

TEST_CASE("a signature ends what its author wrote, and not what he quotes under it") {
  const CommentParts parts =
      split("Oui.\n-- \nAnselme\nLe 2 mars 2013, Zoé <z@v> a écrit :\n> Un.\n> Deux.\n");
  CHECK(parts.text == "Oui.");
  CHECK(parts.quotes == Quotes{{"Zoé", "Un.\nDeux."}});
}

TEST_CASE("the head of a quotation may be marked as the quotation is") {
  for (const std::string_view head :
       {"> Le 2 mars 2013 à 09:00, Zoé <z@v> a écrit :\n>\n",
        "> -----Message d'origine-----\n> De : Zoé\n> Envoyé : samedi\n> Objet : x\n>\n"}) {
    const CommentParts parts = split("Oui.\n\n" + std::string(head) + "> Un.\n> Deux.\n\nNon.\n");
    CHECK(parts.text == "Oui.\nNon.");
    CHECK(parts.quotes == Quotes{{"Zoé", "Un.\nDeux."}});
  }
}

TEST_CASE("what a telephone signs with is nobody's words") {
  const CommentParts parts = split(
      "Oui.\n\nEnvoyé de mon iPhone\n\n> Le 2 mars 2013 à 09:00, Zoé <z@v> a écrit :\n> Un.\n");
  CHECK(parts.text == "Oui.");
  CHECK(parts.quotes == Quotes{{"Zoé", "Un."}});
  CHECK(split("Oui.\nSent from my iPad\nNon.\n").text == "Oui.\nNon.");
  for (const std::string_view line : {"Envoyé depuis l\u2019application Courrier pour Windows",
                                      "Envoyé avec la messagerie sécurisée Proton Mail."}) {
    CHECK(split("Oui.\n" + std::string(line)).text == "Oui.");
  }
  constexpr std::string_view kProse = "Oui.\nEnvoyé depuis la gare de Lyon.\nÀ jeudi.";
  CHECK(split(kProse).text == kProse);
}
