// Selectors, by which site rules and the table of forum software name elements of a page: a part of
// CSS's, and one extension.
//
//   "h1"  "*"  "#texte"  ".signature"  "a.nom.long"     names of classes in either case
//   "[datetime]"            has the attribute             "[itemprop=author]"  has this value
//   "[rel~=nofollow]"       a word of its value           "[href*=profil]"     a part of it
//   "#corps p"              inside of                     "#corps > p"         directly inside of
//   "td:has(> span.text)"   an element directly inside of it matches
//   "h1.titre, h1"          either; where one element is sought, the first that finds one wins
//   "#post_{n}"             ours: an id of this and a number
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "page/html/html_tree.hpp"

namespace glane {

class Selector {
 public:
  Selector() = default;  // matches nothing

  // errors: Error{usage}, a sentence without the place: what is no selector, or asks for a tag or
  //         an attribute that no reader here sees (looks such as <b>, "style", "data-...")
  explicit Selector(std::string_view written);

  bool empty() const { return paths_.empty(); }
  const std::string& written() const { return written_; }

  // cost: O(steps * depth)
  bool matches(const GumboNode& element) const;

  // Alternatives are parted by commas.
  std::size_t alternatives() const { return paths_.size(); }
  bool matches(const GumboNode& element, std::size_t alternative) const;

  // False where a page with these classes, and no others, holds no match.
  bool may_match(const std::unordered_set<std::string_view>& classes) const;

  // The elements that match, in document order, none inside of another.
  std::vector<const GumboNode*> find_in(const GumboNode& root) const;

 private:
  enum class Comparison { any, equal, word, part };
  struct Attribute {
    std::string name;
    std::string value;
    Comparison comparison = Comparison::any;
  };
  struct Step {
    std::optional<GumboTag> tag;
    std::string id;
    bool numbered_id = false;
    std::vector<std::string> classes;
    std::vector<Attribute> attributes;
    std::vector<Step> children;  // each is matched by an element directly inside
    bool child = false;          // of what the step before it matched; else any descendant
  };
  using Path = std::vector<Step>;
  class Parser;

  static bool fits(const GumboNode& element, const Attribute& attribute);
  static bool fits(const GumboNode& element, const Step& step);

  std::string written_;
  std::vector<Path> paths_;
};

// "article#id.class": how a rule would call the element.
std::string selector_of(const GumboNode& element);

}  // namespace glane
