// Who takes part in a thread: the authors of its comments and of its article.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace glane {

class Participants {
 public:
  void add(std::string_view name);

  // The spelling that the person uses, for a name written in any case and with or without
  // accents; null where nobody bears it.
  const std::string* find(std::string_view name) const;

 private:
  std::unordered_map<std::string, std::string> spelling_;  // by normalised name
};

}  // namespace glane
