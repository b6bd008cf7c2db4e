// Links for terminals.
#include "links.hpp"

#include <doctest/doctest.h>

#include <cstdlib>

using namespace glane::cli;

TEST_CASE("an address of the web is linked, with no byte that a terminal might obey") {
  CHECK(linked("https://a.example/x?y=1;2#c3", "Crue") ==
        "\x1b]8;;https://a.example/x?y=1;2#c3\x1b\\Crue\x1b]8;;\x1b\\");
  CHECK(linked("http://a.example/\x1b\\ \x07\xC2\x9B"
               "é\n%20",
               "x") ==
        "\x1b]8;;http://a.example/%1B\\%20%07%C2%9B%C3%A9%0A%20\x1b\\x\x1b]8;;\x1b\\");
}

TEST_CASE("other addresses are not, nor is nothing, nor what terminals are too narrow for") {
  CHECK(linked("javascript:alert(1)", "x") == "x");
  CHECK(linked("file:///etc/passwd", "x") == "x");
  CHECK(linked("", "x") == "x");
  CHECK(linked("HTTPS://A.example/", "Crue") ==
        "\x1b]8;;HTTPS://A.example/\x1b\\Crue\x1b]8;;\x1b\\");
  CHECK(linked("https://a.example/", "").empty());
  CHECK(linked("https://a.example/" + std::string(3000, 'a'), "x") == "x");
}

TEST_CASE("terminals are known by what they set") {
  for (const char* name : {"KITTY_WINDOW_ID", "WT_SESSION", "DOMTERM", "KONSOLE_VERSION",
                           "VTE_VERSION", "TERM_PROGRAM", "FORCE_HYPERLINK"}) {
    unsetenv(name);
  }
  setenv("TERM", "xterm-256color", 1);
  CHECK_FALSE(terminal_has_links());
  setenv("TERM_PROGRAM", "Apple_Terminal", 1);
  CHECK_FALSE(terminal_has_links());
  setenv("VTE_VERSION", "4999", 1);
  CHECK_FALSE(terminal_has_links());
  setenv("VTE_VERSION", "6003", 1);
  CHECK(terminal_has_links());
  setenv("FORCE_HYPERLINK", "0", 1);
  CHECK_FALSE(terminal_has_links());
  unsetenv("VTE_VERSION");
  setenv("FORCE_HYPERLINK", "1", 1);
  CHECK(terminal_has_links());
  unsetenv("FORCE_HYPERLINK");
  setenv("TERM", "xterm-kitty", 1);
  CHECK(terminal_has_links());
}
