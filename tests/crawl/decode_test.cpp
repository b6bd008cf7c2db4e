#include "crawl/decode.hpp"

#include <doctest/doctest.h>

#include <random>

#include "base/utf8.hpp"

using namespace glane;
using namespace std::string_view_literals;

TEST_CASE("bytes of more than one a unit are known by their mark, or by their zeros") {
  struct Row {
    std::string_view head;
    WideEncoding encoding;
  };
  for (const Row& row : {
           Row{""sv, WideEncoding::none}, Row{"L'été"sv, WideEncoding::none},
           Row{"\xEF\xBB\xBFL'été"sv, WideEncoding::none}, Row{"\xFF\xFE"sv, WideEncoding::utf16le},
           Row{"\xFE\xFF"sv, WideEncoding::utf16be}, Row{"\xFF\xFE\0\0"sv, WideEncoding::utf32le},
           Row{"\0\0\xFE\xFF"sv, WideEncoding::utf32be},
           Row{"L\0'\0\xE9\0t\0\xE9\0"sv, WideEncoding::utf16le},
           Row{"\0L\0'\0\xE9\0t\0\xE9"sv, WideEncoding::utf16be},
           Row{"l\0\x19 \xE9\0t\0\xE9\0"sv, WideEncoding::utf16le},  // an apostrophe of print
           Row{"L\0'\0\xE9\0"sv, WideEncoding::none},                // too short to tell
           Row{"abc\0def ghi"sv, WideEncoding::none}, Row{"\0\0\0\0\0\0\0\0"sv, WideEncoding::none},
           Row{"L\0'\0\xE9\0t\0\xE9\0\0\0"sv, WideEncoding::none},  // a zero in either place
       }) {
    CAPTURE(row.head);
    CHECK(find_wide_encoding(row.head) == row.encoding);
  }
}

TEST_CASE("UTF-16 and UTF-32 become UTF-8, without the mark") {
  struct Row {
    std::string_view bytes;
    WideEncoding encoding;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"\xFF\xFE\xE9\0t\0\xE9\0"sv, WideEncoding::utf16le, "été"},
           Row{"\xE9\0t\0\xE9\0"sv, WideEncoding::utf16le, "été"},
           Row{"\xFE\xFF\0\xE9\0t\0\xE9"sv, WideEncoding::utf16be, "été"},
           Row{"\xFF\xFE\0\0\xE9\0\0\0"sv, WideEncoding::utf32le, "é"},
           Row{"\0\0\xFE\xFF\0\0\0\xE9"sv, WideEncoding::utf32be, "é"},
           Row{"\xFF\xFE\x3D\xD8\x00\xDE"sv, WideEncoding::utf16le, "😀"},
           Row{"\xE9\0\x3D\xD8t\0"sv, WideEncoding::utf16le, "é\uFFFDt"},  // half of one
           Row{"\xE9\0t\0\xE9"sv, WideEncoding::utf16le, "ét\uFFFD"},      // cut
           Row{""sv, WideEncoding::utf16le, ""},
       }) {
    CAPTURE(row.text);
    CHECK(decode_wide(row.bytes, row.encoding) == row.text);
  }
}

TEST_CASE("bytes that declare nothing are UTF-8, repaired UTF-8, or the charset they look like") {
  struct Row {
    std::string_view bytes;
    std::string_view text;
    std::string_view remark;
  };
  for (const Row& row : {
           Row{"", "", ""},
           Row{"L'été \uFFFD", "L'été \uFFFD", ""},  // one that was written
           Row{"Un \xE9t\xE9 \x80 \x93ici\x94", "Un été € “ici”",
               "not valid UTF-8 at byte 3: read as windows-1252"},
           Row{"Déjà vu, caf\xE9 noir, très", "Déjà vu, café noir, très",
               "not valid UTF-8 at byte 14: read as windows-1252"},
           Row{"Déjà \uFFFD, caf\xE9 noir, très", "Déjà \uFFFD, café noir, très",
               "not valid UTF-8 at byte 15: read as windows-1252"},
           Row{"Il était une fois, coup\xC3", "Il était une fois, coup\uFFFD",
               "not valid UTF-8 at byte 24: repaired"},
           Row{"coup\xC3", "coupÃ", "not valid UTF-8 at byte 4: read as windows-1252"},
       }) {
    CAPTURE(row.text);
    const Decoded decoded = decode_bytes(row.bytes);
    CHECK(decoded.text == row.text);
    CHECK(decoded.remark.text() == row.remark);
  }
}

TEST_CASE("a few bad bytes in much UTF-8 are repaired, not read as another charset") {
  std::string text;
  for (int i = 0; i < 150; ++i) text += "été ";
  const Decoded decoded = decode_bytes(text + "\xFF" + text);
  CHECK(decoded.text == text + "\uFFFD" + text);
  CHECK(decoded.remark.text() == "not valid UTF-8 at byte 900: repaired");
}

TEST_CASE("a page is what its mark says, else valid UTF-8, else as declared, else as it looks") {
  struct Row {
    std::string_view bytes;
    bool in_markup;
    std::string_view text;
    std::string_view remark;
  };
  for (const Row& row : {
           Row{"\xEF\xBB\xBFL'été", false, "L'été", ""},
           Row{"\xEF\xBB\xBF", false, "", ""},
           Row{"\xFF\xFE\xE9\0t\0\xE9\0"sv, false, "été", ""},
           Row{"Ã\u0089tÃ© oÃ¹ lâ€™on rit", false, "Été où l’on rit",
               "UTF-8 encoded twice: mended"},
           Row{"<meta charset=ISO-8859-15><p>10 \xA4 l'\xBDuf</p>", true,
               "<meta charset=ISO-8859-15><p>10 € l'œuf</p>", ""},
           Row{"<META http-equiv=Content-Type content='text/html; CHARSET = macintosh'>\x8Et\x8E",
               true, "<META http-equiv=Content-Type content='text/html; CHARSET = macintosh'>été",
               ""},
           Row{"<?xml version='1.0' encoding='ISO-8859-15'?><p>\xBD</p>", true,
               "<?xml version='1.0' encoding='ISO-8859-15'?><p>œ</p>", ""},
           Row{"<meta charset=iso-8859-1><p>déjà</p>", true, "<meta charset=iso-8859-1><p>déjà</p>",
               ""},
           Row{"<meta charset=\"inconnu\"><p>\xE9</p>", true, "<meta charset=\"inconnu\"><p>é</p>",
               "not valid UTF-8 at byte 27: read as windows-1252"},
           Row{"<meta charset=", true, "<meta charset=", ""},
           Row{"<p>\xE9</p><meta charset=", true,
               "<p>é</p><meta charset=", "not valid UTF-8 at byte 3: read as windows-1252"},
           // A text about charsets declares none.
           Row{"charset=macintosh, l'\xE9t\xE9", false, "charset=macintosh, l'été",
               "not valid UTF-8 at byte 21: read as windows-1252"},
           // More UTF-8 than stray bytes, whatever it declares.
           Row{"<meta charset=macintosh>été à Nîmes \xE9", true,
               "<meta charset=macintosh>été à Nîmes \uFFFD",
               "not valid UTF-8 at byte 40: repaired"},
       }) {
    CAPTURE(row.text);
    const Decoded decoded = decode_page(row.bytes, {row.in_markup});
    CHECK(decoded.text == row.text);
    CHECK(decoded.remark.text() == row.remark);
  }
}

TEST_CASE("only <meta> in the head declares a charset") {
  for (const std::string_view before :
       {"<script src=a.js charset=iso-8859-1></script>", "<link charset='iso-8859-1'>",
        "<!-- <meta charset=iso-8859-1> -->", "<title>charset=iso-8859-1</title>",
        "<script>'<meta charset=iso-8859-1>'</script>", "<meta name=charset content=x>"}) {
    const std::string page = std::string(before) + "<meta charset=macintosh>";
    CAPTURE(page);
    CHECK(decode_page(page + "\x8E", {true}).text == page + "é");
  }
  const std::string late = std::string(5000, ' ') + "<meta charset=macintosh>";
  CHECK(decode_page(late + "\x8E", {true}).text == late + "é");
  const std::string in_text = "<head></head><meta charset=macintosh>";
  CHECK(decode_page(in_text + "\xE9", {true}).text == in_text + "é");
}

TEST_CASE(
    "what the server names comes before what the page declares, and valid UTF-8 before both") {
  const std::string latin = "<meta charset=iso-8859-1><p>10 \xA4</p>";
  CHECK(decode_page(latin, {true, "ISO-8859-15"}).text == "<meta charset=iso-8859-1><p>10 €</p>");
  CHECK(decode_page(latin, {true, ""}).text == "<meta charset=iso-8859-1><p>10 ¤</p>");
  CHECK(decode_page("<p>10 €</p>", {true, "ISO-8859-15"}).text == "<p>10 €</p>");
  // Bytes that are no UTF-8 are not in UTF-8, whoever says so.
  CHECK(decode_page("<meta charset=macintosh><p>\x8Et\x8E</p>", {true, "utf-8"}).text ==
        "<meta charset=macintosh><p>été</p>");
  CHECK(decode_page("<meta charset=windows-1252>\xE9", {true, "inconnu"}).text ==
        "<meta charset=windows-1252>é");
}

TEST_CASE("any bytes become valid UTF-8") {
  const unsigned seed = 20220715;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::string_view starts[] = {"", "<meta charset=utf-16>", "<meta charset=macintosh>",
                                     "\xFF\xFE", "été \xC3"};
  for (int round = 0; round < 500; ++round) {
    CAPTURE(round);
    std::string bytes(starts[round % 5]);
    const std::size_t length = random() % 200;
    for (std::size_t i = 0; i < length; ++i) bytes += static_cast<char>(random() % 256);
    CHECK(find_invalid_utf8(decode_page(bytes, {true}).text) == std::string_view::npos);
    CHECK(find_invalid_utf8(decode_bytes(bytes).text) == std::string_view::npos);
  }
}
