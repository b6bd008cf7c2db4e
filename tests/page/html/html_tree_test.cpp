#include "page/html/html_tree.hpp"

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("any text makes a tree") {
  for (const std::string_view html : {"", "Le pont", "<p>Le pont", "<html><body></html>", "</p"}) {
    CAPTURE(html);
    const HtmlTree tree(html);
    CHECK(is_element(tree.root(), GUMBO_TAG_HTML));
    CHECK(tree.json_ld().empty());
  }
  const HtmlTree stated("<script type=application/ld+json>{}</script><p>vu");
  CHECK(stated.json_ld() == std::vector<std::string_view>{"{}"});
}

TEST_CASE("an attribute is told from none, in an element and in a text") {
  const MarkedPage page("<p title=x class='' id=Un>texte</p>");
  const GumboNode& element = page.node();
  CHECK(attribute_of(element, "id") == "Un");
  CHECK(attribute_of(element, "class") == "");
  CHECK(attribute_of(element, "href") == "");
  CHECK(has_attribute(element, "class"));
  CHECK_FALSE(has_attribute(element, "href"));
  const auto& text = *static_cast<const GumboNode*>(element.v.element.children.data[0]);
  CHECK(attribute_of(text, "id") == "");
  CHECK_FALSE(has_attribute(text, "id"));
  CHECK_FALSE(is_element(text, GUMBO_TAG_P));
  CHECK_FALSE(is_element(element, GUMBO_TAG_DIV));
}

TEST_CASE("words of an attribute are parted at blanks, in either case") {
  const MarkedPage page("<a title=x rel='NoFollow\n author'>x</a>");
  CHECK(attribute_has_word(page.node(), "rel", "nofollow"));
  CHECK(attribute_has_word(page.node(), "rel", "Author"));
  CHECK_FALSE(attribute_has_word(page.node(), "rel", "auth"));
  CHECK_FALSE(attribute_has_word(page.node(), "class", "author"));
  std::string_view rest = "  un\tdeux";
  CHECK(next_attribute_name(rest) == "un");
  CHECK(next_attribute_name(rest) == "deux");
  CHECK(next_attribute_name(rest) == "");
}

TEST_CASE("elements are visited in order, but for what is inside of those refused") {
  const MarkedPage page("<div title=a><p title=b>x<span title=c>y</span></p><p title=d></p></div>");
  std::string visited;
  const auto visit = [&](const GumboNode& node) {
    visited += attribute_of(node, "title");
    return attribute_of(node, "title") != "b";
  };
  for_each_element(page.node("a"), visit);
  CHECK(visited == "abd");
}
