#include "results/near_authors.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>

#include "base/characters.hpp"
#include "base/collation.hpp"
#include "base/name_key.hpp"
#include "base/text.hpp"
#include "query/edit_distance.hpp"

namespace glane {

namespace {

using Words = std::vector<std::string_view>;

constexpr std::size_t kMostWords = 6;
constexpr std::size_t kMostBytes = 100;
constexpr std::size_t kLettersOfTwoSlips = 5;
constexpr int kMostSlips = 3;  // in all

// A bit for each letter that a name has.
std::uint32_t letters_of(std::string_view key) {
  std::uint32_t letters = 0;
  for (const char c : key) {
    if (is_ascii_lower(c)) letters |= std::uint32_t{1} << (c - 'a');
  }
  return letters;
}

// Slips between two words; nothing where there are more than such a word may have.
std::optional<int> slips_between(std::string_view typed, std::string_view word) {
  if (typed == word) return 0;
  if (within_edit_distance(typed, word, 1) && typed.size() > 2) return 1;
  if (typed.size() >= kLettersOfTwoSlips && within_edit_distance(typed, word, 2)) return 2;
  return std::nullopt;
}

// Slips between names, each word typed against the nearest of those left.
std::optional<int> slips_of_name(const Words& typed, Words words) {
  int sum = 0;
  for (const std::string_view one : typed) {
    std::optional<int> least;
    auto nearest = words.end();
    for (auto word = words.begin(); word != words.end(); ++word) {
      const std::optional<int> slips = slips_between(one, *word);
      if (!slips || (least && *least <= *slips)) continue;
      least = slips;
      nearest = word;
    }
    if (!least) return std::nullopt;
    sum += *least;
    words.erase(nearest);
  }
  return sum;
}

struct NearAuthor {
  std::string_view name;
  int slips = 0;
  std::size_t more_words = 0;

  bool operator<(const NearAuthor& other) const {
    if (slips != other.slips) return slips < other.slips;
    if (more_words != other.more_words) return more_words < other.more_words;
    return stands_before(name, other.name);
  }
};

}  // namespace

std::vector<std::string> near_authors(std::string_view name, const AuthorNames& authors) {
  const std::string key = name_key(name);
  const Words typed = split(key, " ");
  if (key.empty() || key.size() > kMostBytes || typed.size() > kMostWords) return {};
  const std::uint32_t letters = letters_of(key);
  std::vector<NearAuthor> near;
  const AuthorNames::Names& known = authors.all();
  for (std::size_t place = 0; place < known.names.size(); ++place) {
    if (known.persons[place] != place) continue;
    const std::string own = name_key(known.names[place]);
    if (std::popcount(letters & ~letters_of(own)) > kMostSlips) continue;
    const Words words = split(own, " ");
    if (words.size() < typed.size()) continue;
    const std::optional<int> slips = slips_of_name(typed, words);
    if (slips == 0) return {};
    if (slips && *slips <= kMostSlips) {
      near.push_back({known.names[place], *slips, words.size() - typed.size()});
    }
  }
  std::sort(near.begin(), near.end());
  near.resize(std::min(near.size(), kMostNearAuthors));
  std::vector<std::string> names;
  for (const NearAuthor& one : near) names.emplace_back(one.name);
  return names;
}

}  // namespace glane
