// Where the text of an article begins and ends, and what belongs to it in between.
#include "page/article/article_body.hpp"
#include "page/posts/html_reading.hpp"

using namespace glane;
using namespace glane::test;

namespace {}  // namespace

TEST_CASE("a lead that is longer than what follows is not the whole text") {
  CHECK(
      text_of("<html><title>Le pont rouvre</title><body><div class=content><h1>Le pont rouvre</h1>"
              "<div class=abstract><p>" +
              kProse + kMoreProse +
              "</p></div><p>Les passages de la semaine se répartissent ainsi:</p>"
              "<table><tr><td>Piétons<td>1 200</tr><tr><td>Cyclistes<td>310</tr></table>"
              "<p>Les comptages continuent.</p></div>") ==
      kProse + kMoreProse +
          "\nLes passages de la semaine se répartissent ainsi:\nPiétons 1 200\nCyclistes 310\n"
          "Les comptages continuent.");
}

TEST_CASE("a link in a sentence is text, whatever its style is named after") {
  const std::string before = "Le vieux pont, que les mariniers nomment la ";
  const std::string behind = ", rouvrira demain, et personne n'a songé à consulter le vétérinaire.";
  const auto line_with = [&](std::string_view link) {
    return text_of(page_output_of("", "") + "<div><p>" + kProse + "</p><p>" + before +
                   std::string(link) + behind + "</p></div>");
  };
  CHECK(line_with("<a class=keywords href=/voute>voûte</a>").find(before + "voûte" + behind) !=
        std::string::npos);
  CHECK(line_with("<a class=author-name href=/roy>Roy</a>").find("Roy") == std::string::npos);
}

TEST_CASE("what calls itself by a whole name an aside is none of the text") {
  const std::string html = page_output_of("", "") + "<div class='aside secondary'><p>" +
                           kProse.substr(0, 150) + ".</p></div>";
  CHECK(text_of(html) == kProse + "\n" + kMoreProse + "\n" + kLastProse);
}

TEST_CASE("a form with more fields than paragraphs is none of the text") {
  const std::string form =
      "<form action=/inscription><p><input name=nom><p><input name=ville><p><input name=rue>"
      "<input name=pays><input name=mail><p>En remplissant ce formulaire, vous serez inscrit à "
      "notre liste, et vous "
      "pourrez à tout moment vous en retirer, sans autre formalité.</p></form>";
  CHECK(text_of(page_output_of("", "") + form) == kProse + "\n" + kMoreProse + "\n" + kLastProse);
}

TEST_CASE("a recipe's ingredients go with how it is made, in a table too") {
  const std::string table =
      "<table class='ingredients header'><tr><td>125 g<td>Farine</tr><tr><td>2<td>Œufs</table>";
  CHECK(text_of("<html><title>Le gâteau du pont</title><body><h1>Le gâteau du pont</h1>" + table +
                "<div class=entry-content><p>" + kProse + "</p><p>" + kMoreProse + "</p></div>") ==
        "125 g Farine\n2 Œufs\n" + kProse + "\n" + kMoreProse);
}
