#include "glane/error.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <exception>
#include <string>
#include <vector>

#include "glane/error_code.hpp"
#include "glane/index.hpp"
#include "glane/waiting.hpp"

using namespace glane;

TEST_CASE("an error of the library is caught outside of it, by its type and by std's") {
  CHECK_THROWS_AS(Index("no such index"), Error);
  CHECK_THROWS_AS(Index("no such index"), std::exception);
  try {
    Index("no such index");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    CHECK(error.code() == ErrorCode::index_missing);
    CHECK(error.code_name() == "index.missing");
    CHECK(error.argument("directory") == "no such index");
    const std::vector<ErrorText>& texts = error_texts();
    const auto text = std::find_if(texts.begin(), texts.end(),
                                   [&](const ErrorText& one) { return one.code == error.code(); });
    REQUIRE(text != texts.end());
    CHECK(fill_pattern(text->message, error.arguments()) == error.what());
    CHECK(text->status == error.status());
    CHECK(std::string(error.what()) == "no such index: no such index");
    CHECK(error.hint() == "name the directory of the index; `index_pages` makes one");
  }
}

TEST_CASE("a hint may be missing; who was interrupted is told so by an error") {
  const Error error(ErrorKind::query, "champ inconnu");
  CHECK(error.hint().empty());
  CHECK_FALSE(error.place());
  CHECK(Interrupted().kind() == ErrorKind::index);
}

TEST_CASE("a number of seconds is a way of waiting") {
  const Waiting waiting = 2.5;
  CHECK(waiting.seconds == 2.5);
  CHECK_FALSE(waiting.stop);
}
