// What the words beside a date say that it is of. In: normalised text.
#pragma once

#include <string_view>

namespace glane {

// "ne le ...", "membre depuis ...": of people, not of pages.
bool tells_of_person(std::string_view key);

// "Start", "Ende" over a day: of what a page announces.
bool tells_of_event(std::string_view key);

// "2023-05-04" of text that bears a right of copy rather than a day.
bool tells_of_copyright(std::string_view key);

// "mise en ligne :", "datum", "published on": nothing but the name of what a page's date is.
bool is_publication_label(std::string_view key);

// "date of last revision:", "erschienen:": a word of dates stands among the others.
bool tells_of_date(std::string_view key);

// "Cet article a été publié le 3 mars 2021 à 10 h 12 et classé dans Ville.": a sentence that
// templates write under articles.
bool is_publication_sentence(std::string_view key);

}  // namespace glane
