#include "date/date_words.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("a word has all of its meanings in a date") {
  CHECK(date_word("mars").month == 3);
  CHECK(date_word("juil").month == 7);
  CHECK(date_word("august").month == 8);
  CHECK(date_word("mercredi").weekday == 3);
  CHECK(date_word("deux").count == 2);
  CHECK(date_word("heures").unit == Unit::hour);
  CHECK(date_word("hier").part == Part::yesterday);
  CHECK(date_word("er").part == Part::ordinal);
  CHECK(date_word("cest").zone_minutes == 120);
  CHECK(date_word("января").month == 1);
  CHECK(date_word("日").part == Part::day_sign);
}

TEST_CASE("an unknown word has none") {
  for (const char* word : {"", "pont", "Mars", "février", "aujourdhuiaujourdhui"}) {
    CAPTURE(word);
    const DateWord found = date_word(word);
    CHECK(found.month == 0);
    CHECK(found.weekday == 0);
    CHECK(found.count == 0);
    CHECK(found.unit == Unit::none);
    CHECK(found.part == Part::none);
    CHECK(found.zone_minutes == kNoZone);
  }
}
