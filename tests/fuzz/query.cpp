// The query language: any text is a query, and a query printed is the same query.
#include <string>

#include "expect.hpp"
#include "query/parse.hpp"
#include "query/print_query.hpp"

using namespace glane;
using fuzz::expect;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view typed = fuzz::as_text(data, size);
  for (const bool all : {false, true}) {
    const Node tree = parse_query(typed, {.all = all});
    expect(parse_query(print_query(tree)) == tree, "a query printed is read as the same query");
    expect(syntax_bracket_depth(tree) <= kMaxNesting, "a tree is shallow");
  }
  expect(parse_plain_query(typed).children.size() <= 1, "plain text is one word");
  return 0;
}
