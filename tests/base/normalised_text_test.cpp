#include "base/normalised_text.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("case, accents and typography are set aside") {
  CHECK(normalised("  L’ÉTÉ\u00A0: «\u202Fœuf » — ÇA…") == "l'ete : \" oeuf \" - ca...");
  CHECK(normalised("e\u0301te\u0301 co\u00ADte") == "ete cote");
  CHECK(normalised("\uFEFF\u200B") == "");
  CHECK(normalised("Łódź Œuvre ß Ÿ") == "lodz oeuvre ss y");
  CHECK(normalised("× ÷") == "× ÷");
}

TEST_CASE("words keep their place in the text") {
  const std::string_view text = "« L'ÉTÉ-là », 2 fois";
  std::vector<std::string_view> words;
  for (const NormalisedWord& word : normalised_words(text)) {
    words.push_back(text.substr(word.begin, word.end - word.begin));
  }
  CHECK(words == std::vector<std::string_view>{"L", "ÉTÉ", "là", "2", "fois"});
  CHECK(normalised_words("été")[0].hash == normalised_words("ETE")[0].hash);
  CHECK(normalised_words("…! 👍").empty());
}

TEST_CASE("capitals bear accents too") {
  CHECK(starts_with_capital("Élan"));
  CHECK(starts_with_capital("Žižek"));
  CHECK(starts_with_small_letter("élan"));
  CHECK_FALSE(starts_with_capital("×"));
  CHECK_FALSE(starts_with_small_letter("« a"));
  CHECK_FALSE(starts_with_small_letter(""));
}
