#include "base/remark.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <filesystem>
#include <stdexcept>
#include <system_error>

#include "glane/error_code.hpp"

using namespace glane;

namespace {

// What an argument's codes and arguments say in English.
std::string told(const ErrorArgument& argument) {
  if (argument.error != ErrorCode::none) return Error(argument.error, argument.arguments).what();
  return Remark(argument.code, argument.arguments).text();
}

}  // namespace

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

TEST_CASE("an argument that is a sentence has its text and what it is made of") {
  const ErrorArgument remark = said("reason", {DiagnosticCode::xml_cut, {{"element", "item"}}});
  CHECK(remark.name == "reason");
  CHECK(remark.value == "cut off inside of <item>");
  CHECK(told(remark) == remark.value);
  const Error damaged(ErrorCode::index_damaged, {{"path", "1.seg"}, remark});
  CHECK(damaged.what() == std::string("1.seg: the index is damaged: cut off inside of <item>"));
  const ErrorArgument error = said("reason", damaged);
  CHECK(error.value == damaged.what());
  CHECK(told(error) == error.value);
  const ErrorArgument own = said("reason", std::runtime_error("odd"));
  CHECK(own.value == "odd");
  CHECK(own.code == DiagnosticCode::none);
  CHECK(own.error == ErrorCode::none);
}

TEST_CASE("of the system's errors the system's words stand apart, whatever is around them") {
  const std::error_code code = std::make_error_code(std::errc::no_such_file_or_directory);
  const auto reason_in = [](const std::exception& error) {
    const ErrorArgument argument = said("reason", error);
    CHECK(argument.value == error.what());
    CHECK(told(argument) == error.what());
    for (const ErrorArgument& one : argument.arguments) {
      if (one.name == "reason") return one.value;
    }
    return std::string();
  };
  CHECK(reason_in(std::system_error(code, "/a: b")) == code.message());
  CHECK(reason_in(std::filesystem::filesystem_error("cannot copy", "/a [b]", "c", code)) ==
        code.message());
  CHECK(reason_in(std::filesystem::filesystem_error("cannot copy", code)) == code.message());
}
