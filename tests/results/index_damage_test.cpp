// A byte of an index's files is changed, any of them: what is found is what was found, or an error,
// or the check tells of it; and a repair saves all documents but those of the block that was hit.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <random>

#include "glane/error.hpp"
#include "glane/index.hpp"
#include "index/maintenance/damaged_copy.hpp"

using namespace glane;
using namespace glane::test;
using namespace glane::segment_format;

namespace fs = std::filesystem;

namespace {

// Of a run of all tests; GLANE_FLIPS says how many else.
constexpr int kFlips = 150;

int flips() {
  const char* const wanted = std::getenv("GLANE_FLIPS");
  return wanted != nullptr ? std::atoi(wanted) : kFlips;
}

unsigned seed_of_run() {
  const char* const wanted = std::getenv("GLANE_FLIP_SEED");
  return wanted != nullptr ? static_cast<unsigned>(std::atoi(wanted)) : std::random_device{}();
}

std::vector<SearchRequest> requests() {
  std::vector<SearchRequest> all;
  for (const char* query :
       {"marché", "\"ouvre ses portes\"", "samedi +site:site1.example", "mot*", "marche~",
        "auteur:lucette2", "cite:\"louise jean\"", "couvert NEAR/3 portes", "=marché -titre:3",
        "fil:titre", "à:louise", "date:2022-07", "motc3 OU moth8 OU motk11"}) {
    SearchRequest request;
    request.query = query;
    request.limit = 50;
    all.push_back(request);
  }
  SearchRequest every;
  every.sort = Sort::date;
  every.limit = 5;
  for (const char* facet : {"author", "site", "type", "section", "date:year", "date:day"}) {
    every.facets.push_back({facet, 0});
  }
  all.push_back(every);
  return all;
}

// What each question is answered; of one that fails the answer is nothing.
std::vector<std::optional<std::string>> answers(const std::string& directory,
                                                const std::vector<Document>& documents) {
  std::vector<std::optional<std::string>> all;
  const auto ask = [&](auto question) {
    try {
      all.emplace_back(question());
    } catch (const Error&) {
      all.emplace_back();
    }
  };
  std::optional<Index> index;
  ask([&] {
    index.emplace(directory);
    return std::string("open");
  });
  for (const SearchRequest& request : requests()) {
    if (!index) break;
    ask([&] {
      SearchResponse response = index->search(request);
      response.took_ms = 0;
      return to_json(response);
    });
  }
  for (const Document& document : documents) {
    if (!index) break;
    ask([&] {
      const auto found = index->document(document.id);
      return found ? to_json(*found) : "not there";
    });
  }
  return all;
}

struct Flip {
  std::string file;
  std::size_t at = 0;
};

class Flips {
 public:
  explicit Flips(unsigned seed)
      : random_(seed), expected_(answers(index_.source(), index_.before())) {
    for (const auto& entry : fs::recursive_directory_iterator(index_.source())) {
      const std::string name = fs::relative(entry.path(), index_.source()).string();
      if (!entry.is_regular_file() || entry.file_size() == 0) continue;
      files_.emplace_back(name, entry.file_size());
    }
    std::sort(files_.begin(), files_.end());
    for (const auto& answer : expected_) REQUIRE(answer);
  }

  // in: more  flips beside the first, of which a repair may lose anything
  void run(int more) {
    index_.renew();
    std::vector<Flip> done;
    for (int i = 0; i <= more; ++i) done.push_back(flip());
    CAPTURE(done[0].file);
    CAPTURE(done[0].at);
    const auto found = answers(index_.directory(), index_.before());
    const IndexCheck check = check_index(index_.directory());
    if (check.is_sound()) {
      ++unseen_;
      check_same(found);
      return;
    }
    CHECK(check.verdict() == IndexVerdict::damaged);
    check_repair(more == 0 ? &done[0] : nullptr);
  }

  void print(const char* what) const {
    std::printf(
        "%s: %d repaired, %d lost documents, %zu documents lost, %zu doubtful; %d flips "
        "change nothing that readers see\n",
        what, repaired_, with_losses_, lost_documents_, doubtful_, unseen_);
  }

 private:
  // Any file as likely as any other half of the time, any byte else.
  Flip flip() {
    std::size_t all = 0;
    for (const auto& [name, size] : files_) all += size;
    Flip one;
    if (random_() % 2 == 0) {
      const auto& [name, size] = files_[random_() % files_.size()];
      one = {name, random_() % size};
    } else {
      std::size_t at = random_() % all;
      for (const auto& [name, size] : files_) {
        if (at < size) {
          one = {name, at};
          break;
        }
        at -= size;
      }
    }
    index_.flip(one.file, one.at, static_cast<unsigned>(1 + random_() % 255));
    return one;
  }

  void check_same(const std::vector<std::optional<std::string>>& found) const {
    for (std::size_t i = 0; i < expected_.size(); ++i) {
      CAPTURE(i);
      if (i >= found.size() || !found[i]) continue;  // an error is no wrong answer
      CHECK(*found[i] == *expected_[i]);
    }
  }

  // The ids that a flip may cost: those whose block it is in.
  std::set<std::string> hit_by(const Flip& flip) const {
    std::set<std::string> ids;
    if (!flip.file.ends_with(".seg")) return ids;
    const Segment segment(index_.source() + "/" + flip.file.substr(0, flip.file.size() - 4));
    const SectionPlace& blocks = segment.header().sections[kBlocks];
    if (flip.at < blocks.begin || flip.at >= blocks.begin + blocks.bytes) return ids;
    for (std::uint32_t row = 0; row < segment.rows(); ++row) {
      const std::string_view block = segment.packed_block(segment.block_of(row));
      const auto begin =
          static_cast<std::size_t>(block.data() - segment.section_bytes(kBlocks).data());
      const std::size_t at = flip.at - blocks.begin;
      if (at >= begin && at < begin + block.size()) ids.insert(segment.id(row));
    }
    return ids;
  }

  // in: single  the only flip, or nullptr
  void check_repair(const Flip* single) {
    ++repaired_;
    IndexRebuild rebuild;
    try {
      rebuild = repair_index(index_.directory(), {});
    } catch (const Error& error) {
      CHECK_MESSAGE(single == nullptr, std::string(error.what()));
      return;
    }
    expect_sound(index_.directory());
    std::map<std::string, Document> left;
    for (const Document& document : documents_of(index_.directory())) {
      left.emplace(document.id, document);
      if (single != nullptr) CHECK_FALSE(index_.removed().contains(document.id));
    }
    if (single == nullptr) return;
    const std::set<std::string> may_go = hit_by(*single);
    bool loses = false;
    for (const Document& document : index_.before()) {
      const auto found = left.find(document.id);
      const bool told = mentions(rebuild.lost, "'" + document.id + "'");
      if (found == left.end()) {
        CAPTURE(document.id);
        loses = true;
        ++lost_documents_;
        CHECK(may_go.contains(document.id));
        CHECK(told);
      } else if (!(found->second == document)) {
        CAPTURE(document.id);
        CHECK(told);
        ++doubtful_;
      }
    }
    with_losses_ += loses ? 1 : 0;
  }

  DamagedCopy index_;
  std::mt19937 random_;
  std::vector<std::optional<std::string>> expected_;
  std::vector<std::pair<std::string, std::size_t>> files_;
  int repaired_ = 0;
  int with_losses_ = 0;
  int unseen_ = 0;
  std::size_t lost_documents_ = 0;
  std::size_t doubtful_ = 0;
};

}  // namespace

TEST_CASE("a byte changed anywhere changes no answer unseen, and costs no more than its block") {
  const unsigned seed = seed_of_run();
  CAPTURE(seed);
  Flips flips_of_one(seed);
  for (int left = flips(); left > 0; --left) flips_of_one.run(0);
  flips_of_one.print("one byte");
}

TEST_CASE("several bytes changed change no answer unseen, and what is left is sound") {
  const unsigned seed = seed_of_run();
  CAPTURE(seed);
  Flips flips_of_some(seed);
  for (int left = flips() / 5; left > 0; --left) flips_of_some.run(1 + left % 6);
  flips_of_some.print("several bytes");
}
