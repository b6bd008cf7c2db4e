// The spellings of chats and short messages: "pk" is "pourquoi". For suggestions: a text may mean
// what it says ("PK" is also a weapon), so that no word is changed in silence.
#pragma once

#include <string_view>
#include <vector>

namespace glane {

// How French usually writes a word of chats: "tjrs" -> {"toujours"}, "jai" -> {"j'ai"}. Several
// where it may stand for several, the likeliest first; none for any other word.
//   in:   folded  one word as analyzed, without accents; "c" stands for "c'est" only before another
//                 word ("c koi"), which is for the caller to see
//   cost: a binary search
std::vector<std::string_view> usual_spellings(std::string_view folded);

}  // namespace glane
