#include "french/written_units.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace glane;

namespace {

struct Read {
  std::string words;   // "form form|part"
  std::string joined;  // forms
};

Read read(std::string_view text) {
  FrenchAnalyzer analyzer;
  Analysis analysis;
  analyzer.analyze(text, analysis);
  Read read;
  for (const Token& token : analysis.tokens) {
    if (!read.words.empty()) read.words += token.alternative ? "|" : " ";
    read.words += token.word->form;
  }
  for (const JoinedTokens& joined : analysis.joined) {
    if (!read.joined.empty()) read.joined += ' ';
    read.joined += joined.word->form;
  }
  return read;
}

struct Row {
  std::string text;
  std::string words;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(read(row.text).words == row.words);
  }
}

}  // namespace

TEST_CASE("a time has one form however it is written") {
  check({{"à 18h30 pile", "à 18h30 pile"},
         {"à 18 h 30 pile", "à 18h30 pile"},
         {"à 18\u00A0h\u00A030 pile", "à 18h30 pile"},
         {"à 18 h30", "à 18h30"},
         {"à 18h 30", "à 18h30"},
         {"à 18:30 pile", "à 18h30 pile"},
         {"à 18 heures 30", "à 18h30|heures"},
         {"08h05 8 h 05 08:05 8H05", "8h05 8h05 8h05 8h05"},
         {"18h00 18:00 18 h", "18h 18h 18h|18"},
         {"de 20 heures", "de 20h|20|heures"},
         {"24heures 1 heure", "24h 1h|1|heure"},
         {"18:30:15", "18h30|15"}});
}

TEST_CASE("what only looks like a time stays as it is") {
  check({{"3:1 16:9 18.30 25:30 18:75", "3 1 16 9 18.30 25 30 18 75"},
         {"18, h 30", "18 h 30"},
         {"un h 30", "un h 30"},
         {"10 d'heures", "10 heures"},
         {"1:02:3 1:2:30", "1 02 3 1 2 30"}});
}

TEST_CASE("a date in figures is the date in letters") {
  check({{"le 11/09/2001.", "le 11 septembre|09 2001"},
         {"11-09-2001 11.09.2001", "11 septembre|09 2001 11 septembre|09 2001"},
         {"2001-09-11", "11 septembre|09 2001"},
         {"01/01/2020", "premier|01 janvier|01 2020"},
         {"11/09/01", "11 septembre|09 2001|01"},
         {"11 sept. 2001 11 sept 2001", "11 septembre|sept 2001 11 septembre|sept 2001"},
         {"1er janv. 2020", "premier janvier|janv 2020"},
         {"1 janvier 09 mai", "premier|1 janvier 9|09 mai"}});
}

TEST_CASE("what only looks like a date stays as it is") {
  check({{"le 9/11", "le 9 11"},
         {"31/02/2020", "31 02 2020"},
         {"09/30/2001", "09 30 2001"},
         {"1.2.3 10.15.7 192.168.10.20", "1 2 3 10 15 7 192 168 10 20"},
         {"sept ans, 11 sept chats", "sept ans 11 sept chats"},
         {"1939-1945", "1939 1945"}});
}

TEST_CASE("numbers in groups that are names are one number") {
  check({{"tél 01 23 45 67 89", "tél 0123456789"},
         {"01.23.45.67.89 01-23-45-67-89", "0123456789 0123456789"},
         {"+33 1 23 45 67 89", "0123456789"},
         {"+33 (0)1 23 45 67 89", "0123456789"},
         {"+33123456789 0033123456789", "0123456789 0123456789"},
         {"0800 123 456", "0800123456"},
         {"732 829 320 00074", "73282932000074"},
         {"978-2-07-036822-8", "9782070368228"},
         {"1 84 12 76 451 089 46", "184127645108946"}});
  check({{"01 02 03 04 05 06", "01 02 03 04 05 06"},
         {"33 12 34", "33 12 34"},
         {"2001 2002 2003", "2001 2002 2003"},
         {"10 12 14", "10 12 14"}});
}

TEST_CASE("the number of an article has a point or a hyphen") {
  check({{"le 49-3 du", "le 49.3|49|3 du"},
         {"49.3 49,3", "49.3 49.3"},
         {"article L. 121-3", "article l 121.3|121|3"},
         {"3-1 2-0 10-15 1939-1945 2020-1 49-3-1", "3 1 2 0 10 15 1939 1945 2020 1 49 3 1"},
         {"3,5-4", "3.5 4"}});
}

TEST_CASE("short words are what they stand for where their neighbours tell") {
  check({{"St-Malo St Malo St. Malo", "saint|st malo saint|st malo saint|st malo"},
         {"st malo ST MALO Ste-Ombe", "saint|st malo saint|st malo sainte|ste ombe"},
         {"Mme Lacaze, Mlle", "madame|mme lacaze mademoiselle|mlle"},
         {"M. Vasseur MM. Vasseur et Lacaze", "monsieur|m vasseur messieurs|mm vasseur et lacaze"},
         {"le Dr Vasseur Pr Vasseur", "le docteur|dr vasseur professeur|pr vasseur"},
         {"Me Vasseur plaide", "maître|me vasseur plaide"},
         {"n° 5 N°5", "numéro|n 5 numéro|n 5"},
         {"12 bd Voltaire, av. Foch", "12 boulevard|bd voltaire avenue|av foch"},
         {"art. 49", "article|art 49"}});
  check({{"au st", "au st"},
         {"ST Micro, St, Paul", "st micro st paul"},
         {"il me voit, me Voilà", "il me voit me voilà"},
         {"pr Vasseur", "pr vasseur"},
         {"une BD Franco", "une bd franco"},
         {"la taille M et", "la taille m et"},
         {"art moderne", "art moderne"},
         {"#MeToo", "me too"}});
}

TEST_CASE("words that keep an apostrophe are found without it") {
  check({{"aujourd hui aujourdhui aujourd'hui", "aujourd'hui aujourd'hui|aujourdhui aujourd'hui"},
         {"presqu île presquile", "presqu'île presqu'île|presquile"},
         {"prud hommes prudhommes", "prud'hommes prud'hommes|prudhommes"},
         {"quelqu un", "quelqu'un"},
         {"presqu'entièrement presqu’île quelqu'autre", "entièrement presqu'île autre"},
         {"grand'mère grand-mère", "grand mère grand mère"}});
  CHECK(read("grand'mère grand-mère").joined == "grandmère grandmère");
  CHECK(read("aujourd-hui").joined.empty());
}

TEST_CASE("what joins the words of a unit is made of its words") {
  CHECK(read("St-Malo").joined == "saintmalo");
  CHECK(read("Saint-Malo").joined == "saintmalo");
  CHECK(read("dix-neuvième").joined == "19e");
  CHECK(read("#BalanceTonPorc").words == "balance ton porc");
  CHECK(read("#BalanceTonPorc").joined == "balancetonporc");
  CHECK(read("#metoo #iPhone #G20").words == "metoo iphone g20");
  CHECK(read("à 18 h 30 le week-end").joined == "weekend");
}

TEST_CASE("units keep the bytes and the places of the text") {
  const std::string text = "à 18 h 30 St-Malo le 2001-09-11 dès 20 heures";
  FrenchAnalyzer analyzer;
  Analysis analysis;
  analyzer.analyze(text, analysis);
  std::string cut;
  std::uint32_t position = 0;
  std::size_t begin = 0;
  for (const Token& token : analysis.tokens) {
    cut += (cut.empty() ? "" : "/") + text.substr(token.begin, token.end - token.begin);
    CHECK(token.position == position + (token.alternative ? 0 : 1));
    position = token.position;
    CHECK(token.begin >= (token.part ? 0 : begin));
    if (!token.part) begin = token.begin;
  }
  CHECK(cut ==
        "à/18 h 30/St/St/Malo/le/2001-09-11/2001-09-11/2001-09-11/2001-09-11/dès/20 heures/20/"
        "heures");
  REQUIRE(analysis.units.size() == 4);
  CHECK(text.substr(analysis.units[1].begin, analysis.units[1].end - analysis.units[1].begin) ==
        "St-Malo");
}
