#include "segment/builder/word_list.hpp"

#include <doctest/doctest.h>

#include "segment/written_sections.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Numbers = std::vector<std::uint32_t>;

Word word_of(const std::string& form, const std::string& stem, const std::string& second = "") {
  Word word;
  word.form = word.folded = form;
  word.stem = stem;
  word.second_stem = second;
  return word;
}

Numbers all_of(const NumberRange& range) {
  Numbers numbers;
  for (std::size_t i = 0; i < range.size(); ++i) numbers.push_back(range[i]);
  return numbers;
}

WordList::Counts counts_of(const Numbers& tokens) {
  WordList::Counts counts;
  for (const std::uint32_t one : tokens) counts.push_back({one, one == 0 ? 0 : one - 1});
  return counts;
}

WrittenSections write(const WordList& words, const WordList::Counts& counts) {
  const Numbers order = words.order(counts);
  Numbers places(words.count(), WordList::kNone);
  for (std::uint32_t place = 0; place < order.size(); ++place) places[order[place]] = place;
  return WrittenSections([&](SegmentFiles& files) { words.write(order, places, counts, files); });
}

}  // namespace

TEST_CASE("a word has one number, and another one with a capital") {
  WordList words;
  const Word market = word_of("marché", "marche");
  CHECK(words.number_of(market, false) == 0);
  CHECK(words.number_of(market, true) == 1);
  CHECK(words.number_of(market, false) == 0);
  CHECK(words.number_of("marché", true) == 1);
  CHECK(words.number_of("eau", false) == 2);
  CHECK(words.count() == 3);
  CHECK(words.form(1) == "marché");
  words.note_stop_row_word(2);
  CHECK(words.stop_row_words() == std::vector<bool>{false, false, true});
}

TEST_CASE("words are in the order of how frequent they are, then of their letters") {
  WordList words;
  for (const char* form : {"un", "deux", "trois", "jamais"}) words.number_of(form, false);
  words.number_of("deux", true);
  CHECK(words.order(counts_of({2, 2, 9, 0, 2})) == Numbers{2, 4, 1, 0});
  CHECK(words.order(counts_of({0, 0, 0, 0, 0})).empty());
}

TEST_CASE("words and their classes are read back; a class of which no word is left is not there") {
  WordList words;
  words.number_of(word_of("porte", "porte", "porter"), false);
  words.number_of(word_of("portes", "porte"), false);
  words.number_of(word_of("absent", "absent"), false);
  words.number_of("été", false);
  words.note_class(3, "ete");
  words.note_class(3, "ete");
  const WrittenSections written = write(words, counts_of({2, 9, 0, 1}));
  const SegmentWords& found = written.segment().words();
  REQUIRE(found.count() == 3);
  CHECK(found.form(0) == "portes");
  CHECK(found.form(1) == "porte");
  CHECK(found.form(2) == "été");
  CHECK(found.documents_with(0) == 8);
  CHECK(all_of(found.beginning_with("")) == Numbers{2, 1, 0});
  CHECK(all_of(found.of_class("porte")) == Numbers{0, 1});
  CHECK(all_of(found.of_class("porter")) == Numbers{1});
  CHECK(all_of(found.of_class("ete")) == Numbers{2});
  CHECK(found.sections().classes.size() == 3);
}

TEST_CASE("joined words are noted once a row, with their parts") {
  WordList words;
  FrenchAnalyzer analyzer;
  Analysis analysis;
  for (const std::uint32_t row : {2u, 5u}) {
    analyzer.analyze("Porte-monnaie et porte-monnaie", analysis);
    words.note_joined(analysis, row);
  }
  words.note_join({"loreal", "loreal", "l oreal"}, 7);
  const WrittenSections written = write(words, {});
  const SegmentWords& found = written.segment().words();
  REQUIRE(found.join_count() == 2);
  CHECK(found.join(0).folded == "loreal");
  CHECK(found.join(0).parts == "l oreal");
  CHECK(all_of(found.rows_of_join(0)) == Numbers{7});
  CHECK(found.join(1).folded == "portemonnaie");
  CHECK(found.join(1).parts == "porte monnaie");
  CHECK(all_of(found.rows_of_join(1)) == Numbers{2, 5});
}
