#include "query/match_parts.hpp"

#include <doctest/doctest.h>

#include "query/small_index.hpp"
#include "segment/format/schema.hpp"
#include "segment/format/token_stream.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("a word that comes again adds its rows to the part that is there") {
  MatchParts parts;
  parts.add_word("", "crue", {{{"crue", "crues"}}});
  parts.add_word("", "crue", {{{"crue", "crues"}}, {{"inondation"}}});
  parts.add_word(prefix::kTitle, "crue", {{{"crue"}}});
  REQUIRE(parts.parts().size() == 2);
  CHECK(parts.parts()[0].rows.size() == 2);
  CHECK(parts.parts()[0].fields == (field::kTitle | field::kText));
  CHECK_FALSE(parts.parts()[0].is_precise);
  CHECK(parts.parts()[1].fields == field::kTitle);
}

TEST_CASE("rarer words weigh more, and rows what their words do") {
  const SmallIndex index(std::vector<std::string>{"La digue cède.", "La crue et la digue.",
                                                  "La digue tient.", "Le bus passe."});
  const auto weight = [&](const MatchPart::Row& row) {
    return match_part_weight(index.context(), {field::kText, {row}});
  };
  CHECK(weight({{"crue"}}) > weight({{"digue"}}));
  CHECK(weight({{"digue"}}) > 0);
  CHECK(weight({{"crue"}, {"digue"}}) == weight({{"crue"}}) + weight({{"digue"}}));
  CHECK(weight({PlaceForms(1000, "crue")}) > 0);
  CHECK(match_part_weight(index.context(), {}) == 0);
}

TEST_CASE("the same part is kept once") {
  MatchParts parts;
  const MatchPart near{field::kText, {{{"crue"}, {"digue"}}}, 5, true};
  MatchPart nearer = near;
  nearer.window = 4;
  for (const MatchPart& part : {near, nearer, near, MatchPart{field::kTitle, near.rows}, nearer})
    parts.add(part);
  CHECK(parts.parts().size() == 3);
}
