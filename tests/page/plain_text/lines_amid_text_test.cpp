#include "page/plain_text/lines_amid_text.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("lines that lead elsewhere, tell of a picture or sell the rest are known") {
  CHECK(is_cross_reference("\u2022 a lire aussidix ans de travaux"));
  CHECK_FALSE(is_cross_reference("il faut lire aussi ce livre."));
  CHECK(is_caption("le pont en 1990. \u00A9 afp"));
  CHECK(is_caption("jan novak, photo: archives"));
  CHECK_FALSE(is_caption("la photo du pont"));
  CHECK(is_offer_of_rest("pour lire la suite, abonnez-vous"));
  CHECK_FALSE(is_offer_of_rest("il voulait lire la suite"));
  CHECK(is_place_in_row("photo 2 sur 8"));
  CHECK(is_place_in_row("2 sur 8"));
  CHECK(is_bare_embed("https://twitter.com/pont/status/12"));
  CHECK(is_bare_embed("https://www.youtube.com/watch?v=pont"));
  CHECK_FALSE(is_bare_embed("https://twitter.com/pont"));
  CHECK_FALSE(is_bare_embed("voir https://www.youtube.com/watch?v=pont"));
  CHECK_FALSE(is_bare_embed("https://quai.example/watch"));
  CHECK_FALSE(is_place_in_row("arches 2 sur 8"));
}
