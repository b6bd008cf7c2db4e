#include "french/word_classes.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "base/folding.hpp"
#include "french/character_class.hpp"

using namespace glane;

namespace {

WordClasses classes(const std::string& form) {
  return classes_of_word(form, fold_accents(form));
}

using Rows = std::vector<std::vector<std::string>>;

// Every form of a row asks for one class.
void check_same(const Rows& rows) {
  for (const auto& row : rows) {
    for (const std::string& form : row) {
      CAPTURE(form);
      CHECK(classes(form).usual == classes(row[0]).usual);
    }
  }
}

// No form of a row answers to the class that another asks for.
void check_apart(const Rows& rows) {
  for (const auto& row : rows) {
    for (const std::string& one : row) {
      for (const std::string& other : row) {
        if (&one == &other) continue;
        CAPTURE(one);
        CAPTURE(other);
        CHECK(classes(one).usual != classes(other).usual);
        CHECK(classes(one).usual != classes(other).second);
      }
    }
  }
}

}  // namespace

TEST_CASE("number and gender") {
  check_same({{"tuyau", "tuyaux"},
              {"caillou", "cailloux"},
              {"vitrail", "vitraux"},
              {"régional", "régionale", "régionaux", "régionales"},
              {"craintif", "craintive", "craintifs", "craintives"},
              {"venteux", "venteuse", "venteuses"},
              {"meunier", "meunière", "meuniers"},
              {"directeur", "directrice"},
              {"sec", "sèche", "secs"},
              {"franc", "franche", "franches"},
              {"alsacien", "alsacienne", "alsaciens"},
              {"nantais", "nantaise"}});
}

TEST_CASE("regular and irregular verbs") {
  check_same({{"grincer", "grinçait", "grince", "grincera", "grinçons"},
              {"épeler", "épelle", "épelait"},
              {"feuilleter", "feuillette", "feuilletait"},
              {"balayer", "balaie", "balaye", "balayait"},
              {"nager", "nageait", "nageons"},
              {"rougir", "rougissent", "rougissait"},
              {"vouloir", "veut", "voudra", "veuille", "voulu"},
              {"prendre", "prennent", "prit", "prendra"},
              {"croire", "crois", "croyait"}});
}

TEST_CASE("forms without accents") {
  check_same({{"forêt", "foret", "forets"},
              {"réparées", "reparees", "reparé"},
              {"hôpitaux", "hopitaux"},
              {"évènement", "evenements"},
              {"lumière", "lumieres"}});
}

TEST_CASE("other words") {
  check_apart({{"moulin", "mouliner", "moule"},
               {"digue", "digne"},
               {"commune", "communiste", "communauté"},
               {"désert", "dessert"},
               {"cousin", "coussin"},
               {"porter", "portier"},
               {"paris", "pari"},
               {"macron", "macro"},
               {"lopez", "lopin"},
               {"kerdraon", "kerdrain"}});
}

TEST_CASE("forms of two words have a second class") {
  CHECK(classes("vote").second == classes("voter").usual);
  CHECK(classes("été").second == classes("être").usual);
  CHECK(classes("digue").usual == "digue");
  CHECK(classes("moulin").second.empty());
}

TEST_CASE("an inner apostrophe is spelling") {
  check_same({{"entracte", "entr'acte", "entr'actes"}, {"prudhomme", "prud'homme", "prud'hommes"}});
}

TEST_CASE("an unknown word may be made of a known one") {
  check_same({{"antivax", "antivaxs"}, {"auteur", "auteurice", "auteurices"}, {"email", "emails"}});
  check_apart({{"saler", "salers"}, {"ipso", "ipsos"}});
}

TEST_CASE("acronyms have a plural") {
  check_same({{"ong", "ongs"}, {"sdf", "sdfs"}});
  check_apart({{"jacob", "jacobs"}, {"usa", "us"}});
}

TEST_CASE("unknown words have a stem that is no lemma's name") {
  for (const std::string word : {"brisonner", "valmorinois", "tuktukait"}) {
    CAPTURE(word);
    CHECK(classes(word).usual.back() == '-');
    CHECK(classes(word).second.empty());
  }
  check_same({{"liker", "likait", "liké"}, {"valmorinois", "valmorinoise"}});
}

TEST_CASE("numbers, hosts, pseudonyms and Roman numerals have no endings") {
  for (const std::string word :
       {"2003", "ps5", "exemple.fr", "dédé_la_rustine", "c++", "xiiie", "xxies", "ab", "é"}) {
    CAPTURE(word);
    CHECK(classes(word).usual == fold_accents(word));
  }
}

TEST_CASE("huge words") {
  const std::string word(10'000, 'q');
  CHECK(classes(word + "es").usual == word + "es-");
  CHECK_FALSE(classes(std::string(10'000, '\'')).usual.empty());
}
