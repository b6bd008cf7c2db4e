#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include "glane/error.hpp"
#include "index/maintenance/kept_index.hpp"

using namespace glane;
using namespace glane::test;
using namespace glane::segment_format;

namespace fs = std::filesystem;

TEST_CASE("an index of one commit, and one of many, are sound") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  const IndexCheck check = check_index(index.directory());
  CAPTURE(joined(check.faults));
  CHECK(check.is_sound());
  CHECK(check.documents == 12);
  CHECK(check.articles == 3);
  CHECK(check.comments == 9);
  CHECK(check.threads == 3);
  CHECK(check.threads_without_article == 0);
  CHECK(check.files == 3);

  const TemporaryIndex other;
  make_index_by_and_by(other.directory(), sample_pages(12));
  expect_sound(other.directory());
}

TEST_CASE("a byte turned over is found in every section of a segment; its header is there twice") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  const auto file = segment_files(index.directory()).front();
  const std::string whole = read_bytes(file);
  for (std::size_t section = 0; section < kSectionCount; ++section) {
    CAPTURE(section);
    if (!damage(file, section, false)) continue;
    CHECK_FALSE(check_index(index.directory()).is_sound());
    write_bytes(file, whole);
  }
  for (const std::size_t begin : {std::size_t{0}, whole.size() - sizeof(Header)}) {
    for (std::size_t at = 0; at < sizeof(Header); at += 61) {
      damage_byte(file, begin + at);
      CHECK(Segment(fs::path(file).replace_extension().string()).rows() == 12);
      CHECK(mentions(check_index(index.directory()).faults, "its headers are not"));
      write_bytes(file, whole);
    }
  }
  damage_byte(file, 16);
  damage_byte(file, whole.size() - sizeof(Header) + 16);
  CHECK_FALSE(check_index(index.directory()).is_sound());
  write_bytes(file, whole.substr(0, whole.size() / 2));
  CHECK_FALSE(check_index(index.directory()).is_sound());
  write_bytes(file, whole);
  expect_sound(index.directory());
}

TEST_CASE("columns that were written wrongly disagree with the documents, or with each other") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  const auto file = segment_files(index.directory()).front();
  const std::string whole = read_bytes(file);
  for (const std::size_t section :
       {kDays,      kDayValues, kDigests,    kTypes,    kSites,      kSections,  kThreads,
        kLanguages, kAuthors,   kIds,        kIdHashes, kIdRows,     kBlocks,    kStreams,
        kForms,     kFormOrder, kFormCounts, kClasses,  kClassForms, kStopForms, kStopRows}) {
    CAPTURE(section);
    if (!damage(file, section, true)) continue;
    CHECK_FALSE(check_index(index.directory()).is_sound());
    write_bytes(file, whole);
  }
}

TEST_CASE("postings that are not as they were written are told, and not opened") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  const fs::path glass =
      fs::path(segment_files(index.directory()).front()).replace_extension(".glass");
  for (const char* file : {"iamglass", "postlist.glass"}) {
    CAPTURE(file);
    const std::string whole = read_bytes(glass / file);
    for (std::size_t at = 0; at < whole.size(); at += 97) {
      damage_byte(glass / file, at);
      const IndexCheck check = check_index(index.directory());
      REQUIRE(mentions(check.faults, "its postings are not as they were written"));
      CHECK(check.faults.size() == 1);
      write_bytes(glass / file, whole);
    }
    fs::remove(glass / file);
    CHECK(mentions(check_index(index.directory()).faults, "its postings are not"));
    write_bytes(glass / file, whole);
  }
  expect_sound(index.directory());
}

// As if the words of a document had been inverted wrongly, in a segment whose hashes all fit.
TEST_CASE("postings that are others than the words of the documents are told") {
  const TemporaryIndex index, other;
  Pages pages = sample_pages(1);
  make_index(index.directory(), pages);
  pages[0][2].text += " piano";
  make_index(other.directory(), pages);
  const fs::path file = segment_files(index.directory()).front();
  const fs::path glass = fs::path(file).replace_extension(".glass");
  const fs::path wrong =
      fs::path(segment_files(other.directory()).front()).replace_extension(".glass");
  std::string bytes = read_bytes(file);
  Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  const auto replace = [&](const char* name, FileHash& hash) {
    const std::string from = read_bytes(wrong / name);
    write_bytes(glass / name, from);
    hash = {from.size(), XXH3_64bits(from.data(), from.size())};
  };
  replace("iamglass", header.glass_version);
  replace("postlist.glass", header.glass_postings);
  header.checksum = XXH3_64bits(&header, offsetof(Header, checksum));
  std::memcpy(bytes.data(), &header, sizeof header);
  std::memcpy(bytes.data() + bytes.size() - sizeof header, &header, sizeof header);
  write_bytes(file, bytes);
  const IndexCheck check = check_index(index.directory());
  CAPTURE(joined(check.faults));
  CHECK(mentions(check.faults, "'https://site0.example/a#c2' is not found by the words"));
  CHECK_FALSE(mentions(check.faults, "'https://site0.example/a#c1'"));
  repair_index(index.directory(), {});
  expect_sound(index.directory());
}

TEST_CASE("each damaged part says what it costs, and each document that it is damaged") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  const auto file = segment_files(index.directory()).front();
  damage(file, kSiteStrings, false);
  damage(file, kSites, false, 3);
  const IndexCheck check = check_index(index.directory());
  CAPTURE(joined(check.faults));
  CHECK(check.verdict() == IndexVerdict::damaged);
  CHECK(std::count(check.faults.begin(), check.faults.end(),
                   "1.seg: its sites are not as they were written: facets and filters by site may "
                   "be wrong, of up to 12 documents; `repair_index` makes them anew") == 1);
  CHECK(mentions(check.faults, "document 'https://site0.example/a'"));
  expect_codes(check.diagnostics, check.faults);
  const ErrorArgument& sites = check.diagnostics.front().arguments.back();
  CHECK(sites.code == DiagnosticCode::check_damaged_part);
  REQUIRE(sites.arguments.size() == 3);
  CHECK(sites.arguments[0].code == DiagnosticCode::part_sites);
}

TEST_CASE("what readers are told otherwise than writers is a fault, unless it is an older commit") {
  const TemporaryIndex index;
  make_index_by_and_by(index.directory(), sample_pages());
  const Current good = read_current(index.directory());
  Current wrong = good;
  wrong.settings[std::string(setting::kRanking)] = "k1=2";
  publish_current(index.directory(), wrong);
  CHECK(mentions(check_index(index.directory()).faults, "other settings"));
  wrong = good;
  wrong.segments.pop_back();
  publish_current(index.directory(), wrong);
  CHECK(mentions(check_index(index.directory()).faults, "other segments"));
  --wrong.commit;
  publish_current(index.directory(), wrong);
  expect_sound(index.directory());
  publish_current(index.directory(), good);
  expect_sound(index.directory());
}

TEST_CASE("a check needs no right to write") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  const auto rights = fs::perms::owner_read | fs::perms::owner_exec;
  fs::permissions(index.directory(), rights);
  expect_sound(index.directory());
  fs::permissions(index.directory(), fs::perms::owner_all);
}

TEST_CASE("a check of an index that is written to finds no fault") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages(2));
  while_written_to(index.directory(), [&] { expect_sound(index.directory()); });
  CHECK(check_index(index.directory()).documents == 240);
}

TEST_CASE("what is no index is said") {
  const TemporaryIndex index;
  CHECK_THROWS_AS(check_index(index.directory()), Error);
  fs::create_directory(index.directory());
  CHECK_THROWS_AS(check_index(index.directory()), Error);
  write_bytes(index.directory() + "/XAPIANDB", "glass gen-1\n");
  try {
    check_index(index.directory());
    FAIL("it is checked");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("its format is 3, not 6") != std::string::npos);
    CHECK(error.hint() == "remove the directory and run `index_pages` on the crawl again");
  }
  CHECK_THROWS_AS(repair_index(index.directory(), {}), Error);
  CHECK_THROWS_AS(compact_index(index.directory(), {}), Error);
  CHECK_THROWS_AS(compact_index(index.directory(), {0, 0, true}), Error);
}
