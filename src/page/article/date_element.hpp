// Reads an element of a page as the date of its publication.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/date.hpp"
#include "page/article/article_place.hpp"
#include "page/article/date_line.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

struct DateCandidate {
  DateTrust trust = DateTrust::none;
  Place place = Place::other;
  std::size_t element = 0;
  std::optional<Date> date = std::nullopt;
  bool said = false;  // "Publié le ...", "Mis à jour le ..." in words

  bool is_better_than(const DateCandidate& other) const;
};

class DateElements {
 public:
  // in: seen  what relative dates count from
  // All must outlive the object.
  DateElements(const PageOutline& outline, const ArticlePlace& place, const Date& seen)
      : outline_(outline), place_(place), seen_(seen) {}

  // False for what no byline is: large, within running text, around the title, without a sign.
  bool may_hold_date(std::size_t at) const;

  // All readings give
  //   out:  without a date where there is none, or one that may_be_published denies, or one that
  //         is said to be of a birth, a member, a right of copy, or that another's words hold; days
  //         at least
  //   cost: O(bytes of the element), which is bounded
  DateCandidate read(std::size_t at, Place place) const;

  // "<header><h1>...</h1> 3 mars 2021 <p>": texts beside the blocks that an element holds.
  bool may_hold_loose_text(std::size_t at) const;
  std::vector<DateCandidate> read_loose_texts(std::size_t at) const;

  // "Cet article a été publié le 3 mars 2021 à 10 h 12 et classé dans ...", a paragraph.
  DateCandidate read_sentence(std::size_t at, Place place) const;

  // The moment of that day, of "<span>3 mars 2021</span> <span>à 10:12</span>"; none: no time
  // stands in the element behind.
  std::optional<Date> with_time_behind(std::size_t at, const Date& day) const;

  // That of "18. September um 08:37", which tells no year; none: it is of another day.
  std::optional<Date> without_year(std::size_t at, const Date& day) const;

  // The day of a line that tells from when until when: of an event.
  std::optional<Date> day_of_hours(std::size_t at) const;

 private:
  std::string key_of(std::size_t at) const;
  bool is_of_other_thing(std::size_t at) const;
  bool is_under_label(std::size_t at) const;
  bool is_in_paragraph(std::size_t at) const;
  DateCandidate accepted(DateCandidate candidate) const;
  std::optional<Date> said_inside(const std::string& text, const Date& stated) const;
  Date in_zone_of_text(const std::string& text, const Date& stated) const;
  Date with_moment_of_text(const std::string& text, const Date& stated) const;
  void read_element(DateCandidate& candidate) const;

  const PageOutline& outline_;
  const ArticlePlace& place_;
  const Date& seen_;
};

}  // namespace glane
