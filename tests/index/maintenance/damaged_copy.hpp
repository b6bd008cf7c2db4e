// A small index of several segments, authors, removed documents, notes and something forgotten, and
// copies of it that are damaged, one after the other.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "index/maintenance/kept_index.hpp"
#include "index/manifest/suppression_filter.hpp"

namespace glane::test {

// Of tests that go through every byte: whether they are to leave none out, and how many they go on
// by else, so that a run of all tests takes no minutes.
inline std::size_t step_of(std::size_t fewer) {
  const char* const full = std::getenv("GLANE_DAMAGE");
  return full != nullptr && std::string(full) == "full" ? 1 : fewer;
}

class DamagedCopy {
 public:
  DamagedCopy() {
    Pages pages = sample_pages(5);
    for (std::size_t i = 0; i < pages.size(); ++i) {
      pages[i][0].author = "Louise Jean et AFP";
      pages[i][0].authors = {"Louise Jean", "AFP"};
      pages[i][0].section = i % 2 == 0 ? "Ville" : "Région";
      pages[i][1].reply_to = "Louise Jean";
    }
    make_index_by_and_by(source(), pages);
    remove_some(pages);
    before_ = documents_of(source());
    removed_ = {pages[1][3].id, pages[2][2].id, pages[0][1].id};
  }

  // The damaged index: as it was made until it is damaged.
  std::string directory() const { return copy_.directory(); }
  void renew() const {
    std::filesystem::remove_all(directory());
    std::filesystem::copy(source(), directory(), std::filesystem::copy_options::recursive);
  }

  const std::vector<Document>& before() const { return before_; }
  const std::set<std::string>& removed() const { return removed_; }

  // Flips bits of one byte; it differs then.
  void flip(const std::string& file, std::size_t at, unsigned bits = 0x10) const {
    const std::string path = directory() + "/" + file;
    std::string bytes = read_bytes(path);
    REQUIRE(at < bytes.size());
    bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ bits);
    write_bytes(path, bytes);
  }

  std::string source() const { return whole_.directory(); }

 private:
  // One by its page, one by hand, one forgotten; another is gone from its page.
  void remove_some(const Pages& pages) const {
    IndexWriter writer(source(), without_merges());
    CrawlRecord record(writer.manifest());
    for (const auto& [page, document] : {std::pair(1, 3), std::pair(2, 2)}) {
      const IdHash id = hash_of_id(pages[page][document].id);
      writer.remove(id);
      record.erase_giver(id, record.find(pages[page][0].source)->number, 0);
    }
    writer.remove(hash_of_id(pages[0][1].id));
    writer.set_suppression_list({{pages[0][1].id}, {}});
    writer.set_note(hash_of_id(pages[1][1].id), {{}, 1'700'000'000, ""});
    record.store();
    writer.commit();
  }

  TemporaryIndex whole_, copy_;
  std::vector<Document> before_;
  std::set<std::string> removed_;
};

// The index is sound, and has all documents it had.
inline void expect_all_saved(const DamagedCopy& index) {
  expect_sound(index.directory());
  CHECK(documents_of(index.directory()) == index.before());
  CHECK(read_suppression_filter_list(read_current(index.directory())).ids.size() == 1);
}

}  // namespace glane::test
