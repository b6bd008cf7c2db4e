// What a crawl that is refreshed for years may not do: fill the disk, the process, or its table of
// files.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "../crawl/temporary_directory.hpp"
#include "glane/glane.hpp"

using namespace glane;

namespace fs = std::filesystem;

namespace {

constexpr int kPages = 60;

// AddressSanitizer keeps what was freed, to find who uses it.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kKeepsFreed = true;
#elif defined(__has_feature)
constexpr bool kKeepsFreed = __has_feature(address_sanitizer);
#else
constexpr bool kKeepsFreed = false;
#endif

void write_page(const TemporaryDirectory& folder, int page, int version) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "Le marché numéro " + std::to_string(version + i) + ". ";
  folder.write("crawl/" + std::to_string(page) + ".html",
               "<html><body><article><h1>Titre " + std::to_string(page) + "</h1><p>" + text +
                   "</p></article></body></html>");
}

struct Use {
  std::uint64_t disk = 0;    // bytes
  std::uint64_t memory = 0;  // bytes resident
  std::ptrdiff_t files = 0;  // open
};

Use use_of(const std::string& directory) {
  Use use;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    if (entry.is_regular_file()) use.disk += entry.file_size();
  }
  std::uint64_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages >> pages;
  use.memory = pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
  use.files = std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator());
  return use;
}

}  // namespace

TEST_CASE("two hundred refreshes leave disk, open files and memory as they were") {
  const TemporaryDirectory folder;
  const std::string directory = folder.path("glane.idx");
  for (int page = 0; page < kPages; ++page) write_page(folder, page, page);
  Use early;
  for (int run = 0; run <= 200; ++run) {
    write_page(folder, run % kPages, run * 100);
    const IndexSummary summary = index_pages(directory, {folder.path("crawl")});
    REQUIRE(summary.added + summary.updated + summary.unchanged == kPages);
    if (run == 40) early = use_of(directory);
  }
  const Use late = use_of(directory);
  CAPTURE(early.disk);
  CAPTURE(late.disk);
  CAPTURE(early.memory);
  CAPTURE(late.memory);
  // Segments come and go; words of every version are gone with theirs.
  CHECK(late.disk < early.disk * 2);
  CHECK(late.files == early.files);
  if (!kKeepsFreed) CHECK(late.memory < early.memory + (std::uint64_t{24} << 20));
}
