#include "query/ranking_settings.hpp"

#include <doctest/doctest.h>

#include "glane/error.hpp"

using namespace glane;

TEST_CASE("settings named replace the others' values") {
  RankingSettings base;
  base.lead = 7;
  const RankingSettings read = read_ranking("k1=1.2, b=0.75,looked_at=20", base);
  CHECK(read.k1 == 1.2);
  CHECK(read.b == 0.75);
  CHECK(read.rerank_depth == 20);
  CHECK(read.lead == 7);
  CHECK(read.order == RankingSettings{}.order);
  CHECK(read_ranking("", base).lead == 7);
}

TEST_CASE("a setting that makes no sense is named") {
  for (const char* text : {"k2=1", "k1", "k1=", "k1=x", "k1=-1", "b=1.1", "k1=1;b=0",
                           "looked_at=1e9", "k1=nan", "b=inf", "=1"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(read_ranking(text), Error);
  }
}
