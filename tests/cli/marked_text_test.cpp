#include "marked_text.hpp"

#include <doctest/doctest.h>

using namespace glane::cli;

TEST_CASE("marks are found before anything is unescaped") {
  const auto parts = marked_parts("a &lt;mark&gt; <mark>b &amp;lt;</mark><mark>c</mark> &x");
  REQUIRE(parts.size() == 5);
  CHECK(parts[0].text == "a <mark> ");
  CHECK(parts[1].text == "b &lt;");
  CHECK(parts[1].is_marked);
  CHECK(parts[2].text.empty());
  CHECK(parts[3].text == "c");
  CHECK(parts[4].text == " &x");
  CHECK_FALSE(parts[4].is_marked);
}

TEST_CASE("what is not closed is marked to its end") {
  CHECK(marked_parts("").empty());
  CHECK(marked_parts("<mark>a &quot;").back().text == "a \"");
  CHECK(without_marks("l&#39;<mark>eau</mark> &amp; <mark>vin</mark>") == "l'eau & vin");
}
