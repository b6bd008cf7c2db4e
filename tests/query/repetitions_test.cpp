#include "query/repetitions.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "query/compile.hpp"
#include "query/parse.hpp"
#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

const SmallIndex& small_index() {
  static const SmallIndex index({"Le maire voit la crue, la crue.", "La crue.", "Le maire."});
  return index;
}

CompiledQuery compiled(const std::string& query, bool plain) {
  return compile_query(plain ? parse_plain_query(query) : parse_query(query),
                       small_index().context(), {*parse_iso_date("2020-06-01"), false, {}});
}

}  // namespace

TEST_CASE("what stands many times weighs as often, and is compiled once") {
  std::string few;
  std::string many;
  for (int i = 0; i < 12; ++i) few += "maire crue ";
  for (int i = 0; i < 120; ++i) many += "maire crue ";
  for (const bool plain : {false, true}) {
    CAPTURE(plain);
    const auto once = small_index().weighed(compiled(few, plain).query);
    const auto often = small_index().weighed(compiled(many, plain).query);
    REQUIRE(once.size() == 3);
    REQUIRE(often.size() == 3);
    for (std::size_t i = 0; i < once.size(); ++i) {
      CHECK(often[i].first == once[i].first);
      CHECK(often[i].second == doctest::Approx(10 * once[i].second));
    }
    CHECK(compiled(many, plain).words.size() == 2);
  }
}

TEST_CASE("only what asks for the same is the same") {
  const Node tree = parse_query("mot =mot mot* mot~ mot~1 +mot -mot \"mot\" (mot +mot)");
  std::vector<std::string> keys;
  for (const Node& child : tree.children) keys.push_back(repetition_key(child));
  std::vector<std::string> distinct;
  for (const std::string& key : keys) {
    if (!key.empty()) distinct.push_back(key);
  }
  CHECK(distinct.size() == 5);  // what is demanded or excluded, and groups, stand for themselves
  std::sort(distinct.begin(), distinct.end());
  CHECK(std::unique(distinct.begin(), distinct.end()) == distinct.end());
}
