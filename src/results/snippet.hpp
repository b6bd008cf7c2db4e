// The passage of a document's text that best shows why it was found.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "french/analyzer.hpp"

namespace glane {

inline constexpr std::size_t kSnippetBytes = 260;

//   in:   forms  indexed forms to light
//   out:  about kSnippetBytes of `text`, beginning and ending between words, on one line, with
//         "…" where it was cut; HTML-escaped but for <mark> around the words; the beginning of
//         the text where no word stands in it
//   cost: one analysis of the text
std::string make_snippet(std::string_view text, const std::unordered_set<std::string>& forms,
                         FrenchAnalyzer& analyzer);

}  // namespace glane
