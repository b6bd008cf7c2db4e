// The parts of a title as pages state it: a kicker, a headline, the names of section and site.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/article/page_heading.hpp"

namespace glane {

struct TitleSplit {
  std::string_view before;
  std::string_view sign;
  std::string_view next;  // the part behind the sign, up to the next one
  std::string_view after;
};

// Every place where one of the signs ("-", "|", "»", ...) between blanks parts the title, from the
// left. A title is no longer than a thousand bytes: what is, is left whole, so that no page makes
// its parts cost more than itself.
//   out: views into `title`
std::vector<TitleSplit> splits_of_title(std::string_view title);

// Whole words of a text stand at its beginning, at its end.
bool begins_words(std::string_view text, std::string_view begin);
bool ends_words(std::string_view text, std::string_view end);

// "Un titre" of "Un titre | La Gazette de Varlois", where `headline` says just that; else the title
// as it is. A short beginning, which may be a kicker, is none.
std::string title_without_tail(std::string title, std::string_view headline);

// What is stated without what the heading puts over it or under it: a kicker, a subtitle.
//   out: a view into `stated`; empty where the heading is one text
std::string_view part_in_heading(const PageHeading& heading, std::string_view stated);

// Without a date beside it: "Un titre : 31.10.2023, 10.19 Uhr", "31.10.2023 - Un titre".
std::string title_without_moment(const std::string& title);

// Without a sign at its end that parts nothing any more: "Un titre -".
std::string title_without_sign(std::string title);

}  // namespace glane
