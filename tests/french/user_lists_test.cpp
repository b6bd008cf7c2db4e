#include "french/user_lists.hpp"

#include <doctest/doctest.h>

#include "glane/error.hpp"

using namespace glane;

TEST_CASE("lists replace the words in force, or add to them") {
  const StopWords in_force("pont\n");
  UserLists lists;
  CHECK(with_user_words(in_force, lists).list() == "pont\n");
  lists.extra_stop_words = {"plus.txt", "gué"};
  CHECK(with_user_words(in_force, lists).list() == "gué\npont\n");
  lists.stop_words = {"mots.txt", "bac"};
  CHECK(with_user_words(in_force, lists).list() == "bac\ngué\n");
}

TEST_CASE("protected words and synonyms are those of the lists, or none") {
  UserLists lists;
  FrenchAnalyzer analyzer;
  CHECK(protected_words_of_user_lists(lists).size() == 0);
  CHECK(synonyms_of_user_lists(lists, analyzer).groups().empty());
  lists.protected_words = {"noms.txt", "Orange\n"};
  lists.synonyms = {"synonymes.txt", "auto, voiture\n"};
  CHECK(protected_words_of_user_lists(lists).contains("orange", "orange"));
  CHECK_FALSE(synonyms_of_user_lists(lists, analyzer).groups().empty());
  CHECK(analyzer_with_user_lists(lists).word_of("orange").stem == "=orange");
}

TEST_CASE("an error names the file and the line") {
  UserLists lists;
  lists.protected_words = {"noms.txt", "Orange\n...\n"};
  CHECK_THROWS_WITH_AS(protected_words_of_user_lists(lists), doctest::Contains("noms.txt:2: '...'"),
                       Error);
}
