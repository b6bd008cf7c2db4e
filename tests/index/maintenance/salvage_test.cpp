// What a repair saves of an index, damaged wherever it may be.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>

#include "glane/error.hpp"
#include "index/maintenance/damaged_copy.hpp"

using namespace glane;
using namespace glane::test;
using namespace glane::segment_format;

namespace fs = std::filesystem;

namespace {

void repair_all(const DamagedCopy& index) {
  CHECK_FALSE(check_index(index.directory()).is_sound());
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CAPTURE(joined(rebuild.lost));
  CHECK(rebuild.lost.empty());
  expect_all_saved(index);
}

// Every byte of a section of a segment's file.
void fill_section(const std::string& path, std::size_t section, int kind, std::mt19937& random) {
  std::string bytes = read_bytes(path);
  Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  const SectionPlace& place = header.sections[section];
  for (std::size_t at = place.begin; at < place.begin + place.bytes; ++at) {
    bytes[at] = static_cast<char>(kind >= 0 ? static_cast<unsigned>(kind) : random());
  }
  write_bytes(path, bytes);
}

std::set<std::string> ids_of(const std::vector<Document>& documents) {
  std::set<std::string> ids;
  for (const Document& document : documents) ids.insert(document.id);
  return ids;
}

void remove_manifest(const std::string& directory) {
  for (const char* ending : {"", "-wal", "-shm"}) {
    fs::remove(directory + "/" + kManifestFile + ending);
  }
}

// Where nothing of either list is whole: nothing of it crashes, and what stands was there.
void expect_some_saved(const DamagedCopy& index) {
  try {
    repair_index(index.directory(), {});
  } catch (const Error&) {
    return;
  }
  expect_sound(index.directory());
}

}  // namespace

TEST_CASE("whatever byte of `current` is damaged, all is mended from the manifest") {
  const DamagedCopy index;
  const std::size_t bytes = read_bytes(index.source() + "/current").size();
  for (std::size_t at = 0; at < bytes; at += step_of(17)) {
    CAPTURE(at);
    index.renew();
    index.flip("current", at, 1u << at % 8);
    repair_all(index);
  }
}

TEST_CASE("whatever byte of `current` is damaged, without a manifest all documents are saved") {
  const DamagedCopy index;
  const std::size_t bytes = read_bytes(index.source() + "/current").size();
  const auto live = ids_of(index.before());
  std::size_t back = 0;
  std::size_t rounds = 0;
  for (std::size_t at = 0; at < bytes; at += step_of(17), ++rounds) {
    CAPTURE(at);
    index.renew();
    remove_manifest(index.directory());
    index.flip("current", at, 1u << at % 8);
    // It may be that of another version.
    if (at == 8) continue;
    const IndexRebuild rebuild = repair_index(index.directory(), {});
    expect_sound(index.directory());
    const auto saved = ids_of(documents_of(index.directory()));
    // What a damaged list calls dead is told.
    for (const std::string& id : live) {
      CAPTURE(id);
      CHECK((saved.contains(id) || mentions(rebuild.lost, "'" + id + "'")));
    }
    back += saved.size() > live.size() ? 1 : 0;
  }
  // Only where the damage is in what says that they are dead.
  CHECK(back * 4 < rounds);
}

TEST_CASE("whatever byte of a segment's headers is damaged, nothing is lost") {
  const DamagedCopy index;
  for (const char* file : {"1.seg", "4.seg"}) {
    const std::size_t end = read_bytes(index.source() + "/" + file).size();
    for (const std::size_t begin : {std::size_t{0}, end - sizeof(Header)}) {
      for (std::size_t at = 0; at < sizeof(Header); at += step_of(113)) {
        CAPTURE(file);
        CAPTURE(begin + at);
        index.renew();
        index.flip(file, begin + at, 1u << at % 8);
        repair_all(index);
      }
    }
  }
}

TEST_CASE("both headers may be damaged, as long as no byte is in both") {
  const DamagedCopy index;
  const std::size_t end = read_bytes(index.source() + "/2.seg").size();
  std::mt19937 random(7);
  for (std::size_t at = 0; at < sizeof(Header); at += step_of(139)) {
    CAPTURE(at);
    index.renew();
    index.flip("2.seg", at);
    index.flip("2.seg", end - sizeof(Header) + (at + 1 + random() % 500) % sizeof(Header));
    repair_all(index);
  }
  index.renew();
  index.flip("2.seg", 100);
  index.flip("2.seg", end - sizeof(Header) + 100);
  const std::string damaged = read_bytes(index.directory() + "/2.seg");
  const IndexRebuild rebuild = repair_index(index.directory(), {});
  CHECK(mentions(rebuild.lost, "2.seg, 4 documents"));
  expect_sound(index.directory());
  // Whoever knows more than this may save something of it.
  CHECK(read_bytes(index.directory() + "/2.seg") == damaged);
}

TEST_CASE("whole sections may be damaged that no document needs, or that tell how to read them") {
  const DamagedCopy index;
  std::mt19937 random(11);
  for (std::size_t section = 0; section < kSectionCount; ++section) {
    const bool is_of_documents = (section >= kTypes && section < kIdEnds) || section == kIds ||
                                 section == kBlocks || section == kIdEndOffsets;
    if (is_of_documents) continue;
    for (const int kind : {0, 0xFF, -1}) {
      CAPTURE(section);
      CAPTURE(kind);
      index.renew();
      fill_section(index.directory() + "/2.seg", section, kind, random);
      if (check_index(index.directory()).is_sound()) continue;  // it was so
      repair_all(index);
    }
  }
}

TEST_CASE("all that tells where texts and ids are may be damaged at once") {
  const DamagedCopy index;
  std::mt19937 random(13);
  for (const int kind : {0, 0xFF, -1}) {
    CAPTURE(kind);
    index.renew();
    for (const std::size_t section : {kBlockRows, kBlockEnds, kIdEnds, kThreadEnds, kAuthorEnds,
                                      kSiteEnds, kSectionEnds, kLanguageEnds}) {
      fill_section(index.directory() + "/2.seg", section, kind, random);
    }
    repair_all(index);
  }
  // Ends of ids, and of threads, one by one: the hashes of ids tell where they are.
  for (const std::size_t section : {kIdEndOffsets, kThreadEndOffsets}) {
    for (std::size_t at = 0;; ++at) {
      index.renew();
      if (!damage(index.directory() + "/2.seg", section, false, at)) break;
      CAPTURE(section);
      CAPTURE(at);
      repair_all(index);
    }
  }
}

TEST_CASE("of a byte of a column or of an id that is damaged, no document is lost") {
  const DamagedCopy index;
  for (std::size_t section = kTypes; section <= kIds; ++section) {
    for (std::size_t at = 0;; at += section == kIds || section == kThreadStrings ? step_of(5) : 1) {
      CAPTURE(section);
      CAPTURE(at);
      index.renew();
      if (!damage(index.directory() + "/3.seg", section, false, at)) break;
      const IndexRebuild rebuild = repair_index(index.directory(), {});
      CAPTURE(joined(rebuild.lost));
      expect_sound(index.directory());
      CHECK(ids_of(documents_of(index.directory())) == ids_of(index.before()));
      for (const std::string& lost : rebuild.lost) {
        CHECK(lost.find("kept, but not as it was written") != std::string::npos);
      }
    }
  }
}

TEST_CASE("a segment cut short is saved as far as it has texts and ids") {
  const DamagedCopy index;
  const std::string whole = read_bytes(index.source() + "/2.seg");
  Header header;
  std::memcpy(&header, whole.data(), sizeof header);
  const std::size_t needed = header.sections[kIds].begin + header.sections[kIds].bytes;
  for (std::size_t size = whole.size() - 1; size > needed; size -= step_of(97)) {
    CAPTURE(size);
    index.renew();
    fs::resize_file(index.directory() + "/2.seg", size);
    repair_all(index);
    if (size < step_of(97)) break;
  }
  for (std::size_t size = needed - 20; size > 97; size -= 97) {
    index.renew();
    fs::resize_file(index.directory() + "/2.seg", size);
    const IndexRebuild rebuild = repair_index(index.directory(), {});
    CHECK_FALSE(rebuild.lost.empty());
    expect_sound(index.directory());
  }
}

TEST_CASE("whatever page of the manifest is damaged, no document is lost or comes back") {
  const DamagedCopy index;
  const std::size_t bytes = read_bytes(index.source() + "/" + kManifestFile).size();
  std::mt19937 random(17);
  for (int round = 0; round < (step_of(2) == 1 ? 20 : 2); ++round) {
    for (std::size_t page = 0; page < bytes; page += 4096) {
      const std::size_t at = page + (round == 0 ? 0 : random() % 4096);
      CAPTURE(at);
      index.renew();
      index.flip(kManifestFile, at, 1u << random() % 8);
      repair_index(index.directory(), {});
      expect_all_saved(index);
      // `current` is gone, too.
      index.renew();
      index.flip(kManifestFile, at, 1u << random() % 8);
      fs::remove(index.directory() + "/current");
      expect_some_saved(index);
    }
  }
}

TEST_CASE("a manifest that is none, with `current` whole, damaged, or gone") {
  const DamagedCopy index;
  const auto live = ids_of(index.before());
  for (const char* manifest : {"gone", "", "SQLite format 3", "garbage"}) {
    for (const char* current : {"whole", "damaged", "gone"}) {
      CAPTURE(manifest);
      CAPTURE(current);
      index.renew();
      remove_manifest(index.directory());
      if (std::string(manifest) != "gone") {
        write_bytes(index.directory() + "/" + kManifestFile, manifest);
      }
      const std::string bytes = read_bytes(index.directory() + "/current");
      if (std::string(current) == "damaged") index.flip("current", bytes.size() - 1);
      if (std::string(current) == "gone") fs::remove(index.directory() + "/current");
      CHECK_FALSE(check_index(index.directory()).is_sound());
      const IndexRebuild rebuild = repair_index(index.directory(), {});
      CHECK(mentions(rebuild.lost, "the record of what was read"));
      expect_sound(index.directory());
      const auto saved = ids_of(documents_of(index.directory()));
      if (std::string(current) == "gone") {
        CHECK(mentions(rebuild.lost, "WHAT WAS FORGOTTEN"));
        CHECK(std::includes(saved.begin(), saved.end(), live.begin(), live.end()));
      } else {
        CHECK(saved == live);
        CHECK(read_suppression_filter_list(read_current(index.directory())).ids.size() == 1);
      }
    }
  }
}

// The 64 bits of an id, a number of a segment that is not there, its rows.
TEST_CASE("a list that is wrong is believed where it has a checksum, or where nothing better is") {
  const DamagedCopy index;
  const auto change = [&](auto change_list) {
    index.renew();
    Manifest manifest(index.directory(), Manifest::Access::write);
    CurrentSegment one = manifest.segments()[1];
    manifest.remove_segment(one.number);
    change_list(one);
    if (one.number != 0) manifest.add_segment(one);
    manifest.continue_from(manifest.commit_number() - 1);
    manifest.commit();
  };
  const std::array<void (*)(CurrentSegment&), 4> changes = {
      [](CurrentSegment& one) { one.number = 99; }, [](CurrentSegment& one) { one.id ^= 4; },
      [](CurrentSegment& one) { one.rows += 1; }, [](CurrentSegment& one) { one.number = 0; }};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    CAPTURE(i);
    change(changes[i]);
    CHECK(mentions(check_index(index.directory()).faults, "disagrees with the manifest"));
    repair_index(index.directory(), {});
    expect_all_saved(index);
    change(changes[i]);
    fs::remove(index.directory() + "/current");
    repair_index(index.directory(), {});
    expect_all_saved(index);
  }
  // What the manifest has as removed, and readers have not, is not removed, and the other way.
  change([](CurrentSegment& one) { one.dead = pack_rows(RowSet(one.rows), one.rows); });
  repair_index(index.directory(), {});
  expect_all_saved(index);
}

TEST_CASE("a part that the system does not let be read is no damage") {
  const DamagedCopy index;
  for (const std::string file : {"2.seg", "2.glass/postlist.glass", "current"}) {
    CAPTURE(file);
    index.renew();
    const fs::path path = index.directory() + "/" + file;
    fs::remove(path);
    fs::create_symlink(path.filename(), path);  // to itself
    const IndexCheck check = check_index(index.directory());
    CAPTURE(joined(check.faults));
    if (file == "current") {
      CHECK(check.verdict() == IndexVerdict::damaged);  // it is no file
      continue;
    }
    CHECK(check.faults.empty());
    CHECK(mentions(check.unreadable, file.substr(0, 1)));
    expect_codes(check.diagnostics, check.unreadable);
    CHECK(check.verdict() == IndexVerdict::unreadable);
    // Nothing is made anew without what may be whole.
    if (file == "2.seg") CHECK_THROWS_AS(repair_index(index.directory(), {}), Error);
  }
}
