#include "crawl/walk_options.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("what a folder's path is of, all below it is of") {
  struct Row {
    std::vector<std::string> include;
    std::vector<std::string> exclude;
    std::string below;
    bool excluded;
  };
  for (const Row& row : {
           Row{{}, {}, "a/b.html", false},
           Row{{"*.html"}, {}, "a/b.html", false},
           Row{{"*.html"}, {}, "a/b.txt", true},
           Row{{}, {"b.*"}, "a/b.html", true},
           Row{{}, {"a"}, "a/b.html", true},
           Row{{}, {"a/*"}, "a/b/c.html", true},
           Row{{}, {"b"}, "a/b/c.html", true},
           Row{{}, {"c"}, "a/b/c.html", false},
           Row{{"a/*"}, {"*.txt"}, "a/b.txt", true},
           Row{{"*.txt", "*.html"}, {}, "b.html", false},
           Row{{"a/"}, {}, "a/b/c.html", false},
           Row{{"a/"}, {}, "a", true},
           Row{{"b"}, {}, "a/b/c.html", false},
           Row{{"a/*/*.html"}, {}, "a/b/c/d.html", true},
           Row{{"a/**/*.{html,txt}"}, {}, "a/b/c/d.html", false},
           Row{{}, {"b/"}, "a/b/c.html", true},
           Row{{}, {"b/"}, "a/b", false},
           Row{{}, {"/b"}, "a/b", false},
       }) {
    CAPTURE(row.below);
    CAPTURE(row.include);
    CAPTURE(row.exclude);
    WalkOptions options;
    options.include = row.include;
    options.exclude = row.exclude;
    CHECK(is_excluded_from_walk(options, row.below) == row.excluded);
  }
}
