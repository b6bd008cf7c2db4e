#include "segment/builder/segment_columns.hpp"

#include <doctest/doctest.h>

#include "segment/written_sections.hpp"

using namespace glane;
using namespace glane::test;

namespace {

Date date_field_value(int year, int month, int day, Precision precision) {
  Date date;
  date.year = year;
  date.month = month;
  date.day = day;
  date.precision = precision;
  return date;
}

std::vector<std::string> strings_of(const NumberRange& numbers, const StringTable& strings) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    found.emplace_back(numbers[i] == 0 ? "" : strings[numbers[i] - 1]);
  }
  return found;
}

std::vector<std::string> authors_of(const Segment& segment, std::uint32_t row) {
  return strings_of(segment.authors(row), segment.author_strings());
}

std::vector<std::string> quoted_by(const Segment& segment, std::uint32_t row) {
  return strings_of(segment.quoted(row), segment.quoted_strings());
}

const std::vector<std::vector<std::string>> kQuotedOfSamples = {{}, {"Anne", "Zoé Martin"}, {}, {}};
const std::vector<std::string> kSourcesOfSamples = {"crawl/2021.warc.gz", "crawl/b.html", "", ""};

Document dated(std::optional<Date> date) {
  Document document;
  document.date = date;
  return document;
}

std::vector<Document> sample_documents() {
  Document article;
  article.id = article.thread = "https://exemple.fr/marche";
  article.site = "exemple.fr";
  article.section = "Ville";
  article.language = "fr";
  article.authors = {"Zoé Martin", "", "Anne"};
  article.source = "crawl/2021.warc.gz#830";
  article.date = date_field_value(2021, 5, 3, Precision::minute);
  Document comment;
  comment.type = DocumentType::comment;
  comment.thread = article.thread;
  comment.id = article.thread + "#c1";
  comment.site = "abc.fr";
  comment.authors = {"Anne"};
  comment.reply_to = "Zoé Martin";
  comment.quotes = {
      {"Zoé Martin", "un"}, {"", "deux"}, {"Anne", "trois"}, {"Zoé Martin", "quatre"}};
  comment.source = "crawl/b.html";
  comment.date = date_field_value(2020, 2, 1, Precision::month);
  Document own;
  own.id = "tag:7";
  own.authors = {""};
  return {article, comment, own, Document()};
}

void check_rows(const Segment& segment, const std::vector<Document>& documents) {
  REQUIRE(segment.rows() == documents.size());
  for (std::uint32_t row = 0; row < segment.rows(); ++row) {
    CAPTURE(row);
    const Document& document = documents[row];
    CHECK(segment.id(row) == document.id);
    CHECK(segment.threads()[row] == document.thread);
    CHECK(segment.sites()[row] == document.site);
    CHECK(segment.sections()[row] == document.section);
    CHECK(segment.languages()[row] == document.language);
    CHECK(segment.type(row) == document.type);
    CHECK(authors_of(segment, row) == document.authors);
    CHECK(segment.addressees()[row] == document.reply_to);
    CHECK(quoted_by(segment, row) == kQuotedOfSamples[row]);
    CHECK(segment.sources()[row] == kSourcesOfSamples[row]);
    CHECK(segment.word_count(row) == row * 300);
    CHECK(segment.digest(row) == row + 40);
    CHECK(segment.day(row) == day_of(document.date));
    CHECK(segment.instant(row) == (document.date ? interval_of(*document.date).first : kUndated));
    CHECK(segment.rows_of(document.id).front() == (document.id.empty() ? 3 : row));
  }
}

}  // namespace

TEST_CASE("a day is written as far as it is known") {
  struct Row {
    std::optional<Date> date;
    std::int32_t day;
  };
  for (const Row& row :
       {Row{std::nullopt, 0}, Row{date_field_value(2021, 5, 3, Precision::day), 20210503},
        Row{date_field_value(2021, 5, 3, Precision::minute), 20210503},
        Row{date_field_value(2021, 5, 3, Precision::month), 20210500},
        Row{date_field_value(2021, 5, 3, Precision::year), 20210000},
        Row{date_field_value(1, 1, 1, Precision::day), 10101}}) {
    CAPTURE(row.day);
    CHECK(day_of(row.date) == row.day);
  }
}

TEST_CASE("columns are read back as the documents were, and as a segment that copies them") {
  const std::vector<Document> documents = sample_documents();
  SegmentColumns columns;
  for (const Document& document : documents) {
    columns.add(document, columns.rows() + 40, columns.rows() * 300);
  }
  CHECK(columns.rows() == 4);
  CHECK(columns.is_article(0));
  CHECK_FALSE(columns.is_article(1));
  CHECK(columns.listed_names() == 4 + 2);  // a count and three; a count and one without a name
  const WrittenSections written([&](SegmentFiles& files) { columns.write(files); });
  check_rows(written.segment(), documents);
  CHECK(written.segment().has_time(0));
  CHECK_FALSE(written.segment().has_time(1));
  CHECK(written.segment().header().base_instant == interval_of(*documents[1].date).first);

  SegmentColumns copied;
  for (std::uint32_t row = 0; row < 4; ++row) copied.add(written.segment(), row);
  CHECK(copied.string_bytes() == columns.string_bytes());
  const WrittenSections again([&](SegmentFiles& files) { copied.write(files); });
  check_rows(again.segment(), documents);
  for (std::size_t i = 0; i < segment_format::kSectionCount; ++i) {
    CAPTURE(i);
    const auto section = static_cast<segment_format::Section>(i);
    CHECK(again.segment().section_bytes(section) == written.segment().section_bytes(section));
  }
}

TEST_CASE("no dates, and dates far from each other, leave a number for those without one") {
  for (const auto& last : {std::optional<Date>(),
                           std::optional<Date>(date_field_value(9999, 12, 31, Precision::day))}) {
    SegmentColumns columns;
    columns.add(dated(std::nullopt), 1, 0);
    columns.add(dated(last), 1, 0);
    if (last) columns.add(dated(date_field_value(1, 1, 1, Precision::day)), 1, 0);
    const WrittenSections written([&](SegmentFiles& files) { columns.write(files); });
    CHECK(written.segment().instant(0) == kUndated);
    CHECK(written.segment().instant(1) == (last ? interval_of(*last).first : kUndated));
  }
}
