#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include "glane/error.hpp"
#include "index/maintenance/kept_index.hpp"
#include "index/manifest/suppression_filter.hpp"

using namespace glane;
using namespace glane::test;

namespace fs = std::filesystem;

TEST_CASE("an index is restored in one commit; readers of what is replaced go on") {
  const TemporaryIndex index;
  const TemporaryIndex copy;
  make_index(index.directory(), sample_pages());
  const std::vector<Document> before = documents_of(index.directory());
  backup_index(index.directory(), copy.directory());
  const auto reader = Snapshot::open(index.directory());
  {
    IndexWriter writer(index.directory());
    writer.remove(hash_of_id(before[1].id));
    writer.commit();
  }
  const std::uint64_t commit = read_current(index.directory()).commit;
  restore_index(copy.directory(), index.directory());
  expect_sound(index.directory());
  CHECK(documents_of(index.directory()) == before);
  CHECK(read_current(index.directory()).commit > commit);
  CHECK(reader->segments()[0].segment->document(0) == before[0]);
  CHECK(Snapshot::open(index.directory(), reader)->segments().live_count() == before.size());
  // What is restored shares nothing with the backup.
  for (const fs::path& file : segment_files(index.directory())) {
    CHECK(fs::hard_link_count(file) == 1);
  }
  // The next run goes on.
  IndexWriter writer(index.directory());
  CHECK(writer.add(sample_pages()[0]) == IndexWriter::Outcome::unchanged);
}

TEST_CASE("an index is restored where there is none, or a damaged one") {
  const TemporaryIndex index;
  const TemporaryIndex copy;
  make_index(index.directory(), sample_pages());
  const std::vector<Document> before = documents_of(index.directory());
  backup_index(index.directory(), copy.directory());
  const TemporaryIndex fresh;
  restore_index(copy.directory(), fresh.directory());
  expect_sound(fresh.directory());
  CHECK(documents_of(fresh.directory()) == before);
  for (const char* file : {kManifestFile, kCurrentFile}) {
    CAPTURE(file);
    write_bytes(fresh.directory() + "/" + file, "damaged");
    restore_index(copy.directory(), fresh.directory());
    expect_sound(fresh.directory());
    fs::remove(fresh.directory() + "/" + file);
    restore_index(copy.directory(), fresh.directory());
    expect_sound(fresh.directory());
    CHECK(documents_of(fresh.directory()) == before);
  }
}

TEST_CASE("a restore is refused where it cannot be, and leaves the index as it is") {
  const TemporaryIndex index;
  const TemporaryIndex copy;
  make_index(index.directory(), sample_pages());
  backup_index(index.directory(), copy.directory());
  CHECK_THROWS_AS(restore_index(copy.directory() + "/absent", index.directory()), Error);
  CHECK_THROWS_AS(restore_index(copy.directory(), copy.directory()), Error);
  {
    const IndexWriter writer(index.directory());
    CHECK_THROWS_AS(restore_index(copy.directory(), index.directory()), Error);
  }
  const fs::path file = segment_files(copy.directory()).front();
  const std::string bytes = read_bytes(file);
  fs::remove(file);  // which the index shares
  write_bytes(file, bytes);
  damage(file, segment_format::kBlocks, false);
  CHECK_THROWS_AS(restore_index(copy.directory(), index.directory()), Error);
  expect_sound(index.directory());
}

TEST_CASE("what an index has forgotten is not brought back by an older copy of it") {
  const TemporaryIndex index;
  const TemporaryIndex copy;
  make_index_by_and_by(index.directory(), sample_pages());
  const std::vector<Document> before = documents_of(index.directory());
  const auto is_left = [](const Document& one) {
    return one.id != "https://site1.example/a" && one.author != "Lucette2";
  };
  {
    IndexWriter writer(index.directory());
    for (const Document& one : before) writer.set_note(hash_of_id(one.id), {{}, 0, "ailleurs"});
    writer.commit();
  }
  backup_index(index.directory(), copy.directory());
  {
    IndexWriter writer(index.directory());
    writer.set_suppression_list({{"https://site1.example/a", "inconnu"}, {"lucette2"}});
    for (const Document& one : before) {
      if (!is_left(one)) writer.remove(hash_of_id(one.id));
    }
    writer.commit();
  }
  std::vector<std::string> texts;  // which no file may have
  std::vector<Document> left;
  for (const Document& one : before) {
    if (is_left(one)) {
      left.push_back(one);
    } else {
      texts.push_back(one.text.substr(one.text.find("mot")));
    }
  }
  REQUIRE(texts.size() == 4);
  const auto ids_of = [](const std::vector<Document>& documents) {
    std::vector<std::string> ids;
    for (const Document& one : documents) ids.push_back(one.id);
    return ids;
  };
  for (const char* damaged : {"", kManifestFile, kCurrentFile}) {
    CAPTURE(damaged);
    if (*damaged != 0) write_bytes(index.directory() + "/" + damaged, "damaged");
    const IndexRestore restored = restore_index(copy.directory(), index.directory());
    CHECK(restored.kept_out == 4);
    CHECK(restored.documents == left.size());
    CHECK(restored.knows_suppression_list);
    CHECK(ids_of(documents_of(index.directory())) == ids_of(left));
    const std::string bytes = bytes_of_index(index.directory());
    for (const std::string& text : texts) CHECK(bytes.find(text) == std::string::npos);
    expect_sound(index.directory());
    const SuppressionList suppressed =
        read_suppression_filter_list(read_current(index.directory()));
    CHECK(suppressed.ids == std::vector<std::string>{"https://site1.example/a", "inconnu"});
    CHECK(suppressed.authors == std::vector<std::string>{"lucette2"});
  }
  for (const char* file : {kManifestFile, kCurrentFile}) {
    write_bytes(index.directory() + "/" + file, "damaged");
  }
  CHECK_FALSE(restore_index(copy.directory(), index.directory()).knows_suppression_list);
  CHECK(ids_of(documents_of(index.directory())) == ids_of(before));
  expect_sound(index.directory());
}

TEST_CASE("on demand all that a backup has comes back") {
  const TemporaryIndex index;
  const TemporaryIndex copy;
  make_index(index.directory(), sample_pages(1, 1));
  const std::vector<Document> before = documents_of(index.directory());
  {
    IndexWriter writer(index.directory());
    writer.set_suppression_list({{"avant"}, {}});
    writer.commit();
  }
  backup_index(index.directory(), copy.directory());
  {
    IndexWriter writer(index.directory());
    writer.set_suppression_list({{"avant", before[0].id}, {}});
    writer.remove(hash_of_id(before[0].id));
    writer.commit();
  }
  restore_index(copy.directory(), index.directory(), {0, true});
  CHECK(documents_of(index.directory()) == before);
  CHECK(read_suppression_filter_list(read_current(index.directory())).ids ==
        std::vector<std::string>{"avant"});
  expect_sound(index.directory());
}
