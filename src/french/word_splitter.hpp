// Splits one chunk of text (letters, digits and what may join them) into its words: elided
// clitics dropped, hyphens, numbers, acronyms, hosts, inclusive writing as French has them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace glane {

struct Piece {
  std::size_t begin = 0;  // bytes inside the chunk, clitic left out
  std::size_t end = 0;
  std::string form;               // normalized: lower case, accents kept
  std::vector<std::string> also;  // further forms at the same place: "étudiantes" of
                                  // "étudiant·e·s", "clubic" of "clubic.com"
};

// Words written as one: "porte-monnaie" -> {"portemonnaie", 0, 2}; "L'Oréal" -> {"loréal", 0, 1}.
struct JoinedForm {
  std::string form;
  std::size_t first = 0;  // pieces [first, first + count)
  std::size_t count = 0;
};

struct SplitChunk {
  std::vector<Piece> pieces;
  std::vector<JoinedForm> joined;
};

//   in:   chunk  UTF-8 without white space
//   out:  pieces in order, none of them empty
//   cost: O(bytes)
SplitChunk split_chunk(std::string_view chunk);

// Where the last 1 to 3 digits of a chunk begin, if they may begin a number written in groups of
// three: there is nothing before them, only signs ("(2 000"), or an elided word ("d'1 500"). The
// chunk's size where they may not.
std::size_t number_begin(std::string_view chunk);

inline bool may_begin_number(std::string_view chunk) {
  return number_begin(chunk) < chunk.size();
}

}  // namespace glane
