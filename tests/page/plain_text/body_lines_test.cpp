#include "page/plain_text/body_lines.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("an article's lines are left, without what stands around them") {
  const Date seen = *parse_iso_date("2022-07-20");
  const std::string prose =
      "Le pont de bois a tenu bon malgré la crue de mardi, a dit la préfecture hier soir.";
  CHECK(body_lines_without_frame("Le pont tient\n" + prose, "Le pont tient", seen) == prose);
  CHECK(body_lines_without_frame(prose + "\nPartager sur Facebook\n" + prose, "t", seen) ==
        prose + "\n" + prose);
  CHECK(body_lines_without_frame(prose, "t", seen) == prose);
  CHECK(body_lines_without_frame("", "t", seen) == "");
}
