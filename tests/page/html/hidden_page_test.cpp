#include "page/html/hidden_page.hpp"

#include <doctest/doctest.h>

#include <string>

#include "page/html/html_text.hpp"

using namespace glane;

namespace {

const std::string kText =
    "<p>Le vieux pont de pierre, fermé depuis l'automne, rouvrira demain aux piétons.</p>"
    "<p>Le maire l'a dit hier soir devant le conseil, qui a voté les derniers crédits.</p>"
    "<p>Les voitures, elles, attendront la fin de l'hiver, et peut-être le printemps.</p>";

std::string shown(const std::string& html) {
  HtmlTree page(html);
  show_hidden_page(page);
  return html_visible_text(page.root(), {});
}

bool is_read(const std::string& html) {
  return shown(html).find("vieux pont") != std::string::npos;
}

}  // namespace

TEST_CASE("a page that is hidden as a whole until a script shows it is read") {
  CHECK(is_read("<body style='visibility: hidden'>" + kText));
  CHECK(is_read("<body><div style='display: none;'>" + kText + "</div><script>show()</script>"));
  CHECK(is_read("<body><p>Chargement</p><main hidden>" + kText + "</main>"));
}

TEST_CASE("of a page's hidden parts the longest is shown, and no other") {
  const std::string text =
      shown("<body><div style='display:none'><p>Court.</p></div><div style='display:none'>" +
            kText + kText + "</div><div hidden>" + kText + "</div>");
  CHECK(text.find("Court") == std::string::npos);
  CHECK(text.find("vieux pont") != text.rfind("vieux pont"));
  CHECK(text.size() < 3 * kText.size());
}

TEST_CASE("what is hidden beside text stays so") {
  CHECK(!is_read("<body><p>" + std::string(50, 'a') + " " + std::string(50, 'b') + " " +
                 std::string(100, 'c') + "</p><div style='display:none'>" + kText + "</div>"));
}
