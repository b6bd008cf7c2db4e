// The short way for most words met for the first time: Latin letters and nothing else.
#pragma once

#include <string>
#include <string_view>

namespace glane {

// True for a chunk that is Latin letters alone, without a run to be shortened ("nooon"); `form` is
// then what split_chunk makes of it, in one piece that is the whole chunk.
//   cost: O(bytes), no allocation once `form` has its room
bool read_plain_word(std::string_view chunk, std::string& form);

}  // namespace glane
