#include "page/html/markup_tag.hpp"

#include <doctest/doctest.h>

using namespace glane;

namespace {

// "/name a=1 b= /" up to its end, then what is left.
std::string shown(std::string_view html) {
  const MarkupTag tag = read_markup_tag(html, 0);
  std::string out = (tag.closing ? "/" : "") + tag.name;
  for (const MarkupAttribute& attribute : tag.attributes) {
    out += " " + attribute.name + "=" + std::string(attribute.value);
  }
  return out + (tag.closed ? " /" : "") + "|" + std::string(html.substr(tag.end));
}

}  // namespace

TEST_CASE("a tag is read with its attributes") {
  struct Row {
    std::string_view html;
    std::string_view out;
  };
  for (const Row& row : {
           Row{"<p>Le pont", "p|Le pont"},
           Row{"</DIV >x", "/div|x"},
           Row{"<br/>x", "br /|x"},
           Row{"<A HREF='/é?a=1&amp;b' class = nom>x", "a href=/é?a=1&amp;b class=nom|x"},
           Row{"<a title=\"a > b\" hidden>x", "a title=a > b hidden=|x"},
           Row{"<a href=/x/ rel=up>y", "a href=/x/ rel=up|y"},
           Row{"<a =b=c>y", "a =b=c|y"},
           Row{"<p\n\tid=a\n>y", "p id=a|y"},
           Row{"<p id=>y", "p id=|y"},
       }) {
    CAPTURE(row.html);
    CHECK(shown(row.html) == row.out);
  }
}

TEST_CASE("what is cut short ends with the text") {
  CHECK(shown("<p") == "p|");
  CHECK(shown("<p id") == "p id=|");
  CHECK(shown("<p id=") == "p id=|");
  CHECK(shown("<p id='a b") == "p id=a b|");
}

TEST_CASE("where no tag starts, its end is its beginning") {
  for (const std::string_view html : {"<", "< p>", "<3", "</>", "</ p>", "<!doctype html>"}) {
    CAPTURE(html);
    CHECK(read_markup_tag(html, 0).end == 0);
  }
  CHECK(read_markup_tag("1 < 2", 2).end == 2);
  CHECK(read_markup_tag("a<b>c", 1).end == 4);
}

TEST_CASE("names have a limit, and so has their number") {
  CHECK(shown("<" + std::string(41, 'a') + ">x") == "|x");
  CHECK(shown("<" + std::string(40, 'a') + ">x") == std::string(40, 'a') + "|x");
  std::string html = "<p";
  for (int i = 0; i < 60; ++i) html += " a" + std::to_string(i);
  const MarkupTag tag = read_markup_tag(html + ">x", 0);
  CHECK(tag.attributes.size() == 50);
  CHECK(tag.end == html.size() + 1);
}
