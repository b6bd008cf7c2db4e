#include "base/normalised_text.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("case, accents and typography are set aside") {
  CHECK(comparable("  L’ÉTÉ\u00A0: «\u202Fœuf » — ÇA…") == "l'ete : \" oeuf \" - ca...");
  CHECK(comparable("e\u0301te\u0301 co\u00ADte") == "ete cote");
  CHECK(comparable("\uFEFF\u200B") == "");
  CHECK(comparable("Łódź Œuvre ß Ÿ") == "lodz oeuvre ss y");
  CHECK(comparable("× ÷") == "× ÷");
}

TEST_CASE("words keep their place in the text") {
  const std::string_view text = "« L'ÉTÉ-là », 2 fois";
  std::vector<std::string_view> words;
  for (const ComparableWord& word : comparable_words(text)) {
    words.push_back(text.substr(word.begin, word.end - word.begin));
  }
  CHECK(words == std::vector<std::string_view>{"L", "ÉTÉ", "là", "2", "fois"});
  CHECK(comparable_words("été")[0].hash == comparable_words("ETE")[0].hash);
  CHECK(comparable_words("…! 👍").empty());
}

TEST_CASE("capitals bear accents too") {
  CHECK(starts_with_capital("Élan"));
  CHECK(starts_with_capital("Žižek"));
  CHECK(starts_with_small_letter("élan"));
  CHECK_FALSE(starts_with_capital("×"));
  CHECK_FALSE(starts_with_small_letter("« a"));
  CHECK_FALSE(starts_with_small_letter(""));
}
