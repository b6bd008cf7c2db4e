#include "page/article/offer_boxes.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// The title of the box that is found around <... title=price>; empty: there is none.
std::string offer_of(const std::string& midst) {
  const MarkedPage page(article_html("", "", midst));
  const auto is_kept = [&](std::size_t at) { return at == page.at("body"); };
  const std::size_t box = find_offer_box(page.outline, page.at("price"), is_kept);
  return box == 0 ? "" : std::string(attribute_of(page.outline.node(box), "title"));
}

const std::string kPrice = "<span title=price class=item-price>24,95 €</span>";
const std::string kShop = "<a class='btn go' href=/go/1>Voir la boutique</a>";

}  // namespace

TEST_CASE("what is offered for sale is the box around its price and the way to the shop") {
  CHECK(offer_of("<div title=box><b>Maquette du pont</b><div>" + kPrice + kShop + "</div></div>") ==
        "box");
  CHECK(offer_of("<div title=box><b>Maquette</b>" + kPrice +
                 "<a rel='nofollow sponsored' href=/go/1>Boutique</a></div>") == "box");
}

TEST_CASE("a price that the article tells is none") {
  CHECK(offer_of("<div title=box><b>Maquette</b>" + kPrice + "</div>").empty());
  CHECK(offer_of("<div title=box>" + kPrice + "<a href=/b>Le pont</a></div>").empty());
  CHECK(offer_of("<div title=box>" + paragraph("Six.") + kPrice + kShop + "</div>").empty());
  CHECK(offer_of("<table title=box><tr><td>" + kPrice + "</td><td>" + kShop + "</td></table>")
            .empty());
  CHECK(offer_of("<div title=box><span title=price class=pristine>24</span>" + kShop + "</div>")
            .empty());
  std::string facts;
  for (int i = 0; i < 5; ++i) facts += "<div><div>Taille</div><div>40 cm</div></div>";
  CHECK(offer_of("<div title=box>" + facts + kPrice + kShop + "</div>").empty());
}
