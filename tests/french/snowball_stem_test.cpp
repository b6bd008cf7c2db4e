#include "french/snowball_stem.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace glane;

TEST_CASE("forms of a word that no dictionary knows have one stem") {
  const std::vector<std::vector<std::string>> rows = {
      {"liker", "like", "likes", "likent", "likait", "likaient", "likee", "likees", "likerait"},
      {"twitter", "twitte", "twittent", "twittait", "twittera", "twitterent"},
      {"youtubeur", "youtubeurs", "youtubeuse", "youtubeuses"},
      {"blogtrice", "blogtrices", "blogteur", "blogteurs"},
      {"valmorinois", "valmorinoise", "valmorinoises"},
      {"brisonnais", "brisonnaise", "brisonnaises"},
      {"valmorinien", "valmorinienne", "valmoriniens", "valmoriniennes"},
      {"mordif", "mordifs", "mordive", "mordives"},
      {"frigoral", "frigoraux", "frigorale", "frigorales"},
      {"zibou", "ziboux", "zibous"},
      {"bartoneau", "bartoneaux"}};
  for (const auto& row : rows) {
    for (const std::string& form : row) {
      CAPTURE(form);
      CHECK(snowball_stem(form) == snowball_stem(row[0]));
    }
  }
}

TEST_CASE("names and words of one family keep apart") {
  const std::vector<std::vector<std::string>> rows = {
      {"lopez", "lopes", "lopard"},
      {"macronisme", "macroniste", "macronien", "macron"},
      {"kerdraon", "kerdrain", "kerdran"},
      {"gomez", "gomme", "gomer"},
      {"vasseur", "vassel", "vassal"},
      {"brisonne", "brisonnais"},
      {"may", "mayer"},
      {"salvini", "salvin"},
      {"benalla", "benall"},
      {"martina", "martinez"},
      {"attal", "attali"},
      {"fillon", "filloniste"},
      {"molin", "molina"}};
  for (const auto& row : rows) {
    for (const std::string& one : row) {
      for (const std::string& other : row) {
        if (&one == &other) continue;
        CAPTURE(one);
        CAPTURE(other);
        CHECK(snowball_stem(one) != snowball_stem(other));
      }
    }
  }
}

TEST_CASE("a stem is never empty and never long in coming") {
  for (const std::string word : {"a", "s", "er", "ees", "aux", "ss", "sss", "eeee", "ll", "été"}) {
    CAPTURE(word);
    CHECK_FALSE(snowball_stem(word).empty());
  }
  CHECK(snowball_stem("") == "");
  const std::string huge(10'000, 'x');
  CHECK(snowball_stem(huge + "er") == huge + "er");
}
