#include "page/rules/rule_reading.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace glane;

namespace {

const Date kSeen = *parse_iso_date("2022-07-20T10:00:00+02:00");

std::string read(std::string_view selector, std::string_view html) {
  const std::string kept(html);
  return read_by_rule(Selector(selector), HtmlTree(kept).root());
}

std::string date_field_value(std::string_view html) {
  const std::string kept(html);
  const auto date = read_date_by_rule(Selector(".quand"), HtmlTree(kept).root(), kSeen);
  return date ? iso_as_written(*date) : "";
}

// "position author date: text;" of each comment.
std::string comments_of(const SiteRule& rule, std::string_view html) {
  const std::string kept(html);
  std::string out;
  for (const Document& comment : read_comments_by_rule(rule, HtmlTree(kept).root(), kSeen)) {
    CHECK(comment.type == DocumentType::comment);
    out += std::to_string(comment.position) + " " + comment.author;
    if (comment.date) out += " " + iso_as_written(*comment.date);
    out += ": " + comment.text + ";";
  }
  for (char& c : out) c = c == '\n' ? '/' : c;
  return out;
}

}  // namespace

TEST_CASE("a field is the first element that matches and holds a text, on one line") {
  CHECK(read(".titre", "<h1 class=titre>Le  pont<br>rouvre</h1>") == "Le pont rouvre");
  CHECK(read(".signe", "<i class=signe> </i><i class=signe>Jeanne Roy</i>") == "Jeanne Roy");
  CHECK(read("[itemprop=author]", "<head><meta itemprop=author content=' Jeanne  Roy '></head>") ==
        "Jeanne Roy");
  CHECK(read(".absent", "<h1 class=titre>Le pont</h1>") == "");
  CHECK(read_by_rule(Selector(), HtmlTree("<h1>Le pont</h1>").root()) == "");
}

TEST_CASE("a date is that of an attribute, else of the text, and elements without one are passed") {
  struct Row {
    std::string_view html;
    std::string_view date;
  };
  for (const Row& row : {
           Row{"<time class=quand datetime='2022-07-15T11:45'>vendredi</time>", "2022-07-15T11:45"},
           Row{"<span class=quand title='15 juillet 2022 à 11h45'>vendredi</span>",
               "2022-07-15T11:45"},
           Row{"<span class=quand title='Voir la page'>15/07/2022</span>", "2022-07-15"},
           Row{"<p class=quand>Par Jeanne Roy, le 15 juillet 2022, à Dax</p>", "2022-07-15"},
           Row{"<p class=quand>hier</p>", "2022-07-19"},
           Row{"<p class=quand>Dax</p><p class=quand>15/07/2022</p>", "2022-07-15"},
           Row{"<p class=quand>un jour de pluie</p>", ""},
           Row{"<p>15/07/2022</p>", ""},
       }) {
    CAPTURE(row.html);
    CHECK(date_field_value(row.html) == row.date);
  }
}

TEST_CASE("the body is the text of all its elements, less what is excluded and the comments") {
  SiteRule rule;
  rule.body = Selector(".texte");
  rule.excluded = Selector(".pub");
  rule.comment = Selector(".avis");
  const std::string html =
      "<h1>Le pont</h1><div class=texte><p>Il a tenu.</p><p class=pub>Achetez.</p></div>"
      "<p>Hors du texte.</p><div class=texte>Il tient.<p class=avis>Bravo !</p></div>";
  CHECK(read_body_by_rule(rule, HtmlTree(html).root(), "Le pont", kSeen) ==
        "Il a tenu.\nIl tient.");
  rule.body = Selector(".absent");
  CHECK(read_body_by_rule(rule, HtmlTree(html).root(), "Le pont", kSeen) == "");
}

TEST_CASE("a comment is read without the replies inside of it, which are comments too") {
  SiteRule rule;
  rule.comment = Selector(".avis");
  rule.comment_author = Selector(".pseudo");
  rule.comment_date = Selector("time");
  rule.comment_text = Selector(".message");
  rule.excluded = Selector(".bouton");
  const std::string html =
      "<div class=avis><b class=pseudo>léa75</b><time datetime=2022-07-16>hier</time>"
      "<div class=message>Bien<a class=bouton>Citer</a></div>"
      "<div class=avis><b class=pseudo>Tom</b><div class=message>Bof.</div></div></div>"
      "<div class=avis><a class=bouton>Répondre</a></div>"
      "<div class=avis><div class=message>Sans nom.</div></div>";
  CHECK(comments_of(rule, html) == "1 léa75 2022-07-16: Bien;2 Tom: Bof.;3 : Sans nom.;");
  // Nothing is named as the text: it is what is neither author nor date nor another comment.
  rule.comment_text = Selector();
  CHECK(comments_of(rule, html) == "1 léa75 2022-07-16: Bien;2 Tom: Bof.;3 : Sans nom.;");
  // An outer comment without an author does not take that of its reply.
  CHECK(comments_of(rule,
                    "<div class=avis>Ah.<div class=avis><b class=pseudo>Tom</b>Oh.</div>"
                    "</div>") == "1 : Ah.;2 Tom: Oh.;");
  CHECK(comments_of(SiteRule(), html) == "");
}

TEST_CASE("a page's rule is that of its URL, of the URL that it states, or of its folder") {
  SiteRules rules;
  rules.add("quai.rules", "site: quai.example\ntitle: h1");
  rules.add("pont.rules", "site: pont.example\ntitle: h1");
  struct Row {
    std::string_view url, saved_url, id;
    std::string_view html;
    std::string_view rule;  // empty: none
  };
  constexpr std::string_view kStated =
      "<link rel=canonical href='https://www.pont.example/une'><p>Un";
  for (const Row& row : {
           Row{"https://www.quai.example/une", "", "a.html", "<p>Un", "quai.rules"},
           Row{"https://quai.example/une", "", "a.html", kStated, "quai.rules"},
           Row{"", "https://quai.example/une", "a.html", kStated, "quai.rules"},
           Row{"", "", "a.html", kStated, "pont.rules"},
           Row{"https://ailleurs.example/", "", "a.html", kStated, "pont.rules"},
           Row{"", "", "a.html",
               "<head><meta property='og:url' content='https://quai.example/'></head><p>Un",
               "quai.rules"},
           Row{"", "", "a.html", "<link rel=canonical href='/une'><p>Un", ""},
           Row{"", "", "crawl/www.quai.example/une.html", "<p>Un", "quai.rules"},
           Row{"", "", "a.html", "<p>Un", ""},
       }) {
    CAPTURE(row.url);
    CAPTURE(row.id);
    CAPTURE(row.html);
    Page page;
    page.url = row.url;
    page.saved_url = row.saved_url;
    page.id = row.id;
    const std::string html(row.html);
    const HtmlTree tree(html);
    const SiteRule* found = find_rule_for_reading(&rules, tree, page);
    CHECK((found == nullptr ? "" : found->name) == row.rule);
    CHECK(find_rule_for_reading(nullptr, tree, page) == nullptr);
    const SiteRules none;
    CHECK(find_rule_for_reading(&none, tree, page) == nullptr);
  }
}
