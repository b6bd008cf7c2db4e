#include "ingest/captures.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

Giver giver(std::string file, std::int64_t captured, std::string place = "", bool holds = false) {
  Giver one;
  one.file = static_cast<std::uint32_t>(file.size() * 100 + static_cast<std::size_t>(file[0]));
  one.page = number_of_place(place);
  one.holds = holds;
  one.captured = captured;
  one.file_id = std::move(file);
  one.place = std::move(place);
  return one;
}

}  // namespace

TEST_CASE("the newest capture stands; of one time the one that is read last") {
  struct Row {
    const char* name;
    Giver newer, older;
  };
  const Row rows[] = {
      {"by time", giver("a", 20), giver("b", 10)},
      {"a known time before none", giver("a", 1), giver("b", 0)},
      {"by file", giver("b", 10), giver("a", 10)},
      {"by place in one file", giver("a", 10, "#L9"), giver("a", 10, "#L8")},
      {"by lines as numbers", giver("a", 10, "#L10"), giver("a", 10, "#L9")},
      {"by offsets as numbers", giver("a", 10, "#1200"), giver("a", 10, "#999")},
      {"files before places", giver("b", 10, "#L1"), giver("a", 10, "#L7")},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(is_newer_capture(row.newer, row.older));
    CHECK_FALSE(is_newer_capture(row.older, row.newer));
    CHECK_FALSE(is_newer_capture(row.newer, row.newer));
    const std::vector<Giver> one_way = {row.newer, row.older}, other_way = {row.older, row.newer};
    CHECK(newest(one_way) == &one_way[0]);
    CHECK(newest(other_way) == &other_way[1]);
  }
}

TEST_CASE("what follows for a document from who gives it now") {
  struct Row {
    const char* name;
    std::vector<Giver> givers;
    Settling follows;
  };
  const Row rows[] = {
      {"nobody", {}, Settling::remove},
      {"one, as it stands", {giver("a", 10, "", true)}, Settling::nothing},
      {"one, which was older than what stood", {giver("a", 10)}, Settling::refetch},
      {"the newest stands", {giver("a", 10), giver("b", 20, "", true)}, Settling::nothing},
      {"both have what stands",
       {giver("a", 10, "", true), giver("b", 20, "", true)},
       Settling::nothing},
      {"an older one stands", {giver("a", 10, "", true), giver("b", 20)}, Settling::refetch},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(settling_of_captures(row.givers) == row.follows);
  }
}

TEST_CASE("places have numbers: lines their own, others one above all lines") {
  CHECK(number_of_place("") == 0);
  CHECK(number_of_place("#L1") == 1);
  CHECK(number_of_place("#L5000000") == 5'000'000);
  for (const char* place : {"#L0", "#L", "#Lx", "#L1x", "#L-1", "#12", "#a.html", "#a.csv#L5",
                            "#L99999999999999999999"}) {
    CAPTURE(place);
    CHECK(number_of_place(place) > kMostLines);
    CHECK(number_of_place(place) < std::uint64_t{1} << 63);
  }
  CHECK(number_of_place("#12") != number_of_place("#13"));
}
