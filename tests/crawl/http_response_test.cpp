#include "crawl/http_response.hpp"

#include <doctest/doctest.h>

#include "packing.hpp"

using namespace glane;

namespace {

std::optional<HttpHead> head_of(std::string_view bytes) {
  MemorySource memory(bytes);
  LineReader lines(memory);
  return read_http_head(lines);
}

HttpBody body_of(std::string bytes, const HttpHead& head) {
  MemorySource file(bytes);
  UnpackBudget budget(file);
  return decode_http_body(std::move(bytes), head, budget);
}

}  // namespace

TEST_CASE("the head tells status, type and how the body is encoded") {
  const auto head = head_of(
      "HTTP/1.1 203 Non-Authoritative\r\nContent-Type: Text/HTML; charset=x\r\n"
      "Content-Encoding: GZIP, br\r\nTransfer-Encoding: chunked\r\n\r\n");
  REQUIRE(head);
  CHECK(head->status == 203);
  CHECK(head->content_type == "Text/HTML; charset=x");
  CHECK(head->encodings == std::vector<std::string>{"gzip", "br"});
  CHECK(head->chunked);
  CHECK_FALSE(head_of("<html>"));
  CHECK_FALSE(head_of(""));
}

TEST_CASE("chunks are joined, and encodings undone") {
  HttpHead head;
  head.status = 200;
  head.chunked = true;
  CHECK(body_of("3\r\nL'\xC3\r\n4;x=y\r\n\xA9t\xC3\xA9\r\n0\r\n\r\n", head).bytes == "L'été");
  head.chunked = false;
  head.encodings = {"gzip"};
  CHECK(body_of(gzip("L'été"), head).bytes == "L'été");
  CHECK(body_of(gzip("L'été"), head).remark.empty());
}

TEST_CASE("what a crawler has undone already is left as it is") {
  HttpHead head;
  head.status = 200;
  head.chunked = true;
  head.encodings = {"gzip"};
  CHECK(body_of("<html>L'été", head).bytes == "<html>L'été");
}

TEST_CASE("a body that breaks off gives what there is, with a remark") {
  HttpHead head;
  head.status = 200;
  head.encodings = {"gzip"};
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "ligne " + std::to_string(i * 7919) + "\n";
  const std::string packed = gzip(text);
  const HttpBody body = body_of(packed.substr(0, packed.size() / 2), head);
  CHECK_FALSE(body.remark.empty());
  CHECK(text.starts_with(body.bytes));
}

TEST_CASE("media types and charsets are told from each other") {
  struct Row {
    std::string_view written;
    std::string_view type;
    std::string_view charset;
  };
  for (const Row& row : {
           Row{"text/html; charset=ISO-8859-1", "text/html", "iso-8859-1"},
           Row{"Text/HTML;charset=\"utf-8\"", "text/html", "utf-8"},
           Row{"text/plain", "text/plain", ""},
           Row{"", "", ""},
       }) {
    CAPTURE(row.written);
    CHECK(media_type_of_response(row.written) == row.type);
    CHECK(charset_of_response(row.written) == row.charset);
  }
}

TEST_CASE("a redirection leads on from where the last one led") {
  CHECK(redirected_url("", "https://a.example/b") == "https://a.example/b");
  CHECK(redirected_url("https://a.example/b?x=/y", "/c/d") == "https://a.example/c/d");
  CHECK(redirected_url("https://a.example/b/c", "d") == "https://a.example/b/d");
  CHECK(redirected_url("https://a.example", "d") == "https://a.example/d");
  CHECK(redirected_url("https://a.example/b?x", "?y") == "https://a.example/b?y");
  CHECK(redirected_url("https://a.example/b", "//c.example/d") == "https://c.example/d");
  CHECK(redirected_url("", "/c") == "");
}
