#include "base/remark.hpp"

#include <doctest/doctest.h>

#include <cerrno>

using namespace glane;

TEST_CASE("a remark says its code's text; none says nothing") {
  CHECK(Remark().empty());
  CHECK(Remark().text().empty());
  const Remark plain = DiagnosticCode::page_no_text;
  CHECK_FALSE(plain.empty());
  CHECK(plain.text() == "no text");
  CHECK(Remark(DiagnosticCode::xml_cut, {{"element", "item"}}).text() ==
        "cut off inside of <item>");
  const auto dump = [](const char* engine) {
    return Remark(DiagnosticCode::kind_sql, {{"engine", engine}}).text();
  };
  CHECK(dump("") == "SQL dump");
  CHECK(dump("phpBB") == "SQL dump of phpBB");
}

TEST_CASE("a diagnostic has a remark's text, its code and its arguments") {
  const Diagnostic one = diagnostic_of({DiagnosticCode::json_unread, {{"list", "[0]{list}"}}},
                                       Severity::skipped, {"a.json", 3, true});
  CHECK(one.severity == Severity::skipped);
  CHECK(one.source == "a.json");
  CHECK(one.line == 3);
  CHECK(one.reason == "a list \"[0]{list}\" beside those read");
  CHECK(one.named);
  CHECK(one.code == DiagnosticCode::json_unread);
  REQUIRE(one.arguments.size() == 1);
  CHECK(one.arguments[0].name == "list");
}

TEST_CASE("what the system says has its number besides its words") {
  const Remark remark = system_remark(DiagnosticCode::file_system, EACCES);
  CHECK(remark.text() == "Permission denied");
  REQUIRE(remark.arguments.size() == 2);
  CHECK(remark.arguments[1].name == "errno");
  CHECK(remark.arguments[1].value == std::to_string(EACCES));
}
