// How long a search takes, in CPU time, by kind of query, against Xapian asked for one term in
// the same postings.
#include <xapian.h>

#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "../crawl/temporary_directory.hpp"
#include "generated_french.hpp"
#include "glane/index.hpp"
#include "index/writer/writer.hpp"
#include "measure.hpp"
#include "query/search_context.hpp"

using namespace glane;
using namespace glane::bench;

namespace {

constexpr std::size_t kDocuments = 6000;
constexpr int kQueries = 300;

// Words that people ask for: neither function words nor typing errors.
std::string asked_word(GeneratedFrench& french) {
  return french.word_of_rank(100 + french.below(1 + french.below(8000)));
}

std::string asked_words(GeneratedFrench& french, int count) {
  std::string query = asked_word(french);
  for (int i = 1; i < count; ++i) query += " " + asked_word(french);
  return query;
}

void build(const std::string& directory, std::vector<std::string>& phrases) {
  GeneratedFrench french(3);
  IndexWriter writer(directory);
  for (std::size_t i = 0; i < kDocuments; ++i) {
    const Document document = french.document(i);
    writer.add({document});
    const std::size_t begin = document.text.find(' ', document.text.size() / 2) + 1;
    const std::size_t middle = document.text.find(' ', begin);
    const std::size_t end = document.text.find_first_of(" .,", middle + 1);
    if (end != std::string::npos) {
      phrases.push_back('"' + document.text.substr(begin, end - begin) + '"');
    }
  }
  writer.commit();
}

// Milliseconds of each query.
std::vector<double> times(const std::function<void()>& ask) {
  std::vector<double> milliseconds;
  for (int i = 0; i < kQueries; ++i) {
    milliseconds.push_back(1e3 * cpu_seconds_of(ask));
  }
  return milliseconds;
}

void ask_xapian(const Xapian::Database& database, const std::string& term) {
  Xapian::Enquire enquire(database);
  enquire.set_query(Xapian::Query(term));
  enquire.get_mset(0, 10);
}

}  // namespace

int main() {
  const TemporaryDirectory folder;
  std::vector<std::string> phrases;
  build(folder.path("idx"), phrases);
  GeneratedFrench french(3);
  const SearchContext context(Snapshot::open(folder.path("idx")));
  const Xapian::Database& database = context.database();
  const std::vector<double> plain = times([&] { ask_xapian(database, asked_word(french)); });
  const double plain_p50 = quantile(plain, 0.5);
  const double plain_p99 = quantile(plain, 0.99);
  std::printf("%zu documents, %d queries a kind, CPU ms         p50    p99  times Xapian\n",
              kDocuments, kQueries);
  const auto row = [&](const char* kind, const std::vector<double>& milliseconds) {
    const double p50 = quantile(milliseconds, 0.5);
    const double p99 = quantile(milliseconds, 0.99);
    std::printf("%-46s %6.2f %6.2f  %.1f %.1f\n", kind, p50, p99, p50 / plain_p50, p99 / plain_p99);
  };
  row("Xapian, one term", plain);

  const Index index(folder.path("idx"));
  const auto ask = [&](std::string query, bool facets = false, bool snippets = true) {
    SearchRequest request;
    request.query = std::move(query);
    if (facets) request.facets = {{"author", 0}, {"date:month", 0}};
    request.snippets = snippets;
    index.search(request);
  };
  row("one word", times([&] { ask(asked_words(french, 1)); }));
  row("one word, no snippets", times([&] { ask(asked_words(french, 1), false, false); }));
  row("two words", times([&] { ask(asked_words(french, 2)); }));
  row("three words", times([&] { ask(asked_words(french, 3)); }));
  row("phrase of two words", times([&] { ask(phrases[french.below(phrases.size())]); }));
  row("one word, facets author and date:month", times([&] { ask(asked_words(french, 1), true); }));
  return 0;
}
