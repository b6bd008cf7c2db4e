// Patterns that a user gives to say which paths are meant, as an ignore file has them
// (path_pattern.hpp), with braces besides: "{2021,2022}/**/*.html" is two of them.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "crawl/path_pattern.hpp"

namespace glane {

// What a folder's own path is of, all below it is of, too: who walks asks from the top down.
class PathGlobs {
 public:
  PathGlobs() = default;

  // errors: Error{usage} for one that can match nothing, that begins with "!", or of braces that do
  //         not close or stand for more than a thousand patterns
  PathGlobs(const std::vector<std::string>& texts);
  PathGlobs(std::initializer_list<std::string> texts)
      : PathGlobs(std::vector<std::string>(texts)) {}

  bool empty() const { return globs_.empty(); }
  std::size_t size() const { return globs_.size(); }
  const std::string& text(std::size_t number) const { return globs_[number].text; }

  //   in: path  below the operand, without "/" at its end
  bool match(std::string_view path, bool is_folder) const;
  bool matches_one(std::size_t number, std::string_view path, bool is_folder) const;

 private:
  struct OneGlob {
    std::string text;  // as given
    std::vector<PathPattern> patterns;
  };
  std::vector<OneGlob> globs_;
};

// Patterns at work on a crawl: which of them have matched something.
class PathGlobsInUse {
 public:
  explicit PathGlobsInUse(const PathGlobs& globs) : globs_(globs), unused_(globs.size(), true) {}

  bool match(std::string_view path, bool is_folder);

  // Those that have matched nothing yet.
  std::vector<std::string> unused() const;

 private:
  const PathGlobs& globs_;
  std::vector<bool> unused_;
};

}  // namespace glane
