#include "segment/segment_merge.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "collection.hpp"
#include "crawl/temporary_directory.hpp"
#include "database_difference.hpp"
#include "glane/error.hpp"
#include "random_segments.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Documents = std::vector<Document>;

// A segment and what of it lives.
struct Source {
  MergedSegment segment;
  Documents live;
};

class MergeTest {
 public:
  explicit MergeTest(unsigned seed) : random_(seed) {}

  Random& random() { return random_; }
  std::string next_path() { return folder_.path(std::to_string(++last_)); }
  const TemporaryDirectory& folder() const { return folder_; }

  Source source(const Documents& documents, unsigned dead_percent) {
    const std::string path = next_path();
    build(path, documents);
    return with_dead({{std::make_shared<const Segment>(path), nullptr}, documents}, dead_percent);
  }

  // Some more of it dies.
  Source with_dead(Source source, unsigned dead_percent) {
    RowSet dead(source.segment.segment->rows());
    Documents live;
    for (std::uint32_t row = 0; row < source.live.size(); ++row) {
      if (random_() % 100 < dead_percent) {
        dead.add(row);
      } else {
        live.push_back(source.live[row]);
      }
    }
    source.live = live;
    if (!dead.empty()) source.segment.dead = std::make_shared<const RowSet>(dead);
    return source;
  }

  Source merged(const std::vector<Source>& sources) {
    Documents live;
    std::vector<MergedSegment> segments;
    for (const Source& source : sources) {
      live.insert(live.end(), source.live.begin(), source.live.end());
      segments.push_back(source.segment);
    }
    const std::string path = next_path();
    const WrittenSegment written = merge_segments(segments, map_merged_rows(segments), path);
    Source result{{std::make_shared<const Segment>(path), nullptr}, live};
    CHECK(written.id == result.segment.segment->id());
    CHECK(written.rows == live.size());
    CHECK(written.bytes == result.segment.segment->bytes());
    return result;
  }

  // Against the documents written at once.
  void check(const Source& source) {
    const std::string path = next_path();
    build(path, source.live);
    CHECK(segment_difference(*source.segment.segment, Segment(path)) == "");
    CHECK(faults_of(*source.segment.segment) == "");
    CHECK(xapian_check(source.segment.segment->glass_path()) == "");
  }

 private:
  TemporaryDirectory folder_;
  Random random_;
  unsigned last_ = 0;
};

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    names.push_back(entry.path().filename());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// Between two sections there may be some bytes that say nothing.
bool is_padding(const Segment& segment, std::size_t at) {
  for (const segment_format::SectionPlace& place : segment.header().sections) {
    if (at >= place.begin && at < place.begin + place.bytes) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("segments merged, and merged again, are as their live documents written at once") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  MergeTest test(seed);
  std::vector<Source> merged;
  for (unsigned round = 0; round < 4; ++round) {
    std::vector<Source> sources;
    for (auto left = 1 + test.random()() % 4; left > 0; --left) {
      const unsigned dead = test.random()() % 3 == 0 ? 0 : test.random()() % 101;
      const Documents documents = random_documents(seed + left * 10 + round, test.random()() % 120);
      sources.push_back(test.source(documents, dead));
    }
    merged.push_back(test.merged(sources));
    test.check(merged.back());
    merged.back() = test.with_dead(merged.back(), test.random()() % 40);
  }
  test.check(test.merged(merged));
}

TEST_CASE("segments of many blocks are taken over with some dead in any block") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  MergeTest test(seed);
  std::vector<Source> sources;
  for (const unsigned dead : {0u, 1u, 0u, 60u}) {
    Documents documents = random_documents(seed + dead, 60);
    for (Document& document : documents) {
      if (test.random()() % 2 == 0) document.text = std::string(test.random()() % 90'000, 'e');
    }
    sources.push_back(test.source(documents, dead));
  }
  const Source merged = test.merged(sources);
  test.check(merged);
  test.check(test.merged({merged, sources[1]}));
}

TEST_CASE("a row at a time, merged over and over, is a segment like any other") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  MergeTest test(seed);
  const Documents documents = random_documents(seed, 40);
  Source all = test.source({}, 0);
  for (const Document& document : documents) {
    all = test.merged({all, test.source({document}, 0)});
  }
  test.check(all);
  // Nor does it have a block a row.
  CHECK(all.segment.segment->block_count() < 20);
}

TEST_CASE("of segments that are all dead, or of none, an empty one is left") {
  MergeTest test(1);
  test.check(test.merged({}));
  test.check(test.merged({test.source(random_documents(1, 9), 100)}));
  test.check(test.merged({test.source({}, 0), test.source(random_documents(1, 9), 100),
                          test.source(random_documents(2, 9), 0)}));
}

TEST_CASE("a source with any byte of its files changed is refused, and nothing is left") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  MergeTest test(seed);
  const Source good = test.source(random_documents(seed, 20), 0);
  const Source bad = test.source(random_documents(seed + 1, 20), 10);
  const std::string path = bad.segment.segment->path();
  const std::string files[] = {path + ".seg", path + ".glass/iamglass",
                               path + ".glass/postlist.glass"};
  const std::vector<std::string> before = names_in(test.folder().path());
  for (int round = 0; round < 60; ++round) {
    const std::string& file = files[round % 3];
    const std::string whole = bytes_of(file);
    std::string damaged = whole;
    // Not the headers: an open segment has read its own.
    const std::size_t head = round % 3 == 0 ? sizeof(segment_format::Header) : 0;
    const std::size_t at = head + test.random()() % (damaged.size() - 2 * head);
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << round % 8));
    put_bytes(file, damaged);
    MergedSegment opened = bad.segment;  // one that is written to while it is open is refused, too
    opened.segment = std::make_shared<const Segment>(path, SegmentTrust::structure);
    const std::vector<MergedSegment> sources = {good.segment, opened};
    bool refused = false;
    try {
      merge_segments(sources, map_merged_rows(sources), test.folder().path("new"));
    } catch (const Error& error) {
      refused = true;
      CHECK(error.kind() == ErrorKind::index);
    }
    CHECK(refused != (round % 3 == 0 && is_padding(*bad.segment.segment, at)));
    if (!refused) {
      std::filesystem::remove_all(test.folder().path("new.glass"));
      std::filesystem::remove(test.folder().path("new.seg"));
    }
    CHECK(names_in(test.folder().path()) == before);
    put_bytes(file, whole);
  }
  Source again = bad;
  again.segment.segment = std::make_shared<const Segment>(path);
  test.check(test.merged({good, again}));
}

TEST_CASE("a merge that is asked to end leaves nothing behind, whenever it is asked") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  MergeTest test(seed);
  const std::vector<MergedSegment> sources = {
      test.source(random_documents(seed, 60), 5).segment,
      test.source(random_documents(seed + 1, 60), 0).segment};
  const std::vector<std::string> before = names_in(test.folder().path());
  const std::string path = test.folder().path("new");
  bool is_interrupted = true;
  int questions = 0;
  for (int last = 0; is_interrupted; last += 1 + last / 8) {
    is_interrupted = false;
    questions = 0;
    try {
      merge_segments(sources, map_merged_rows(sources), path, [&] { return questions++ == last; });
    } catch (const Interrupted&) {
      is_interrupted = true;
      CHECK(names_in(test.folder().path()) == before);
    }
  }
  CHECK(questions > 20);
}
