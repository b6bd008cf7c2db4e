#include "library/rules_folder.hpp"

#include <doctest/doctest.h>

#include <string>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"

using namespace glane;

TEST_CASE("the files of a folder that are rules are read, and no others") {
  const TemporaryDirectory folder;
  folder.write("rules/notes.txt", "no rule at all");
  folder.write("rules/a.rules", "site: lagazette.example\ntitle: h1\n");
  CHECK(load_rules_folder(folder.path("rules")).fingerprint() != SiteRules().fingerprint());
  CHECK(load_rules_folder("").fingerprint() == SiteRules().fingerprint());
}

TEST_CASE("a folder that is missing, or has no rule, and a rule that is none are errors") {
  const TemporaryDirectory folder;
  CHECK_THROWS_AS(load_rules_folder(folder.path("missing")), Error);
  folder.write("empty/notes.txt", "");
  CHECK_THROWS_AS(load_rules_folder(folder.path("empty")), Error);
  folder.write("odd/a.rules", "site: lagazette.example\ntitel: h1\n");
  CHECK_THROWS_AS(load_rules_folder(folder.path("odd")), Error);
}
