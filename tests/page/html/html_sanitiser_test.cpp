#include "page/html/html_sanitiser.hpp"

#include <doctest/doctest.h>

#include "page/html/text_aside.hpp"

using namespace glane;

namespace {

// Without the doctype that it writes first.
std::string sanitised(std::string_view html) {
  constexpr std::string_view kDoctype = "<!DOCTYPE html>";
  std::vector<std::string_view> json_ld;
  const std::string out = sanitise_html(html, json_ld);
  REQUIRE(out.starts_with(kDoctype));
  return out.substr(kDoctype.size());
}

std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("text and structure are kept, the rest is dropped, and every element is closed") {
  struct Row {
    std::string_view html;
    std::string_view out;
  };
  for (const Row& row : {
           Row{"", ""},
           Row{"Le pont", "Le pont"},
           Row{"Le\x1Dpont\n\x02\x7F", "Le pont\n  "},
           Row{"<p>Un</p><!-- <p>rien --><p>Deux", "<p>Un</p><p>Deux"},
           Row{"a<!-->b<?xml x?>c<![CDATA[d]]>e", "abce"},
           Row{"<b>Le</b> <font color=red>pont", "Le pont"},
           Row{"<b class=nom>Léa</b>", "<span class=\"nom\">Léa</span>"},
           Row{"<style>p{}</style><svg><p>x</svg>vu", "  vu"},
           Row{"<script>if (a<b) {}</script>vu", "vu"},
           Row{"<div onclick='f()' ID=a>x", "<div id=\"a\">x</div>"},
           Row{"<div id=a id=b>x</div>", "<div id=\"a\">x</div>"},
           Row{"<p title='le \"pont\"'>x", "<p title=\"le &quot;pont&quot;\">x"},
           Row{"<ul><li>a<li>b<ul><li>c</ul></ul>",
               "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"},
           Row{"<table><tr><td>a<td>b<tr><td>c</table>",
               "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"},
           Row{"<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"},
           Row{"<a href=x>un<a href=y>deux", "<a href=\"x\">un</a><a href=\"y\">deux</a>"},
           Row{"<h6>a</h3>b", "<h6>a</h6>b"},
           Row{"<p><a href=</a>un</p>deux", "<p>un</p>deux"},
           Row{"<div><span>a</div>b</span>", "<div><span>a</span></div>b"},
           Row{"<table><tr><td></div>a</table>", "<table><tr><td>a</td></tr></table>"},
           Row{"<title>a <b> c</title>", "<title>a <b> c</title>"},
           Row{"si 1 < 2 et <3", "si 1 &lt; 2 et &lt;3"},
           Row{"<", "&lt;"},
           Row{"<div", "<div></div>"},
       }) {
    CAPTURE(row.html);
    CHECK(sanitised(row.html) == row.out);
  }
}

TEST_CASE("readings beside signs are dropped, with their closing tags or without") {
  CHECK(sanitised("<ruby>a<rp>(</rp><rt>x</rt><rp>)</rp></ruby>b") == sanitised("ab"));
  CHECK(sanitised("<ruby>a<rt>x<rb>b<rt><i>y</i></ruby>c") == sanitised("abc"));
  const std::string unclosed = "a<rt>" + std::string(600, 'x');
  CHECK(sanitised(unclosed) == sanitised("a" + std::string(600, 'x')));
}

TEST_CASE("a picture that moves ends with what it stands in, where its own end is lost") {
  struct Row {
    std::string_view html;
    std::string_view out;
  };
  for (const Row& row : {
           Row{"<div><video src=x </video></div><p>vu<video></video>", "<div> </div><p>vu "},
           Row{"<div><video src=x></div><p>vu<!-- <video></video> -->", "<div> </div><p>vu"},
           Row{"<video><!-- </video> -->non</video>vu", " vu"},
           Row{"<video><div>non</div><DIV>non</DIV></VIDEO>vu", " vu"},
           Row{"<FIGURE><object data=x><p>non</FIGURE>vu", "<figure> </figure>vu"},
           Row{"<canvas><divider>non</divider></canvas>vu", " vu"},
           Row{"<audio><!-- non", " "},
       }) {
    CAPTURE(row.html);
    CHECK(sanitised(row.html) == row.out);
  }
}

TEST_CASE("blocks of JSON-LD are given apart, as written") {
  const std::string_view html =
      "<script type='application/ld+json'>{\"a\": \"<p>\"}</script><script>x</script>"
      "<SCRIPT TYPE=application/ld+json>[]</SCRIPT>";
  std::vector<std::string_view> json_ld;
  CHECK(sanitise_html(html, json_ld) == "<!DOCTYPE html>");
  CHECK(json_ld == std::vector<std::string_view>{"{\"a\": \"<p>\"}", "[]"});
  // Some templates forget the type.
  json_ld.clear();
  sanitise_html("<script> {\"@context\":1}</script><script>{\"a\":1}</script>", json_ld);
  CHECK(json_ld == std::vector<std::string_view>{" {\"@context\":1}"});
}

TEST_CASE("elements beyond the limits lose their tags and keep their text") {
  std::string deep;
  for (std::size_t i = 0; i < kMaxMarkupDepth + 50; ++i) deep += "<div>mot";
  const std::string shallow = sanitised(deep);
  CHECK(count_of(shallow, "<div>") == kMaxMarkupDepth);
  CHECK(count_of(shallow, "</div>") == kMaxMarkupDepth);
  CHECK(count_of(shallow, "mot") == kMaxMarkupDepth + 50);

  std::string many;
  for (std::size_t i = 0; i < kMaxMarkupElements + 50; ++i) many += "<br>m";
  const std::string few = sanitised(many);
  CHECK(count_of(few, "<br>") == kMaxMarkupElements);
  CHECK(count_of(few, "m") == kMaxMarkupElements + 50);
}

TEST_CASE("long text goes aside where there is a place for it") {
  const std::string html = "<p>" + std::string(5000, 'a') + "</p>";
  TextAside aside(html);
  std::vector<std::string_view> json_ld;
  const std::string out = sanitise_html(html, json_ld, &aside);
  CHECK_FALSE(aside.empty());
  CHECK(out.size() < 100);
}

TEST_CASE("a template right inside of an article's body is what its script shows there") {
  const std::string script = "<script type='text/template'><p>Le pont</p></script>";
  CHECK(sanitised("<div itemprop='articleBody'> " + script + "</div>").find("<p>Le pont</p>") !=
        std::string::npos);
  CHECK(sanitised("<div class=body>" + script + "</div>").find("Le pont") == std::string::npos);
  CHECK(sanitised("<div itemprop=articleBody>Un." + script + "</div>").find("Le pont") ==
        std::string::npos);
  CHECK(sanitised("<div itemprop=articleBody><script>'Le pont'</script></div>").find("Le pont") ==
        std::string::npos);
}

TEST_CASE("it is known which tags are kept") {
  for (const std::string_view name : {"p", "div", "time", "a"}) CHECK(keeps_tag(name));
  for (const std::string_view name : {"b", "font", "svg", "wbr"}) CHECK_FALSE(keeps_tag(name));
}
