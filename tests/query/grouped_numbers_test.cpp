#include "query/grouped_numbers.hpp"

#include <doctest/doctest.h>

#include <string>

#include "query/parse.hpp"

using namespace glane;

namespace {

// The children of a query once numbers are put together, between bars.
std::string grouped(std::string_view query) {
  std::string out;
  for (const Node& child : with_grouped_numbers(parse_query(query).children)) {
    out += (out.empty() ? "" : "|") + (child.text.empty() ? "?" : child.text);
  }
  return out;
}

}  // namespace

TEST_CASE("groups of three figures behind a number are part of it") {
  CHECK(grouped("2 000 mots") == "2 000|mots");
  CHECK(grouped("vers 11 400 livres") == "vers|11 400|livres");
  CHECK(grouped("1 234 567 euros") == "1 234 567|euros");
  CHECK(grouped("+2 +000 mots") == "2 000|mots");
}

TEST_CASE("other words side by side stay words") {
  CHECK(grouped("2 00 mots") == "2|00|mots");
  CHECK(grouped("mots 000") == "mots|000");
  CHECK(grouped("2 mots 000") == "2|mots|000");
  CHECK(grouped("+2 000 mots") == "2|000|mots");  // of another sign
  CHECK(grouped("2* 000 mots") == "2|000|mots");  // no plain word
  CHECK(grouped("2 \"000\" mots") == "2|000|mots");
  CHECK(with_grouped_numbers({}).empty());
}
