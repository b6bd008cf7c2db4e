#include "page/article/html_article.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// The page of https://quai.fr/, with `head` in its <head>.
Document read(const std::string& head, const std::string& body, const ArticleOptions& options = {},
              std::string_view excluded = "") {
  const MarkedPage html("<head>" + head + "</head>" + body);
  Page page;
  page.crawled = kSeen;
  page.url = "https://quai.fr/crawl/pont";
  std::vector<const GumboNode*> nodes;
  if (!excluded.empty()) nodes.push_back(&html.node(excluded));
  return read_html_article(html.tree, html.outline, page, read_json_ld(html.tree, kSeen), nodes,
                           options);
}

std::string json_ld(std::string_view members) {
  return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Le pont\"," +
         std::string(members) + "}</script>";
}

}  // namespace

TEST_CASE("an empty page holds an empty article") {
  const Document article = read("", "");
  CHECK(article.title == "");
  CHECK(article.text == "");
  CHECK(article.author == "");
  CHECK_FALSE(article.date);
  CHECK(article.url == "https://quai.fr/crawl/pont");
  CHECK(article.type == DocumentType::article);
}

TEST_CASE("each field is that of the first that states it") {
  const std::string shown = article_html("<p>Par Jeanne Roy, le 13 juillet 2022</p>");
  const Document page = read("", shown);
  CHECK(page.title == "Le pont rouvre");
  CHECK(page.author == "Jeanne Roy");
  CHECK(iso_as_written(*page.date) == "2022-07-13");
  CHECK(page.text.starts_with("Un. Le vieux pont"));
  CHECK(page.text.find("Jeanne") == page.text.npos);
  const std::string meta = "<meta name=date content=2022-07-14><meta name=section content=Ville>";
  CHECK(iso_as_written(*read(meta, shown).date) == "2022-07-14");
  const Document stated =
      read(meta + json_ld("\"datePublished\":\"2022-07-15\",\"articleSection\":\"Sport\","
                          "\"inLanguage\":\"fr\""),
           shown);
  CHECK(iso_as_written(*stated.date) == "2022-07-15");
  CHECK(stated.section == "Ville");
  CHECK(stated.language == "fr");
  CHECK(stated.title == "Le pont rouvre");
  CHECK(read(json_ld("\"articleSection\":\"Sport\""), shown).section == "Sport");
}

TEST_CASE("a kicker goes before a section that is a tag at the foot, or in a menu") {
  const std::string label =
      "<nav><a href=/r>Rhin</a><a href=/s>Sport</a></nav><p class=rubrique><a href=/r>Rhin</a></p>";
  const std::string foot = "<p><a rel=tag href=/t/info>Info</a> <a rel=tag href=/t/a>A</a></p>";
  const auto section = [&](const std::string& stated) {
    const std::string long_midst = paragraph("A.") + paragraph("B.") + paragraph("C.");
    return read("<meta name=section content=" + stated + ">",
                label + article_html("", foot, long_midst + long_midst))
        .section;
  };
  CHECK(section("Info") == "Rhin");
  CHECK(section("Sport") == "Rhin");
  CHECK(section("front-page") == "Rhin");
}

TEST_CASE("a word over the title that a menu has goes before a name for machines alone") {
  const std::string label = "<nav><a href=/r>Rhin</a><a href=/s>Sport</a></nav><p>Rhin</p>";
  const auto section = [&](const std::string& stated) {
    return read("<meta name=section content=" + stated + ">", label + article_html("")).section;
  };
  CHECK(section("''") == "Rhin");
  CHECK(section("noticias") == "Rhin");
  CHECK(section("Loisirs") == "Loisirs");
}

TEST_CASE("the address that another server states is claimed, and not believed") {
  const Document own = read("<link rel=canonical href=https://www.quai.fr/pont>", "");
  CHECK(own.url == "https://www.quai.fr/pont");
  CHECK(own.claimed_url == "");
  const Document foreign = read("<link rel=canonical href=https://ailleurs.fr/pont>", "");
  CHECK(foreign.url == "https://quai.fr/crawl/pont");
  CHECK(foreign.claimed_url == "https://ailleurs.fr/pont");
}

TEST_CASE("a text that a script would fill is taken from JSON-LD") {
  std::string body;
  for (int i = 0; i < 20; ++i) body += "Le vieux pont de pierre, fermé, rouvrira demain. ";
  CHECK(read(json_ld("\"articleBody\":\"" + body + "\""), "<p>Chargement.</p>")
            .text.starts_with("Le vieux pont"));
  CHECK(read(json_ld("\"articleBody\":\"<p>" + body + "</p>\""), "<p>Chargement.</p>")
            .text.starts_with("Le vieux pont"));
  CHECK(read(json_ld("\"articleBody\":\"Ailleurs.\""), article_html(""))
            .text.starts_with("Un. Le vieux"));
}

TEST_CASE("most of a page's text is no box beside its lead, whatever its name") {
  std::string body;
  for (int i = 0; i < 30; ++i) body += paragraph("Et encore.");
  const std::string lead = "<body><h1>Le pont rouvre</h1><div>" + paragraph("Un.") +
                           paragraph("Deux.") + "</div><div class='";
  for (const std::string_view name : {"view-pagination", "promo", "teasers"}) {
    CAPTURE(name);
    const std::string html = lead + std::string(name) + "'>";
    CHECK(read("", html + body + "</div>").text.find("Et encore.") != std::string::npos);
    // Titles of other pages.
    const std::string links = "<a href=/x>" + body + "</a></div>";
    CHECK(read("", html + links).text.find("Et encore.") == std::string::npos);
  }
}

TEST_CASE("what is excluded is no text of the article") {
  const std::string html = article_html("", "", "<div title=x>" + paragraph("Bravo !") + "</div>");
  CHECK(read("", html).text.find("Bravo") != std::string::npos);
  CHECK(read("", html, {}, "x").text.find("Bravo") == std::string::npos);
}

TEST_CASE("a site's rule comes first, where the page holds what it names") {
  SiteRules rules;
  rules.add("quai.rules", "site: quai.fr\ntitle: .t\nauthor: .s\ndate: .q\nbody: .b\n");
  const ArticleOptions options{rules.find("quai.fr"), true};
  const Document ruled =
      read("<meta name=date content=2022-07-14>",
           "<p class=t>La tour</p><p class=s>Par Zoé Noir</p><p class=q>15/07/2022</p>"
           "<p class=b>Elle penche.</p>" +
               article_html("<p>Par Jeanne Roy</p>"),
           options);
  CHECK(ruled.title == "La tour");
  CHECK(ruled.author == "Zoé Noir");
  CHECK(iso_as_written(*ruled.date) == "2022-07-15");
  CHECK(ruled.text == "Elle penche.");
  REQUIRE(!ruled.origins.empty());
  CHECK(ruled.origins.front() == FieldOrigin{"title", "quai.rules .t"});
  const Document unruled = read("", article_html("<p>Par Jeanne Roy</p>"), options);
  CHECK(unruled.title == "Le pont rouvre");
  CHECK(unruled.author == "Jeanne Roy");
  CHECK(unruled.text.starts_with("Un. "));
  CHECK(read("", article_html("")).origins.empty());
}

TEST_CASE("the section that a page shows goes before one that it only states") {
  const std::string trail = "<div class=breadcrumb><a href=/v>Villes</a> <a href=/r>Rhin</a></div>";
  const auto section = [](const std::string& stated, const std::string& over) {
    return read(json_ld("\"articleSection\":\"" + stated + "\""), over + article_html("")).section;
  };
  CHECK(section("Sport", trail) == "Rhin");
  CHECK(section("Villes", trail) == "Rhin");
  CHECK(section("Sport", "") == "Sport");
  CHECK(section("Loisirs,rhin,Sport", trail) == "Rhin");
  CHECK(section("loisirs", "<ul><li>Loisirs</ul>") == "Loisirs");
}
