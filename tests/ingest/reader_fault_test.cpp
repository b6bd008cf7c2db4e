#include "ingest/reader_fault.hpp"

#include <doctest/doctest.h>

#include <new>
#include <stdexcept>
#include <vector>

using namespace glane;

namespace {

struct Foreign {};

std::vector<Diagnostic> reports_of(const std::function<void()>& read) {
  std::vector<Diagnostic> reports;
  read_or_report(read, [&](const Diagnostic& diagnostic) { reports.push_back(diagnostic); },
                 {"crawl/a.html", 3});
  return reports;
}

}  // namespace

TEST_CASE("what a reader throws is said of the page, and the run goes on") {
  const auto reports = reports_of([] { throw std::out_of_range("basic_string::substr"); });
  REQUIRE(reports.size() == 1);
  CHECK(reports[0].severity == Severity::failed);
  CHECK(reports[0].source == "crawl/a.html");
  CHECK(reports[0].line == 3);
  CHECK(reports[0].reason.find("basic_string::substr") != std::string::npos);
}

TEST_CASE("what is no fault of a page's goes on") {
  CHECK(reports_of([] {}).empty());
  CHECK_THROWS_AS(reports_of([] { throw std::bad_alloc(); }), std::bad_alloc);
  CHECK_THROWS_AS(reports_of([] { throw Foreign(); }), Foreign);
}
