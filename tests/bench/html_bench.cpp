// The reading of HTML pages against Gumbo's parse alone, which does less (a tree and no more), of
// the same bytes: MB per CPU second and their ratio, all included: the pass before the parse, the
// parse, JSON-LD, the body, the fields, the comments.
// On pages of the generator, and where $GLANE_SHARED names a folder of collections on saved pages.
#include <gumbo.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "measure.hpp"
#include "page/html/html_tree.hpp"
#include "page/read_page.hpp"
#include "thread_generator.hpp"
#include "thread_pages.hpp"

using namespace glane;
using namespace glane::bench;

namespace {

constexpr int kRounds = 7;
constexpr std::size_t kGeneratedBytes = 8u << 20;

std::vector<Page> generated_pages() {
  std::vector<Page> pages;
  ThreadGenerator generator(1);
  for (std::size_t bytes = 0; bytes < kGeneratedBytes; bytes += pages.back().text.size()) {
    Page page;
    page.format = PageFormat::html;
    page.text = thread_page(generator.next_thread());
    page.path = page.id = "page.html";
    pages.push_back(std::move(page));
  }
  return pages;
}

std::vector<Page> saved_pages(const std::filesystem::path& folder) {
  std::vector<Page> pages;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    Page page;
    page.format = PageFormat::html;
    page.text = repair_utf8(bytes);
    page.path = page.id = "page.html";
    pages.push_back(std::move(page));
  }
  return pages;
}

void parse(const std::vector<Page>& pages) {
  for (const Page& page : pages) {
    GumboOutput* output =
        gumbo_parse_with_options(&kGumboDefaultOptions, page.text.data(), page.text.size());
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  }
}

void measure(const char* name, const std::vector<Page>& pages) {
  double megabytes = 0;
  for (const Page& page : pages) megabytes += static_cast<double>(page.text.size()) / 1e6;
  std::size_t documents = 0;
  std::vector<double> reading, tree, gumbo, ratios;
  for (int round = 0; round < kRounds; ++round) {
    documents = 0;
    reading.push_back(cpu_seconds_of([&] {
      for (const Page& page : pages) documents += read_page(page, {}).size();
    }));
    tree.push_back(cpu_seconds_of([&] {
      for (const Page& page : pages) HtmlTree{page.text};
    }));
    gumbo.push_back(cpu_seconds_of([&] { parse(pages); }));
    ratios.push_back(gumbo.back() / reading.back());
  }
  std::printf("%s: %zu pages, %.1f MB, %zu documents, %d rounds, medians, MB per CPU second\n",
              name, pages.size(), megabytes, documents, kRounds);
  std::printf("  read_page           %6.1f  (%.1f of it the tree alone)\n",
              megabytes / median(reading), megabytes / median(tree));
  std::printf("  Gumbo's parse       %6.1f\n", megabytes / median(gumbo));
  std::printf("  ratio               %6.2f\n", median(ratios));
}

}  // namespace

int main() {
  measure("generated", generated_pages());
  const char* shared = std::getenv("GLANE_SHARED");
  if (shared == nullptr) {
    std::printf("saved pages: skipped, GLANE_SHARED names no folder of shared collections\n");
    return 0;
  }
  measure("saved", saved_pages(std::filesystem::path(shared) / "data" / "pages"));
  return 0;
}
