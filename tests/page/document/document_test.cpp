#include "glane/document.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace glane;

TEST_CASE("the precision of a date has a name, and one that is the article's another") {
  struct Row {
    std::string_view date;
    bool inherited;
    std::string_view name;
  };
  for (const Row& row : {
           Row{"", false, ""},
           Row{"", true, ""},
           Row{"2022", false, "year"},
           Row{"2022-07", false, "month"},
           Row{"2022-07-15", false, "day"},
           Row{"2022-07-15T11:45", false, "minute"},
           Row{"2022-07-15T11:45:07", false, "second"},
           Row{"2022-07-15", true, "inherited"},
       }) {
    CAPTURE(row.date);
    Document document;
    document.date = parse_iso_date(row.date);
    document.date_inherited = row.inherited;
    CHECK(date_precision_name(document) == row.name);
  }
}

TEST_CASE("a comment without a subject of its own is shown under its thread's title") {
  Document comment;
  CHECK(shown_title(comment) == "");
  comment.thread_title = "Le pont de pierre";
  CHECK(shown_title(comment) == "Le pont de pierre");
  comment.title = "Re: et les voitures ?";
  CHECK(shown_title(comment) == "Re: et les voitures ?");
}
