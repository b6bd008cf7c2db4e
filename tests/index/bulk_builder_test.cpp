#include "index/bulk_builder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <iterator>
#include <random>

#include "index/build_in_bulk.hpp"
#include "index/open_xapian.hpp"
#include "index/sample_documents.hpp"
#include "index/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Random = std::mt19937;

const std::vector<std::string> kWords = {"étal", "marché", "Marché", "bus",   "l'eau", "Maire",
                                         "le",   "de",     "dans",   "jeudi", "digue", "pluie"};

std::string sentence(Random& random) {
  std::string text;
  for (auto left = 1 + random() % 9; left > 0; --left) text += kWords[random() % 12] + " ";
  return text + ".";
}

// Threads of which many come again: as they were, with another text, with one comment more.
Pages random_pages(Random& random, std::size_t count) {
  Pages pages;
  while (pages.size() < count) {
    if (!pages.empty() && random() % 3 == 0) {
      pages.push_back(pages[random() % pages.size()]);
      if (random() % 2 == 0) continue;
      std::vector<Document>& page = pages.back();
      page[random() % page.size()].text = sentence(random);
      if (random() % 2 == 0) {
        page.push_back(comment(page[0], static_cast<int>(page.size()), "Zoé", sentence(random)));
      }
      continue;
    }
    const std::string id = "page" + std::to_string(pages.size());
    std::vector<Document> page = {article(id, sentence(random), sentence(random))};
    for (int i = 1; i <= static_cast<int>(random() % 3); ++i) {
      page.push_back(comment(page[0], i, "Firmin", sentence(random)));
    }
    pages.push_back(std::move(page));
  }
  return pages;
}

BulkCounts add_page_by_page(const std::string& directory, const Pages& pages) {
  BulkCounts counts;
  IndexWriter writer(directory);
  for (const std::vector<Document>& page : pages) {
    const PageOutcome outcome = writer.add_page(page);
    if (outcome == PageOutcome::added) ++counts.added;
    if (outcome == PageOutcome::updated) ++counts.updated;
    if (outcome == PageOutcome::unchanged) ++counts.unchanged;
  }
  writer.commit();
  return counts;
}

void check_same(const BulkCounts& a, const BulkCounts& b) {
  CHECK(a.added == b.added);
  CHECK(a.updated == b.updated);
  CHECK(a.unchanged == b.unchanged);
}

// The documents that are there, in the order of their numbers.
std::vector<Document> documents_of(const OpenIndex& index) {
  std::vector<Document> documents;
  const auto end = index.database.postlist_end("");
  for (auto at = index.database.postlist_begin(""); at != end; ++at) {
    const SegmentSet::Place place = index.segments.find(*at);
    REQUIRE(place.segment != nullptr);
    documents.push_back(place.segment->document(place.row));
    CHECK(find_document(index.database, index.segments, documents.back().id) == *at);
  }
  return documents;
}

// Terms with how many documents have them, and how often.
std::string postings_of(const Xapian::Database& database) {
  std::string all;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    all += *term + " " + std::to_string(term.get_termfreq()) + " " +
           std::to_string(database.get_collection_freq(*term)) + "\n";
  }
  return all;
}

void check_same_index(const std::string& first, const std::string& second) {
  const OpenIndex a = open_index(first);
  const OpenIndex b = open_index(second);
  CHECK(documents_of(a) == documents_of(b));
  CHECK(postings_of(a.database) == postings_of(b.database));
  CHECK(a.database.get_total_length() == b.database.get_total_length());
}

std::ptrdiff_t count_entries(const std::string& directory) {
  return std::distance(std::filesystem::directory_iterator(directory), {});
}

}  // namespace

TEST_CASE("pages that come again give the counts and the documents of an index page by page") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  for (const std::size_t batch_pages : {1, 7, 1000}) {
    CAPTURE(batch_pages);
    const Pages pages = random_pages(random, 60);
    const TemporaryIndex bulk, page_by_page;
    check_same(build_in_bulk(bulk.directory(), pages, 2, batch_pages),
               add_page_by_page(page_by_page.directory(), pages));
    check_same_index(bulk.directory(), page_by_page.directory());
  }
}

TEST_CASE("a document that changes and changes back is the last one that differed") {
  Document document = article("a", "Titre", "un");
  const Document first = document;
  document.text = "deux";
  const Pages pages = {{first}, {document}, {first}, {first}};
  const TemporaryIndex bulk;
  const BulkCounts counts = build_in_bulk(bulk.directory(), pages, 1, 2);
  check_same(counts, {1, 2, 1});
  const OpenIndex index = open_index(bulk.directory());
  CHECK(documents_of(index) == std::vector<Document>{first});
  CHECK(find_document(index.database, index.segments, "a") == 3);
}

TEST_CASE("one worker and two give the same documents in the same order of numbers") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const Pages pages = random_pages(random, 80);
  const TemporaryIndex one, two;
  check_same(build_in_bulk(one.directory(), pages, 1, 5),
             build_in_bulk(two.directory(), pages, 2, 5));
  check_same_index(one.directory(), two.directory());
  CHECK(open_index(one.directory()).database.get_lastdocid() ==
        open_index(two.directory()).database.get_lastdocid());
}

TEST_CASE("what is not published is not seen and leaves nothing behind") {
  Random random(7);
  const Pages pages = random_pages(random, 20);
  const TemporaryIndex index;
  IndexWriter writer(index.directory());
  const std::ptrdiff_t entries = count_entries(index.directory());
  for (const bool finished : {false, true}) {
    CAPTURE(finished);
    const std::unique_ptr<BulkBuilder> bulk = writer.start_bulk(2);
    if (finished) {
      build_batches(*bulk, pages, 2, 6);
    } else {
      bulk->append(bulk->build(pages, 0));
    }
    CHECK(count_entries(index.directory()) == entries + 1);
    CHECK(open_index(index.directory()).database.get_doccount() == 0);
    CHECK(writer.is_empty());
  }
  CHECK(count_entries(index.directory()) == entries);
  CHECK(writer.add_page(pages[0]) == PageOutcome::added);
  CHECK_FALSE(writer.is_empty());
}

TEST_CASE("an index built in bulk takes more pages") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const Pages pages = random_pages(random, 90);
  const Pages first(pages.begin(), pages.begin() + 50), then(pages.begin() + 50, pages.end());
  const TemporaryIndex bulk, page_by_page;
  build_in_bulk(bulk.directory(), first, 2, 9);
  add_page_by_page(page_by_page.directory(), first);
  CHECK_FALSE(IndexWriter(bulk.directory()).is_empty());
  check_same(add_page_by_page(bulk.directory(), then),
             add_page_by_page(page_by_page.directory(), then));
  check_same_index(bulk.directory(), page_by_page.directory());
}

TEST_CASE("a bulk build of no pages is an empty index") {
  const TemporaryIndex index;
  check_same(build_in_bulk(index.directory(), {}, 2, 10), {});
  CHECK(open_index(index.directory()).database.get_doccount() == 0);
  CHECK(IndexWriter(index.directory()).add_page({article("a", "b", "c")}) == PageOutcome::added);
}
