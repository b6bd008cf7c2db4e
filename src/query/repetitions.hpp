// What stands many times in a long query: it is compiled once and weighs as often as it stands
// there.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

#include <xapian.h>

#include "french/analyzer.hpp"
#include "query/syntax.hpp"

namespace glane {

// Of the parts of one clause or the words of one text. Of short ones nothing is looked for.
class Repetitions {
 public:
  // in: parts  that there are
  explicit Repetitions(std::size_t parts) : looks_(parts > kFew) {}

  // Of the words of a text, by their forms, which are counted.
  explicit Repetitions(const Analysis& analysis);

  void count(const std::string& key);

  // How often a part of this key was counted, where it is asked for the first time, and 0 after
  // that; 1 always of an empty key and of few parts.
  std::size_t take(const std::string& key);

 private:
  // What a person types is answered word by word.
  static constexpr std::size_t kFew = 32;

  bool looks_;
  std::unordered_map<std::string, std::size_t> left_;  // times by key
};

// A query that weighs as much as `times` of it.
Xapian::Query repeated(const Xapian::Query& query, std::size_t times);

// The same for words and phrases that ask for the same as wishes; empty for all else.
std::string repetition_key(const Node& node);

}  // namespace glane
