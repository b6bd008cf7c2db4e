// Groups, facets, filters and pages against a linear scan of the documents: random threads, random
// queries of the whole language, random options. $GLANE_ORACLE_QUERIES asks for more queries than
// a run of the tests does: GLANE_ORACLE_QUERIES=5000 test-threads-oracle
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <utility>

#include "glane/index.hpp"
#include "index/snapshot/snapshot.hpp"
#include "index/writer/writer.hpp"
#include "results/facet_scan.hpp"
#include "results/how_many.hpp"
#include "results/linear_scan.hpp"
#include "results/random_asks.hpp"
#include "results/random_threads.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr std::size_t kThreads = 60;
constexpr int kQueries = 300;

using Ids = std::set<std::string>;

std::string joined(const Ids& ids) {
  std::string all;
  for (const std::string& id : ids) all += id + " ";
  return all;
}

// A query as typed, and what it finds by the scan.
struct Question {
  std::string typed;
  Ids found;
};

// The scan knows words; authors in all their spellings and dates as far as they are known are
// filters here.
Question single_question(LinearScan& scan, const std::vector<Document>& documents, Random& random) {
  Ask ask = random_ask(random);
  Question question{ask.typed(), {}};
  if (question.typed.empty()) return question;
  SearchRequest fields;
  if (!ask.author.empty()) fields.authors = {std::exchange(ask.author, {})};
  fields.since = std::exchange(ask.since, {});
  const Ids with_words = scan.find(ask);
  for (const Document& document : documents) {
    if (with_words.count(document.id) > 0 && passes_filters(document, fields)) {
      question.found.insert(document.id);
    }
  }
  return question;
}

// Two questions joined by an operator in capitals.
Question joined_question(LinearScan& scan, const std::vector<Document>& documents, Random& random) {
  const Question one = single_question(scan, documents, random);
  const Question other = single_question(scan, documents, random);
  if (one.typed.empty() || other.typed.empty()) return one;
  const auto kind = random() % 3;
  const char* const names[] = {" ET ", " OU ", " SAUF "};
  Question both{"(" + one.typed + ")" + names[kind] + "(" + other.typed + ")", {}};
  const auto out = std::inserter(both.found, both.found.end());
  const auto& a = one.found;
  const auto& b = other.found;
  if (kind == 0) std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), out);
  if (kind == 1) std::set_union(a.begin(), a.end(), b.begin(), b.end(), out);
  if (kind == 2) std::set_difference(a.begin(), a.end(), b.begin(), b.end(), out);
  return both;
}

// --- Requests ---

FacetRequest random_facet(Random& random) {
  static const std::vector<std::string> kNames = {
      "author", "site",        "type",      "section",    "language",  "source",   "quoted",
      "to",     "date:decade", "date:year", "date:month", "date:week", "date:day", "date:auto"};
  FacetRequest facet{pick(kNames, random)};
  if (random() % 2 == 0) facet.size = 1 + random() % 12;
  if (random() % 5 == 0)
    facet.prefix = pick<std::string>({"lu", "É", "jean", "2019", "2020-", "f"}, random);
  facet.order = pick<FacetOrder>({FacetOrder::usual, FacetOrder::count, FacetOrder::value}, random);
  return facet;
}

SearchRequest random_request(const std::string& query, Random& random) {
  SearchRequest request;
  request.query = query;
  request.snippets = random() % 8 == 0;
  request.suggest = false;
  request.sort = pick<Sort>({Sort::relevance, Sort::date, Sort::date_ascending}, random);
  request.duplicates = pick<Duplicates>({Duplicates::unlinked, Duplicates::fold}, random);
  if (random() % 3 == 0)
    request.types = {pick<DocumentType>({DocumentType::article, DocumentType::comment}, random)};
  for (auto i = random() % 3; i > 0; --i) request.authors.push_back(pick(kSigned, random));
  if (random() % 4 == 0)
    request.sites = {pick<std::string>({"gazette.example", "forum.example"}, random)};
  if (random() % 4 == 0)
    request.since = pick<std::string>({"2018-11", "2019", "2020-02-14"}, random);
  if (random() % 4 == 0)
    request.until = pick<std::string>({"2021", "2020-06", "2020-02-14"}, random);
  for (auto i = random() % 4; i > 0; --i) request.facets.push_back(random_facet(random));
  return request;
}

std::string described(const SearchRequest& request) {
  std::string all = request.query + " |";
  for (const DocumentType type : request.types) all += " type " + std::string(type_name(type));
  for (const std::string& author : request.authors) all += " by " + author;
  for (const std::string& site : request.sites) all += " at " + site;
  all += " since " + request.since + " until " + request.until + " sort " +
         std::to_string(static_cast<int>(request.sort)) + " duplicates " +
         std::to_string(static_cast<int>(request.duplicates));
  return all;
}

// --- Answers ---

std::string described(const Facet& facet) {
  std::string all = facet.name + " of " + std::to_string(facet.values) + ":";
  for (const FacetCount& one : facet.counts) {
    all += " " + one.value.value_or("-") + "=" + std::to_string(one.count);
  }
  return all;
}

// What a list of threads should be, one a line: the head, how many are found, whether it is one of
// them, the best of the others.
std::vector<std::string> threads_of(const std::vector<Hit>& documents, const SearchRequest& request,
                                    const std::vector<Hit>& unfolded,
                                    const std::map<std::string, Document>& stored) {
  std::vector<std::string> order;
  std::map<std::string, std::vector<std::string>> found;
  for (const Hit& hit : documents) {
    const std::string& thread = hit.document.thread;
    if (std::find(order.begin(), order.end(), thread) == order.end()) order.push_back(thread);
  }
  for (const Hit& hit : unfolded) found[hit.document.thread].push_back(hit.document.id);
  std::map<std::string, std::string> first;
  for (const Hit& hit : documents) first.emplace(hit.document.thread, hit.document.id);
  std::vector<std::string> lines;
  for (const std::string& thread : order) {
    const std::vector<std::string>& ids = found[thread];
    const std::string head = stored.count(thread) > 0 ? thread : first[thread];
    const bool is_found = std::find(ids.begin(), ids.end(), head) != ids.end();
    std::string line = head + " " + std::to_string(ids.size()) + (is_found ? " found:" : " not:");
    std::size_t shown = 0;
    for (const std::string& id : ids) {
      if (id != head && shown++ < request.group_size) line += " " + id;
    }
    lines.push_back(line);
  }
  return lines;
}

std::string line_of(const Hit& hit) {
  REQUIRE(hit.group);
  std::string line = hit.document.id + " " + std::to_string(hit.group->total) +
                     (hit.group->is_head_found ? " found:" : " not:");
  for (const Hit& one : hit.group->hits) line += " " + one.document.id;
  return line;
}

std::vector<std::string> lines_of(const SearchResponse& response) {
  std::vector<std::string> lines;
  for (const Hit& hit : response.hits) lines.push_back(line_of(hit));
  return lines;
}

// --- The oracle ---

class Oracle {
 public:
  explicit Oracle(Random& random) : random_(random), documents_(random_threads(random, kThreads)) {
    for (const Document& document : documents_) stored_[document.id] = document;
    WriterOptions options;
    options.merges.tier_segments = random() % 2 == 0 ? 2 : 1'000'000;
    IndexWriter writer(directory_.directory(), options);
    for (const Document& document : documents_) {
      writer.add({document});
      if (random() % 40 == 0) writer.commit();  // in the middle of a thread, mostly
    }
    writer.commit();
    scan_ = std::make_unique<LinearScan>(documents_);
    index_ = std::make_unique<Index>(directory_.directory());
  }

  void ask_one() {
    const Question question = random_() % 3 == 0 ? joined_question(*scan_, documents_, random_)
                                                 : single_question(*scan_, documents_, random_);
    SearchRequest request = random_request(question.typed, random_);
    const bool backwards = !request.since.empty() && !request.until.empty() &&
                           end_of_date(*parse_iso_date(request.since), false) >
                               end_of_date(*parse_iso_date(request.until), true);
    if (backwards) request.until.clear();
    const std::string asked = described(request);
    CAPTURE(asked);
    matching_ = question.typed.empty() ? all_ids() : question.found;
    check_documents(request);
    check_groups(request);
  }

 private:
  Ids all_ids() const {
    Ids ids;
    for (const Document& document : documents_) ids.insert(document.id);
    return ids;
  }

  // The set, and every facet of it.
  void check_documents(const SearchRequest& request) {
    SearchRequest whole = request;
    whole.limit = 10'000;
    whole.duplicates = Duplicates::unlinked;
    unfolded_ = index_->search(whole);
    Ids expected, found;
    for (const Hit& hit : unfolded_.hits) found.insert(hit.document.id);
    std::vector<FacetScan> scans(request.facets.begin(), request.facets.end());
    for (const Document& document : documents_) {
      if (matching_.count(document.id) == 0) continue;
      if (passes_filters(document, request)) expected.insert(document.id);
      for (std::size_t i = 0; i < scans.size(); ++i) {
        if (passes_filters(document, request, request.facets[i].name)) scans[i].count(document);
      }
    }
    CHECK(joined(found) == joined(expected));
    CHECK(unfolded_.total == expected.size());
    CHECK_FALSE(unfolded_.total_documents);
    check_facets(unfolded_, scans);
    SearchRequest counted = request;
    counted.limit = 0;
    check_facets(index_->search(counted), scans);
  }

  static void check_facets(const SearchResponse& response, std::vector<FacetScan>& scans) {
    REQUIRE(response.facets.size() == scans.size());
    for (std::size_t i = 0; i < scans.size(); ++i) {
      CHECK(described(response.facets[i]) == described(scans[i].facet()));
    }
  }

  // All threads at once, then in pages of some size.
  void check_groups(SearchRequest request) {
    SearchRequest documents = request;
    documents.limit = 10'000;
    const SearchResponse folded = index_->search(documents);
    request.group_size = random_() % 5;
    const std::vector<std::string> expected =
        threads_of(folded.hits, request, unfolded_.hits, stored_);
    Ids threads;
    for (const Hit& hit : unfolded_.hits) threads.insert(hit.document.thread);
    request.grouping = Grouping::thread;
    request.limit = 1 + random_() % 20;
    std::vector<std::string> lines;
    for (request.offset = 0; request.offset < threads.size() + 1; request.offset += request.limit) {
      const SearchResponse page = index_->search(request);
      CHECK(page.total == threads.size());
      CHECK(page.total_documents == unfolded_.total);
      for (std::size_t i = 0; i < page.facets.size(); ++i) {
        CHECK(described(page.facets[i]) == described(folded.facets[i]));
      }
      const std::vector<std::string> own = lines_of(page);
      lines.insert(lines.end(), own.begin(), own.end());
    }
    CHECK(lines == expected);
  }

  Random& random_;
  std::vector<Document> documents_;
  std::map<std::string, Document> stored_;
  TemporaryIndex directory_;
  std::unique_ptr<LinearScan> scan_;
  std::unique_ptr<Index> index_;
  Ids matching_;             // the query of the round
  SearchResponse unfolded_;  // every document that it finds
};

}  // namespace

TEST_CASE("groups, facets and pages of random queries are what a linear scan says") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const int count = how_many("GLANE_ORACLE_QUERIES", kQueries);
  constexpr int kQueriesOfAnIndex = 50;
  for (int asked = 0; asked < count;) {
    Oracle oracle(random);
    for (int i = 0; i < kQueriesOfAnIndex && asked < count; ++i, ++asked) oracle.ask_one();
  }
  MESSAGE(count << " queries, seed " << seed);
}
