#include "crawl/export_output.hpp"

#include <doctest/doctest.h>

#include "recorded_output.hpp"

using namespace glane;

TEST_CASE("text as it is typed has paragraphs where lines are left blank") {
  CHECK(markup_of_typed_text("Un\ndeux\n\n\ntrois <b>quatre</b>\n") ==
        "<p>Un<br>deux</p><p>trois <b>quatre</b></p>");
  CHECK(markup_of_typed_text("<p>Un</p>\n\n<p>deux</p>") == "<p>Un</p>\n\n<p>deux</p>");
}
