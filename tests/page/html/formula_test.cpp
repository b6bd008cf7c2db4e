#include "page/html/formula.hpp"

#include <doctest/doctest.h>

#include "page/html/html_text.hpp"

using namespace glane;

TEST_CASE("formulas are read as they were typed") {
  struct Row {
    std::string_view html;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"<p>Soit <math alttext='{\\displaystyle a^{2}}'><mi>a</mi></math>, alors",
               "Soit a^{2} , alors"},
           Row{"<p>Soit <math alttext='a &lt; b'><mi>a</mi></math>.", "Soit a < b ."},
           Row{"<p><math><semantics><mi>a</mi><annotation encoding='application/x-tex'>a_1"
               "</annotation></semantics></math>",
               "a_1"},
           Row{"<p>Soit <img class='latex' alt='\\textstyle x+y'>", "Soit x+y"},
           Row{"<p>Soit <img class=photo alt='Le pont'>", "Soit"},
           Row{"<p>Soit <math><mi>a</mi></math>", "Soit"},
           Row{"<p>Soit <span class='mwe-math-mathml-inline mwe-math-mathml-a11y' "
               "style='display: none;'><math alttext=n><mi>n</mi></math></span>",
               "Soit n"},
       }) {
    CAPTURE(row.html);
    CHECK(html_visible_text(row.html) == row.text);
  }
  CHECK(is_hidden_formula("mwe-math-mathml-display"));
  CHECK_FALSE(is_hidden_formula("math-note"));
}
