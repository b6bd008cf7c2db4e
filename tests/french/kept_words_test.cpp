#include "french/kept_words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

TEST_CASE("words are found by their form, stay where they are, and are numbered as met") {
  KeptWords kept(42);
  const auto word = [](const std::string& form) {
    Word made;
    made.form = form;
    return made;
  };
  std::vector<const Word*> added;
  for (int i = 0; i < 5000; ++i) {
    const std::string form = "mot" + std::to_string(i);
    CHECK(kept.find(kept.hash_of(form), form) == nullptr);
    added.push_back(&kept.add(kept.hash_of(form), word(form)));
  }
  CHECK(kept.size() == 5000);
  for (std::size_t i = 0; i < added.size(); ++i) {
    const std::string form = "mot" + std::to_string(i);
    REQUIRE(kept.find(kept.hash_of(form), form) == added[i]);
    CHECK(added[i]->ordinal == i);
  }
  // Two words may have one hash.
  const Word& other = kept.add(kept.hash_of("mot1"), word("autre"));
  CHECK(kept.find(kept.hash_of("mot1"), "mot1") == added[1]);
  CHECK(kept.find(kept.hash_of("mot1"), "autre") == &other);
  kept.clear();
  CHECK(kept.size() == 0);
  CHECK(kept.find(kept.hash_of("mot1"), "mot1") == nullptr);
  CHECK(kept.add(kept.hash_of("mot1"), word("mot1")).ordinal == 0);
}
