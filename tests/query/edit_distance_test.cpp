#include "query/edit_distance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using namespace glane;

TEST_CASE("letters added, dropped, changed or exchanged are one edit each") {
  struct Row {
    std::string_view a;
    std::string_view b;
    int edits;
  };
  for (const Row& row :
       {Row{"", "", 0}, Row{"digue", "digue", 0}, Row{"digue", "digues", 1},
        Row{"digue", "digu", 1}, Row{"digue", "dogue", 1}, Row{"digue", "diuge", 1},
        Row{"pont", "port", 1}, Row{"pont", "ponte", 1}, Row{"crue", "cure", 1},
        Row{"crue", "curé", 2}, Row{"été", "ete", 2}, Row{"œuf", "oeuf", 2}, Row{"", "le", 2},
        Row{"digue", "figues", 2}, Row{"barrage", "garage", 2}, Row{"ab", "ba", 1},
        Row{"abc", "ca", 3}, Row{"marché", "canard", 5}}) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    CHECK(within_edit_distance(row.a, row.b, row.edits));
    CHECK(within_edit_distance(row.b, row.a, row.edits));
    if (row.edits > 0) CHECK_FALSE(within_edit_distance(row.a, row.b, row.edits - 1));
  }
}

TEST_CASE("a letter is a code point, of however many bytes") {
  CHECK(within_edit_distance("𝒜", "a", 1));
  CHECK(within_edit_distance("éééé", "eeee", 4));
  CHECK_FALSE(within_edit_distance("éééé", "eeee", 3));
  CHECK_FALSE(within_edit_distance("a", std::string(1'000'000, 'a'), 2));
}

namespace {

// The whole table, by the book.
int distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> table(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = static_cast<int>(i + j);
        continue;
      }
      table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1,
                              table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[a.size()][b.size()];
}

}  // namespace

TEST_CASE("the band says what the whole table says") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const auto word = [&] {
    std::string out(random() % 8, ' ');
    for (char& c : out) c = "abc"[random() % 3];
    return out;
  };
  for (int i = 0; i < 3000; ++i) {
    const std::string a = word();
    const std::string b = word();
    CAPTURE(a);
    CAPTURE(b);
    for (int edits = 0; edits <= 3; ++edits) {
      CHECK(within_edit_distance(a, b, edits) == (distance(a, b) <= edits));
    }
  }
}
