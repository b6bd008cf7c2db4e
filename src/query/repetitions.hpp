// What stands many times in a long query: it is compiled once and weighs as often as it stands
// there.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "query/syntax.hpp"

namespace glane {

// Of the parts of one clause or the words of one text. Of short ones nothing is looked for.
class Repetitions {
 public:
  // in: parts  that there are
  explicit Repetitions(std::size_t parts) : looks_(parts > kFew) {}

  // Whether a part was added under this key; counts it then.
  bool is_known(const std::string& key);

  // Notes that the part of this key is queries[place].
  void add(const std::string& key, std::size_t place);

  // Whether what was asked for last was known.
  bool is_last() const { return last_known_; }

  // Lets each query weigh as often as its part stands there.
  void weigh(std::vector<Xapian::Query>& queries) const;

 private:
  // What a person types is answered word by word.
  static constexpr std::size_t kFew = 32;

  struct Known {
    std::size_t place = 0;
    std::size_t times = 1;
  };

  bool looks_;
  bool last_known_ = false;
  std::unordered_map<std::string, Known> known_;
};

// The same for words and phrases that ask for the same as wishes; empty for all else.
std::string repetition_key(const Node& node);

}  // namespace glane
