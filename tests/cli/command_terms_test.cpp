#include "command_terms.hpp"

#include <doctest/doctest.h>

#include <string>

#include "glane/glane.hpp"

using namespace glane::cli;

TEST_CASE("the library's names are said as commands and options") {
  CHECK(in_command_terms("run `repair_index`") == "run `glane check --repair`");
  CHECK(in_command_terms("mend it: `repair_index` of the backup") ==
        "mend it: `glane check --repair -i BACKUP`");
  CHECK(in_command_terms("`compact_index` with `RebuildOptions::upgrade`, or `compact_index`") ==
        "`glane compact --upgrade`, or `glane compact`");
  CHECK(in_command_terms("name the directory of the index; `index_pages` makes one") ==
        "name the index by -i DIR or $GLANE_INDEX; `glane index PATH` makes one");
  CHECK(in_command_terms("name the directory of the index") == "name the index by -i DIR");
  CHECK(in_command_terms("`SearchRequest::since` hier: not a date") == "--since hier: not a date");
}

TEST_CASE("what is not the library's stays") {
  CHECK(in_command_terms("crawl/repair_index.html: no page").find("repair_index.html") == 6);
  CHECK(in_command_terms("").empty());
}

TEST_CASE("check speaks of its own option") {
  CHECK(in_terms_of_check("`repair_index` makes them anew; `index_pages`") ==
        "--repair makes them anew; `glane index`");
}

TEST_CASE("no name of the library is left in an error of an index that is not there") {
  try {
    glane::Index("no such folder");
    FAIL("it was opened");
  } catch (const glane::Error& error) {
    CHECK(error.hint().find("--") == std::string::npos);
    CHECK(error.hint().find("`index_pages`") != std::string::npos);
    CHECK(in_command_terms(error.hint()).find("index_pages") == std::string::npos);
  }
}
