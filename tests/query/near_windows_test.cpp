#include "query/near_windows.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <utility>

using namespace glane;

namespace {

using Words = std::vector<std::pair<std::uint32_t, std::size_t>>;  // position and place
using Windows = std::vector<std::vector<std::uint32_t>>;

Windows smallest(std::size_t places, std::uint32_t window, const Words& words) {
  NearWindows windows(places, window);
  windows.begin();
  for (const auto& [position, place] : words) windows.add(position, place);
  const Windows found = windows.smallest();
  CHECK(windows.any() == !found.empty());
  return found;
}

// Every window, tried: of two places.
Windows tried(std::uint32_t window, const Words& words) {
  Windows all;
  for (const auto& [a, first] : words) {
    for (const auto& [b, second] : words) {
      if (first == 0 && second == 1 && a != b && std::max(a, b) - std::min(a, b) < window)
        all.push_back({std::min(a, b), std::max(a, b)});
    }
  }
  Windows out;
  for (const auto& one : all) {
    const bool holds_other = std::any_of(all.begin(), all.end(), [&](const auto& other) {
      return other != one && one[0] <= other[0] && other[1] <= one[1];
    });
    if (!holds_other && std::find(out.begin(), out.end(), one) == out.end()) out.push_back(one);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("of windows in each other the smallest counts") {
  CHECK(smallest(2, 5, {{1, 0}, {2, 0}, {3, 1}}) == Windows{{2, 3}});
  CHECK(smallest(2, 5, {{1, 0}, {3, 1}, {4, 0}}) == Windows{{1, 3}, {3, 4}});
  CHECK(smallest(2, 9, {{1, 0}, {4, 1}, {7, 0}}) == Windows{{1, 4}, {4, 7}});
  CHECK(smallest(2, 3, {{1, 0}, {4, 1}}).empty());
  CHECK(smallest(2, 5, {}).empty());
}

TEST_CASE("a word has one place only") {
  CHECK(smallest(2, 9, {{1, 0}, {1, 1}}).empty());
  CHECK(smallest(2, 9, {{1, 0}, {1, 1}, {5, 0}, {5, 1}}) == Windows{{1, 5}});
  // The first place must give way: only the first word has the second one.
  CHECK(smallest(2, 9, {{1, 0}, {1, 1}, {3, 0}}) == Windows{{1, 3}});
  CHECK(smallest(3, 9, {{1, 0}, {2, 1}, {3, 0}, {3, 1}, {3, 2}}) == Windows{{1, 2, 3}});
}

TEST_CASE("random words of two places give the windows that trying all of them gives") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 500; ++round) {
    Words words;
    std::uint32_t position = 0;
    for (auto i = random() % 12; i > 0; --i) {
      position += static_cast<std::uint32_t>(1 + random() % 4);
      const auto place = random() % 3;
      if (place != 1) words.emplace_back(position, 0);
      if (place != 0) words.emplace_back(position, 1);
    }
    const auto window = static_cast<std::uint32_t>(2 + random() % 6);
    CHECK(smallest(2, window, words) == tried(window, words));
  }
}
