// The options that `concordance`, `frequency` and `neighbours` share, as the library takes them.
#pragma once

#include <string_view>

#include "arguments.hpp"
#include "glane/glane.hpp"
#include "interrupt.hpp"

namespace glane::cli {

// The filters of a search, and --duplicates, as a corpus.
Corpus corpus_of(const Arguments& arguments, const SearchRequest& filters);

// As request_of, with a query.
//   errors: besides, Error{usage} where there is none
SearchRequest request_with_query(std::string_view command, const Arguments& arguments);

// Runs `question`; Ctrl-C and the like end it, and only it.
//   errors: its own; Interrupted
template <typename Question>
auto interruptible(Question question) {
  catch_interrupts();
  auto answer = question();
  release_interrupts();
  return answer;
}

}  // namespace glane::cli
