#include "printable.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>

using namespace glane::cli;

namespace {

constexpr char kEscape[] = "\x1b";

// Whether a terminal might obey something in `text`, found by bytes and not by printable's table.
bool may_command(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::string_view three = text.substr(i, 3);
    if ((byte < 0x20 && byte != '\n') || byte == 0x7F) return true;
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
      return true;
    }
    for (const std::string_view control :
         {"\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067",
          "\u2068", "\u2069", "\u200B", "\u2060", "\u2064", "\uFEFF"}) {
      if (three == control) return true;
    }
    if (text.substr(i, 2) == "\u061C") return true;
    if (three == "\xF3\xA0\x80" || three == "\xF3\xA0\x81") return true;  // tags
  }
  return false;
}

std::string random_bytes(std::mt19937& random) {
  static const std::string pieces[] = {
      "a",          "é",      " ",      "\n",     "\r",           "\t",       kEscape,
      "\u009b",     "\u202E", "\u2069", "\x80",   "\xC2",         "\xE2\x80", "\xF0",
      "\U0001F600", "\u061C", "\x7F",   "\u2028", "\xED\xA0\x80", "\"",       "\\",
      "\xC0\x9B",   "\u200B", "\u200D", "\u200C", "\uFEFF",       "\u0628",   "\U000E0041"};
  std::string bytes;
  const std::size_t count = random() % 40;
  for (std::size_t i = 0; i < count; ++i) bytes += pieces[random() % std::size(pieces)];
  return bytes;
}

}  // namespace

TEST_CASE("what a terminal might obey is replaced, and white space as asked") {
  CHECK(printable("rouge \x1b[31m!") == "rouge \uFFFD[31m!");
  CHECK(printable("un\tdeux\ntrois\r\nquatre\u2028cinq") == "un deux trois  quatre cinq");
  CHECK(printable("un\tdeux\r\ntrois\rquatre\u2028cinq", Keep::lines) ==
        "un deux\ntrois\nquatre\ncinq");
  CHECK(printable("un\tdeux\r\ntrois", Keep::table) == "un\tdeux\r\ntrois");
  CHECK(printable("\u009b2J \u202Eodnom \xFF\xC2") == "\uFFFD2J \uFFFDodnom \uFFFD\uFFFD");
  CHECK(printable("\xC0\x9B") == "\uFFFD\uFFFD");  // ESC's second half as an overlong form
  CHECK(printable("👩\u200D🔬 l’été à 20 °C") == "👩\u200D🔬 l’été à 20 °C");
}

TEST_CASE("what shows nothing is left out, but for joiners that shape what is shown") {
  CHECK(printable("pay\u200Bpal \u2060\u2064\uFEFFà\u200D\u200C \u180E!") == "paypal à !");
  CHECK(printable("bien\U000E0001\U000E0069\U000E0067\U000E007F dit") == "bien dit");
  CHECK(printable("👩\u200D🚒 👁️\u200D🗨️ 🏳️\u200D⚧️ ❤️\u200D🔥") ==
        "👩\u200D🚒 👁️\u200D🗨️ 🏳️\u200D⚧️ ❤️\u200D🔥");
  CHECK(printable("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647") ==
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647");
  CHECK(printable("👩\u200D") == "👩");
  CHECK(printable("👩\u200D\u200B🚒") == "👩🚒");
  CHECK(printable("anti\u00ADconstitution") == "anti\u00ADconstitution");
  CHECK(printable_json("[\"a\u200B\u202E\uFEFF\U000E0041é\"]") ==
        "[\"a\\u200b\\u202e\\ufeff\\udb40\\udc41é\"]");
}

TEST_CASE("no bytes make printable text command a terminal, and twice is as once") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 2000; ++round) {
    const std::string bytes = random_bytes(random);
    CAPTURE(bytes);
    for (const Keep keep : {Keep::line, Keep::lines}) {
      const std::string safe = printable(bytes, keep);
      CHECK_FALSE(may_command(safe));
      CHECK(printable(safe, keep) == safe);
    }
    CHECK(printable(bytes).find('\n') == std::string::npos);
  }
}

TEST_CASE("JSON made printable is the same value") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  using Json = nlohmann::json;
  for (int round = 0; round < 2000; ++round) {
    const Json value = {{"clé", printable(random_bytes(random), Keep::table) + "\u202E\u009b\x7F"}};
    const std::string safe = printable_json(value.dump());
    CHECK_FALSE(may_command(safe));
    CHECK(Json::parse(safe) == value);
  }
}

TEST_CASE("columns are those of a terminal") {
  CHECK(columns("été") == 3);
  CHECK(columns("e\u0301te\u0301") == 3);
  CHECK(columns("漢字") == 4);
  CHECK(columns("😀!") == 3);
  CHECK(columns("l\u200Ba") == 2);
  CHECK(columns("") == 0);
}

TEST_CASE("a cut leaves room for its mark and never parts a character") {
  CHECK(cut_to_columns("bibliothèque", 12) == "bibliothèque");
  CHECK(cut_to_columns("bibliothèque", 11) == "bibliothèq…");
  CHECK(cut_to_columns("漢字漢字", 4) == "漢…");
  CHECK(cut_to_columns("été", 1) == "…");
  CHECK(cut_to_columns("été", 0).empty());
}

TEST_CASE("a field of a table between tabs has its white space and controls escaped") {
  CHECK(backslash_escaped("a\tb\nc\rd\\e é") == "a\\tb\\nc\\rd\\\\e é");
  CHECK(backslash_escaped("\x1b[2J\u009b\x7F\u2028") == "\\x1B[2J\\xC2\\x9B\\x7F\\xE2\\x80\\xA8");
  CHECK(backslash_escaped("\xFF\xC2") == "\xFF\xC2");
  CHECK(backslash_escaped("N\u00A0o 5").find('\\') == std::string::npos);
}

TEST_CASE("white space in a field is percent-encoded, all else stays") {
  CHECK(percent_encoded("crawl/a b.html#c1") == "crawl/a%20b.html#c1");
  CHECK(percent_encoded("https://x.example/%C3%A9t%C3%A9?a=1") ==
        "https://x.example/%C3%A9t%C3%A9?a=1");
  CHECK(percent_encoded("a\u00A0b\u2028c\td") == "a%C2%A0b%E2%80%A8c%09d");
  CHECK(percent_encoded("\xFF") == "\xFF");
}
