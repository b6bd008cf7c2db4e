// $GLANE_COLORS.
#include "colours.hpp"

#include <doctest/doctest.h>

using namespace glane::cli;

TEST_CASE("what is named changes, all else stays") {
  const Colours colours = colours_of("match=1;32:dim=:link=off");
  CHECK(colours.match == "1;32");
  CHECK(colours.dim.empty());
  CHECK(colours.title == "1");
  CHECK(colours.link == "off");
  CHECK(colours.wrong.empty());
  CHECK(colours_of("").match == "1;31");
}

TEST_CASE("what makes no sense is named and changes nothing") {
  using Parts = std::vector<std::string>;
  CHECK(colours_of("matsh=1:title:dim=rouge::link=oui:title=4").wrong ==
        Parts{"matsh=1", "title", "dim=rouge", "link=oui"});
  CHECK(colours_of("matsh=1:title:dim=rouge::title=4").title == "4");
  CHECK(colours_of("match=1m\x1b[2J").match == "1;31");
  CHECK(colours_of("match=" + std::string(33, '1')).match == "1;31");
}
