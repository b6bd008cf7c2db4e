#include "page/article/url_date.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("a date in an address is one day, or one month") {
  struct Row {
    std::string_view url;
    std::string_view date;  // empty: none
  };
  for (const Row& row : {
           Row{"https://quai.fr/2022/07/15/pont", "2022-07-15"},
           Row{"https://quai.fr/2022-07-15-pont", "2022-07-15"},
           Row{"https://quai.fr/pont-20220715", "2022-07-15"},
           Row{"https://quai.fr/pont-20220715.html?page=2", "2022-07-15"},
           Row{"https://quai.fr/1999/12/31", "1999-12-31"},
           Row{"https://quai.fr/2022/7/5/pont", "2022-07-05"},
           Row{"https://quai.fr/2022-07/15/pont", "2022-07-15"},
           Row{"https://quai.fr/2022/7/5-pont", ""},
           Row{"https://quai.fr/2022-7-5/pont", ""},
           Row{"https://quai.fr/2022/07/5-pont", "2022-07"},
           Row{"https://quai.fr/2022/07/pont", "2022-07"},
           Row{"https://quai.fr/2022/07/", "2022-07"},
           Row{"https://quai.fr/2022/07/pont-20220715", "2022-07-15"},
           Row{"https://quai.fr/2022/07/15/pont-20220715", "2022-07-15"},
           Row{"https://quai.fr/2022/07/15/pont-20220716", ""},
           Row{"https://quai.fr/2022/07", ""},
           Row{"https://quai.fr/2022-07-pont", ""},
           Row{"https://quai.fr/2022/02/31/pont", ""},
           Row{"https://quai.fr/1989/07/15/pont", ""},
           Row{"https://quai.fr/2100/07/15/pont", ""},
           Row{"https://quai.fr/202207150930", ""},
           Row{"https://quai.fr/a120220715", ""},
           Row{"https://2022-07-15.quai.fr", ""},
           Row{"2022/07/15/pont", ""},
           Row{"", ""},
       }) {
    CAPTURE(row.url);
    const auto date = date_in_url(row.url);
    CHECK((date ? iso_as_written(*date) : "") == row.date);
  }
}

TEST_CASE("a permalink has its day in folders before the title") {
  const auto day_of = [](std::string_view url) {
    const auto date = day_of_permalink(url);
    return date ? iso_as_written(*date) : "";
  };
  CHECK(day_of("https://quai.fr/2022/07/15/pont") == "2022-07-15");
  CHECK(day_of("https://quai.fr/blog/2022/7/5/pont") == "2022-07-05");
  CHECK(day_of("https://quai.fr/2022/07/15/") == "");
  CHECK(day_of("https://quai.fr/2022/07/pont") == "");
  CHECK(day_of("https://quai.fr/2022-07-15-pont/") == "");
  CHECK(day_of("https://quai.fr/2022/07/15/pont-20220716") == "");
  CHECK(day_of("") == "");
}
