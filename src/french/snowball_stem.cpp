#include "french/light_stem.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace glane {

namespace {

struct Ending {
  std::string_view end;
  std::string_view instead;
  std::size_t least;  // letters that must be left
};

// Of each list the first that fits is replaced. A name may end like a verb ("Lopez", "Dupont",
// "Simpsons"), so what few verbs need is not here: -ez, -ons, -ant.
constexpr std::array<Ending, 9> kOfVerbs = {{{"eraient", "", 3},
                                             {"eront", "", 3},
                                             {"erait", "", 3},
                                             {"erent", "", 3},
                                             {"aient", "", 3},
                                             {"era", "", 4},
                                             {"ait", "", 3},
                                             {"ment", "ment", 3},
                                             {"ent", "", 3}}};
constexpr std::array<Ending, 6> kOfNumber = {{{"eaux", "eau", 3},
                                              {"aux", "al", 3},
                                              {"oux", "ou", 3},
                                              {"eux", "eux", 3},
                                              {"ss", "ss", 3},
                                              {"s", "", 3}}};
constexpr std::array<Ending, 8> kOfGender = {{{"trice", "teur", 3},
                                              {"euse", "eur", 3},
                                              {"aise", "ai", 3},
                                              {"oise", "oi", 3},
                                              {"ive", "if", 3},
                                              {"ee", "", 3},
                                              {"er", "", 3},
                                              {"e", "", 3}}};

template <std::size_t N>
bool replace_ending(std::string& word, const std::array<Ending, N>& endings) {
  const auto* found = std::find_if(endings.begin(), endings.end(), [&](const Ending& ending) {
    return word.size() >= ending.least + ending.end.size() && word.ends_with(ending.end);
  });
  if (found == endings.end()) return false;
  word.replace(word.size() - found->end.size(), found->end.size(), found->instead);
  return true;
}

// "rennaise" has lost its e, "rennais" its s; "twitte" and "twitter" double what "twit" has once.
void drop_double(std::string& word) {
  const std::size_t size = word.size();
  const bool is_double = size > 3 && word[size - 1] == word[size - 2];
  if (is_double && std::string_view("lnt").find(word[size - 1]) != std::string_view::npos) {
    word.pop_back();
  }
}

}  // namespace

std::string light_stem(std::string folded) {
  if (!replace_ending(folded, kOfVerbs)) {
    replace_ending(folded, kOfNumber);
    replace_ending(folded, kOfGender);
  }
  drop_double(folded);
  return folded;
}

}  // namespace glane
