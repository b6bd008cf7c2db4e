// What a search through glane.h costs more than the same through the C++ interface, whose hits are
// there without JSON: milliseconds a call, by turns, so that a busy machine shifts both.
#include <cstdio>
#include <string>
#include <vector>

#include "../crawl/temporary_directory.hpp"
#include "generated_french.hpp"
#include "glane/glane.h"
#include "glane/index.hpp"
#include "index/writer/writer.hpp"
#include "measure.hpp"

using namespace glane;
using namespace glane::bench;

namespace {

constexpr std::size_t kDocuments = 6000;
constexpr int kQueries = 300;
constexpr double kMostMoreMs = 0.2;

struct Turns {
  std::vector<double> cpp_ms, json_ms, c_ms, more_ms;
};

void ask(const Index& index, glane_index* handle, const std::string& query, Turns& turns) {
  const SearchRequest request{.query = query};
  const std::string json = "{\"query\": \"" + query + "\"}";
  SearchResponse response;
  char* answer = nullptr;
  const double cpp = 1e3 * cpu_seconds_of([&] { response = index.search(request); });
  const double made = 1e3 * cpu_seconds_of([&] { to_json(response); });
  const double c =
      1e3 * cpu_seconds_of([&] { glane_search(handle, json.c_str(), nullptr, &answer); });
  glane_free(answer);
  turns.cpp_ms.push_back(cpp);
  turns.json_ms.push_back(made);
  turns.c_ms.push_back(c);
  turns.more_ms.push_back(c - cpp);
}

}  // namespace

int main() {
  const TemporaryDirectory place;
  const std::string directory = place.path("glane.idx");
  GeneratedFrench french(3);
  {
    IndexWriter writer(directory);
    for (std::size_t i = 0; i < kDocuments; ++i) writer.add({french.document(i)});
    writer.commit();
  }
  const Index index(directory);
  glane_index* handle = nullptr;
  if (glane_open(directory.c_str(), &handle) != GLANE_OK) {
    std::fprintf(stderr, "%s\n", glane_last_message());
    return 1;
  }
  Turns turns;
  for (int i = 0; i < kQueries; ++i) {
    const std::string query = french.word_of_rank(100 + french.below(4000)) + " " +
                              french.word_of_rank(100 + french.below(4000));
    Turns warm;
    ask(index, handle, query, warm);
    ask(index, handle, query, turns);
  }
  glane_close(handle);
  const double more = median(turns.more_ms);
  std::printf("a search of two words, ten hits: C++ %.3f ms, C %.3f ms, ratio %.2f\n",
              median(turns.cpp_ms), median(turns.c_ms), median(turns.c_ms) / median(turns.cpp_ms));
  std::printf("more: %.3f ms (nine in ten under %.3f), of which JSON %.3f\n", more,
              quantile(turns.more_ms, 0.9), median(turns.json_ms));
  return more <= kMostMoreMs ? 0 : 1;
}
