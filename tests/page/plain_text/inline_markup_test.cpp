#include "page/plain_text/inline_markup.hpp"

#include <doctest/doctest.h>

using namespace glane;

using Lines = std::vector<std::string>;

TEST_CASE("breaks of any spelling end a line, other tags go") {
  CHECK(plain_lines("un<br>deux<br/>trois<BR />quatre") == Lines{"un", "deux", "trois", "quatre"});
  CHECK(plain_lines("<p>un</p><p>deux <a href=\"x>y\">ici</a></p>") == Lines{"un", "deux y\">ici"});
  CHECK(plain_lines("un <b>gras</b> et <i class='x'>penché</i>") == Lines{"un gras et penché"});
  CHECK(plain_lines("<br /> <br />").empty());
  CHECK(holds_inline_line_break("a<br class='x' />b"));
  CHECK_FALSE(holds_inline_line_break("a <b>b</b> < br"));
}

TEST_CASE("what only looks like markup stays") {
  for (const std::string text :
       {"a < b", "je t'aime <3", "<moi> aussi", "<b", "&c.", "R&D;", "&#0; &#xD800;", "&;", "<>"}) {
    CHECK(plain_lines(text) == Lines{text});
  }
}

TEST_CASE("entities are decoded once") {
  CHECK(decode_inline_entities("l&#39;&eacute;t&eacute; &amp;amp; &#x2019;&laquo;&nbsp;") ==
        "l'été &amp; ’«\u00A0");
  CHECK(plain_lines("&lt;b&gt;") == Lines{"<b>"});
}
