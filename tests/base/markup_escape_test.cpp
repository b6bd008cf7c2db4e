#include "base/markup_escape.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("text is appended so that markup says the same") {
  std::string out = "<p>";
  append_as_markup(out, "a < b && \"c\" > 'é'");
  CHECK(out == "<p>a &lt; b &amp;&amp; &quot;c&quot; &gt; 'é'");
  append_as_markup(out, "");
  CHECK(out.ends_with("'é'"));
}
