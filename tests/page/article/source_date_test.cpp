#include "page/article/source_date.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane;

TEST_CASE("the data of scripts state one day, or none") {
  struct Row {
    std::string_view html;
    std::string_view date;
  };
  for (const Row& row : {
           Row{R"(<script>x={"published_at":"2022-07-15T06:22:28+02:00"}</script>)",
               "2022-07-15T06:22:28+02:00"},
           Row{R"({"publishDate" : "2022-07-15"})", "2022-07-15"},
           Row{R"({"first_publish_date":"2022-07-15"})", "2022-07-15"},
           Row{R"({\"datePublished\":\"2022-07-15\"})", "2022-07-15"},
           Row{"data-x=\"{&quot;publishedAt&quot;:&quot;2022-07-15&quot;}\"", "2022-07-15"},
           Row{"{'publication_date': '2022-07-15'}", "2022-07-15"},
           Row{R"({"published":"2022-07-15","datePublished":"2022-07-15T10:00:00Z"})",
               "2022-07-15T10:00Z"},
           Row{R"([{"published":"2022-07-15"},{"published":"2022-07-14"}])", ""},
           Row{R"({"published":true})", ""},
           Row{R"({"publisher":"2022-07-15"})", ""},
           Row{R"({"unpublishDate":"2022-07-15"})", ""},
           Row{R"({"published":"2022"})", ""},
           Row{R"({"publishedAt":"2023-01-01"})", ""},
           Row{R"({"publishedAt":)", ""},
           Row{"ubli", ""},
           Row{"", ""},
       }) {
    CAPTURE(row.html);
    const auto date = find_source_date(row.html, *parse_iso_date("2022-07-20"));
    CHECK((date ? iso_as_written(*date) : "") == row.date);
  }
}
