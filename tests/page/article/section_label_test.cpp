#include "page/article/section_label.hpp"

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr std::string_view kTitle = "Le pont rouvre";
constexpr std::string_view kUrl = "https://quai.example/fit-gesund/ponts/rouvre.html";

std::string label_of(const std::string& over, const std::string& under = "") {
  const MarkedPage page("<nav><a href=/a>Accueil</a><a href=/r>Rhin et Moselle</a></nav>" + over +
                        "<h1>Le pont rouvre</h1>" + under);
  return find_section_label({page.outline, page.outline.find_title(kTitle), kTitle, kUrl}).value;
}

}  // namespace

TEST_CASE("a word about the title that a menu has too is the section") {
  CHECK(label_of("<p class=x>Rhin et Moselle</p>") == "Rhin et Moselle");
  CHECK(label_of("<h4>RHIN ET MOSELLE</h4><p>3 mars 2020</p>") == "RHIN ET MOSELLE");
  CHECK(label_of("", "<p>3 mars 2020</p><a href=/r>Rhin et Moselle</a>") == "Rhin et Moselle");
  CHECK(label_of("<p>8 mars 2021 | Rhin et Moselle</p>") == "Rhin et Moselle");
  CHECK(label_of("<h4>Rhin et Moselle —</h4>") == "Rhin et Moselle");
  CHECK(label_of("<ul><li><a href=/r>Rhin et Moselle</a><li><a href=/b>Bac</a><li><a href=/c>Cap"
                 "</a></ul>") == "");
  CHECK(label_of("<p>Crue du siècle</p>") == "");
  CHECK(label_of("<nav><a href=/r>Rhin et Moselle</a></nav>") == "");
}

TEST_CASE("so is one that a folder of the page's address is called after") {
  CHECK(label_of("<p>Fit & Gesund</p>") == "Fit & Gesund");
  CHECK(label_of("", "<p>Ponts</p>") == "Ponts");
  CHECK(label_of("<p>Rouvre</p>") == "");
}

TEST_CASE("so is a link over the title to a folder of its own name") {
  CHECK(label_of("<a href=/fr/entretiens>Entretiens</a>") == "Entretiens");
  CHECK(label_of("<a href=https://quai.example/vie-locale/>Vie locale</a>") == "Vie locale");
  CHECK(label_of("<a href=https://autre.example/entretiens>Entretiens</a>") == "");
  CHECK(label_of("", "<a href=/jeanne-roy>Jeanne Roy</a>") == "");
}

TEST_CASE("a page without an address has its menu all the same") {
  const MarkedPage page(
      "<nav><a href=https://quai.example/r>Rhin</a><a href=https://quai.example/>Accueil</a></nav>"
      "<p>Rhin</p><h1>Le pont rouvre</h1>");
  CHECK(find_section_label({page.outline, page.outline.find_title(kTitle), kTitle, ""}).value ==
        "Rhin");
}
