#include "page/article/lone_date.hpp"

#include "page/article/placed_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string found_in(const std::string& html) {
  const PlacedPage page(html);
  const auto found = find_lone_date(page.outline, page.place, kSeen);
  return found ? iso_as_written(found->date) : "";
}

}  // namespace

TEST_CASE("a text may begin with its date") {
  struct Row {
    std::string begin;
    std::string_view date;
  };
  for (const Row& row : {
           Row{"(15 juillet 2022) Les élus ont voté.", "2022-07-15"},
           Row{"15.07.2022 - Les élus ont voté.", "2022-07-15"},
           Row{"15 juillet 2022. Les élus ont voté.", "2022-07-15"},
           Row{"Karlsruhe, (15.07.2022). Les élus ont voté.", "2022-07-15"},
           Row{"LYON, le 15 juillet 2022 \u2013 Les élus ont voté.", "2022-07-15"},
           Row{"15.07.2022 \u201EDer Rat hat gewählt.\u201C", "2022-07-15"},
           Row{"Communiqué du 15 juillet 2022 | Les élus ont voté.", "2022-07-15"},
           Row{"15 juillet 2022 les élus ont voté.", ""},
           Row{"Depuis le 15 juillet 2022, les élus votent.", ""},
           Row{"Les élus, le 15 juillet 2022 : ils votent.", ""},
       }) {
    CAPTURE(row.begin);
    const std::string rest = paragraph("Deux.") + paragraph("Trois.") + paragraph("Quatre.");
    CHECK(found_in("<body><h1>Le pont rouvre</h1><div title=body>" + paragraph(row.begin) + rest +
                   "</div></body>") == row.date);
  }
}

TEST_CASE("a column of the article's own element tells, one beside it does not") {
  const std::string time = "<aside><time>15 juillet 2022</time></aside>";
  const std::string text = paragraph("Un.") + paragraph("Deux.") + paragraph("Trois.");
  const std::string article = "<h1>Le pont rouvre</h1><div title=body>" + text + "</div>";
  CHECK(found_in("<body><article>" + article + time + "</article></body>") == "2022-07-15");
  CHECK(found_in("<body><article>" + article + "</article>" + time + "</body>") == "");
  const std::string other = "<aside><time>3 mars 2022</time></aside>";
  CHECK(found_in("<body><article>" + article + time + other + "</article></body>") == "");
}

TEST_CASE("a date that a label names counts in a column, and under a signature") {
  const std::string row = "<ul><li><p>Mise en ligne</p><p>15 juillet 2022</p></li></ul>";
  const std::string text = paragraph("Un.") + paragraph("Deux.") + paragraph("Trois.");
  const std::string body = "<h1>Le pont rouvre</h1><div title=body>" + text;
  CHECK(found_in("<body>" + body + "</div><aside>" + row + "</aside></body>") == "2022-07-15");
  CHECK(found_in("<body>" + body + "<p>Zoé<br>15 juillet 2022</p></div></body>") == "2022-07-15");
  CHECK(found_in("<body>" + body + "<p>Zoé - 15 juillet 2022</p></div></body>") == "");
}

TEST_CASE("a line of the text may be a place and a date") {
  const auto found = [](const std::string& line) {
    return found_in(article_html("", "", "<p>Bien à vous<br>" + line + "<br>Jeanne Roy</p>"));
  };
  CHECK(found("Sainte-Ombe, le 15 juillet 2022") == "2022-07-15");
  CHECK(found("Hamburg, den 02. Dezember 2021") == "2021-12-02");
  CHECK(found("Il rouvre, le 15 juillet 2022") == "");
  CHECK(found("Ombe, le 15 juillet 2022<br>Ombe, le 16 juillet 2022") == "");
}

TEST_CASE("what a customer wrote is not of the page") {
  const std::string day = "<p>3 mars 2021</p>";
  CHECK(found_in(article_html("", "<section>" + day + "</section>")) == "2021-03-03");
  CHECK(found_in(article_html("", "<div class=customer-rating>" + day + "</div>")) == "");
  CHECK(found_in(article_html("", "<div class=review--entry>" + day + "</div>")) == "");
}

TEST_CASE("an article may say how old it is") {
  const auto shows = [](const std::string& head) {
    const PlacedPage page(article_html(head));
    return shows_age(page.outline, page.place, kSeen);
  };
  CHECK(shows("<a href=/p>6 years ago</a>"));
  CHECK(shows("<span>Il y a 2 ans</span>"));
  CHECK_FALSE(shows("<span>2 ans après</span>"));
  CHECK_FALSE(shows("<p>15 juillet 2022</p>"));
}
