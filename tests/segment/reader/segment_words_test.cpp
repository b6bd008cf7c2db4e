#include "segment/reader/segment_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "french/analyzer.hpp"
#include "segment/built_segment.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Names = std::vector<std::string>;

// "^" stands for a capital.
Names names_of(const SegmentWords& words, const NumberRange& numbers) {
  Names names;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    names.push_back((words.has_capital(numbers[i]) ? "^" : "") +
                    std::string(words.form(numbers[i])));
  }
  return names;
}

std::vector<std::uint32_t> all_of(const NumberRange& range) {
  std::vector<std::uint32_t> numbers;
  for (std::size_t i = 0; i < range.size(); ++i) numbers.push_back(range[i]);
  return numbers;
}

class Words {
 public:
  Words() : segment_(build(folder_.path("1"), documents())) {}
  const SegmentWords& words() const { return segment_.words(); }

 private:
  static std::vector<Document> documents() {
    std::vector<Document> documents(3);
    documents[0].text = "Marché marché marche. Le porte-monnaie du marcheur";
    documents[1].text = "marché portemonnaie";
    documents[1].section = "Été";
    documents[2].title = "Les marchés d'été";
    documents[2].text = "Des copain·ine·s";
    return documents;
  }

  TemporaryDirectory folder_;
  Segment segment_;
};

}  // namespace

TEST_CASE("words are found by the head of their folded form, and by all of it") {
  const Words made;
  const SegmentWords& words = made.words();
  CHECK(names_of(words, words.folded_to("marche")) == Names{"marche", "marché", "^marché"});
  CHECK(names_of(words, words.folded_to("march")).empty());
  CHECK(names_of(words, words.folded_to("marché")).empty());  // not folded
  CHECK(names_of(words, words.beginning_with("marche")) ==
        Names{"marche", "marché", "^marché", "marchés", "marcheur"});
  CHECK(names_of(words, words.folded_to("ete")) == Names{"été", "^été"});
  CHECK(words.beginning_with("").size() == words.count());
  CHECK(words.beginning_with("zz").empty());
}

TEST_CASE("one form has a number without and one with a capital, as far as they occur") {
  const Words made;
  const SegmentWords& words = made.words();
  REQUIRE(words.numbers_of("marché").size() == 2);
  CHECK(words.numbers_of("marche").size() == 1);
  CHECK(words.numbers_of("Marché").empty());
  CHECK(words.numbers_of("").empty());
  CHECK(words.documents_with(words.numbers_of("marché")[0]) == 2);
  CHECK(words.documents_with(words.numbers_of("marché")[1]) == 1);
  CHECK(words.documents_with(words.numbers_of("été")[1]) == 0);  // a section's
}

TEST_CASE("a word says whether it stands at the place of another one somewhere") {
  const Words made;
  const SegmentWords& words = made.words();
  const auto is_further_form = [&](const std::string& form) {
    const std::vector<std::uint32_t> numbers = words.numbers_of(form);
    REQUIRE(numbers.size() == 1);
    return words.is_further_form(numbers[0]);
  };
  CHECK(is_further_form("copines"));
  CHECK_FALSE(is_further_form("copains"));
  CHECK_FALSE(is_further_form("marcheur"));
}

TEST_CASE("a class has the words that answer to it, and an unknown one none") {
  const Words made;
  const SegmentWords& words = made.words();
  FrenchAnalyzer analyzer;
  const std::string stem = analyzer.word_of("marchés").stem;
  const Names members = names_of(words, words.of_class(stem));
  CHECK(std::count(members.begin(), members.end(), "marchés") == 1);
  CHECK(std::count(members.begin(), members.end(), "^marché") == 1);
  CHECK(std::count(members.begin(), members.end(), "marcheur") == 0);
  const std::uint32_t place = words.sections().classes.lower_bound(stem);
  CHECK(names_of(words, words.class_members(place)) == members);
  CHECK(words.of_class("inconnu").empty());
  CHECK(words.class_members(words.sections().classes.size()).empty());
}

TEST_CASE("what is joined is found by its folded form and by its class, with its rows") {
  const Words made;
  const SegmentWords& words = made.words();
  const auto joins = words.joins_of("portemonnaie");
  REQUIRE(joins.size() == 1);
  const SegmentWords::Join join = words.join(joins[0]);
  CHECK(join.folded == "portemonnaie");
  CHECK(join.parts == "porte monnaie");
  CHECK(all_of(words.rows_of_join(joins[0])) == std::vector<std::uint32_t>{0});
  CHECK(words.joins_of_class(join.stem) == joins);
  CHECK(words.joins_of("porte").empty());
  CHECK(words.joins_of_class("inconnu").empty());
  CHECK(words.join(words.join_count()).folded.empty());
}

TEST_CASE("numbers of a range that its column has not are none") {
  const NarrowColumn column("\1\2\3", 1);
  struct Row {
    std::uint64_t begin, end;
    std::vector<std::uint32_t> numbers;
  };
  for (const Row& row : {Row{0, 3, {1, 2, 3}}, Row{1, 2, {2}}, Row{2, 1, {}}, Row{1, 99, {2, 3}},
                         Row{99, 100, {}}, Row{0, 0, {}}}) {
    CAPTURE(row.begin);
    CAPTURE(row.end);
    const NumberRange range(column, row.begin, row.end);
    CHECK(all_of(range) == row.numbers);
    CHECK(range.empty() == row.numbers.empty());
  }
}
