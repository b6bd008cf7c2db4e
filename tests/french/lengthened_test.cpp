#include "french/lengthened.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace glane;

TEST_CASE("a word that feeling made longer is what it was before") {
  struct Row {
    const char* word;
    std::vector<std::string> forms;
  };
  for (const Row& row : {
           Row{"nooooon", {"non"}},
           Row{"ouiiii", {"oui"}},
           Row{"elllle", {"elle"}},
           Row{"non", {}},
           Row{"www", {}},
           Row{"aaa", {}},
           Row{"XVIII", {}},
           Row{"XXXL", {}},
       }) {
    CAPTURE(row.word);
    CHECK(shortened_forms(decode_letters(row.word)) == row.forms);
  }
  const std::vector<std::string> both = shortened_forms(decode_letters("coool"));
  CHECK(std::set<std::string>(both.begin(), both.end()) == std::set<std::string>{"col", "cool"});
}
