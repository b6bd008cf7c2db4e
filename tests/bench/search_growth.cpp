// What a search costs in a large index, against Xapian's own: the same words as one class each, in
// the same database, asked for the top ten and the exact total, and nothing done with them.
//
// usage: bench-growth INDEX...
// For each index, queries of one to three words drawn from its terms, the two asked in turn; then a
// word that half of the documents have, by document and by thread, with two facets and without, and
// with filters that the facets leave out.
#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "glane/index.hpp"
#include "measure.hpp"
#include "query/search_context.hpp"

using namespace glane;
using namespace glane::bench;

namespace {

constexpr int kQueries = 300;
constexpr int kRounds = 15;

template <typename Work>
double milliseconds(Work work) {
  return 1e3 * cpu_seconds_of(work);
}

struct AskedTerm {
  std::string word;
  double documents = 0;
};

// Classes that people ask for: in one document of 10 to one of 5,000, and plain words.
std::vector<AskedTerm> usual_terms(const SearchContext& index) {
  const double all = index.database().get_doccount();
  std::vector<AskedTerm> terms;
  const auto end = index.database().allterms_end("Z");
  for (auto term = index.database().allterms_begin("Z"); term != end; ++term) {
    const std::string word = (*term).substr(1);
    const bool plain = word.size() > 3 && std::all_of(word.begin(), word.end(),
                                                      [](char c) { return c >= 'a' && c <= 'z'; });
    const double documents = term.get_termfreq();
    if (plain && documents < all / 10 && documents > all / 5000) terms.push_back({word, documents});
  }
  return terms;
}

void ask_xapian(const Xapian::Database& database, const std::vector<AskedTerm>& words) {
  std::vector<std::string> terms;
  for (const AskedTerm& word : words) terms.push_back("Z" + word.word);
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
  enquire.get_mset(0, 10, database.get_doccount());
}

std::string query_of(const std::vector<AskedTerm>& words) {
  std::string query;
  for (const AskedTerm& word : words) query += word.word + " ";
  return query;
}

void print_words(const Index& index, const SearchContext& open, std::size_t count,
                 const std::vector<AskedTerm>& terms) {
  std::mt19937 random(static_cast<unsigned>(count));
  std::vector<double> ours, bare, plain, threads;
  for (int i = 0; i < kQueries; ++i) {
    std::vector<AskedTerm> words;
    for (std::size_t k = 0; k < count; ++k) words.push_back(terms[random() % terms.size()]);
    const std::string query = query_of(words);
    plain.push_back(milliseconds([&] { ask_xapian(open.database(), words); }));
    ours.push_back(milliseconds([&] { index.search({.query = query}); }));
    threads.push_back(
        milliseconds([&] { index.search({.query = query, .grouping = Grouping::thread}); }));
    bare.push_back(
        milliseconds([&] { index.search({.query = query, .snippets = false, .suggest = false}); }));
  }
  const auto row = [&](const char* name, const std::vector<double>& times) {
    std::printf("  %-32s %7.2f %7.2f  %.2f\n", name, quantile(times, 0.5), quantile(times, 0.99),
                quantile(times, 0.5) / quantile(plain, 0.5));
  };
  std::printf(" %zu word%s\n", count, count > 1 ? "s" : "");
  row("Xapian, one class a word", plain);
  row("glane", ours);
  row("glane, by thread", threads);
  row("glane, no snippets, no proposals", bare);
}

void print_facets(const Index& index, const SearchContext& open) {
  AskedTerm half;
  const double wanted = open.database().get_doccount() / 2.0;
  const auto end = open.database().allterms_end("Z");
  for (auto term = open.database().allterms_begin("Z"); term != end; ++term) {
    const double documents = term.get_termfreq();
    const bool plain = (*term).find_first_of("/-") == std::string::npos;
    if (plain && std::abs(documents - wanted) < std::abs(half.documents - wanted)) {
      half = {(*term).substr(1), documents};
    }
  }
  const auto row = [&](const char* name, const SearchRequest& request) {
    std::vector<double> times;
    std::size_t total = 0;
    for (int i = 0; i < kRounds; ++i) {
      times.push_back(milliseconds([&] { total = index.search(request).total; }));
    }
    std::printf("  %-40s %7.2f ms, %zu matches\n", name, median(times), total);
  };
  std::printf(" \"%s\", in %.0f documents\n", half.word.c_str(), half.documents);
  SearchRequest request{.query = half.word};
  row("no facets", request);
  request.grouping = Grouping::thread;
  row("by thread", request);
  request.grouping = Grouping::none;
  request.facets = {{"author"}, {"date:month"}};
  row("author and month", request);
  request.facets.clear();
  request.since = request.until = "2015-03";
  row("one month", request);
  request.query.clear();
  request.facets = {{"author"}, {"date:month"}};
  row("every document of a month, both facets", request);
  request.since = request.until = {};
  row("every document, both facets", request);
  request.facets = {{"quoted"}, {"date:auto"}};
  row("every document, quoted and date:auto", request);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::puts("usage: bench-growth INDEX...");
    return 0;
  }
  for (int i = 1; i < argc; ++i) {
    const Index index(argv[i]);
    const SearchContext open(Snapshot::open(argv[i]));
    const std::vector<AskedTerm> terms = usual_terms(open);
    std::printf("%u documents, %d queries a kind; CPU ms p50, p99, times Xapian's p50\n",
                open.database().get_doccount(), kQueries);
    for (std::size_t count = 1; count <= 3; ++count) print_words(index, open, count, terms);
    print_facets(index, open);
  }
  return 0;
}
