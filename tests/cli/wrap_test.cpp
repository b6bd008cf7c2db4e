#include "wrap.hpp"

#include <doctest/doctest.h>

#include "printable.hpp"

using namespace glane::cli;

namespace {

const char* const kText = "Le maire a dit « non » à la digue, qui coûte 2 000 € le mètre.";

}  // namespace

TEST_CASE("lines are filled to the width, the indent counted in") {
  CHECK(wrap_plain(kText, "  ", 24) ==
        "  Le maire a dit « non »\n"
        "  à la digue, qui coûte\n"
        "  2 000 € le mètre.\n");
}

TEST_CASE("a no-break space holds its neighbours together") {
  CHECK(wrap_plain("c'est\u00A0: non", "", 8) == "c'est\u00A0:\nnon\n");
  CHECK(wrap_plain("oui c'est\u00A0: non", "", 9) == "oui\nc'est\u00A0:\nnon\n");
}

TEST_CASE("an ordinary space holds as well where French sets one") {
  CHECK(wrap_plain("Il a dit : « non » !", "", 9) == "Il a\ndit :\n« non » !\n");
  CHECK(wrap_plain("Il dit « non »", "", 8) == "Il dit\n« non »\n");
  CHECK(wrap_plain("? ? ? ?", "", 3) == "? ?\n? ?\n");  // no run of them outgrows the line
}

TEST_CASE("a word wider than the line stands alone, whole") {
  CHECK(wrap_plain("voir https://octet.example/5g-et-lait ici", "", 10) ==
        "voir\nhttps://octet.example/5g-et-lait\nici\n");
}

TEST_CASE("lines of a text are paragraphs, blank lines stay") {
  CHECK(wrap_plain("un\n\ndeux\n", "> ", 20) == "> un\n\n> deux\n");
  CHECK(wrap_plain("", "> ", 20).empty());
}

TEST_CASE("styles do not part words, and a run of one style is painted once") {
  const Terminal painted("always");
  const std::vector<Span> spans = {{"le "}, {"chat", Style::highlight}, {"s gris"}};
  CHECK(wrap(spans, {"", 40}, painted) == "le \x1b[1;31mchat\x1b[0ms gris\n");
  CHECK(wrap({{"un grand titre", Style::bold}}, {"", 40}, painted) ==
        "\x1b[1mun grand titre\x1b[0m\n");
  const Terminal plain("never");
  CHECK(wrap(spans, {"", 8}, plain) == "le chats\ngris\n");
}

TEST_CASE("a narrow width is no endless loop") {
  CHECK(wrap_plain("a b", "      ", 3) == "      a\n      b\n");
}
