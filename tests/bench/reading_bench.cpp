// What the way from bytes to words costs on files of one's own: crawl, page, French front end, and
// nothing of the index. CPU nanoseconds a byte of text, by room, and the words a second.
//   usage: bench-reading FILE...
#include <cstdio>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "crawl/read_file.hpp"
#include "crawl/walk.hpp"
#include "french/analyzer.hpp"
#include "measure.hpp"
#include "page/read_page.hpp"

using namespace glane;
using namespace glane::bench;

namespace {

constexpr std::size_t kBatchPages = 2000;

// Seconds of each room, and what came out.
struct Costs {
  double pages = 0;
  double documents = 0;
  double words = 0;
  std::size_t document_count = 0;
  std::size_t word_count = 0;
  double text_bytes = 0;
};

class Reader {
 public:
  void read(const CrawlFile& file) {
    double others = 0;  // of the rooms behind, while the crawl waits
    const PageSink take = [&](const Page& page, std::uint64_t) {
      pages_.push_back(page);
      if (pages_.size() == kBatchPages) others += cpu_seconds_of([&] { read_pages(); });
    };
    costs_.pages += cpu_seconds_of([&] { read_crawl_file(file, take, {}); }) - others;
    read_pages();
  }

  const Costs& costs() const { return costs_; }

 private:
  void read_pages() {
    std::vector<Document> documents;
    costs_.documents += cpu_seconds_of([&] {
      for (const Page& page : pages_) {
        std::vector<Document> read = read_page(page, {});
        std::move(read.begin(), read.end(), std::back_inserter(documents));
      }
    });
    costs_.words += cpu_seconds_of([&] {
      for (const Document& document : documents) {
        for (const std::string* text : {&document.title, &document.text}) {
          analyzer_.analyze(*text, analysis_);
          costs_.word_count += analysis_.tokens.size();
          costs_.text_bytes += static_cast<double>(text->size());
        }
      }
    });
    costs_.document_count += documents.size();
    pages_.clear();
  }

  FrenchAnalyzer analyzer_;
  Analysis analysis_;
  std::vector<Page> pages_;
  Costs costs_;
};

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> paths(argv + 1, argv + argc);
  const CrawlListing listing = walk_crawl(paths, {}, {});
  Reader reader;
  for (const CrawlFile& file : listing.files) reader.read(file);
  const Costs& costs = reader.costs();
  if (costs.text_bytes == 0) return 1;
  const auto print = [&](const char* name, double seconds) {
    std::printf("%-10s %6.2f ns a byte of text\n", name, seconds * 1e9 / costs.text_bytes);
  };
  std::printf("%zu documents, %.1f MB of text, %zu words\n", costs.document_count,
              costs.text_bytes / 1e6, costs.word_count);
  print("pages", costs.pages);
  print("documents", costs.documents);
  print("words", costs.words);
  print("all", costs.pages + costs.documents + costs.words);
  return 0;
}
