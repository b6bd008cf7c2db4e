#include "crawl/path_pattern.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("slashes say where a path stands, and that it is a folder") {
  struct Row {
    const char* pattern;
    const char* path;
    bool is_folder;
    bool matches;
  };
  for (const Row& row : {
           Row{"a", "x/y/a", false, true},
           Row{"a", "a/b", false, false},
           Row{"/a", "a", false, true},
           Row{"/a", "x/a", false, false},
           Row{"x/a", "x/a", false, true},
           Row{"x/a", "y/x/a", false, false},
           Row{"a/", "x/a", true, true},
           Row{"a/", "x/a", false, false},
           Row{"/a/", "a", true, true},
           Row{"x/**/", "x/y/z", true, true},
           Row{"*.d/", "x/y.d", true, true},
       }) {
    CAPTURE(row.pattern);
    CAPTURE(row.path);
    CHECK(PathPattern(row.pattern).flaw() == "");
    CHECK(PathPattern(row.pattern).matches(row.path, row.is_folder) == row.matches);
  }
}

TEST_CASE("what no path can be is said") {
  struct Row {
    const char* pattern;
    const char* flaw;
  };
  for (const Row& row : {
           Row{"", "it is empty"},
           Row{"/", "it is empty"},
           Row{"a//b", "no path has // in it"},
           Row{"./a", "no path below its folder has . or .. in it"},
           Row{"a/../b", "no path below its folder has . or .. in it"},
           Row{"../b", "no path below its folder has . or .. in it"},
           Row{"a/[b", "its [ is not closed"},
           Row{"a\\/", "it ends with a backslash"},
       }) {
    CAPTURE(row.pattern);
    CHECK(PathPattern(row.pattern).flaw() == row.flaw);
    CHECK_FALSE(PathPattern(row.pattern).matches(row.pattern, true));
  }
  CHECK(PathPattern("..a/b.").flaw() == "");
}
