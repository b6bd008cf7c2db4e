#include "query/wildcards.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("a word with holes gives three letters, and no other signs") {
  for (const std::string_view word :
       {"*thèque", "bib*que", "b?blio*", "*mot*", "mot?*", "m?tin", "*-les-Bains", "l'*thèque",
        "p*tain", "*2020", "bib*que,", "?mot"}) {
    CAPTURE(word);
    CHECK(is_wildcard_word(word));
  }
  for (const std::string_view word :
       {"", "*", "?", "mot", "mot*", "mot**", "mot?", "mot??", "2*3", "m***e", "*ot", "a.*.example",
        "https://x.example/?page=2", "1*2*3=6", "f*ck@x", "qui?/quoi?", "non?Si"}) {
    CAPTURE(word);
    CHECK_FALSE(is_wildcard_word(word));
  }
}

TEST_CASE("wildcards in a text are marked where they are such") {
  const auto is_word = [](std::string_view word) { return word == "faire"; };
  const auto round = [&](std::string_view text) {
    return pattern_of_marked(mark_wildcards(text, is_word));
  };
  const auto marks = [&](std::string_view text) { return mark_wildcards(text, is_word) != text; };
  for (const std::string_view text : {"bibliothèque munic*", "biblio* municipale", "la *thèque de",
                                      "que digu? faire", "n* de", "la * municipale", "2 * 3"}) {
    CAPTURE(text);
    CHECK(marks(text));
    CHECK(round(text) == text);
  }
  for (const std::string_view text : {"", "que faire ?", "que faire?", "m***e", "**", "x ?! y",
                                      "faire?faire", "mais faire?faire?"}) {
    CAPTURE(text);
    CHECK_FALSE(marks(text));
  }
  CHECK(has_marked_wildcard(mark_wildcards("munic*", is_word)));
  CHECK_FALSE(has_marked_wildcard("munic"));
}

TEST_CASE("a pattern is filled by all of a word") {
  struct Row {
    std::string_view pattern, word;
    bool fills;
  };
  for (const Row& row : {
           Row{"*theque", "bibliotheque", true},
           Row{"*theque", "bibliotheques", false},
           Row{"bib*que", "bibliotheque", true},
           Row{"bib*que", "bibque", true},
           Row{"b?blio*", "biblio", true},
           Row{"b?blio*", "bblio", false},
           Row{"*a*a*", "banane", true},
           Row{"*a*a*", "bande", false},
           Row{"m?t", "mŋt", true},  // one character, whatever its bytes
           Row{"m??t", "mŋt", false},
           Row{"mot", "mot", true},
           Row{"mot", "mots", false},
           Row{"*", "", true},
           Row{"?", "", false},
           Row{"", "", true},
           Row{"*ab*ab", "ababab", true},
           Row{"*ab*abc", "ababab", false},
       }) {
    CAPTURE(row.pattern);
    CAPTURE(row.word);
    CHECK(fills_pattern(row.word, row.pattern) == row.fills);
  }
  CHECK(pattern_beginning("bib*que") == "bib");
  CHECK(pattern_beginning("?ib") == "");
  CHECK(pattern_beginning("mot") == "mot");
}
