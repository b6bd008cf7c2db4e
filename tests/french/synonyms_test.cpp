#include "french/synonyms.hpp"

#include <doctest/doctest.h>

#include <string>

#include "french/user_lists.hpp"
#include "glane/error.hpp"

using namespace glane;

namespace {

// The synonyms of the word `word` as one line: "télé, petit écran".
std::string synonyms_of_word(std::string_view list, const std::string& word) {
  FrenchAnalyzer analyzer;
  const SynonymGroups groups(list, "mots.txt", analyzer);
  std::string line;
  for (const Synonym& synonym : groups.of(analyzer.word_of(word).stem)) {
    if (!line.empty()) line += ", ";
    for (std::size_t i = 0; i < synonym.forms.size(); ++i) {
      line += (i > 0 ? " " : "") + synonym.forms[i];
    }
  }
  return line;
}

void check_refused(const std::string& list, const std::string& message) {
  CAPTURE(message);
  FrenchAnalyzer analyzer;
  CHECK_THROWS_WITH_AS(SynonymGroups(list, "mots.txt", analyzer), message.c_str(), Error);
}

}  // namespace

TEST_CASE("each word of a group has the others, whatever its form") {
  const std::string_view list = "# engins\nvélo, Bicyclette , petite reine\r\n\nbateau,navire,,\n";
  CHECK(synonyms_of_word(list, "vélo") == "bicyclette, petite reine");
  CHECK(synonyms_of_word(list, "velos") == "bicyclette, petite reine");
  CHECK(synonyms_of_word(list, "bicyclettes") == "vélo, petite reine");
  CHECK(synonyms_of_word(list, "navires") == "bateau");
  CHECK(synonyms_of_word(list, "reine") == "");
  CHECK(synonyms_of_word(list, "engins") == "");
}

TEST_CASE("a hyphenated member is one word, an elided one loses its clitic") {
  const std::string_view list = "l'abri-bus, aubette\nd’aubette, guérite\n";
  CHECK(synonyms_of_word(list, "aubette") == "abribus, guérite");
  CHECK(synonyms_of_word(list, "abribus") == "aubette");
  CHECK(synonyms_of_word("L'Étincelle, hebdo\n", "étincelles") == "hebdo");
}

TEST_CASE("forms of one class are no synonyms of each other; a word may stand in two groups") {
  CHECK(synonyms_of_word("cheval, chevaux\n", "cheval") == "");
  CHECK(synonyms_of_word("cheval, canasson\njument, cheval, canasson\n", "chevaux") ==
        "canasson, jument");
}

TEST_CASE("lists of synonyms without a sense name their line") {
  check_refused("vélo, bicyclette\n\nbateau\n",
                "mots.txt:3: a group of synonyms has two words or more, with commas between them");
  check_refused("bateau, # navire\n",
                "mots.txt:1: a group of synonyms has two words or more, with commas between them");
  check_refused("bateau, ...\n", "mots.txt:1: '...' holds no word");
  check_refused("bateau, un deux trois quatre cinq six sept huit neuf dix onze\n",
                "mots.txt:1: a synonym of more than 10 words");
  std::string wide = "bateau";
  for (std::size_t i = 0; i < kMaxSynonymsOfGroup; ++i) wide += ", nef" + std::to_string(i);
  check_refused(wide, "mots.txt:1: more than 32 synonyms in a group");
  std::string many;
  for (std::size_t i = 0; i <= kMaxGroupsOfWord; ++i) many += "nef" + std::to_string(i) + ", nef\n";
  check_refused(many, "mots.txt:17: 'nef' stands in more than 16 groups");
}

TEST_CASE("an empty list has no groups") {
  FrenchAnalyzer analyzer;
  CHECK(SynonymGroups("", "mots.txt", analyzer).groups().empty());
  CHECK(SynonymGroups("# rien\n\n", "mots.txt", analyzer).groups().empty());
}

TEST_CASE("synonyms follow the classes of protected words") {
  FrenchAnalyzer analyzer(StopWords(), read_user_protected_words("Perles\n", "noms.txt"));
  const SynonymGroups groups("Perles, l'hebdo\n", "mots.txt", analyzer);
  CHECK(groups.of(analyzer.word_of("perles").stem).size() == 1);
  CHECK(groups.of(analyzer.word_of("perle").stem).empty());
}
