#include "page/article/offer_boxes.hpp"

#include <algorithm>
#include <string_view>

#include "base/contains.hpp"
#include "page/html/boilerplate_names.hpp"
#include "page/html/part_names.hpp"

namespace glane {

namespace {

constexpr std::string_view kPrices[] = {"price", "preis", "prix", "precio", "prezzo"};

// A link that earns the site money, or looks like a button.
bool leads_to_shop(const GumboNode& link) {
  if (!is_element(link, GUMBO_TAG_A)) return false;
  if (attribute_has_word(link, "rel", "sponsored")) return true;
  const std::string_view classes = attribute_of(link, "class");
  return contains_any(classes, {"affiliate", "Affiliate", "button", "Button", "btn", "BTN"});
}

bool holds_way_to_shop(const PageOutline& outline, std::size_t box) {
  const auto begin = outline.elements().begin();
  return std::any_of(begin + static_cast<std::ptrdiff_t>(box), begin + outline[box].end,
                     [](const PageElement& inner) { return leads_to_shop(*inner.node); });
}

bool is_of_table(const GumboNode& node) {
  return is_element(node, GUMBO_TAG_TD) || is_element(node, GUMBO_TAG_TH) ||
         is_element(node, GUMBO_TAG_TR) || is_element(node, GUMBO_TAG_TABLE);
}

// Of what is told of a product: its name, its price, what the button says; more is a table.
bool holds_many_facts(const PageOutline& outline, std::size_t box) {
  constexpr std::ptrdiff_t kMost = 10;
  const auto begin = outline.elements().begin();
  return std::count_if(begin + static_cast<std::ptrdiff_t>(box), begin + outline[box].end,
                       [](const PageElement& inner) { return inner.own_bytes > 0; }) > kMost;
}

}  // namespace

std::size_t find_offer_box(const PageOutline& outline, std::size_t price,
                           const std::function<bool(std::size_t)>& is_kept) {
  constexpr std::uint32_t kMostPriceBytes = 60;
  constexpr std::uint32_t kMostBoxBytes = 300;
  const PageElement& element = outline[price];
  const bool may_be = element.text_bytes > 0 && element.text_bytes <= kMostPriceBytes;
  if (!may_be || !has_class_word(*element.node, kPrices)) return 0;
  std::size_t box = 0;
  for (std::size_t around = element.parent; around != 0; around = outline[around].parent) {
    const PageElement& wider = outline[around];
    if (wider.text_bytes > kMostBoxBytes || wider.prose_bytes > 0) break;
    if (is_of_table(*wider.node) || is_kept(around)) break;
    if (wider.block) box = around;
  }
  return box != 0 && holds_way_to_shop(outline, box) && !holds_many_facts(outline, box) ? box : 0;
}

}  // namespace glane
