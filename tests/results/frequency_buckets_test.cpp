// Series of months and years without gaps.
#include <doctest/doctest.h>

#include "results/frequency_buckets.hpp"

using namespace glane;

TEST_CASE("a series goes on over the end of a year") {
  CHECK(time_series(FrequencyBy::month, "2021-11", "2022-02") ==
        std::vector<std::string>{"2021-11", "2021-12", "2022-01", "2022-02"});
  CHECK(time_series(FrequencyBy::year, "1999", "2001") ==
        std::vector<std::string>{"1999", "2000", "2001"});
  CHECK(time_series(FrequencyBy::month, "0800-12", "0801-01") ==
        std::vector<std::string>{"0800-12", "0801-01"});
}

TEST_CASE("a wrong date makes no series of millennia") {
  CHECK(time_series(FrequencyBy::month, "0001-01", "2022-02").empty());
  CHECK(time_series(FrequencyBy::month, "1700-01", "2022-02").size() == 3866);
  CHECK(time_series(FrequencyBy::month, "2022-02", "2022-01").empty());
}
