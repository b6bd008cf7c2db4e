// Small selectors, by which the table of forum software names the parts of a post.
//
//   "li.comment"           tag and classes, any of them left out; ".a.b" has both classes
//   ".icon-*"              a class that starts so
//   "#comments"            an id; "#post_{n}" is this and digits
//   "[itemprop=text]"      a word of an attribute; "[href*=profil]" a part of it; "[datetime]" any
//   "dt.head a"            somewhere inside of
//   ".postbody <"          the element around it
//   "a, b"                 either; where one element is sought, the first that finds one wins
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "page/html/html_tree.hpp"

namespace glane {

class Selector {
 public:
  // in: written  of the form above; must outlive the selector
  explicit Selector(std::string_view written);

  bool empty() const { return paths_.empty(); }

  // Matches before "<" is followed.
  bool matches(const GumboNode& node) const;

  std::size_t alternatives() const { return paths_.size(); }
  bool matches(const GumboNode& node, std::size_t alternative) const;
  bool means_parent(std::size_t alternative) const { return paths_[alternative].parent; }

  // False where a page with these classes, and no others, holds no match.
  bool may_match(const std::unordered_set<std::string_view>& classes) const;

 private:
  struct Attribute {
    std::string_view name;
    std::string_view value;  // empty: any
    bool part = false;
  };
  struct Step {
    GumboTag tag = GUMBO_TAG_UNKNOWN;  // any
    std::vector<std::string_view> classes;
    std::string_view id;
    bool numbered = false;
    std::vector<Attribute> attributes;
  };
  struct Path {
    std::vector<Step> steps;  // the outermost first
    bool parent = false;
  };

  static Step read_step(std::string_view written);
  static bool fits(const GumboNode& node, const Step& step);

  std::vector<Path> paths_;
};

}  // namespace glane
