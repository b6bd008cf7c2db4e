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
