// The lines of an ignore file, as git reads its own (gitignore(5)) -> what of a folder is ignored.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "crawl/path_pattern.hpp"

namespace glane {

inline constexpr const char* kIgnoreFile = ".glaneignore";

// Of one file, about what lies below its folder.
class IgnoreRules {
 public:
  // Called for a line that can match nothing, which counts from 1, and why.
  using FlawSink = std::function<void(std::size_t line, std::string_view flaw)>;

  IgnoreRules(std::string_view text, const FlawSink& report);

  struct Rule {
    PathPattern pattern;
    std::size_t line;
    bool wanted;  // it begins with "!"
  };

  // The last line that matches a path; nullptr: none does. cost: O(lines)
  const Rule* find(std::string_view path, bool is_folder) const;

 private:
  void add_line(std::string_view line, std::size_t number, const FlawSink& report);

  std::vector<Rule> rules_;
};

// The rules in force in a folder: its own, before those of the folders above it.
struct IgnoreScope {
  std::shared_ptr<const IgnoreScope> above;  // nullptr: none
  std::size_t folder_bytes = 0;              // of the folder's path, "/" at its end
  IgnoreRules rules;
};

// The line that decides of a path.
struct IgnoreDecision {
  bool wanted = false;
  std::size_t line = 0;
  std::size_t folder_bytes = 0;  // IgnoreScope's
};

// What the nearest rules that say something of it say of what lies in a folder. To be asked from
// the top down: below a folder that is ignored nothing is wanted.
//   in: path  whole, without "/" at its end
std::optional<IgnoreDecision> find_ignore_decision(const IgnoreScope* scope, std::string_view path,
                                                   bool is_folder);

}  // namespace glane
