#include "page/people/lead_words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

TEST_CASE("what leads to a name is cut off") {
  struct Row {
    std::string_view text;
    unsigned uses;
    std::string_view name;
  };
  for (const Row& row : {
           Row{"Par Anne Roy", kLeadOfSignature, "Anne Roy"},
           Row{"par : Anne Roy", kLeadOfSignature, "Anne Roy"},
           Row{"von Anne Roy", kLeadOfSignature, "Anne Roy"},
           Row{"Propos recueillis par Anne Roy", kLeadOfSignature, "Anne Roy"},
           Row{"Un article de Anne Roy", kLeadOfSignature, "Anne Roy"},
           Row{"Une chronique de Anne Roy", kLeadOfSignature, "Anne Roy"},
           Row{"Ein Artikel von Anne Roy", kLeadOfSignature, "Anne Roy"},
           Row{"Erstellt von Anne Roy", kLeadOfSignature, "Anne Roy"},
           Row{"Texte : Anne Roy", kLeadOfSignature, "Anne Roy"},
           Row{"Auteur Anne Roy", kLeadOfSignature, "Anne Roy"},
           Row{"Piše: Anne Roy", kLeadOfSignature, "Anne Roy"},
           Row{"\u4F5C\u8005\uFF1A\u5B54\u5FB7", kLeadOfSignature, "\u5B54\u5FB7"},
           // An editor's.
           Row{"\u8D23\u4EFB\u7F16\u8F91\uFF1A\u5B54\u5FB7", kLeadOfSignature,
               "\u8D23\u4EFB\u7F16\u8F91\uFF1A\u5B54\u5FB7"},
           Row{"Gastbeitrag von Anne Roy", kLeadOfSignature, "Anne Roy"},
           Row{"Auteur associé", kLeadOfSignature, "Auteur associé"},
           Row{"Texte Intégral", kLeadOfSignature, "Texte Intégral"},
           Row{"Édité par Anne Roy", kLeadOfSignature, "Anne Roy"},
           Row{"Article : par Anne Roy", kLeadOfSignature, "Article : par Anne Roy"},
           Row{"Parfait Diallo", kLeadOfSignature, "Parfait Diallo"},
           Row{"avec l'AFP", kLeadOfSignature, "avec l'AFP"},
           Row{"avec l'AFP", kLeadOfLaterName, "l'AFP"},
           Row{"Message de Octave", kLeadOfPost, "Octave"},
           Row{"Quote (Octave", kLeadOfPost, "Octave"},
           Row{"De Gaulle", kLeadOfPost, "De Gaulle"},
           Row{"de Octave", kLeadOfPost, "Octave"},
           Row{"Pseudo : Octave", kLeadOfPost, "Octave"},
           Row{"Par", kLeadOfSignature, "Par"},
           Row{"", kLeadOfSignature, ""},
       }) {
    CAPTURE(row.text);
    CHECK(without_lead_words(row.text, row.uses) == row.name);
  }
}

TEST_CASE("leads without end cost no more than their bytes") {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "par ";
  CHECK(without_lead_words(text + "Anne", kLeadOfSignature) == "Anne");
}
