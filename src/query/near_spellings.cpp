#include "query/near_spellings.hpp"

#include <algorithm>

#include "base/sorted.hpp"
#include "query/misspelling.hpp"
#include "query/sound_rules.hpp"

namespace glane {

namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";

using Words = std::vector<std::string>;

std::string replaced(std::string_view word, std::size_t at, std::size_t count,
                     std::string_view by) {
  std::string out(word.substr(0, at));
  return out.append(by).append(word.substr(at + count));
}

void add_one_edit(std::string_view word, Words& out) {
  for (std::size_t at = 0; at <= word.size(); ++at) {
    for (const char& letter : kLetters) {
      const std::string_view one(&letter, 1);
      out.push_back(replaced(word, at, 0, one));
      if (at < word.size()) out.push_back(replaced(word, at, 1, one));
    }
    if (at < word.size()) out.push_back(replaced(word, at, 1, ""));
    if (at + 1 < word.size()) {
      std::string exchanged(word);
      std::swap(exchanged[at], exchanged[at + 1]);
      out.push_back(std::move(exchanged));
    }
  }
}

// `to` for `from`, at each place alone; where `from` is empty, before each letter.
void add_replacements(std::string_view word, std::string_view from, std::string_view to,
                      Words& out) {
  for (std::size_t at = word.find(from); at < word.size(); at = word.find(from, at + 1)) {
    out.push_back(replaced(word, at, from.size(), to));
  }
}

void add_ending(std::string_view word, std::string_view from, std::string_view to, Words& out) {
  if (word.size() <= from.size() || word.substr(word.size() - from.size()) != from) return;
  out.push_back(replaced(word, word.size() - from.size(), from.size(), to));
}

// The same letters once where they stood twice, twice where once.
void add_doublings(std::string_view word, Words& out) {
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool twice = at + 1 < word.size() && word[at] == word[at + 1];
    out.push_back(twice ? replaced(word, at, 1, "") : replaced(word, at, 0, word.substr(at, 1)));
  }
}

Words sounding_alike(std::string_view word) {
  Words out;
  for (const SoundRule& rule : sound_rules()) {
    const auto add = rule.at_end_only ? add_ending : add_replacements;
    add(word, rule.a, rule.b, out);
    add(word, rule.b, rule.a, out);
  }
  add_doublings(word, out);
  return out;
}

}  // namespace

Words near_spellings(std::string_view typed) {
  if (!may_be_misspelling(typed) || typed.size() > kLongestSpelling) return {};
  Words out;
  add_one_edit(typed, out);
  for (const std::string& once : sounding_alike(typed)) {
    out.push_back(once);
    for (std::string& twice : sounding_alike(once)) {
      if (out.size() < kMostNearSpellings) out.push_back(std::move(twice));
    }
  }
  sort_unique(out);
  std::erase_if(out, [&](const std::string& word) { return word.empty() || word == typed; });
  return out;
}

}  // namespace glane
