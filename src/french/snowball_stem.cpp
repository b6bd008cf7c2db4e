#include "french/snowball_stem.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <string_view>

#include "base/contains.hpp"

namespace glane {

namespace {

constexpr std::size_t kShortest = 3;

struct Ending {
  std::string_view end;
  std::string_view instead;
};

// What Snowball leaves as it is or takes for something else. The first that fits counts.
constexpr std::array<Ending, 17> kRegular = {{{"erent", "er"},
                                              {"ees", "er"},
                                              {"ee", "er"},
                                              {"euses", "eur"},
                                              {"euse", "eur"},
                                              {"trices", "teur"},
                                              {"trice", "teur"},
                                              {"ives", "if"},
                                              {"ive", "if"},
                                              {"aises", "ais"},
                                              {"aise", "ais"},
                                              {"oises", "ois"},
                                              {"oise", "ois"},
                                              {"eaux", "eau"},
                                              {"oux", "ou"},
                                              {"ment", "ment"},
                                              {"aient", "aient"}}};
constexpr Ending kPresent = {"ent", "er"};

// Names and words of all kinds end so; few verbs that no dictionary knows do.
constexpr std::array<std::string_view, 18> kNoVerbs = {"ez", "ons", "isme", "iste", "ant", "ais",
                                                       "is", "us",  "as",   "os",   "ir",  "in",
                                                       "i",  "a",   "o",    "u",    "y",   "it"};
constexpr std::array<std::string_view, 5> kVerbs = {"ait", "aient", "erait", "eraient", "era"};

// What Snowball may take off a word: number, gender and endings of verbs in -er.
constexpr std::array<std::string_view, 10> kInflections = {
    "", "e", "er", "ait", "aient", "era", "erait", "eraient", "eront", "ux"};

bool replace_ending(std::string& word, const Ending& ending) {
  if (word.size() < ending.end.size() + kShortest || !word.ends_with(ending.end)) return false;
  word.replace(word.size() - ending.end.size(), ending.end.size(), ending.instead);
  return true;
}

void make_regular(std::string& word) {
  for (const Ending& ending : kRegular) {
    if (replace_ending(word, ending)) return;
  }
  replace_ending(word, kPresent);
}

void drop_plural(std::string& word) {
  const bool plural = word.size() > kShortest && word.ends_with('s') && !word.ends_with("ss");
  if (plural) word.pop_back();
}

// "twitte" and "twitter" double what "twit" has once; so do "rennaise" and "valmorinienne".
void drop_double(std::string& word) {
  const std::size_t size = word.size();
  const bool is_double = size > kShortest && word[size - 1] == word[size - 2];
  if (is_double && std::string_view("lnt").find(word[size - 1]) != std::string_view::npos) {
    word.pop_back();
  }
}

std::string ask_snowball(const std::string& word) {
  const std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> stemmer(
      sb_stemmer_new("french", "UTF_8"), &sb_stemmer_delete);
  if (stemmer == nullptr) throw std::bad_alloc();
  const auto* const bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* const stem =
      sb_stemmer_stem(stemmer.get(), bytes, static_cast<int>(word.size()));
  if (stem == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

// Whether `stem` is `word` without an inflection.
bool is_stem_of(std::string_view stem, std::string_view word) {
  if (stem.size() < kShortest) return false;
  const auto [in_stem, in_word] = std::mismatch(stem.begin(), stem.end(), word.begin(), word.end());
  const auto same = static_cast<std::size_t>(in_word - word.begin());
  return contains(kInflections, word.substr(same));
}

bool keeps_its_end(std::string_view word) {
  return ends_with_any(word, kNoVerbs) && !ends_with_any(word, kVerbs);
}

}  // namespace

std::string snowball_stem(std::string folded) {
  constexpr std::size_t kLongest = 256;  // a form is cut shorter
  std::string word = std::move(folded);
  if (word.size() <= kShortest || word.size() > kLongest) return word;
  make_regular(word);
  const bool of_place = word.ends_with("ais") || word.ends_with("ois");  // no verb: "rennais"
  drop_plural(word);
  if (!of_place && !keeps_its_end(word)) {
    std::string stem = ask_snowball(word);
    if (is_stem_of(stem, word)) {
      word = std::move(stem);
    } else if (word.ends_with('e') && word.size() > kShortest) {
      word.pop_back();
    }
  }
  drop_double(word);
  return word;
}

}  // namespace glane
