// That nothing of an erased document is left in any file of an index, and that copies which still
// have it are named.
#include "index/maintenance/erasure.hpp"

#include <doctest/doctest.h>

#include <cctype>
#include <set>

#include "base/output_file.hpp"
#include "glane/error.hpp"
#include "index/files/backup_list.hpp"
#include "index/maintenance/kept_index.hpp"
#include "index/manifest/sqlite_database.hpp"

using namespace glane;
using namespace glane::test;

namespace fs = std::filesystem;

namespace {

// Words of the sample that nothing else has: of a title, an author, a text as it was and as it is,
// a section, the file that it moved to.
const std::vector<std::string> kRare = {"zibeline",   "Quincampoix", "ornithorynque",
                                        "hornblende", "palimpseste", "moufette"};

// Files as they are, the texts unpacked, every row, dead or not, and every word.
std::string all_of(const std::string& directory) {
  std::string all = bytes_of_index(directory);
  for (const fs::path& file : segment_files(directory)) {
    const Segment segment(file.parent_path() / file.stem());
    for (std::uint32_t row = 0; row < segment.rows(); ++row) all += to_json(segment.document(row));
    for (std::uint32_t i = 0; i < segment.words().count(); ++i) all += segment.words().form(i);
  }
  return all;
}

std::vector<std::string> left_of(const std::string& all, const std::vector<std::string>& words) {
  std::vector<std::string> left;
  for (const std::string& word : words) {
    std::string capital = word;
    capital[0] = static_cast<char>(std::toupper(capital[0]));
    std::string small = word;
    small[0] = static_cast<char>(std::tolower(small[0]));
    if (all.find(capital) != std::string::npos || all.find(small) != std::string::npos) {
      left.push_back(word);
    }
  }
  return left;
}

// A document with rare words, written twice, with a note and postings of its own.
Document rare_document() {
  Document rare = article("https://rare.example/a", "La Zibeline", "Un hornblende au marché.");
  rare.author = "Ursule Quincampoix";
  rare.authors = {rare.author};
  rare.section = "Palimpseste";
  rare.source = "crawl/rare.html";
  return rare;
}

// Segments of the sample, among them two with the document, as it was and as it is.
void make_index_with(const Document& rare, const std::string& directory) {
  const Pages pages = sample_pages(6);
  make_index_by_and_by(directory, pages);
  Document before = rare;
  before.text = "Un ornithorynque, disait-on d'abord.";
  IndexWriter writer(directory, without_merges());
  for (const Document& one : {before, rare}) {
    writer.add({one, article("https://autre.example/" + one.text.substr(3, 4), "Autre", "Rien.")});
    writer.commit();
  }
  writer.set_source(hash_of_id(rare.id), "crawl/moufette.html");
  writer.commit();
}

std::set<std::string> files_of(const std::string& directory) {
  std::set<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    if (entry.is_regular_file()) files.insert(fs::relative(entry.path(), directory).string());
  }
  return files;
}

void erase(IndexWriter& writer, const SuppressionList& what) {
  const ErasedRows erased(what);
  for (const std::string& id : what.ids) writer.remove(hash_of_id(id));
  const bool whole = writer.erase([&](const Segment& segment) { return erased.has_any(segment); });
  CHECK(whole);
}

}  // namespace

TEST_CASE("no byte of an erased document is left, whatever was written of it and when") {
  const TemporaryIndex index;
  const Document rare = rare_document();
  make_index_with(rare, index.directory());
  CHECK(left_of(all_of(index.directory()), kRare) == kRare);
  const std::vector<Document> before = documents_of(index.directory());
  const std::set<std::string> files = files_of(index.directory());
  const auto reader = Snapshot::open(index.directory());

  const Erasure found = find_erasure(index.directory(), ErasedRows({{rare.id}, {}}));
  CHECK(found.ids == std::vector<std::string>{rare.id});
  CHECK(found.segments == 2);
  CHECK(found.bytes > 0);

  IndexWriter writer(index.directory(), without_merges());
  erase(writer, {{rare.id}, {}});
  // The writer has the manifest open still.
  CHECK(left_of(all_of(index.directory()), kRare).empty());
  // Segments without it are the same files.
  const std::set<std::string> after = files_of(index.directory());
  for (const std::string number : {"1", "2", "3", "4", "5", "6"}) {
    CHECK(after.contains(number + ".seg"));
  }
  for (const std::string number : {"7", "8"}) {
    CHECK(files.contains(number + ".seg"));
    for (const char* file : {".seg", ".glass/postlist.glass", ".glass/iamglass"}) {
      CHECK_FALSE(after.contains(number + file));
    }
  }
  expect_sound(index.directory());
  std::vector<Document> expected = before;
  std::erase_if(expected, [&](const Document& one) { return one.id == rare.id; });
  CHECK(expected.size() + 1 == before.size());
  CHECK(documents_of(index.directory()) == expected);
  CHECK(find_erasure(index.directory(), ErasedRows({{rare.id}, {}})).ids.empty());
  // Who read before reads on.
  CHECK(reader->segments()[7].segment->document(0).text == rare.text);
}

TEST_CASE("what was removed before is erased, by its id or by its author's name") {
  for (const bool by_author : {false, true}) {
    CAPTURE(by_author);
    const TemporaryIndex index;
    const Document rare = rare_document();
    make_index_with(rare, index.directory());
    {
      IndexWriter writer(index.directory(), without_merges());
      writer.remove(hash_of_id(rare.id));
      writer.commit();
    }
    CHECK_FALSE(left_of(all_of(index.directory()), kRare).empty());
    const SuppressionList what = by_author ? SuppressionList{{}, {"ursule  QUINCAMPOIX"}}
                                           : SuppressionList{{"http://www.rare.example/a"}, {}};
    CHECK(find_erasure(index.directory(), ErasedRows(what)).ids ==
          std::vector<std::string>{rare.id});
    IndexWriter writer(index.directory());
    erase(writer, what);
    CHECK(left_of(all_of(index.directory()), kRare).empty());
    expect_sound(index.directory());
  }
}

TEST_CASE("a segment of which nothing is left goes") {
  const TemporaryIndex index;
  const Document rare = rare_document();
  make_index_by_and_by(index.directory(), {{rare}, {article("reste", "Reste", "Il reste.")}});
  IndexWriter writer(index.directory());
  erase(writer, {{rare.id}, {}});
  CHECK(segment_files(index.directory()).size() == 1);
  CHECK(left_of(all_of(index.directory()), kRare).empty());
  CHECK(documents_of(index.directory()).size() == 1);
}

TEST_CASE("what a crash has left, and what the manifest had, are erased; strangers' files stay") {
  const TemporaryIndex index;
  make_index(index.directory(), sample_pages());
  set_entry(index.directory(), setting::kSynonyms, "hornblende\thornblende\n\n");
  set_entry(index.directory(), setting::kSynonyms, "");
  const std::string folder = index.directory() + "/";
  const std::string mark(segment_format::kMagic);
  const std::string rebuilt = temporary_output_name(folder + kRebuiltFolder);
  const std::string current = temporary_output_name(folder + kCurrentFile);
  const std::string manifest = temporary_output_name(folder + kManifestFile);
  fs::create_directory(folder + "99.glass");
  fs::create_directory(rebuilt);
  write_bytes(folder + "99.seg", mark + "zibeline");
  write_bytes(folder + "99.glass/postlist.glass", "zibeline");
  write_bytes(current, std::string(kCurrentMark) + "zibeline");
  const std::string whole = read_bytes(folder + kManifestFile);
  write_bytes(manifest, whole + "zibeline");
  write_bytes(manifest + "-wal", "zibeline");
  write_bytes(rebuilt + "/" + kManifestFile, whole + "zibeline");
  write_bytes(folder + "lisez-moi", "un autre");
  {
    IndexWriter writer(index.directory());
    erase(writer, {{"nobody"}, {}});
    CHECK(fs::file_size(folder + "manifest.db-wal") == 0);
  }
  std::string all;
  for (const std::string& file : files_of(index.directory())) all += read_bytes(folder + file);
  CHECK(left_of(all, kRare).empty());
  CHECK(fs::exists(folder + "lisez-moi"));
  for (const std::string& left :
       {folder + "99.seg", folder + "99.glass", current, manifest, manifest + "-wal", rebuilt}) {
    CAPTURE(left);
    CHECK_FALSE(fs::exists(left));
  }
  expect_sound(index.directory());
}

TEST_CASE("compacting leaves nothing in the manifest either") {
  for (const bool upgrade : {false, true}) {
    CAPTURE(upgrade);
    const TemporaryIndex index;
    const Document rare = rare_document();
    make_index_with(rare, index.directory());
    {
      IndexWriter writer(index.directory(), without_merges());
      writer.remove(hash_of_id(rare.id));
      writer.commit();
    }
    // Keeps the write-ahead file from going with the last writer.
    const SqliteDatabase other(index.directory() + "/manifest.db", SqliteDatabase::Access::write);
    compact_index(index.directory(), {1, 0, upgrade});
    CHECK(left_of(all_of(index.directory()), kRare).empty());
  }
}

TEST_CASE("copies that have what is erased are named, as long as they are there") {
  const TemporaryIndex index;
  const TemporaryIndex copies;
  const Document rare = rare_document();
  make_index_with(rare, index.directory());
  const std::string first = copies.directory() + "1";
  const std::string second = copies.directory() + "2";
  const auto named = [&] {
    std::vector<std::string> paths;
    for (const KnownCopy& copy :
         find_erasure(index.directory(), ErasedRows({{rare.id}, {}})).copies) {
      paths.push_back(copy.path);
    }
    return paths;
  };
  CHECK(named().empty());
  CHECK(backup_index(index.directory(), first));
  CHECK(backup_index(index.directory(), second));
  CHECK(named() == std::vector<std::string>{first, second});
  fs::remove_all(first);
  CHECK(named() == std::vector<std::string>{second});
  const std::string begun = temporary_output_name(second);
  fs::rename(second, begun);  // one that was cut short
  CHECK(named() == std::vector<std::string>{begun});
  fs::rename(begun, second);
  {
    IndexWriter writer(index.directory());
    erase(writer, {{rare.id}, {}});
  }
  CHECK(backup_index(index.directory(), first));
  CHECK(named() == std::vector<std::string>{second});
  expect_sound(second);
  const auto texts = all_of(second);
  CHECK(left_of(texts, {"zibeline"}).size() == 1);

  // What an index was restored from is a copy of it; what cannot be read may have it.
  const TemporaryIndex restored;
  restore_index(second, restored.directory());
  const ErasedRows erased({{rare.id}, {}});
  CHECK(find_erasure(restored.directory(), erased).copies.at(0).path == second);
  write_bytes(second + "/1.seg", "damaged");
  CHECK(find_erasure(restored.directory(), erased).copies.size() == 1);
}

TEST_CASE("an erasure that fails leaves the index whole, and can be done again") {
  const TemporaryIndex index;
  const Document rare = rare_document();
  make_index_with(rare, index.directory());
  const std::string bytes = read_bytes(index.directory() + "/8.seg");
  damage(index.directory() + "/8.seg", segment_format::kBlocks, false);
  {
    IndexWriter writer(index.directory(), without_merges());
    CHECK_THROWS_AS(erase(writer, {{rare.id}, {}}), Error);
  }
  write_bytes(index.directory() + "/8.seg", bytes);
  expect_sound(index.directory());
  IndexWriter writer(index.directory(), without_merges());
  erase(writer, {{rare.id}, {}});
  CHECK(left_of(all_of(index.directory()), kRare).empty());
  expect_sound(index.directory());
}
