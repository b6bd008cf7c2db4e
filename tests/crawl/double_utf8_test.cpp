#include "crawl/double_utf8.hpp"

#include <doctest/doctest.h>

#include "base/utf8.hpp"
#include "crawl/charset.hpp"

using namespace glane;

namespace {

// What is made of UTF-8 that is taken for Windows-1252.
std::string encode_again(std::string_view utf8) {
  std::string out;
  for (const char byte : utf8) {
    append_utf8(out, code_point_of_western(static_cast<unsigned char>(byte)));
  }
  return out;
}

}  // namespace

TEST_CASE("every byte of Windows-1252 is the character that browsers make of it") {
  struct Row {
    unsigned char byte;
    char32_t character;
  };
  for (const Row& row : {Row{0x00, 0x00}, Row{0x41, U'A'}, Row{0x7F, 0x7F}, Row{0x80, U'€'},
                         Row{0x81, 0x81}, Row{0x8C, U'Œ'}, Row{0x92, U'’'}, Row{0x9C, U'œ'},
                         Row{0x9F, U'Ÿ'}, Row{0xA0, 0xA0}, Row{0xE9, U'é'}, Row{0xFF, U'ÿ'}}) {
    CAPTURE(static_cast<int>(row.byte));
    CHECK(code_point_of_western(row.byte) == row.character);
  }
  for (int byte = 0; byte < 256; ++byte) {
    CAPTURE(byte);
    std::string written;
    append_utf8(written, code_point_of_western(static_cast<unsigned char>(byte)));
    CHECK(convert_charset(std::string(1, static_cast<char>(byte)), "windows-1252") == written);
  }
}

TEST_CASE("French that was encoded twice is mended") {
  struct Row {
    std::string_view doubled;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"Ã©tÃ© Ã ", ""},  // the "à" has lost its no-break space
           Row{"Ã©tÃ© dÃ©jÃ\u00A0", "été déjà"}, Row{"lâ€™Å“uvre, câ€™est", "l’œuvre, c’est"},
           Row{"Ã‰tÃ©, Ã\u0089tÃ©", "Été, Été"},  // by Windows-1252 and by Latin-1
           Row{"10 â‚¬, 20 â‚¬, 30 â‚¬", ""},     // neither accents nor quotation marks
       }) {
    CAPTURE(row.doubled);
    CHECK(mend_double_utf8(row.doubled).value_or("") == row.text);
  }
}

TEST_CASE("whatever French has three accents is the same after encoding it twice and mending it") {
  for (const std::string_view text :
       {"Été à l’œuvre : « dès le 3 août, déjà 30 € », dit-on à Besançon.",
        "L'été à Nîmes, où naît l'été — çà et là…", "<p title=\"été\">Là où l’été naît</p>\n"}) {
    CAPTURE(text);
    CHECK(mend_double_utf8(encode_again(text)) == std::string(text));
    CHECK_FALSE(mend_double_utf8(text));
  }
}

TEST_CASE("text of which not all shows that fault is left as it is") {
  for (const std::string_view text : {
           std::string_view(),
           std::string_view("Il vient a Nimes."),
           std::string_view("Ã©tÃ©"),                   // two characters may be chance
           std::string_view("Ã©tÃ© dÃ©jà"),             // one that is not doubled
           std::string_view("Ã©tÃ© dÃ©jÃ\u00A0 日本"),  // none of Windows-1252
           std::string_view("Ã©tÃ© dÃ©jÃ"),             // half of one
           std::string_view("Ã\u00A9, Ã\u00A8 et â\u20AC seuls"),
           std::string_view("ÂÂÃÃÃÃ"),
       }) {
    CAPTURE(text);
    CHECK_FALSE(mend_double_utf8(text));
  }
}
