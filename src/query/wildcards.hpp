// Words with holes: `*` for any letters or none, `?` for one. What is such a word, and which folded
// words fill it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace glane {

// Whether `word` is one: "*thèque", "bib*que", "b?blio*". Three letters or figures are given; but
// for hyphens and apostrophes there is nothing else in it. A row of `*` or `?` at its end alone
// makes none: that is a beginning, "mot*", or may be a question's mark.
bool is_wildcard_word(std::string_view word);

// `word` without commas, full stops and the like at its end.
std::string_view without_closing_marks(std::string_view word);

// `text` with the wildcards of such words, and of beginnings of one letter or more, made letters
// that no text has, so that the analyzer takes them for parts of words. A `*` alone among other
// words is one, too: any word.
//   in: is_word  asked of "digu" where "digu?" stands: what is a word asks a question
std::string mark_wildcards(std::string_view text,
                           const std::function<bool(std::string_view)>& is_word);

// Whether a word of marked text holds one; and the pattern that it is, with `*` and `?`.
bool has_marked_wildcard(std::string_view word);
std::string pattern_of_marked(std::string_view word);

// What stands before the first wildcard of a pattern.
std::string_view pattern_beginning(std::string_view pattern);

// Whether all of `folded` fills the pattern, which is folded as well. `?` is one character.
//   cost: O(bytes of both), their product at worst
bool fills_pattern(std::string_view folded, std::string_view pattern);

}  // namespace glane
