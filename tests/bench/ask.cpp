// bench-ask: how long an index of any size takes to answer queries of a file, by kind.
//   usage: bench-ask INDEX QUERIES.tsv     lines "kind<TAB>query"; kinds that end with "facets" are
//                                          asked for counts by author and month, too
//   out:   lines "kind<TAB>p50<TAB>p99", wall milliseconds; all is asked once before, untimed
// No snippets and no corrections: what other engines do for a query, and no more. Used by
// compare_search.py.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "glane/error.hpp"
#include "glane/index.hpp"
#include "measure.hpp"

using namespace glane;
using namespace glane::bench;

namespace {

struct Kind {
  std::string name;
  std::vector<std::string> queries;
};

std::vector<Kind> read_queries(const char* path) {
  std::vector<Kind> kinds;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const std::string name = line.substr(0, tab);
    if (kinds.empty() || kinds.back().name != name) kinds.push_back({name, {}});
    kinds.back().queries.push_back(line.substr(tab + 1));
  }
  return kinds;
}

std::vector<double> ask_all(const Index& index, const Kind& kind) {
  std::vector<double> milliseconds;
  for (const std::string& query : kind.queries) {
    SearchRequest request;
    request.query = query;
    request.snippets = request.suggest = false;
    if (kind.name.ends_with("facets")) request.facets = {{"author", 10}, {"date:month", 0}};
    const auto start = std::chrono::steady_clock::now();
    index.search(request);
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    milliseconds.push_back(taken.count());
  }
  return milliseconds;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: bench-ask INDEX QUERIES.tsv\n", stderr);
    return 2;
  }
  try {
    const Index index(arguments[1]);
    const std::vector<Kind> kinds = read_queries(arguments[2]);
    for (const Kind& kind : kinds) ask_all(index, kind);
    for (const Kind& kind : kinds) {
      const std::vector<double> times = ask_all(index, kind);
      std::printf("%s\t%.3f\t%.3f\n", kind.name.c_str(), quantile(times, 0.5),
                  quantile(times, 0.99));
    }
  } catch (const Error& error) {
    std::fprintf(stderr, "bench-ask: %s\n", error.what());
    return 3;
  }
  return 0;
}
