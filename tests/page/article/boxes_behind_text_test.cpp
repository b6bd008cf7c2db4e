#include "page/article/boxes_behind_text.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// Whether the element titled "x" is left out, as the body's end reads.
bool is_left_out(std::string_view end, std::string_view behind = "") {
  const MarkedPage page("<div title=body>" + paragraph("Un.") + paragraph("Deux.") +
                        paragraph("Trois.") + paragraph("Quatre.") + std::string(end) +
                        std::string(behind) + "</div>");
  const std::vector<Mark> marks(page.outline.size(), Mark::kept);
  const auto boxes = find_boxes_behind_text(page.outline, marks, page.at("body"));
  return boxes == std::vector{page.at("x")};
}

}  // namespace

TEST_CASE("a box at the end of a body is left out for a word of its name") {
  const std::string words = "<p>Le pont, le bac et la crue.</p>";
  for (const std::string_view name :
       {"spenden-box", "contact-row", "membershipPlea", "metabar", "hidden", "d-none d-print-block",
        "widget", "box2 moderator"}) {
    CAPTURE(name);
    CHECK(is_left_out("<div class='" + std::string(name) + "' title=x>" + words + "</div>"));
  }
  for (const std::string_view name :
       {"chapter", "info-box", "elementor-widget-text", "hidden md:block", "d-none d-md-flex",
        "entry-content contact"}) {
    CAPTURE(name);
    CHECK_FALSE(is_left_out("<div class='" + std::string(name) + "' title=x>" + words + "</div>"));
  }
  CHECK(is_left_out("<p class=kleingedrucktes title=x>Das Boot, die Brücke.</p>"));
  CHECK_FALSE(is_left_out("<p class=footer-note title=x>Le pont, le bac.</p>"));
  CHECK(is_left_out("<address title=x>1, rue du Bac</address>"));
}

TEST_CASE("a named box is text where text follows it, and where it is much of the body") {
  const std::string box = "<div class=contact-row title=x>Le pont, le bac.</div>";
  CHECK(is_left_out(box, "<p>Oui Non</p>"));
  CHECK_FALSE(is_left_out(box, paragraph("Cinq.")));
  const std::string much =
      "<div class=contact-row title=x>" + paragraph("Cinq.") + paragraph("Six.") + "</div>";
  CHECK_FALSE(is_left_out(much));
}
