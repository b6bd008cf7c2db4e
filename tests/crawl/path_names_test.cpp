#include "crawl/path_names.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("a byte that is no UTF-8 is percent-encoded, and nothing else is") {
  struct Row {
    std::string_view path;
    std::string_view id;
  };
  for (const Row& row : {
           Row{"crawl/été.html", "crawl/été.html"},
           Row{"crawl/\xE9t\xE9.html", "crawl/%E9t%E9.html"},
           Row{"crawl/%E9", "crawl/%E9"},
           Row{"crawl/\uFFFD", "crawl/\uFFFD"},
           Row{"\xC3", "%C3"},
           Row{"", ""},
       }) {
    CAPTURE(row.id);
    CHECK(id_of_path_name(row.path) == row.id);
  }
}
