// How often a client may ask.
#include "serve/request_rate.hpp"

#include <doctest/doctest.h>

using namespace glane::cli;
using std::chrono::milliseconds;
using std::chrono::seconds;

TEST_CASE("a bucket gives its burst, then its rate") {
  RequestRate rate(2, 3);
  const RequestRate::Clock::time_point begin{};
  for (int i = 0; i < 3; ++i) CHECK(rate.take("a", 1, begin));
  CHECK_FALSE(rate.take("a", 1, begin));
  CHECK(rate.take("b", 1, begin));
  CHECK_FALSE(rate.take("a", 1, begin + milliseconds(400)));
  CHECK(rate.take("a", 1, begin + milliseconds(600)));
  CHECK_FALSE(rate.take("a", 1, begin + milliseconds(700)));
}

TEST_CASE("after a pause it is full and no fuller") {
  RequestRate rate(2, 3);
  const RequestRate::Clock::time_point begin{};
  CHECK(rate.take("a", 3, begin));
  CHECK(rate.take("a", 3, begin + seconds(100)));
  CHECK_FALSE(rate.take("a", 1, begin + seconds(100)));
}

TEST_CASE("without a rate all may") {
  RequestRate rate(0, 0);
  for (int i = 0; i < 1000; ++i) CHECK(rate.take("a"));
}

TEST_CASE("addresses without end leave room") {
  RequestRate rate(1, 1);
  const RequestRate::Clock::time_point begin{};
  for (int i = 0; i < 30'000; ++i) CHECK(rate.take(std::to_string(i), 1, begin));
}
