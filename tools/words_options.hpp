// The options that `concordance`, `frequency` and `neighbours` share, as the library takes them.
#pragma once

#include <string_view>

#include "arguments.hpp"
#include "glane/glane.hpp"

namespace glane::cli {

// The filters of a search, and --duplicates, as a corpus.
Corpus corpus_of(const Arguments& arguments, const SearchRequest& filters);

// As request_of, with a query.
//   errors: besides, Error{usage} where there is none
SearchRequest request_with_query(std::string_view command, const Arguments& arguments);

}  // namespace glane::cli
