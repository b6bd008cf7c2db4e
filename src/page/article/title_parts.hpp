// The parts of a title as pages state it: a kicker, a headline, the names of section and site.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "page/article/page_heading.hpp"

namespace glane {

// The words by which two headlines are known to be of the same article, normalised: long ones.
std::unordered_set<std::string> telling_words(std::string_view text);

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

// "Notre vrai pont" of "Jeanne Roy: Notre vrai pont - Le Quai": a part of <title>, but not the last
// one, which may be the site's or a section's.
//   in: key  normalised; of fewer than three words it is none
bool is_inner_part(const std::string& key, std::string_view tag);

// "Un titre" of "Un titre | La Gazette de Varlois", where `headline` says just that; else the title
// as it is. A short beginning, which may be a kicker, is none.
std::string title_without_tail(std::string title, std::string_view headline);

// What is stated without what the heading puts over it or under it: a kicker, a subtitle.
//   out: a view into `stated`; empty where the heading is one text
std::string_view part_in_heading(const PageHeading& heading, std::string_view stated);

// Without a date beside it: "Un titre : 31.10.2023, 10.19 Uhr", "31.10.2023 - Un titre".
std::string title_without_moment(const std::string& title);

// Without words at its end that any site could have for a name: "Un titre - My website".
std::string title_without_any_site(const std::string& title);

}  // namespace glane
