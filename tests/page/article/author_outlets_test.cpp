#include "page/article/author_outlets.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

struct SignedFixture {
  PlacedPage placed{article_html("<p>Jeanne Roy</p>")};
  std::string site = "Le Quai";
  std::string publisher = "Groupe Rhin";
  std::string url = "https://www.lagazette.fr/pont";
  SignedPage page{placed.outline, placed.place, kSeen, site, publisher, url};
};

}  // namespace

TEST_CASE("agencies are known by their names") {
  CHECK(is_agency("AFP"));
  CHECK(is_agency("Associated Press"));
  CHECK_FALSE(is_agency("Jeanne Roy"));
}

TEST_CASE("a site is known by its own name, its publisher's and its host") {
  const SignedFixture fixture;
  for (const std::string_view name : {"le quai", "Groupe Rhin", "La Gazette", "lagazette.fr"}) {
    CAPTURE(name);
    CHECK(names_site(name, fixture.page));
  }
  CHECK_FALSE(names_site("Jeanne Roy", fixture.page));
  CHECK(without_site("Jeanne Roy | Le Quai", fixture.page) == "Jeanne Roy");
  CHECK(without_site("Jeanne Roy | Le Bac", fixture.page) == "Jeanne Roy | Le Bac");
}

TEST_CASE("of persons and an outlet the persons are left, and agencies") {
  const SignedFixture fixture;
  const auto cut = [&](std::vector<std::string> names) {
    cut_outlets(names, fixture.page);
    return names;
  };
  using Names = std::vector<std::string>;
  CHECK(cut({"Jeanne Roy", "NTQ"}) == Names{"Jeanne Roy"});
  CHECK(cut({"Jeanne Roy", "Le Quai"}) == Names{"Jeanne Roy"});
  CHECK(cut({"Jeanne Roy", "AFP"}) == Names{"Jeanne Roy", "AFP"});
  CHECK(cut({"NTQ"}) == Names{"NTQ"});
}
