#include "french/complex_words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

TEST_CASE("a run without spaces is segmented whole, by the dictionary") {
  ComplexWords words;
  for (const std::string run : {"我们是法国人", "สวัสดีครับ", "日本語を話します"}) {
    CAPTURE(run);
    const auto ranges = words.segment(run);
    REQUIRE(ranges.size() > 1);
    std::string joined;
    for (const auto& range : ranges) joined += run.substr(range.first, range.second - range.first);
    CHECK(joined == run);
  }
  CHECK(words.segment("").empty());
}
