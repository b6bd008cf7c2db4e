#include "page/article/words_over_text.hpp"

#include <doctest/doctest.h>

#include "page/posts/html_reading.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("the name of who signs, alone over the text, is none of it") {
  const std::string head = "<meta name=author content='Jeanne Roy'>";
  const std::string text = kProse + "\n" + kMoreProse + "\n" + kLastProse;
  const auto page = [&](std::string_view over) {
    return "<html><head><title>Le pont rouvre</title>" + head +
           "</head><body><h1>Le pont rouvre</h1><div>" + std::string(over) + "<p>" + kProse +
           "</p><p>" + kMoreProse + "</p><p>" + kLastProse + "</p></div></body>";
  };
  CHECK(read_article(page("<div>Jeanne Roy</div>")).text == text);
  CHECK(read_article(page("<p>JEANNE ROY</p>")).text == text);
  CHECK(read_article(page("<p>Le grand bac</p>")).text == "Le grand bac\n" + text);
}
