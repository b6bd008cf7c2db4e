// Splits the quotations off a comment: what it cites of others is not its own text.
//
// A quotation is headed by the name of its author (quote_head.hpp), marked by ">" as in mail, or
// a line that starts with « ... » and stands whole in the article. Where one with a head ends is
// not marked. In this order of evidence:
//   1. the longest run of words under the head that stands in another comment of that author,
//      earlier ones first, or in the article where he signed it (author_text_index.hpp). A run that
//      stops inside a line ends there behind a full stop, else at the line's end where it covers
//      half of it, else at the line before. Behind a full stop it enters a line that starts small
//      only where the quotation itself started small: such a line is rather the answer's first;
//   2. « ... » right under the head: its closing mark;
//   3. the words are not here (deleted posts, edited ones): the first line under the head. Where
//      nothing follows, that line cannot be told from an answer: it is the quotation under
//      "X a écrit :", and text under a bare "Name:".
// A head at the start of a quotation makes a quotation of a quotation; the outer one comes first.
#pragma once

#include <string>
#include <vector>

#include "glane/document.hpp"
#include "page/quotes/thread_text_index.hpp"

namespace glane {

struct CommentParts {
  std::vector<Quote> quotes;
  std::string text;  // lines joined by "\n"
};

// in:   comment  its plain lines; its own position, for what was written before
// cost: O(bytes) and the searches of AuthorTextIndex::end_of_run
CommentParts split_quotes(const AuthoredText& comment, const ThreadTextIndex& thread);

}  // namespace glane
