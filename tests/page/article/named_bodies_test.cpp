#include "page/article/named_bodies.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("an element that says that it is the article is inside of a box, or outside") {
  const MarkedPage page("<body><div title=around><article title=own>" + paragraph("Un.") +
                        "</article></div><div title=beside>" + paragraph("Deux.") + "</div>");
  const NamedBodies bodies(page.outline);
  CHECK(bodies.has_inside(page.at("own")));
  CHECK(bodies.has_inside(page.at("around")));
  CHECK_FALSE(bodies.has_inside(page.at("beside")));
  CHECK(bodies.has_outside(page.at("beside")));
  CHECK_FALSE(bodies.has_outside(page.at("around")));
  CHECK_FALSE(bodies.has_outside(page.at("own")));
}
