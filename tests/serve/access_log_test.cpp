// Lines of the access log.
#include "serve/access_log.hpp"

#include <doctest/doctest.h>

using namespace glane::cli;

TEST_CASE("a request is one line, whatever it asks") {
  CHECK(log_line("2022-07-15T11:45:00Z",
                 {"127.0.0.1", "GET", "/api/search?q=%C3%A9", 200, 1234, 0.0031}) ==
        "2022-07-15T11:45:00Z 127.0.0.1 \"GET /api/search?q=%C3%A9\" 200 1234 3.1\n");
  CHECK(log_line("t", {"::1", "GET", "/a\"b\\c\r\n\x1b[2J\xc3\xa9 d", 404, 0, 0}) ==
        "t ::1 \"GET /a\\x22b\\x5cc\\x0d\\x0a\\x1b[2J\\xc3\\xa9\\x20d\" 404 0 0.0\n");
}
