#include "segment/builder/inverter.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <map>

#include "segment/random_segments.hpp"
#include "segment/written_sections.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Wdfs = std::map<std::string, std::uint32_t>;

Wdfs wdfs_of(const std::string& folder, std::uint32_t document) {
  const Xapian::Database database(folder);
  Wdfs wdfs;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
      if (*at == document) wdfs[*term] = at.get_wdf();
    }
  }
  return wdfs;
}

Document market() {
  Document document;
  document.title = "Marchés";
  document.thread_title = "Le cheval";
  document.text = "Le marché de mai. Les marchés";
  document.section = "Ville";
  document.authors = {"Zoé"};
  document.quotes = {{"Anne", "cheval"}};
  return document;
}

}  // namespace

TEST_CASE("words of posted fields become terms, and stop words and the other fields none") {
  FrenchAnalyzer analyzer;
  Inverter inverter(analyzer, stop_row_words());
  CHECK(inverter.add(market()) == 1 + 6);  // of title and text, stop words included
  CHECK(inverter.add(Document()) == 0);
  CHECK(inverter.rows() == 2);
  FrenchAnalyzer other;
  const auto term = [&](std::string_view prefix, const std::string& form) {
    return posted_term(prefix, other.word_of(form));
  };
  Wdfs expected;
  expected[term("", "marchés")] += kTitleWeight + 1;
  expected[term(prefix::kTitle, "marchés")] += 1;
  expected[term("", "marché")] += 1;
  expected[term("", "mai")] += 1;
  expected[term(prefix::kQuote, "cheval")] += 1;
  expected[term(prefix::kAuthor, "zoé")] = 0;
  expected[term(prefix::kQuoteAuthor, "anne")] = 0;
  CHECK(inverter.pairs() == expected.size());
  const WrittenSections written([&](SegmentFiles& files) {
    inverter.write_postings(files.glass());
    inverter.write_streams(files, {true, true});
    files.header().rows = 2;
  });
  CHECK(wdfs_of(written.segment().glass_path(), 1) == expected);
  CHECK(wdfs_of(written.segment().glass_path(), 2).empty());
  CHECK(Xapian::Database(written.segment().glass_path()).get_doccount() == 2);
}

TEST_CASE(
    "a stream has the words of each field in order; of a title that is the thread's one run") {
  FrenchAnalyzer analyzer;
  Inverter inverter(analyzer, stop_row_words());
  Document document = market();
  document.thread_title = document.title;
  inverter.add(document);
  const WrittenSections written(
      [&](SegmentFiles& files) { inverter.write_streams(files, {false}); });
  const Segment& segment = written.segment();
  CHECK(segment.stream(0).size() == inverter.stream_bytes());
  std::vector<std::pair<int, std::string>> words;
  TokenStreamReader reader(segment.stream(0));
  while (reader.next()) {
    const bool capital = segment.words().has_capital(reader.number());
    words.emplace_back(reader.fields(),
                       (capital ? "^" : "") + std::string(segment.words().form(reader.number())));
  }
  CHECK(words ==
        std::vector<std::pair<int, std::string>>{{field::kTitle | field::kThreadTitle, "^marchés"},
                                                 {field::kText, "^le"},
                                                 {field::kText, "marché"},
                                                 {field::kText, "de"},
                                                 {field::kText, "mai"},
                                                 {field::kText, "^les"},
                                                 {field::kText, "marchés"},
                                                 {field::kSection, "^ville"},
                                                 {field::kAuthor, "^zoé"},
                                                 {field::kQuote, "cheval"},
                                                 {field::kQuoteAuthor, "^anne"}});
  CHECK(written.numbers(segment_format::kSignedRows).empty());  // too short, and no article
}

TEST_CASE("an analyzer that forgets its words changes nothing of what is written") {
  FrenchAnalyzer remembering, forgetting;
  forgetting.keep_at_most(1);
  Inverter one(remembering, stop_row_words()), two(forgetting, stop_row_words());
  for (const Document& document : random_documents(11, 20)) {
    one.add(document);
    two.add(document);
  }
  CHECK(forgetting.times_cleared() > 0);
  CHECK(one.pairs() == two.pairs());
  CHECK(one.string_bytes() == two.string_bytes());
  const std::vector<bool> articles(20, true);
  const WrittenSections first([&](SegmentFiles& files) { one.write_streams(files, articles); });
  const WrittenSections second([&](SegmentFiles& files) { two.write_streams(files, articles); });
  for (std::size_t i = 0; i < segment_format::kSectionCount; ++i) {
    CAPTURE(i);
    const auto section = static_cast<segment_format::Section>(i);
    CHECK(first.segment().section_bytes(section) == second.segment().section_bytes(section));
  }
}
