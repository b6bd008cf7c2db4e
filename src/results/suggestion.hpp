// "Did you mean": a query whose mistyped words are replaced by words of the index. The
// query as typed is answered all the same.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "glane/search.hpp"
#include "query/search_context.hpp"
#include "results/author_names.hpp"

namespace glane {

// A query that finds no more than this finds little: then words that hardly any document holds are
// doubted too, and another spelling has to find no less.
inline constexpr std::size_t kFewResults = 10;

struct Suggestion {
  std::string query;
  // The query asks for enough besides: the suggestion is of use only where it finds something else
  // first.
  bool is_answered = false;
};

// Words that neither a document nor the dictionary has are replaced where something likely is near,
// words of chats by what they stand for, and names in author fields that nobody bears by those of
// an author; see typed_words.hpp for what is never touched.
//   in:     total  what request.query finds
//   out:    the query, byte for byte but for the words replaced; nothing where there is nothing
//           good to propose, where the query is no valid UTF-8 or longer than anyone types
//   errors: those of Xapian
//   cost:   a look-up for each word; of each doubtful one, of which there are three at most, a walk
//           through the vocabulary (near_words.hpp)
std::optional<Suggestion> suggested_query(const SearchRequest& request, std::size_t total,
                                          const SearchContext& context, const AuthorNames& authors);

}  // namespace glane
