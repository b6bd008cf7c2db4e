#include "french/protected_words.hpp"

#include <doctest/doctest.h>

#include "french/analyzer.hpp"
#include "french/user_lists.hpp"
#include "glane/error.hpp"

using namespace glane;

namespace {

FrenchAnalyzer analyzer_protecting(std::string_view list) {
  return FrenchAnalyzer(StopWords(), read_user_protected_words(list, "noms.txt"));
}

}  // namespace

TEST_CASE("a protected word leaves the class of its lemma and of its stem") {
  FrenchAnalyzer analyzer = analyzer_protecting("Mousses # le café\n\nblobiques\n");
  FrenchAnalyzer plain;
  for (const char* form : {"mousses", "blobiques"}) {
    CAPTURE(form);
    const std::string before = plain.word_of(form).stem;
    CHECK(analyzer.word_of(form).stem != before);
    CHECK(analyzer.word_of(form).second_stem.empty());
  }
  CHECK(analyzer.word_of("mousse").stem == plain.word_of("mousse").stem);
  CHECK(analyzer.word_of("mousse").stem != analyzer.word_of("mousses").stem);
}

TEST_CASE("a protected word keeps its class where its accents are missing") {
  FrenchAnalyzer analyzer = analyzer_protecting("Étés");
  CHECK(analyzer.word_of("etes").stem == analyzer.word_of("étés").stem);
  CHECK(analyzer.word_of("été").stem != analyzer.word_of("étés").stem);
  FrenchAnalyzer without = analyzer_protecting("roses");
  CHECK(without.word_of("rosés").stem == FrenchAnalyzer().word_of("rosés").stem);
}

TEST_CASE("of a line of several words each is protected, stop words left out") {
  const ProtectedWords words =
      read_user_protected_words("Les Mouettes\nChaussée-Neuve\nL’Étincelle\nnous\n", "noms.txt");
  CHECK(words.list() == "chaussée\nchausséeneuve\nlétincelle\nmouettes\nneuve\nnous\nétincelle\n");
  CHECK(words.size() == 7);
  CHECK(ProtectedWords(words.list()).list() == words.list());
}

TEST_CASE("a line without a word is named") {
  CHECK_THROWS_WITH_AS(read_user_protected_words("# noms\nPhare\n***\n", "noms.txt"),
                       "noms.txt:3: '***' holds no word", Error);
  CHECK(read_user_protected_words("", "noms.txt").size() == 0);
  CHECK(read_user_protected_words("# rien\n\n", "noms.txt").size() == 0);
}

TEST_CASE("a sign of its word is no comment") {
  CHECK(word_set_entry("C# # un langage") == "C#");
  CHECK(word_set_entry("#tout est commentaire") == "");
  CHECK(word_set_entry(" mot\t# deux") == "mot");
  CHECK(word_set_entry("") == "");
}
