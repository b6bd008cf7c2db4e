#include "french/chat_words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

TEST_CASE("words of chats have the spelling that French usually gives them") {
  struct Row {
    const char* written;
    const char* meant;
  };
  for (const Row& row :
       {Row{"pk", "pourquoi"}, Row{"tjrs", "toujours"}, Row{"jai", "j'ai"}, Row{"c", "c'est"},
        Row{"koi", "quoi"}, Row{"bcp", "beaucoup"}, Row{"2m1", "demain"}, Row{"ya", "il y a"},
        Row{"qqn", "quelqu'un"}, Row{"ajd", "aujourd'hui"}, Row{"yavait", "il y avait"}}) {
    CAPTURE(row.written);
    const auto meant = usual_spellings(row.written);
    REQUIRE_FALSE(meant.empty());
    CHECK(std::string(meant[0]) == row.meant);
  }
}

TEST_CASE("a word of chats may stand for several") {
  CHECK(usual_spellings("pr").size() == 2);
}

TEST_CASE("other words are no words of chats") {
  for (const char* word : {"", "maison", "toujours", "sil", "dune", "z", "zzzz", "a"}) {
    CAPTURE(word);
    CHECK(usual_spellings(word).empty());
  }
}
