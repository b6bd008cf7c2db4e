#include "segment/reader/segment.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "base/folding.hpp"
#include "crawl/temporary_directory.hpp"
#include "french/character_class.hpp"
#include "glane/error.hpp"
#include "page/document/canonical_url.hpp"
#include "segment/builder/segment_builder.hpp"
#include "segment/format/digest.hpp"
#include "segment/format/token_stream.hpp"
#include "segment/random_segments.hpp"
#include "segment/reader/text_signature.hpp"
#include "segment/segment_model.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Rows = std::vector<std::uint32_t>;

std::int32_t day_of(const Document& document) {
  if (!document.date) return 0;
  const Date& date = *document.date;
  return date.year * 10000 + (date.precision >= Precision::month ? date.month * 100 : 0) +
         (date.precision >= Precision::day ? date.day : 0);
}

std::vector<std::string> authors_of(const Segment& segment, std::uint32_t row) {
  std::vector<std::string> names;
  const NumberRange authors = segment.authors(row);
  for (std::uint32_t i = 0; i < authors.size(); ++i) {
    names.emplace_back(authors[i] == 0 ? "" : segment.author_strings()[authors[i] - 1]);
  }
  return names;
}

std::set<std::string> quoted_by(const Segment& segment, std::uint32_t row) {
  std::set<std::string> names;
  const NumberRange quoted = segment.quoted(row);
  for (std::uint32_t i = 0; i < quoted.size(); ++i) {
    CHECK(names.emplace(segment.quoted_strings()[quoted[i] - 1]).second);
  }
  return names;
}

// Further forms at a place are no words of their own.
std::uint32_t words_in_stream(const Segment& segment, std::uint32_t row) {
  std::set<std::uint32_t> places;
  TokenStreamReader reader(segment.stream(row), field::kTitle | field::kText);
  while (reader.next()) places.insert(reader.position());
  return static_cast<std::uint32_t>(places.size());
}

void check_row(const Segment& segment, std::uint32_t row, const Document& document) {
  CHECK(segment.document(row) == document);
  CHECK(segment.id(row) == document.id);
  CHECK(segment.digest(row) == digest(document));
  CHECK(segment.type(row) == document.type);
  CHECK(segment.sites()[row] == document.site);
  CHECK(segment.sections()[row] == document.section);
  CHECK(segment.languages()[row] == document.language);
  CHECK(segment.threads()[row] == document.thread);
  CHECK(authors_of(segment, row) == document.authors);
  CHECK(segment.addressees()[row] == document.reply_to);
  CHECK(segment.sources()[row] == document.source.substr(0, document.source.find('#')));
  std::set<std::string> quoted;
  for (const Quote& quote : document.quotes) quoted.insert(quote.author);
  quoted.erase("");
  CHECK(quoted_by(segment, row) == quoted);
  CHECK(segment.word_count(row) == words_in_stream(segment, row));
  CHECK(segment.has_time(row) == (document.date && document.date->precision > Precision::day));
  CHECK(segment.instant(row) == (document.date ? interval_of(*document.date).first : kUndated));
  CHECK(segment.day(row) == day_of(document));
}

void check_columns(const Segment& segment, const std::vector<Document>& documents) {
  REQUIRE(segment.rows() == documents.size());
  for (std::uint32_t row = 0; row < segment.rows(); ++row) {
    CAPTURE(row);
    check_row(segment, row, documents[row]);
  }
  const auto days = segment.day_values();
  CHECK(std::adjacent_find(days.begin(), days.end(), std::greater_equal<>()) == days.end());
  for (const StringColumn* column : {&segment.sites(), &segment.threads(), &segment.sections()}) {
    const StringTable& strings = column->strings();
    for (std::uint32_t i = 1; i < strings.size(); ++i) CHECK(strings[i - 1] < strings[i]);
  }
}

void check_ids(const Segment& segment, const std::vector<Document>& documents) {
  std::map<std::string, Rows> rows;  // by name, last first
  for (std::uint32_t row = 0; row < documents.size(); ++row) {
    Rows& own = rows[std::string(canonical_url_id(documents[row].id))];
    own.insert(own.begin(), row);
  }
  for (const auto& row : rows) {
    const auto& name = row.first;
    const auto& own = row.second;
    CAPTURE(name);
    CHECK(segment.rows_of(documents[own[0]].id) == own);
    CHECK(segment.rows_of(name) == own);
    CHECK(segment.rows_of_hash(hash_of_id(documents[own[0]].id)) == own);
    if (name.rfind("site", 0) == 0) CHECK(segment.rows_of("https://www." + name) == own);
  }
  CHECK(segment.rows_of("nobody's id").empty());
  CHECK(segment.rows_of_hash(hash_of_id("nobody's id")).empty());
}

// --- Words ---

WrittenWord word_of(const SegmentWords& words, std::uint32_t number) {
  return {std::string(words.form(number)), words.has_capital(number)};
}

std::set<WrittenWord> words_of(const SegmentWords& words, const NumberRange& numbers) {
  std::set<WrittenWord> found;
  for (std::size_t i = 0; i < numbers.size(); ++i) found.insert(word_of(words, numbers[i]));
  CHECK(found.size() == numbers.size());
  return found;
}

Rows rows_of_set(const RowSet& set) {
  Rows rows;
  set.for_each([&](std::uint32_t row) { rows.push_back(row); });
  return rows;
}

void check_words(const Segment& segment, const SegmentModel& model) {
  const SegmentWords& words = segment.words();
  REQUIRE(words.count() == model.words.size());
  std::uint32_t before = 0xFFFFFFFF;
  for (std::uint32_t number = 0; number < words.count(); ++number) {
    const WrittenWord word = word_of(words, number);
    CAPTURE(word.first);
    const auto found = model.words.find(word);
    REQUIRE(found != model.words.end());
    const WordFacts& facts = found->second;
    CHECK(facts.tokens <= before);  // the frequent ones have the small numbers
    before = facts.tokens;
    CHECK(words.documents_with(number) == facts.rows.size());
    CHECK(segment.has_stop_rows(number) == facts.has_stop_rows);
    RowSet rows;
    CHECK(segment.add_stop_rows(number, rows) == facts.has_stop_rows);
    if (facts.has_stop_rows) CHECK(rows_of_set(rows) == Rows(facts.rows.begin(), facts.rows.end()));
    const Rows numbers = words.numbers_of(word.first);
    CHECK(std::count(numbers.begin(), numbers.end(), number) == 1);
    CHECK(numbers.size() ==
          model.words.count({word.first, false}) + model.words.count({word.first, true}));
  }
  CHECK(words.numbers_of("nobodysword").empty());
  CHECK(words.of_class("nobodysclass").empty());
}

void check_beginnings(const Segment& segment, const SegmentModel& model) {
  std::map<std::string, std::set<WrittenWord>> folded;
  for (const auto& [word, facts] : model.words) folded[fold_accents(word.first)].insert(word);
  const SegmentWords& words = segment.words();
  for (const std::string beginning : {"", "e", "ete", "marche", "march", "po", "zz", "2", "x"}) {
    CAPTURE(beginning);
    std::set<WrittenWord> expected;
    for (const auto& [form, own] : folded) {
      if (form.rfind(beginning, 0) == 0) expected.insert(own.begin(), own.end());
    }
    CHECK(words_of(words, words.beginning_with(beginning)) == expected);
  }
  for (const auto& [form, own] : folded) CHECK(words_of(words, words.folded_to(form)) == own);
}

void check_classes(const Segment& segment, const SegmentModel& model) {
  const SegmentWords& words = segment.words();
  CHECK(words.sections().classes.size() == model.classes.size());
  for (const auto& one : model.classes) {
    const auto& stem = one.first;
    const auto& own = one.second;
    CAPTURE(stem);
    CHECK(words_of(words, words.of_class(stem)) == own);
  }
}

void check_joins(const Segment& segment, const SegmentModel& model) {
  const SegmentWords& words = segment.words();
  REQUIRE(words.join_count() == model.joins.size());
  std::map<std::string, Rows> of_folded, of_class;
  std::uint32_t number = 0;
  for (const auto& [expected, rows] : model.joins) {
    const SegmentWords::Join join = words.join(number);
    CHECK(join.folded == expected[0]);
    CHECK(join.stem == expected[1]);
    CHECK(join.parts == expected[2]);
    const NumberRange own = words.rows_of_join(number);
    REQUIRE(own.size() == rows.size());
    std::size_t i = 0;
    for (const std::uint32_t row : rows) CHECK(own[i++] == row);
    of_folded[expected[0]].push_back(number);
    of_class[expected[1]].push_back(number);
    ++number;
  }
  for (const auto& [folded, numbers] : of_folded) CHECK(words.joins_of(folded) == numbers);
  for (const auto& [stem, numbers] : of_class) {
    Rows found = words.joins_of_class(stem);
    std::sort(found.begin(), found.end());
    CHECK(found == numbers);
  }
  CHECK(words.joins_of("nobodysword").empty());
}

void check_streams(const Segment& segment, const SegmentModel& model) {
  for (std::uint32_t row = 0; row < segment.rows(); ++row) {
    CAPTURE(row);
    TokenStreamReader reader(segment.stream(row));
    std::uint32_t before = 0;
    const StreamWord* last = nullptr;
    for (const StreamWord& expected : model.streams[row]) {
      REQUIRE(reader.next());
      CHECK(word_of(segment.words(), reader.number()) == expected.word);
      CHECK(reader.fields() == expected.fields);
      if (last != nullptr && last->run == expected.run) {
        CHECK(reader.position() - before == expected.place - last->place);
      } else {
        CHECK(reader.position() - before >= TokenStreamReader::kGap);
      }
      before = reader.position();
      last = &expected;
    }
    CHECK_FALSE(reader.next());
  }
}

void check_signatures(const Segment& segment, const SegmentModel& model) {
  std::vector<std::uint64_t> hashes;
  for (std::uint32_t number = 0; number < segment.words().count(); ++number) {
    hashes.push_back(word_hash(segment.words().form(number)));
  }
  std::size_t at = 0;
  for (std::uint32_t row = 0; row < segment.rows(); ++row) {
    std::uint32_t words = 0;
    for (const StreamWord& word : model.streams[row]) {
      if (word.fields == field::kText) words = word.place;
    }
    if (segment.type(row) == DocumentType::comment || words < kLeastSignedWords) continue;
    REQUIRE(at < segment.signed_rows().size());
    CHECK(segment.signed_rows()[at] == row);
    CHECK(segment.signatures()[at] == text_signature(segment.stream(row), hashes));
    ++at;
  }
  CHECK(at == segment.signed_rows().size());
}

void check_postings(const Segment& segment, const SegmentModel& model) {
  const Xapian::Database database(segment.glass_path());
  REQUIRE(database.get_doccount() == segment.rows());
  for (std::uint32_t row = 0; row < segment.rows(); ++row) {
    CHECK(database.get_doclength(row + 1) == model.lengths[row]);
  }
  std::size_t terms = 0;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term, ++terms) {
    CAPTURE(*term);
    const auto found = model.postings.find(*term);
    REQUIRE(found != model.postings.end());
    std::map<std::uint32_t, std::uint32_t> rows;
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
      rows[*at - 1] = at.get_wdf();
    }
    CHECK(rows == found->second);
  }
  CHECK(terms == model.postings.size());
}

void check_all(const Segment& segment, const std::vector<Document>& documents) {
  const SegmentModel model(documents);
  check_columns(segment, documents);
  check_ids(segment, documents);
  check_words(segment, model);
  check_beginnings(segment, model);
  check_classes(segment, model);
  check_joins(segment, model);
  check_streams(segment, model);
  check_signatures(segment, model);
  check_postings(segment, model);
  CHECK(faults_of(segment) == "");
}

}  // namespace

TEST_CASE("a segment says of documents what a slow model says") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  const TemporaryDirectory folder;
  unsigned round = 0;
  for (const std::size_t count : {0u, 1u, 1u, 2u, 33u, 300u}) {
    CAPTURE(count);
    const std::vector<Document> documents = random_documents(seed + round, count);
    check_all(build(folder.path(std::to_string(++round)), documents), documents);
  }
}

TEST_CASE("numbers as narrow as can be, and dates that fill them, are read back") {
  const TemporaryDirectory folder;
  std::vector<Document> documents(300);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    documents[i].id = std::to_string(i);
    documents[i].site = "s" + std::to_string(i % 255);
    documents[i].date = date_at(static_cast<std::int64_t>(i % 255) - 100);
    // As dates that are read have it.
    if (documents[i].date->second == 0) documents[i].date->precision = Precision::minute;
    documents[i].authors = {"a" + std::to_string(i), "a" + std::to_string(i / 2)};
  }
  documents[7].date = std::nullopt;
  check_all(build(folder.path("1"), documents), documents);
}

TEST_CASE("an empty segment is one") {
  const TemporaryDirectory folder;
  FrenchAnalyzer analyzer;
  CHECK(SegmentBuilder(folder.path("1"), analyzer, stop_row_words(), {}).write().rows == 0);
  const std::vector<Document> documents = random_documents(3, 20);
  SegmentBuilder builder(folder.path("2"), analyzer, stop_row_words(), {});
  for (const Document& document : documents) builder.add(document, digest(document));
  const WrittenSegment written = builder.write();
  CHECK_THROWS_AS(builder.add(documents[0], 1), Error);
  const Segment segment(folder.path("2"));
  CHECK(written.id == segment.id());
  CHECK(written.rows == 20);
  CHECK(written.bytes == segment.bytes());
  CHECK(Segment(folder.path("1")).rows_of("a").empty());
  check_all(segment, documents);
}
