#include "french/word_splitter.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

namespace {

// The pieces' forms, further forms behind "/": "étudiants/étudiantes".
std::vector<std::string> forms_of(std::string_view chunk) {
  std::vector<std::string> forms;
  for (const Piece& piece : split_chunk(chunk).pieces) {
    std::string& form = forms.emplace_back(piece.form);
    for (const std::string& also : piece.also) form += "/" + also;
  }
  return forms;
}

}  // namespace

TEST_CASE("a chunk is split as French writes its words") {
  struct Row {
    const char* chunk;
    std::vector<std::string> forms;
  };
  for (const Row& row : {
           Row{"l'eau", {"eau"}},
           Row{"porte-monnaie", {"porte", "monnaie"}},
           Row{"étudiant·e·s", {"étudiants/étudiantes"}},
           Row{"2.000", {"2000"}},
           Row{"15.07.2022", {"15", "07", "2022"}},
           Row{"U.S.A", {"usa"}},
           Row{"fin.Début", {"fin", "début"}},
           Row{"10km", {"10", "km"}},
           Row{"C++", {"c++"}},
           Row{"'", {}},
           Row{"--", {}},
       }) {
    CAPTURE(row.chunk);
    CHECK(forms_of(row.chunk) == row.forms);
  }
}

TEST_CASE("pieces cut their surface out of the chunk") {
  const std::string_view chunk = "qu’aujourd’hui";
  const SplitChunk split = split_chunk(chunk);
  REQUIRE(split.pieces.size() == 1);
  const Piece& piece = split.pieces[0];
  CHECK(chunk.substr(piece.begin, piece.end - piece.begin) == "aujourd’hui");
  CHECK(piece.form == "aujourd'hui");
}

TEST_CASE("what is written as one word is also found in one") {
  const SplitChunk split = split_chunk("porte-monnaie");
  REQUIRE(split.joined.size() == 1);
  CHECK(split.joined[0].form == "portemonnaie");
  CHECK(split.joined[0].first == 0);
  CHECK(split.joined[0].count == 2);
}

TEST_CASE("a number may begin where at most three digits end a chunk") {
  CHECK(number_begin("(2") == 1);
  CHECK(number_begin("d'1") == 2);
  CHECK(number_begin("123") == 0);
  CHECK_FALSE(may_begin_number("2021"));
  CHECK_FALSE(may_begin_number("A4"));
  CHECK_FALSE(may_begin_number("mot"));
}
