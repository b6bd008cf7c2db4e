#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "glane/error_code.hpp"

using namespace glane;

namespace {

// Names of all arguments that a text has.
std::vector<ErrorArgument> arguments_of(const ErrorText& text) {
  std::vector<ErrorArgument> arguments;
  const std::string patterns = std::string(text.message) + std::string(text.hint);
  const std::regex name("\\{([a-z_]+)\\}");
  for (std::sregex_iterator at(patterns.begin(), patterns.end(), name), end; at != end; ++at) {
    arguments.push_back({(*at)[1], "<" + (*at)[1].str() + ">"});
  }
  std::istringstream more{std::string(text.more)};
  for (std::string one; more >> one;) arguments.push_back({one, "<" + one + ">"});
  return arguments;
}

}  // namespace

TEST_CASE("each code is told once, by a name of its group that is nobody else's") {
  std::set<std::string_view> names;
  const ErrorText* before = nullptr;
  const std::regex form("[a-z]+\\.[a-z_]+");
  for (const ErrorText& text : error_texts()) {
    CAPTURE(text.name);
    if (before != nullptr) CHECK(before->code < text.code);
    before = &text;
    CHECK(names.insert(text.name).second);
    CHECK(std::regex_match(std::string(text.name), form));
    CHECK_FALSE(text.message.empty());
    CHECK(Error(text.code).code_name() == text.name);
  }
  CHECK(names.size() > 100);
}

TEST_CASE("every argument shows in the text that it is named in, and nothing is left unfilled") {
  for (const ErrorText& text : error_texts()) {
    CAPTURE(text.name);
    const std::vector<ErrorArgument> arguments = arguments_of(text);
    const Error error(text.code, arguments);
    CHECK(error.kind() == text.kind);
    CHECK(error.status() == text.status);
    const std::string said = error.what() + error.hint();
    for (const ErrorArgument& argument : arguments) {
      CAPTURE(argument.name);
      CHECK(said.find("{" + argument.name + "}") == std::string::npos);
      const bool is_shown = said.find(argument.value) != std::string::npos;
      const bool is_more = std::string(text.more).find(argument.name) != std::string::npos;
      CHECK((is_shown || is_more));
    }
  }
}

TEST_CASE("no text of the library speaks of options and commands of the program") {
  for (const ErrorText& text : error_texts()) {
    for (const std::string_view said : {text.message, text.hint}) {
      CAPTURE(said);
      CHECK(said.find("--") == std::string_view::npos);
      CHECK(said.find("`glane ") == std::string_view::npos);
      CHECK(said.find(" -i ") == std::string_view::npos);
      CHECK(said.find('$') == std::string_view::npos);
    }
  }
}

TEST_CASE("what a caller has to tell apart is told apart") {
  std::set<ErrorStatus> statuses;
  for (const ErrorText& text : error_texts()) statuses.insert(text.status);
  CHECK(statuses.size() == 10);
}
