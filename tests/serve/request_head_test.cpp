// Heads of requests that pass, and those that are refused.
#include "serve/request_head.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace glane::cli;

namespace {

int status_of(const std::string& head) {
  return check_head(head).status;
}

const std::string kGet = "GET / HTTP/1.1\r\nHost: a\r\n";

}  // namespace

TEST_CASE("what browsers and scripts send passes") {
  CHECK(status_of(kGet + "\r\n") == 0);
  CHECK(status_of("GET /api/search?q=%C3%A9t%C3%A9 HTTP/1.1\r\nHost: [::1]:8080\r\n"
                  "Accept: text/html,*/*;q=0.8\r\nX-Empty:\r\nX-Latin: caf\xe9\r\n\r\n") == 0);
  CHECK(status_of("GET / HTTP/1.0\r\n\r\n") == 0);
  CHECK(check_head("GET / HTTP/1.0\r\n\r\n").is_http_1_0);
  CHECK(check_head("PUT / HTTP/1.1\r\nhost: a\r\ncontent-length:  12 \r\n\r\n").content_length ==
        12);
}

TEST_CASE("lengths that two readers might take differently are refused") {
  CHECK(status_of(kGet + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n") == 400);
  CHECK(status_of(kGet + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n") == 400);
  CHECK(status_of(kGet + "Transfer-Encoding: chunked\r\n\r\n") == 411);
  CHECK(status_of(kGet + "Transfer-Encoding: identity\r\n\r\n") == 411);
  for (const char* length : {"", "+1", "-1", "1 1", "1,1", "0x1", "1e3", "18446744073709551616"}) {
    CAPTURE(length);
    CHECK(status_of(kGet + "Content-Length: " + length + "\r\n\r\n") == 400);
  }
}

TEST_CASE("lines that are none are refused") {
  CHECK(status_of(kGet + "A : b\r\n\r\n") == 400);
  CHECK(status_of(kGet + " A: b\r\n\r\n") == 400);
  CHECK(status_of(kGet + "A\r\n\r\n") == 400);
  CHECK(status_of(kGet + ": b\r\n\r\n") == 400);
  CHECK(status_of(kGet + "A: b\nC: d\r\n\r\n") == 400);
  CHECK(status_of(kGet + "A: b\rC: d\r\n\r\n") == 400);
  CHECK(status_of(kGet + std::string("A: b\0c\r\n\r\n", 12)) == 400);
  CHECK(status_of("") == 400);
  CHECK(status_of("GET / HTTP/1.1\r\n") == 400);
  CHECK(status_of(kGet + "\r\nmore") == 400);
}

TEST_CASE("request lines that are none are refused") {
  CHECK(status_of("GET /\r\n\r\n") == 400);
  CHECK(status_of("GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(status_of("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(status_of("GET /a b HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(status_of("GET /\xe9 HTTP/1.1\r\nHost: a\r\n\r\n") == 400);
  CHECK(status_of("get / HTTP/1.1\r\nHost: a\r\n\r\n") == 501);
  CHECK(status_of("GET / HTTP/2.0\r\nHost: a\r\n\r\n") == 505);
}

TEST_CASE("one host is named") {
  CHECK(status_of("GET / HTTP/1.1\r\n\r\n") == 400);
  CHECK(status_of(kGet + "HOST: b\r\n\r\n") == 400);
}

TEST_CASE("sizes have limits") {
  CHECK(status_of("GET /" + std::string(kMostLineBytes, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n") ==
        414);
  CHECK(status_of(kGet + "A: " + std::string(kMostLineBytes, 'a') + "\r\n\r\n") == 431);
  std::string many = kGet;
  for (std::size_t i = 0; i < kMostHeaders; ++i) many += "A: b\r\n";
  CHECK(status_of(many + "\r\n") == 431);
  CHECK(status_of(std::string(kMostHeadBytes + 1, 'a')) == 431);
}
