#include "french/short_words.hpp"

#include <doctest/doctest.h>

#include "words_read.hpp"

using namespace glane;

TEST_CASE("short words are what they stand for where their neighbours tell") {
  check_words_read(
      {{"St-Malo St Malo St. Malo", "saint|st malo saint|st malo saint|st malo"},
       {"st malo ST MALO Ste-Ombe", "saint|st malo saint|st malo sainte|ste ombe"},
       {"Mme Lacaze, Mlle", "madame|mme lacaze mademoiselle|mlle"},
       {"M. Vasseur MM. Vasseur et Lacaze", "monsieur|m vasseur messieurs|mm vasseur et lacaze"},
       {"le Dr Vasseur Pr Vasseur", "le docteur|dr vasseur professeur|pr vasseur"},
       {"Me Vasseur plaide", "maître|me vasseur plaide"},
       {"n° 5 N°5", "numéro|n 5 numéro|n 5"},
       {"12 bd Voltaire, av. Foch", "12 boulevard|bd voltaire avenue|av foch"},
       {"art. 49", "article|art 49"}});
  check_words_read({{"au st", "au st"},
                    {"ST Micro, St, Paul", "st micro st paul"},
                    {"il me voit, me Voilà", "il me voit me voilà"},
                    {"pr Vasseur", "pr vasseur"},
                    {"une BD Franco", "une bd franco"},
                    {"la taille M et", "la taille m et"},
                    {"art moderne", "art moderne"},
                    {"#MeToo", "me too"}});
}

TEST_CASE("words that keep an apostrophe are found without it") {
  check_words_read(
      {{"aujourd hui aujourdhui aujourd'hui", "aujourd'hui aujourd'hui|aujourdhui aujourd'hui"},
       {"presqu île presquile", "presqu'île presqu'île|presquile"},
       {"prud hommes prudhommes", "prud'hommes prud'hommes|prudhommes"},
       {"quelqu un", "quelqu'un"},
       {"presqu'entièrement presqu’île quelqu'autre", "entièrement presqu'île autre"},
       {"grand'mère grand-mère", "grand mère grand mère"}});
  CHECK(words_read("grand'mère grand-mère").joined == "grandmère grandmère");
  CHECK(words_read("aujourd-hui").joined.empty());
}
