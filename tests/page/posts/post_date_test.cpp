#include "page/posts/post_date.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "page/html/marked_page.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::string date_field_value(std::string_view html) {
  const Date seen = *parse_iso_date("2022-07-20T10:00:00+02:00");
  const MarkedPage page("<div id=x>" + std::string(html) + "</div>");
  for (std::size_t at = 0; at < page.outline.size(); ++at) {
    if (attribute_of(page.outline.node(at), "id") != "x") continue;
    const auto date = date_of_element(page.outline.node(at), seen);
    return date ? iso_as_written(*date) : "";
  }
  return "no element";
}

}  // namespace

TEST_CASE("the date of an element is the most precise of its attributes, those inside, its text") {
  struct Row {
    std::string_view html;
    std::string_view date;
  };
  for (const Row& row : {
           Row{"<time datetime='2022-07-15T11:45:00+02:00'>hier</time>", "2022-07-15T11:45+02:00"},
           Row{"<meta content='2022-07-15T11:45'>vendredi", "2022-07-15T11:45"},
           Row{"<span title='15 juillet 2022 à 11h45'>il y a 5 jours</span>", "2022-07-15T11:45"},
           Row{"<span title='2022-07-15 11:45:08Z, License: CC BY'>5 days ago</span>",
               "2022-07-15T11:45:08Z"},
           Row{"<span data-content='2022-07-15 11:45:08 UTC'></span>", "2022-07-15T11:45:08Z"},
           Row{"<span title=\"Sender's time: July 15, 2022, 11:45 a.m.\">11:45 a.m.</span>",
               "2022-07-15T11:45"},
           Row{"<span title='12 points'></span>", ""},
           // A day in an attribute is refined by the text.
           Row{"<time datetime=2022-07-15>15/07/2022 à 11:45</time>", "2022-07-15T11:45"},
           Row{"<time datetime=2022-07-15></time><time datetime='2022-07-15T11:45'></time>",
               "2022-07-15T11:45"},
           Row{"<time datetime='2022-07-15T11:45'></time><time datetime='2022-07-16T08:00'></time>",
               "2022-07-15T11:45"},
           Row{"<span title='2022-03-15'>il y a 3 heures</span>", "2022-03-15"},
           Row{"<time datetime='0001-01-01T00:00:00'>15/07/2022</time>", "2022-07-15"},
           Row{"<a title='Lien permanent'>15/07/2022</a>", "2022-07-15"},
           Row{"Posté par Octave le 15/07/2022 à 11:45, Dax", "2022-07-15T11:45"},
           Row{"<span>15.07.22</span><span>11:45</span>", "2022-07-15T11:45"},
           Row{"<span data-publishtime='1657878300851'>7/15/22</span>", "2022-07-15T09:45Z"},
           Row{"hier à 18h30", "2022-07-19T18:30"},
           Row{"il y a 3 heures", "2022-07-20T07:00"},
           Row{"un jour de pluie", ""},
           Row{"31/02/2022", ""},
           Row{"", ""},
       }) {
    CAPTURE(row.html);
    CHECK(date_field_value(row.html) == row.date);
  }
}

TEST_CASE("a long text is no date, though it holds one") {
  std::string prose = "Le pont a rouvert le 15/07/2022. ";
  CHECK(date_field_value(prose) == "2022-07-15");
  for (int i = 0; i < 20; ++i) prose += "Il a tenu, et il tiendra.";
  CHECK(date_field_value(prose) == "");
}

TEST_CASE("a day takes the time of day that stands beside it in a short line") {
  const Date seen = *parse_iso_date("2022-07-20T10:00:00+02:00");
  const auto date = [&](const std::string& line) {
    const MarkedPage page("<p>" + line + "</p>");
    return iso_as_written(*date_of_element_in_line(page.outline, page.at("day"), seen));
  };
  const std::string day = "<b>Octave</b> <span title=day>11. Februar 2020</span> ";
  CHECK(date(day + "<span>um 9:41</span> <a>Antworten</a>") == "2020-02-11T09:41");
  CHECK(date(day + "<span> at 9:41</span>") == "2020-02-11T09:41");
  CHECK(date(day + "<a>Antworten</a>") == "2020-02-11");
  CHECK(date("3. März 2020 um 8:00, " + day) == "2020-02-11");
  std::string prose;
  for (int i = 0; i < 20; ++i) prose += " Um 9:41 kam er an.";
  CHECK(date(day + prose) == "2020-02-11");
}

TEST_CASE("the date in the element of a whole comment, whatever its length") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "Le bac tourne. ";
  CHECK(date_field_value("<b>Octave</b><br>15 juillet 2022<p>" + text + "</p>") == "2022-07-15");
  CHECK(date_field_value("<b>Octave</b><p>" + text + "</p>") == "");
}
