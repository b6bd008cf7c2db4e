// The part of CSS's selectors by which rules name elements of a page.
//
//   "h1"  "*"  "#texte"  ".signature"  "a.nom.long"  "[itemprop=author]"  "time[datetime]"
//   "#corps p"       inside of          "#corps > p"    directly inside of
//   "h1.titre, h1"   either
//
// Called by site_rules and rule_reading.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/html/html_tree.hpp"

namespace glane {

class CssSelector {
 public:
  CssSelector() = default;  // matches nothing

  // errors: Error{usage}, a sentence without the place: what is no selector, or asks for a tag or
  //         an attribute that no reader here sees (looks such as <b>, "style", "data-...")
  explicit CssSelector(std::string_view written);

  bool empty() const { return paths_.empty(); }
  const std::string& written() const { return written_; }

  // cost: O(steps * depth)
  bool matches(const GumboNode& element) const;

  // The elements that match, in document order, none inside of another; at most `most`.
  std::vector<const GumboNode*> find_in(const GumboNode& root, std::size_t most = SIZE_MAX) const;

 private:
  struct Attribute {
    std::string name;
    std::string value;  // where any is asked for: empty, and `any`
    bool any = false;
  };
  struct Step {
    std::string tag;  // empty: any
    std::string id;
    std::vector<std::string> classes;
    std::vector<Attribute> attributes;
    bool child = false;  // of what the step before it matched; else any descendant
  };
  using Path = std::vector<Step>;
  class Parser;

  static bool fits(const GumboNode& element, const Step& step);
  static bool fits_path(const GumboNode& element, const Path& path);

  std::string written_;
  std::vector<Path> paths_;
};

}  // namespace glane
