#include "page/posts/archived_mail.hpp"

#include <doctest/doctest.h>

#include <string>

#include "page/html/html_tree.hpp"

using namespace glane;

namespace {

std::optional<RawPost> read(const std::string& body) {
  const HtmlTree tree(body);
  return read_archived_mail(PageOutline(tree), *parse_iso_date("2022-07-20"));
}

const std::string kLink = "<a href='mailto:bac@a.example?Subject=Re%3A%20Le%20pont'>zoe at a</a>";

}  // namespace

TEST_CASE("a message between its author's line and its signature, whatever the date's form") {
  for (const std::string date :
       {"Mar 5 Mar 10:11:12 CET 2019", "Tue Mar  5 10:11:12 CET 2019", "5 mars 2019 à 10:11:12"}) {
    CAPTURE(date);
    const auto mail = read("<h1>Le pont</h1><b>Zoé Lacaze</b> " + kLink + "<br><i>" + date +
                           "</i><hr><pre>Il tient.\n\n-- \nZoé</pre>");
    REQUIRE(mail);
    CHECK(mail->author == "Zoé Lacaze");
    CHECK(mail->text == "Il tient.");
    REQUIRE(mail->date);
    CHECK(iso_date(*mail->date).starts_with("2019-03-05T10:11"));
  }
}

TEST_CASE("what it answers is no part of its text") {
  const auto mail = read("<b>Anselme</b> " + kLink +
                         "<i>Tue Mar  5 10:11:12 CET 2019</i><hr><pre>D'accord.\n\n"
                         "-----Message d'origine-----\nDe : Zoé Lacaze\nEnvoyé : lundi\nObjet : x\n"
                         "\nIl tient.\n______________________________________________\n"
                         "<a href='mailto:bac@a.example'>bac at a.example</a>\n"
                         "http://a.example/mailman/listinfo/bac\n</pre>");
  REQUIRE(mail);
  CHECK(mail->text == "D'accord.");
  CHECK(mail->quotes == std::vector<Quote>{{"Zoé Lacaze", "Il tient."}});
}

TEST_CASE("pages of other kinds hold none") {
  CHECK_FALSE(read("<p>Le pont rouvre.</p><pre>int main();</pre>"));
  CHECK_FALSE(read("<b>Zoé</b> " + kLink + "<p>Le pont rouvre.</p>"));
  CHECK_FALSE(read("<div><b>Zoé</b> " + kLink + "</div><div><pre>int main();</pre></div>"));
  CHECK_FALSE(read("<b>Zoé</b> <a href='mailto:zoe@a.example'>écrire</a><pre>Il tient.</pre>"));
}
