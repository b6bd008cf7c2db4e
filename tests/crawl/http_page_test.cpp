#include "crawl/http_page.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "packing.hpp"
#include "recorded_output.hpp"

using namespace glane;

namespace {

struct Read {
  Recorded recorded{""};
  bool is_handed_on = false;
};

void read(Read& out, const HttpHead& head, std::string_view body, std::string name = "a.html") {
  MemorySource bytes(body);
  LineReader lines(bytes);
  Origin origin;
  origin.name = std::move(name);
  out.is_handed_on = read_http_page(head, lines, origin, out.recorded.output);
}

}  // namespace

TEST_CASE("the body of an answer is handed on with its media type and charset") {
  Read out;
  read(out, {200, "Text/HTML; charset=ISO-8859-1", {"gzip"}, false, {}}, gzip("<p>Phare"));
  CHECK(out.is_handed_on);
  REQUIRE(out.recorded.inside.size() == 1);
  const auto& inside = out.recorded.inside[0];
  CHECK(inside.second == "<p>Phare");
  CHECK(inside.first.media_type == "text/html");
  CHECK(inside.first.charset == "iso-8859-1");
  CHECK(out.recorded.reading.told().empty());
}

TEST_CASE("what is no page is told, and not handed on") {
  struct Row {
    int status;
    const char* type;
    const char* name;
    const char* told;
  };
  for (const Row& row : {Row{404, "text/html", "a.html", "HTTP status 404"},
                         Row{301, "text/html", "a.html", "HTTP status 301"},
                         Row{200, "image/png", "a.png", "image/png"},
                         Row{200, "image/svg+xml", "a.svg", "image/svg+xml"},
                         Row{200, "text/plain", "/robots.txt", "rules for robots"}}) {
    CAPTURE(row.told);
    Read out;
    read(out, {row.status, row.type, {}, false, {}}, "<p>Phare", row.name);
    CHECK_FALSE(out.is_handed_on);
    CHECK(out.recorded.inside.empty());
    CHECK(out.recorded.reading.told() ==
          std::vector<std::string>{"skipped: " + std::string(row.told)});
  }
}

TEST_CASE("packed bytes that are damaged are told; what was read before the fault stays") {
  const std::string whole = gzip(std::string(100'000, 'a') + "b");
  Read half;
  read(half, {200, "", {"gzip"}, false, {}}, whole.substr(0, whole.size() - 4));
  CHECK(half.is_handed_on);
  CHECK(half.recorded.reading.told().front().starts_with("doubtful: "));
  Read none;
  read(none, {200, "", {"gzip"}, false, {}}, whole.substr(0, 6));
  CHECK_FALSE(none.is_handed_on);
  CHECK(none.recorded.reading.told().front().starts_with("failed: "));
}
