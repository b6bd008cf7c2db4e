#include "crawl/ignore_rules.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace glane;

namespace {

IgnoreRules rules_of(std::string_view text) {
  return IgnoreRules(text, {});
}

bool ignores(const IgnoreRules& rules, std::string_view path, bool is_folder = false) {
  const IgnoreRules::Rule* const rule = rules.find(path, is_folder);
  return rule != nullptr && !rule->wanted;
}

}  // namespace

TEST_CASE("lines are read as git reads them") {
  struct Row {
    const char* text;
    const char* path;
    bool ignored;
  };
  for (const Row& row : {
           Row{"# a\n", "# a", false},
           Row{"\\#a\n", "#a", true},
           Row{"\\!a\n", "!a", true},
           Row{"a\n!a\n", "a", false},
           Row{"!a\na\n", "a", true},
           Row{"a  \n", "a", true},
           Row{"a\\ \n", "a ", true},
           Row{"a\\  \n", "a ", true},
           Row{" a\n", "a", false},
           Row{"a\t\n", "a", false},
           Row{"a\r\nb\r\n", "b", true},
           Row{"\xEF\xBB\xBF"
               "a\n",
               "a", true},
           Row{"a", "a", true},
           Row{"\n\n  \n", "", false},
           Row{"{a,b}\n", "a", false},
       }) {
    CAPTURE(row.text);
    CAPTURE(row.path);
    CHECK(ignores(rules_of(row.text), row.path) == row.ignored);
  }
}

TEST_CASE("a line that can match nothing is told of") {
  std::vector<std::string> told;
  const IgnoreRules rules("a\n[b\n# [c\n/\nd/../e\n", [&](std::size_t line, std::string_view flaw) {
    told.push_back(std::to_string(line) + " " + std::string(flaw));
  });
  CHECK(told == std::vector<std::string>{"2 its [ is not closed", "4 it is empty",
                                         "5 no path below its folder has . or .. in it"});
  CHECK(ignores(rules, "a"));
}

TEST_CASE("the rules of a folder go before those of the folders above it") {
  const auto above = std::make_shared<const IgnoreScope>(
      IgnoreScope{nullptr, 2, rules_of("*.txt\n/sous/b.html\nc.html\n")});
  const IgnoreScope own{above, 7, rules_of("\n!garde.txt\n")};
  const auto decision = [&](std::string_view path) {
    const auto found = find_ignore_decision(&own, path, false);
    return found ? (found->wanted ? "wanted " : "ignored ") + std::to_string(found->line) : "";
  };
  CHECK(decision("d/sous/a.txt") == "ignored 1");
  CHECK(decision("d/sous/garde.txt") == "wanted 2");
  CHECK(decision("d/sous/b.html") == "ignored 2");
  CHECK(decision("d/sous/c.html") == "ignored 3");
  CHECK(decision("d/sous/d.html") == "");
}
