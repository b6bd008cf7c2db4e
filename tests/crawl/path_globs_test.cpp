#include "crawl/path_globs.hpp"

#include <doctest/doctest.h>

#include "glane/error.hpp"

using namespace glane;

namespace {

std::string refusal(const std::string& pattern) {
  try {
    const PathGlobs globs{pattern};
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("braces stand for one pattern or the other") {
  struct Row {
    const char* pattern;
    const char* path;
    bool matches;
  };
  for (const Row& row : {
           Row{"*.{html,txt}", "a/b.txt", true},
           Row{"*.{html,txt}", "a/b.pdf", false},
           Row{"{2021,2022}/**/*.html", "2022/07/a.html", true},
           Row{"{2021,2022}/**/*.html", "2020/07/a.html", false},
           Row{"a{b,c{d,e}}f", "acef", true},
           Row{"a{b,c{d,e}}f", "acf", false},
           Row{"a{,b}", "a", true},
           Row{"{a}", "a", true},
           Row{"{a,b}{c,d}", "bd", true},
           Row{"\\{a,b}", "{a,b}", true},
           Row{"[{]a", "{a", true},
           Row{"{[,],x}", ",", true},
           Row{"{a/,b}", "b", true},
           Row{"a}", "a}", true},
       }) {
    CAPTURE(row.pattern);
    CAPTURE(row.path);
    CHECK(PathGlobs{row.pattern}.match(row.path, false) == row.matches);
  }
  CHECK(PathGlobs{"{a/,b}"}.match("a", true));
  CHECK_FALSE(PathGlobs().match("a", true));
}

TEST_CASE("patterns that can match nothing are refused, each by its name") {
  CHECK(refusal("") == "the pattern '' can match nothing: it is empty");
  CHECK(refusal("a/../b") ==
        "the pattern 'a/../b' can match nothing: no path below its folder has . or .. in it");
  CHECK(refusal("[a") == "the pattern '[a' can match nothing: its [ is not closed");
  CHECK(refusal("a{b,c") == "the pattern 'a{b,c' can match nothing: its { is not closed");
  CHECK(refusal("{a,}") == "the pattern '{a,}' can match nothing: it is empty");
  CHECK(refusal("!a") == "the pattern '!a' begins with !");
  const std::string ten = "{0,1,2,3,4,5,6,7,8,9}";
  CHECK(refusal(ten + ten + ten).empty());
  CHECK(refusal(ten + ten + ten + ten).ends_with("stands for too many"));
}

TEST_CASE("patterns at work know which of them matched nothing") {
  const PathGlobs globs{"*.html", "a*", "*.txt"};
  PathGlobsInUse used(globs);
  CHECK(used.unused() == std::vector<std::string>{"*.html", "a*", "*.txt"});
  CHECK(used.match("a.html", false));  // two of them do
  CHECK(used.unused() == std::vector<std::string>{"*.txt"});
  CHECK_FALSE(used.match("b.pdf", false));
  CHECK(used.match("b.txt", false));
  CHECK(used.unused().empty());
}
