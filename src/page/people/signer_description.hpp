// What a signature says of who signed, beside the names: a function, a degree, where somebody
// works.
#pragma once

#include <span>
#include <string_view>

namespace glane {

// As equal_ignoring_ascii_case, for a beginning of `text`.
bool begins_in_any_case(std::string_view text, std::string_view with);

// True where one of `words` begins `text`, as whole words in any case.
bool begins_word_of(std::string_view text, std::span<const std::string_view> words);

// "journaliste", "envoyée spéciale", or "psychologue" behind "Adèle Le Goff": what somebody is.
//   in:     part  not empty, what stands behind a sign
//           name  not empty, what stands before it
//   errors: none; any bytes are accepted
bool is_function_behind(std::string_view part, std::string_view name);

// The same, or the paper, a date, a degree or a workplace behind a person's name.
bool describes_signer(std::string_view part, std::string_view name);

}  // namespace glane
