// "Did you mean": a query whose mistyped words are replaced by words of the index. The
// query as typed is answered all the same.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "glane/search.hpp"
#include "query/search_context.hpp"

namespace glane {

// A query that finds no more than this finds little: then words that hardly any document holds are
// doubted too, and another spelling has to find no less.
inline constexpr std::size_t kFewResults = 10;

// Words that no document holds, in whatever form, are replaced where something likely is near; see
// typed_words.hpp for what is never touched.
//   in:     total  what request.query finds
//   out:    the query, byte for byte but for the words replaced; nothing where there is nothing
//           good to propose, where the query is no valid UTF-8 or longer than anyone types
//   errors: those of Xapian
//   cost:   a look-up for each word; some milliseconds for each doubtful one, of which there are
//           three at most
std::optional<std::string> suggested_query(const SearchRequest& request, std::size_t total,
                                           const SearchContext& context);

}  // namespace glane
