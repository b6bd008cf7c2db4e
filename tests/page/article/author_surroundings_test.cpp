#include "page/article/author_surroundings.hpp"

#include <doctest/doctest.h>

#include <string>

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("a name at a picture, in a menu or in a button signs nothing") {
  const auto holds = [](bool (*question)(const PageOutline&, std::size_t), std::string_view html) {
    const MarkedPage page("<body>" + std::string(html) + "</body>");
    return question(page.outline, page.at("x"));
  };
  CHECK(holds(is_at_picture, "<figure><img src=a><span title=x>Zoé Noir</span></figure>"));
  CHECK(holds(is_at_picture, "<p class=photo-credit><span title=x>Zoé Noir</span></p>"));
  CHECK_FALSE(holds(is_at_picture, "<p class=credits><span title=x>Zoé Noir</span></p>"));
  CHECK_FALSE(holds(is_at_picture, "<p><span title=x>Zoé Noir</span></p>"));

  const std::string others =
      "<li><a href=/b>Ville</a><li><a href=/c>Sport</a><li><a href=/d>Bac</a><li><a href=/e>Gué"
      "</a><li><a href=/f>Contact</a></ul>";
  const std::string name = "<li><a href=/auteur/zoe title=x>Zoé Noir</a>";
  CHECK(holds(is_in_menu, "<ul>" + name + others));
  CHECK_FALSE(holds(is_in_menu, "<ul>" + name + "<li><a href=/b>Léa Petit</a></ul>"));
  CHECK_FALSE(holds(is_in_menu, "<p><a title=x>Zoé Noir</a></p><ul>" + others));

  CHECK(holds(is_in_button, "<button><span title=x>Zoé Noir</span></button>"));
  CHECK_FALSE(holds(is_in_button, "<button>J'aime</button><span title=x>Zoé Noir</span>"));
}
