#include "page/html/kept_attributes.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("it is known which attributes are kept") {
  for (const std::string_view name : {"class", "datetime"}) CHECK(keeps_attribute(name));
  for (const std::string_view name : {"onclick", "src", ""}) CHECK_FALSE(keeps_attribute(name));
  CHECK(kept_attributes().starts_with("class, id, itemprop, "));
  CHECK_FALSE(kept_attributes().ends_with(", "));
}
