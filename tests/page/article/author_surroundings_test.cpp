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
  CHECK_FALSE(holds(is_at_picture,
                    "<div class=caption><h1>Le pont</h1><span title=x>Zoé Noir</span></div>"));
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

TEST_CASE("what is named for others is a box of theirs, and what is named for the article is not") {
  const auto is_others = [](const std::string& box) {
    const MarkedPage page("<body><div class='" + box + "'><span title=x>Zoé Noir</span></div>" +
                          std::string(400, 'a') + "</body>");
    return is_in_box_of_others(page.outline, page.at("x"), {});
  };
  for (const char* box : {"related", "footer", "widget", "comments", "sidebar", "page-credits"}) {
    CAPTURE(box);
    CHECK(is_others(box));
  }
  for (const char* box : {"article-footer", "story__credits", "widget Blog", "author-bio sidebar",
                          "asset-footer", "post"}) {
    CAPTURE(box);
    CHECK_FALSE(is_others(box));
  }
}

TEST_CASE("buttons and what is named for sharing") {
  const auto shares = [](const std::string& html) {
    const MarkedPage page("<body>" + html + "</body>");
    return is_share_part(page.node());
  };
  CHECK(shares("<button title=x>Suivre</button>"));
  CHECK(shares("<div title=x class=sharebar>Quai</div>"));
  CHECK(shares("<span title=x class=bookmark-text>Garder</span>"));
  CHECK_FALSE(shares("<div title=x class=author-share>Zoé</div>"));
  CHECK_FALSE(shares("<div title=x class=byline>Zoé</div>"));
}
