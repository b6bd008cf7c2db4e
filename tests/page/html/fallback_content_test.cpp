#include "page/html/fallback_content.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("what holds markup for old browsers ends at its tag or with what it stands in") {
  struct Row {
    std::string_view html;
    std::string_view rest;
  };
  for (const Row& row : {
           Row{"non</video>vu", "vu"},
           Row{"non</VIDEO >vu", "vu"},
           Row{"<div>non</div></div>vu", "</div>vu"},
           Row{"<!-- </video></div> --></figure>vu", "</figure>vu"},
           Row{"<p>non</p></span></video>vu", "vu"},
           Row{"<!-- non</video>", ""},
           Row{"non</video", ""},
           Row{"non", ""},
           Row{"", ""},
       }) {
    CAPTURE(row.html);
    CHECK(row.html.substr(end_of_fallback(row.html, 0, "video")) == row.rest);
  }
  CHECK(is_fallback_element("canvas"));
  CHECK_FALSE(is_fallback_element("svg"));
}
