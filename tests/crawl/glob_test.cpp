#include "crawl/glob.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

using namespace glane;

TEST_CASE("a pattern matches all of a path, as git's do") {
  struct Row {
    const char* pattern;
    const char* path;
    bool matches;
  };
  for (const Row& row : {
           Row{"a.html", "a.html", true},
           Row{"a.html", "a.htm", false},
           Row{"a.htm", "a.html", false},
           Row{"*.html", "a.html", true},
           Row{"*.html", "x/a.html", false},
           Row{"*", "", true},
           Row{"a*c*e", "abcde", true},
           Row{"a*c*e", "abcdef", false},
           Row{"*/*", "a/b", true},
           Row{"*/*", "a/b/c", false},
           Row{"?", "é", false},
           Row{"??", "é", true},
           Row{"a?b", "a/b", false},
           Row{"**", "a/b/c", true},
           Row{"**/c", "c", true},
           Row{"**/c", "a/b/c", true},
           Row{"**/c", "abc", false},
           Row{"a/**", "a/b/c", true},
           Row{"a/**", "a", false},
           Row{"a/**/d", "a/d", true},
           Row{"a/**/d", "a/b/c/d", true},
           Row{"a/**/d", "a/bd", false},
           Row{"a/**/b/**/c", "a/x/b/y/z/c", true},
           Row{"a/**/b/**/c", "a/b/c", true},
           Row{"x/a**b", "x/a1b", true},
           Row{"*a**b/c", "1a/b/c", false},
           Row{"a**/b", "ab", true},  // git's own: what is literal is cut off first
           Row{"a**/b", "ax/y/b", true},
           Row{"***/c", "a/b/c", true},
           Row{"**\\/c", "a/b/c", true},
           Row{"[a-c]x", "bx", true},
           Row{"[!a-c]x", "bx", false},
           Row{"[^a-c]x", "dx", true},
           Row{"[!a]b", "/b", false},
           Row{"[]a]", "]", true},
           Row{"[!]a]", "b", true},
           Row{"[a-]", "-", true},
           Row{"[z-a]", "z", true},
           Row{"[\\]]", "]", true},
           Row{"[[:digit:]]", "7", true},
           Row{"[[:digit:]x]", "x", true},
           Row{"[[:alpha:]]", "7", false},
           Row{"[[:]", "[", true},
           Row{"\\*", "*", true},
           Row{"\\*", "a", false},
           Row{"{a,b}", "{a,b}", true},
       }) {
    CAPTURE(row.pattern);
    CAPTURE(row.path);
    CHECK(Glob(row.pattern).flaw() == "");
    CHECK(Glob(row.pattern).matches(row.path) == row.matches);
  }
}

TEST_CASE("a pattern that makes no sense says so and matches nothing") {
  for (const char* pattern :
       {"[a", "a[", "[]", "[!]", "x\\", "[a\\", "[[:lettre:]]", "[[:alpha:", "[/]", "[a-"}) {
    CAPTURE(pattern);
    const Glob glob(pattern);
    CHECK(glob.flaw() != "");
    for (const char* path : {"", "a", "[", pattern}) CHECK_FALSE(glob.matches(path));
  }
  CHECK(Glob(std::string(5000, 'a')).flaw() == "it is longer than any path");
}

TEST_CASE("stars by the hundred cost no time that can be seen") {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "**/*a*";
  const std::string path(4000, 'a');
  const auto begin = std::chrono::steady_clock::now();
  CHECK_FALSE(Glob(pattern + "b").matches(path));
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
}
