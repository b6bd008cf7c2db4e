#include "page/article/visible_section.hpp"

#include "page/article/section_name.hpp"
#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string visible_section(const MarkedPage& page) {
  constexpr std::string_view kTitle = "Le pont rouvre";
  return find_visible_section({page.outline, page.outline.find_title(kTitle), kTitle, ""}).value;
}

std::string shown_in(const MarkedPage& page, std::string_view section) {
  return section_as_shown({page.outline, 0, "", ""}, section, ShownWhere::menu);
}

}  // namespace

TEST_CASE("what an article is filed under is the category that stands nearest to its title") {
  const std::string page =
      "<div><a rel='category tag' href=/s>Sport</a><h3>Un match</h3></div><article><h1>Le pont "
      "rouvre</h1><p>Le texte.</p><a rel='category tag' href=/r>Rhin</a> <a rel=tag "
      "href=/p>ponts</a></article><div><a rel='category tag' href=/c>Culture</a></div>";
  const auto section = [](const std::string& html) {
    const MarkedPage marked(html);
    return visible_section(marked);
  };
  CHECK(section(page) == "Rhin");
  CHECK(section("<a rel='category tag' href=/u>Uncategorized</a><h1>Le pont rouvre</h1>") == "");
}

TEST_CASE("a link that is named a category, or stands in one, tells the section") {
  const auto section = [](const std::string& head) {
    const MarkedPage page("<body>" + head + "<h1>Le pont rouvre</h1>" + "<p>Un.</p></body>");
    return visible_section(page);
  };
  CHECK(section("<p class=article-header__category><a href=/r>Rhin</a></p>") == "Rhin");
  CHECK(section("<li class=category-link><a href=/r>Rhin</a></li>") == "Rhin");
  CHECK(section("<p class=category><a href=/r><i>/</i> Rhin</a></p>") == "Rhin");
  CHECK(section("<p class=category><a href=/r>Rhin</a> • <a href=/m>Meuse</a></p>") == "Meuse");
  CHECK(section("<a href=/r><span class=info-category>Rhin</span></a>") == "Rhin");
  CHECK(section("<p class=category>Dans <a href=/r>ce coin</a></p>") == "");
}

TEST_CASE("what is named a category counts in the title's own article, and not in a card") {
  const auto section = [](const std::string& html) {
    const MarkedPage page(html);
    return visible_section(page);
  };
  std::string text = "<p>";
  for (int i = 0; i < 40; ++i) text += "Le vieux pont a rouvert. ";
  const std::string page = "<article><h1>Le pont rouvre</h1>" + text + "</p>";
  const std::string link = "<p class=category-link><a href=/r>Rhin</a></p>";
  CHECK(section(page + link + "</article>") == "Rhin");
  CHECK(section(page + "</article><div>" + link + "</div>") == "");
}

TEST_CASE("the property articleSection of what is seen tells the section") {
  const MarkedPage page(
      "<p><span itemprop=articleSection>Rhin</span> | 3 mars</p><h1>Le pont rouvre</h1>");
  CHECK(visible_section(page) == "Rhin");
}

TEST_CASE("a section is shown by an element that says nothing else") {
  const MarkedPage page("<ul><li>Vie locale<li>Rhin et ponts</ul><p hidden>Sport</p>");
  CHECK(shown_in(page, "Vie locale") == "Vie locale");
  CHECK(shown_in(page, "Rhin") == "");
  CHECK(shown_in(page, "Sport") == "");
}

TEST_CASE("a name for machines gives way to the one that is shown") {
  const MarkedPage page("<ul><li>SANTÉ & BIEN-ÊTRE<li>Santé & bien-être<li>POLITIQUE</ul>");
  CHECK(shown_in(page, "sante-bien-etre") == "Santé & bien-être");
  CHECK(shown_in(page, "politique") == "POLITIQUE");
  CHECK(shown_in(page, "Politique") == "Politique");
}

TEST_CASE("a tag at the foot shows no section, a menu there does") {
  std::string text = "<h1 title=h>Le pont rouvre</h1><p>";
  for (int i = 0; i < 40; ++i) text += "Le vieux pont a rouvert. ";
  const MarkedPage page(text + "</p><p><a href=/t/rhin>Rhin</a> 2 <b>comments</b></p>" +
                        "<nav><a href=/s>Sport</a></nav>");
  const SectionPage at_title{page.outline, page.at("h"), "Le pont rouvre", ""};
  CHECK(section_as_shown(at_title, "Rhin", ShownWhere::menu) == "");
  CHECK(section_as_shown(at_title, "Sport", ShownWhere::menu) == "Sport");
}

TEST_CASE("the menu's item of the post's category tells the section") {
  const MarkedPage page(
      "<ul><li class=menu-item><a href=/v>Villes</a><li class='menu-item current-post-ancestor "
      "current-post-parent'><a href=/r>Rhin</a></ul><h1>Le pont rouvre</h1>");
  const SectionPage at_title{page.outline, page.outline.find_title("Le pont rouvre"), "", ""};
  CHECK(find_marked_menu_item(at_title).value == "Rhin");
}

TEST_CASE("a category in the title's own box goes before one that stands closer") {
  const MarkedPage page(
      "<div><p>Crue</p><a class=category href=/m>Meuse</a></div><article><h1>Le pont "
      "rouvre</h1><p>Par Jeanne</p><p><i><b>3 mars</b></i></p><p><a class=category "
      "href=/r>Rhin</a></p></article>");
  CHECK(visible_section(page) == "Rhin");
}

TEST_CASE("the marks before a category are none of its name") {
  const MarkedPage page(
      "<p>in <a rel='category tag' href=/r>› Rhin</a></p><h1>Le pont rouvre</h1>");
  CHECK(visible_section(page) == "Rhin");
}

TEST_CASE("a section beside a date is shown about the title") {
  const MarkedPage page(
      "<h1>Le pont rouvre</h1><p>8 mars 2021 | Rhin</p><p>Un mot | Meuse</p>"
      "<p>Le vieux pont a rouvert hier, et la ville en est heureuse.</p>");
  const SectionPage at_title{page.outline, page.outline.find_title("Le pont rouvre"), "", ""};
  CHECK(section_as_shown(at_title, "Rhin", ShownWhere::head) == "Rhin");
  CHECK(section_as_shown(at_title, "Meuse", ShownWhere::head) == "");
}
