#include "crawl/xml_tree.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("the texts of an element, CDATA and not, in its charset") {
  pugi::xml_document document;
  const pugi::xml_node node = parse_xml_element(
      "<wp:a> L'\xE9t\xE9 <![CDATA[<p>un ]]]]><![CDATA[> deux</p>]]><b>non</b></wp:a>",
      "iso-8859-1", document);
  CHECK(xml_text_of(node) == "L'été <p>un ]]> deux</p>");
  CHECK(xml_text_of_child(node, "b") == "non");
  CHECK(xml_text_of_child(node, "c") == "");
}

TEST_CASE("what is not well-formed is no element, and half a pair of UTF-16 is replaced") {
  pugi::xml_document document;
  CHECK_FALSE(parse_xml_element("<a><b></a>", "", document));
  CHECK(xml_text_of(parse_xml_element("<a>x&#xD83D;y</a>", "", document)) ==
        "x\uFFFD\uFFFD\uFFFDy");
}
