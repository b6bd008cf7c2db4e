// What becomes of the documents of a page, one by one.
#include <doctest/doctest.h>

#include <ctime>

#include "ingest/follower.hpp"
#include "ingest/refresh.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE(
    "two ids of one hash: the second comes in when the first has gone, and is reported until "
    "then") {
  const std::string first = "7910149", second = "91dFKfLp";
  REQUIRE(hash_of_id(first) == hash_of_id(second));
  Follower index(pruning());
  const TestFile one{"a", 10, {{{{first, "un"}}}}}, other{"b", 10, {{{{second, "deux"}}}}};
  for (int run = 0; run < 2; ++run) {
    index.run({one, other});
    CHECK(index.texts() == std::map<std::string, std::string>{{first, "un"}});
    REQUIRE(index.reported.size() == 1);
    CHECK(index.reported[0].find(second) != std::string::npos);
  }
  index.run({one});
  CHECK(index.texts() == std::map<std::string, std::string>{{first, "un"}});
  index.run({one, other});
  index.run({other});
  index.run({other});
  CHECK(index.texts() == std::map<std::string, std::string>{{second, "deux"}});
}

TEST_CASE("two texts of one own id are reported, captures of one are not") {
  Follower index(pruning());
  index.run({{"a", 10, {{{{"t", "un"}}}}}, {"b", 10, {{{{"t", "deux"}}}}}});
  REQUIRE(index.reported.size() == 1);
  CHECK(index.reported[0].find("/data/c/a") != std::string::npos);
  CHECK(index.texts().at("t") == "deux");
  index.run({{"a", 10, {{{{"t", "un"}}}}}, {"b", 11, {{{{"t", "trois"}}}}}});
  CHECK(index.reported.empty());
  Follower same(pruning());
  same.run({{"a", 10, {{{{"t", "un"}}}}}, {"b", 10, {{{{"t", "un"}}}}}});
  CHECK(same.reported.empty());
}

TEST_CASE("a capture dated after the run gives way to the next one") {
  Follower index(pruning());
  index.run({{"a", 4'000'000'000, {{{{"t", "faux"}}}}}});
  const auto now = static_cast<std::int64_t>(std::time(nullptr));
  index.run({{"a", 4'000'000'000, {{{{"t", "faux"}}}}}, {"b", now + 5, {{{{"t", "vrai"}}}}}});
  CHECK(index.texts().at("t") == "vrai");
}

TEST_CASE("where what is missing is kept, a page in whose place another one is goes aside") {
  RefreshOptions keeping;
  keeping.keep_missing = true;
  Follower index(keeping);
  index.run({{"a", 10, {{{{"t", "un"}, {"t#c1", "deux"}}}}}});
  index.run({{"a", 11, {{{{"u", "trois"}}}}}});
  CHECK(index.texts() ==
        std::map<std::string, std::string>{{"t", "un"}, {"t#c1", "deux"}, {"u", "trois"}});
  // It comes back under the other one's place, and is no other document.
  index.run({{"a", 12, {{{{"t", "un"}, {"t#c1", "deux"}}}}}});
  CHECK(index.counts.added == 0);
  CHECK(index.texts().size() == 3);
}
