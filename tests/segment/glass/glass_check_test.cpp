#include "segment/glass/glass_check.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "segment/glass/glass_writer.hpp"

using namespace glane;

namespace {

constexpr std::uint32_t kDocuments = 3000;
constexpr std::uint32_t kBlockBytes = 2048;

// Two levels at the least, and a list of several parts.
void write_database(const std::string& folder) {
  GlassWriter writer(folder, kBlockBytes);
  writer.add_metadata("glane.segment", std::string(5000, 'x'));
  writer.set_lengths(std::vector<std::uint32_t>(kDocuments, 2));
  std::vector<Posting> all;
  for (std::uint32_t i = 1; i <= kDocuments; ++i) all.push_back({i, 1});
  writer.add_term("Zlac", all);
  for (std::uint32_t i = 1; i <= kDocuments; ++i) {
    writer.add_term("Zmot" + std::to_string(10'000 + i), std::vector<Posting>{{i, 1}});
  }
  writer.finish();
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void put_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

// Reads every posting, as far as Xapian reads them.
void read_all(const std::string& folder) {
  try {
    const Xapian::Database database(folder);
    const auto end = database.allterms_end();
    for (auto term = database.allterms_begin(); term != end; ++term) {
      const auto last = database.postlist_end(*term);
      for (auto at = database.postlist_begin(*term); at != last; ++at) CHECK(*at > 0);
    }
  } catch (const Xapian::Error&) {
  }
}

}  // namespace

TEST_CASE("a database is sound as it was written; what passes of a changed one can be read") {
  const TemporaryDirectory directory;
  const std::string folder = directory.path("1.glass");
  CHECK_FALSE(is_sound_glass(folder));
  write_database(folder);
  CHECK(is_sound_glass(folder));
  const std::string path = folder + "/" + kGlassVersionFile;
  const std::string whole = bytes_of(path);
  constexpr std::size_t kUuidBegin = 16;  // any is one
  constexpr std::size_t kUuidEnd = 32;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    if (at >= kUuidBegin && at < kUuidEnd) continue;
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x40);
    put_bytes(path, bytes);
    // Figures of documents are bounds, which Xapian's ranking alone reads.
    if (is_sound_glass(folder)) read_all(folder);
  }
  put_bytes(path, whole + '\0');
  CHECK_FALSE(is_sound_glass(folder));
  put_bytes(path, whole.substr(0, whole.size() - 1));
  CHECK_FALSE(is_sound_glass(folder));
}

TEST_CASE("blocks that Xapian would stumble on are told") {
  const TemporaryDirectory directory;
  const std::string folder = directory.path("1.glass");
  write_database(folder);
  const std::string path = folder + "/" + kGlassPostingsFile;
  const std::string whole = bytes_of(path);
  constexpr std::size_t kHead[] = {0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  for (std::size_t block = 0; block < whole.size(); block += kBlockBytes) {
    for (const std::size_t at : kHead) {
      std::string bytes = whole;
      bytes[block + at] = static_cast<char>(bytes[block + at] ^ 0x11);
      put_bytes(path, bytes);
      CHECK_FALSE(is_sound_glass(folder));
    }
  }
  put_bytes(path, whole.substr(0, whole.size() - kBlockBytes));
  CHECK_FALSE(is_sound_glass(folder));
  const std::string two_changed = whole.substr(kBlockBytes, kBlockBytes) +
                                  whole.substr(0, kBlockBytes) + whole.substr(2 * kBlockBytes);
  put_bytes(path, two_changed);
  CHECK_FALSE(is_sound_glass(folder));
}

TEST_CASE("what is found sound Xapian reads to its end, whatever its postings say") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const TemporaryDirectory directory;
  const std::string folder = directory.path("1.glass");
  write_database(folder);
  const std::string path = folder + "/" + kGlassPostingsFile;
  const std::string whole = bytes_of(path);
  for (int round = 0; round < 200; ++round) {
    std::string bytes = whole;
    for (auto left = 1 + random() % 4; left > 0; --left) {
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    put_bytes(path, bytes);
    if (is_sound_glass(folder)) read_all(folder);
  }
}
