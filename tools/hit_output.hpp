// What commands that find hits share with `search`: how its options are read, how hits are printed.
#pragma once

#include <string>
#include <string_view>

#include "arguments.hpp"
#include "glane/glane.hpp"
#include "terminal.hpp"

namespace glane::cli {

// All that the options of `search` ask for, but for what depends on the format.
SearchRequest search_request_of(const Arguments& arguments);

// What the format shows of a search is made, and nothing else.
void fit_request(SearchRequest& request, const Arguments& arguments, const std::string& format);

// What is printed of a search, and how.
struct ShownSearch {
  const SearchRequest& request;
  std::string_view format;
  ChosenFields fields = {};  // none: those of the format
};

void print_hits(const ShownSearch& search, SearchResponse response, Terminal& terminal);

}  // namespace glane::cli
