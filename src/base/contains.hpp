// Whether a list holds a value, or a word that a text starts with, ends with or has in it. Lists
// are arrays and vectors of any kind, words in braces too: starts_with_any(key, {"http:", "ftp:"}).
#pragma once

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <string_view>

namespace glane {

using WordsInBraces = std::initializer_list<std::string_view>;

template <typename List = WordsInBraces, typename Value = std::string_view>
bool contains(const List& list, const Value& value) {
  return std::find(std::begin(list), std::end(list), value) != std::end(list);
}

template <typename Words = WordsInBraces>
bool starts_with_any(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.starts_with(word); });
}

template <typename Words = WordsInBraces>
bool ends_with_any(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.ends_with(word); });
}

template <typename Words = WordsInBraces>
bool contains_any(std::string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

}  // namespace glane
