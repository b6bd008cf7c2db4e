// Which pager is run, and what it lets pass.
#include "pager.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace glane::cli;

TEST_CASE("the variable of glane comes before that of all, and less behind both") {
  setenv("TERM", "xterm", 1);
  unsetenv("GLANE_PAGER");
  unsetenv("PAGER");
  CHECK(pager_command() == "less");
  setenv("PAGER", "more", 1);
  CHECK(pager_command() == "more");
  setenv("GLANE_PAGER", "most -s", 1);
  CHECK(pager_command() == "most -s");
  setenv("GLANE_PAGER", "", 1);
  CHECK(pager_command().empty());
  setenv("GLANE_PAGER", "cat", 1);
  CHECK(pager_command().empty());
  unsetenv("GLANE_PAGER");
  setenv("TERM", "dumb", 1);
  CHECK(pager_command().empty());
  unsetenv("TERM");
  CHECK(pager_command().empty());
}

TEST_CASE("less shows colours by its options, and links besides") {
  unsetenv("LESS");
  CHECK(pager_shows_colours("less"));
  CHECK(pager_shows_links("/usr/bin/less -S"));
  CHECK_FALSE(pager_shows_links("more"));
  setenv("LESS", "-FX", 1);
  CHECK_FALSE(pager_shows_colours("less"));
  CHECK_FALSE(pager_shows_links("less -S"));
  CHECK(pager_shows_colours("less -R"));
  CHECK(pager_shows_colours("more"));
  setenv("LESS", "iR", 1);
  CHECK(pager_shows_links("less"));
  unsetenv("LESS");
}
