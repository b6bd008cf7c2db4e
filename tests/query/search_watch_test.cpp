#include "query/search_watch.hpp"

#include <doctest/doctest.h>

#include "glane/error.hpp"

using namespace glane;

TEST_CASE("a search without time ends at the first look") {
  SearchWatch watch(1e-9);
  CHECK_THROWS_AS(watch.look(), TimeIsUp);
  watch.extend(0.5);
  CHECK_THROWS_AS(watch.look(), TimeIsUp);
}

TEST_CASE("the clock is looked at every so many ticks") {
  SearchWatch watch(1e-9);
  int ticks = 0;
  const auto tick_on = [&] {
    while (ticks < 100'000) {
      watch.tick();
      ++ticks;
    }
  };
  CHECK_THROWS_AS(tick_on(), TimeIsUp);
  CHECK(ticks == 255);
}

TEST_CASE("no seconds are all the time there is") {
  SearchWatch watch(0);
  for (int i = 0; i < 100'000; ++i) watch.tick();
  CHECK_NOTHROW(watch.look());
  CHECK_NOTHROW(SearchWatch(1e300).look());
}

TEST_CASE("who asks for the end is obeyed before the clock") {
  bool end = false;
  SearchWatch watch(1e-9, [&] { return end; });
  end = true;
  CHECK_THROWS_AS(watch.look(), Interrupted);
}
