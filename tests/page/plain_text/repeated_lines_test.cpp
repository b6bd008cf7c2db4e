#include "page/plain_text/repeated_lines.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

using namespace glane;

namespace {

constexpr std::string_view kLong =
    "Le bac passera trois fois par jour pendant ce temps, et il ne prendra que des piétons et des "
    "vélos. Nous ne laisserons personne sur la rive, même au plus fort de la crue, promet le "
    "maire.";
constexpr std::string_view kQuote =
    "« Nous ne laisserons personne sur la rive, même au plus fort de la crue »";

std::vector<BodyLine> lines_of(std::initializer_list<std::string_view> texts) {
  std::vector<BodyLine> lines;
  for (const std::string_view text : texts) lines.push_back({text});
  return lines;
}

}  // namespace

TEST_CASE("a long line printed twice running is a second printing, a refrain is none") {
  CHECK(is_printed_twice(lines_of({"Le pont", kLong, kLong, "Fin."}), 2));
  CHECK_FALSE(is_printed_twice(lines_of({"Le pont", kLong, kLong, "Fin."}), 1));
  CHECK_FALSE(is_printed_twice(lines_of({kLong, kLong, kLong}), 2));
  CHECK_FALSE(is_printed_twice(lines_of({"Un.", "Un."}), 1));
}

TEST_CASE("what is cut off is a preview where the whole stands") {
  constexpr std::string_view kCut =
      "Le bac passera trois fois par jour pendant ce temps, et il ne prendra que…";
  CHECK(is_cut_off(lines_of({kCut, kLong}), 0));
  CHECK_FALSE(is_cut_off(lines_of({kCut, "Fin."}), 0));
  CHECK_FALSE(is_cut_off(lines_of({"Le bac…", kLong}), 0));
}

TEST_CASE("a sentence of a paragraph near by is a pull quote, and who said it stands behind it") {
  CHECK(is_pull_quote(lines_of({kQuote, kLong}), 0));
  CHECK_FALSE(is_pull_quote(lines_of({kQuote, "Fin."}), 0));
  CHECK(count_signature_lines(lines_of({kQuote, "Jeanne Roy", kLong}), 0) == 1);
  CHECK(count_signature_lines(lines_of({kQuote, "Jeanne", "Roy", kLong}), 0) == 2);
  CHECK(count_signature_lines(lines_of({kQuote, "Jeanne", "Roy", "ingénieure", kLong}), 0) == 3);
  CHECK(count_signature_lines(lines_of({kQuote, "Jeanne", "Roy"}), 0) == 2);
  CHECK(count_signature_lines(lines_of({kQuote, "Contexte", kLong}), 0) == 0);
  CHECK(count_signature_lines(lines_of({kQuote}), 0) == 0);
}

TEST_CASE("second printings of a text and of a box go") {
  auto text = lines_of({kLong, "Un.", "Deux.", kLong, "Un.", "Deux."});
  drop_second_printing(text);
  CHECK(text.size() == 3);
  const std::string first = "1 " + std::string(kLong);
  const std::string second = "2 " + std::string(kLong);
  auto box = lines_of({kLong, first, second, "a", "b", "c", "d", kLong, first, second, "e"});
  drop_repeated_prose(box);
  CHECK(box.size() == 8);
  CHECK(box.back().text == "e");
}
