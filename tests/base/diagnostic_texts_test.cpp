#include <doctest/doctest.h>

#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "glane/diagnostic_code.hpp"
#include "glane/error_code.hpp"

using namespace glane;

namespace {

// Names of all arguments that a text has.
std::vector<ErrorArgument> arguments_of(const DiagnosticText& text) {
  std::vector<ErrorArgument> arguments;
  const std::string pattern(text.reason);
  const std::regex name("\\{([a-z_]+)\\}");
  for (std::sregex_iterator at(pattern.begin(), pattern.end(), name), end; at != end; ++at) {
    arguments.push_back({(*at)[1], "<" + (*at)[1].str() + ">"});
  }
  return arguments;
}

}  // namespace

TEST_CASE("each code is told once, by a name of its group that is nobody else's") {
  std::set<std::string_view> names;
  DiagnosticCode before = DiagnosticCode::none;
  const std::regex form("[a-z]+\\.[a-z_]+");
  for (const DiagnosticText& text : diagnostic_texts()) {
    CAPTURE(text.name);
    CHECK(before < text.code);
    before = text.code;
    CHECK(names.insert(text.name).second);
    CHECK(std::regex_match(std::string(text.name), form));
    CHECK_FALSE(text.reason.empty());
    CHECK(diagnostic_text(text.code).name == text.name);
  }
  CHECK(names.size() > 100);
}

TEST_CASE("nothing is left unfilled, and every argument shows") {
  for (const DiagnosticText& text : diagnostic_texts()) {
    CAPTURE(text.name);
    const std::vector<ErrorArgument> arguments = arguments_of(text);
    const std::string said = fill_pattern(text.reason, arguments);
    for (const ErrorArgument& argument : arguments) {
      CAPTURE(argument.name);
      CHECK(said.find("{" + argument.name + "}") == std::string::npos);
      CHECK(said.find(argument.value) != std::string::npos);
    }
    for (const char bracket : {'[', ']'}) CHECK(said.find(bracket) == std::string::npos);
  }
}

TEST_CASE("of two codes nobody reads the same, and what is no code has no text") {
  std::set<std::string_view> reasons;
  for (const DiagnosticText& text : diagnostic_texts()) {
    CAPTURE(text.name);
    CHECK((text.reason == "{reason}" || reasons.insert(text.reason).second));
  }
  CHECK(diagnostic_text(DiagnosticCode::none).name.empty());
  CHECK(diagnostic_text(DiagnosticCode(1)).reason.empty());
  CHECK(diagnostic_text(DiagnosticCode(65'535)).name.empty());
}
