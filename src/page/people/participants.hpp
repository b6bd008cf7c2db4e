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

  // The same for a name written without its blanks and signs ("TonyM", "demi portion"), or for a
  // first or last name that only one of them bears.
  const std::string* find_loosely(std::string_view name) const;

 private:
  void add_loosely(std::string key, std::string_view name);

  std::unordered_map<std::string, std::string> spelling_;  // by normalised name
  std::unordered_map<std::string, std::string> loose_;     // empty: that of several
};

}  // namespace glane
