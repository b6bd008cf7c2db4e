// Reads an element of a page as the date of its publication.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "glane/date.hpp"
#include "page/article/article_place.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

// What speaks for a date, the best first.
enum class DateTrust {
  marked,        // itemprop=datePublished, <time pubdate>
  timed,         // <time>, an attribute for machines
  labelled,      // "Publié le ..." in words
  named,         // a class or id says "date"
  alone,         // a line that is a date and nothing else
  beside_words,  // a line that it begins, or that ends in it behind a name or a comma
  update,        // it is of an update, whatever else speaks for it
  none
};

struct DateCandidate {
  DateTrust trust = DateTrust::none;
  Place place = Place::other;
  std::size_t element = 0;
  std::optional<Date> date = std::nullopt;
  bool said = false;  // "Publié le ..." in words

  bool is_better_than(const DateCandidate& other) const;
};

class DateElements {
 public:
  // in: seen  what relative dates count from
  // Both must outlive the object.
  DateElements(const PageOutline& outline, const Date& seen) : outline_(outline), seen_(seen) {}

  // False for what no byline is: large, within running text, without a sign.
  bool may_hold_date(std::size_t at) const;

  //   out:  without a date where there is none, or one that may_be_published denies, or one that
  //         is said to be of a birth, a member, a right of copy; days at least
  //   cost: O(bytes of the element), which may_hold_date bounds
  DateCandidate read(std::size_t at, Place place) const;

  struct Names {
    bool date = false;
    bool update = false;
  };

 private:
  bool is_of_other_thing(std::size_t at) const;
  bool is_in_paragraph(std::size_t at) const;
  std::optional<Date> said_inside(const GumboNode& node, const Date& stated) const;
  void read_element(DateCandidate& candidate) const;
  void read_line(const std::string& text, const Names& names, DateCandidate& candidate) const;
  bool may_be_line(const DateCandidate& candidate) const;
  void read_words_beside(std::string_view text, const FoundDate& found,
                         DateCandidate& candidate) const;

  const PageOutline& outline_;
  const Date& seen_;
};

}  // namespace glane
