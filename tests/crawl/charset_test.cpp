#include "crawl/charset.hpp"

#include <doctest/doctest.h>
#include <unicode/ucnv.h>

#include "crawl/decode.hpp"

using namespace glane;

namespace {

std::string encode(std::string_view utf8, const char* charset) {
  std::string bytes(utf8.size() * 2, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size =
      ucnv_convert(charset, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                   utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

}  // namespace

TEST_CASE("French without a declaration is read in the charset it was written in") {
  struct Row {
    const char* charset;
    std::string_view text;
  };
  for (const Row& row : {
           Row{"windows-1252", "Été à l’œuvre : « dès le 3 août, déjà 30 € », dit-on à Besançon."},
           Row{"iso-8859-15", "Le cœur à l'ouvrage, la sœur paya 30 € à Nîmes, où naît l'été."},
           Row{"macintosh", "L’été à Nîmes : « où es-tu, déjà ? », çà et là, le cœur brûlé."},
           Row{"ibm850", "L'été à Nîmes : où es-tu, déjà ? Çà et là, ses frères brûlés."},
       }) {
    CAPTURE(row.charset);
    const std::string bytes = encode(row.text, row.charset);
    CHECK(guess_charset(bytes) == row.charset);
    const Decoded decoded = decode_page(bytes, {});
    CHECK(decoded.text == row.text);
    CHECK(decoded.remark.text().ends_with(std::string("read as ") + row.charset));
  }
}

TEST_CASE("where no charset makes French of it, ICU is asked") {
  const std::string_view russian =
      "Сегодня в городе прошёл большой праздник, на который пришли все жители. Было очень весело.";
  CHECK(decode_page(encode(russian, "windows-1251"), {}).text == russian);
}

TEST_CASE("names of charsets mean what browsers take them for") {
  CHECK(charset_meant(" ISO-8859-1") == "windows-1252");
  CHECK(charset_meant("US-ASCII") == "windows-1252");
  CHECK(charset_meant("Utf-16") == "");
  CHECK(charset_meant("KOI8-R") == "koi8-r");
}
