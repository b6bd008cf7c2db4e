#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/index_model.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace fs = std::filesystem;

namespace {

Document document_of(const std::string& id, const std::string& text = "Le marché") {
  Document document;
  document.id = document.thread = id;
  document.text = text;
  return document;
}

std::vector<Document> documents_of(const std::string& name, int count) {
  std::vector<Document> documents;
  for (int i = 0; i < count; ++i) documents.push_back(document_of(name + std::to_string(i)));
  return documents;
}

// One byte of the texts of a segment; the second time it is as it was.
void change_texts(const std::string& segment) {
  const std::uint64_t at = Segment(segment).header().sections[segment_format::kBlocks].begin + 5;
  std::fstream file(segment + ".seg", std::ios::binary | std::ios::in | std::ios::out);
  file.seekg(static_cast<std::streamoff>(at));
  const int byte = file.get();
  file.seekp(static_cast<std::streamoff>(at));
  file.put(static_cast<char>(byte ^ 1));
}

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.push_back(entry.path().filename());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// No file of this process becomes larger, while it lives.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(std::uintmax_t bytes) : handler_(::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
  }
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    ::signal(SIGXFSZ, handler_);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  rlimit before_ = {};
  void (*handler_)(int);
};

// The files of segments that an index has, and those that it names.
void check_files(const std::string& directory, const std::vector<std::string>& others = {}) {
  std::vector<std::string> expected = others;
  const auto snapshot = Snapshot::open(directory);
  for (const LiveSegment& one : snapshot->segments()) {
    expected.push_back(std::to_string(one.number) + ".seg");
    expected.push_back(std::to_string(one.number) + ".glass");
  }
  std::sort(expected.begin(), expected.end());
  std::vector<std::string> names = names_in(directory);
  // A segment that was not even begun when its writer was killed may be anybody's.
  std::erase_if(names, [&](const std::string& name) {
    return name == "current" || name == "writer.lock" || name.starts_with("manifest.db") ||
           (fs::is_regular_file(directory + "/" + name) && fs::is_empty(directory + "/" + name));
  });
  CHECK(names == expected);
}

std::uint64_t live_count(const std::string& directory) {
  return Snapshot::open(directory)->segments().live_count();
}

// Documents whose texts all name one commit; 0 where they do not agree.
int commit_shown(const std::string& directory) {
  const auto snapshot = Snapshot::open(directory);
  std::string text;
  for (const LiveSegment& one : snapshot->segments()) {
    for (std::uint32_t row = 0; row < one.segment->rows(); ++row) {
      if (!one.is_live(row)) continue;
      const std::string own = one.segment->document(row).text;
      if (!text.empty() && own != text) return 0;
      text = own;
    }
  }
  if (snapshot->segments().live_count() != 20) return 0;
  return std::stoi(text);
}

// Commits until it is killed, and says each commit's number.
[[noreturn]] void commit_for_ever(const std::string& directory, int first, int pipe) {
  WriterOptions options;
  options.merges = {2, 1, 1000, 30};
  IndexWriter writer(directory, options);
  for (int commit = first;; ++commit) {
    for (int i = 0; i < 20; ++i) {
      writer.add({document_of("d" + std::to_string(i), std::to_string(commit))});
    }
    writer.commit();
    if (::write(pipe, &commit, sizeof commit) != sizeof commit) ::_exit(1);
  }
}

int last_said(int pipe, int before) {
  for (int said = 0; ::read(pipe, &said, sizeof said) == sizeof said;) before = said;
  return before;
}

}  // namespace

#ifndef __SANITIZE_THREAD__  // which knows no fork
TEST_CASE("a writer that is killed leaves its last commit, and the next one removes the rest") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const TemporaryDirectory folder;
  const std::string directory = folder.path("idx");
  { IndexWriter(directory).commit(); }
  const std::vector<std::string> foreign = {"007.seg", "9x.seg", "notes.txt", "photos.glass"};
  for (const std::string& name : foreign) folder.write("idx/" + name, "à garder");
  int last = 1;
  for (int round = 0; round < 12; ++round) {
    int pipe[2];
    REQUIRE(::pipe(pipe) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
      try {
        commit_for_ever(directory, last + 1, pipe[1]);
      } catch (...) {
        ::_exit(2);
      }
    }
    ::close(pipe[1]);
    ::usleep(static_cast<useconds_t>(10'000 + random() % 150'000));
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    const int said = last_said(pipe[0], last);
    ::close(pipe[0]);
    // The manifest may have the commit that was under way; readers see it when a writer has come.
    { const IndexWriter next(directory); }
    check_files(directory, foreign);
    if (said == 1 && live_count(directory) == 0) continue;
    const int shown = commit_shown(directory);
    CHECK(shown >= said);
    CHECK(shown <= said + 1);
    last = shown;
  }
  for (const std::string& name : foreign) CHECK(fs::exists(directory + "/" + name));
}
#endif

TEST_CASE("what is not committed is lost, and a second writer is refused") {
  const TemporaryDirectory folder;
  const std::string directory = folder.path("idx");
  {
    IndexWriter writer(directory);
    writer.add(documents_of("a", 3));
    writer.commit();
    writer.add(documents_of("b", 3));
    writer.remove(hash_of_id("a1"));
    CHECK_THROWS_AS(IndexWriter{directory}, Error);
  }
  CHECK(live_count(directory) == 3);
  check_files(directory);
}

TEST_CASE("small merges that fail cost a commit nothing, and are done when they can be") {
  const TemporaryDirectory folder;
  const std::string directory = folder.path("idx");
  WriterOptions options;
  options.merges = {2, 1000, 100'000, 30};
  std::vector<std::string> told;
  options.on_failed_merge = [&](const std::exception& why) { told.emplace_back(why.what()); };
  IndexWriter writer(directory, options);
  writer.add(documents_of("a", 5));
  writer.commit();
  change_texts(directory + "/1");
  for (std::uint64_t commit = 2; commit < 6; ++commit) {
    writer.add({document_of("b" + std::to_string(commit))});
    writer.commit();
    CHECK(live_count(directory) == 4 + commit);
    check_files(directory);
  }
  CHECK(Snapshot::open(directory)->segments().size() > 1);
  REQUIRE(told.size() == 1);
  CHECK(told[0].find("its texts") != std::string::npos);
  change_texts(directory + "/1");
  for (int commit = 0; commit < 16; ++commit) {
    writer.add({document_of("c" + std::to_string(commit))});
    writer.commit();
  }
  const auto snapshot = Snapshot::open(directory);
  CHECK(snapshot->segments().size() == 1);
  CHECK(snapshot->segments().live_count() == 25);
  check_files(directory);
}

TEST_CASE("a merge goes on behind commits, and one that fails costs nothing but its files") {
  const TemporaryDirectory folder;
  const std::string directory = folder.path("idx");
  WriterOptions options;
  options.merges = {2, 1, 100'000, 30};
  bool is_ending = false;
  options.waiting.stop = [&] { return is_ending; };
  std::optional<IndexWriter> writer(std::in_place, directory, options);
  writer->add(documents_of("a", 10'500));
  writer->commit();
  writer->add(documents_of("b", 10'000));
  writer->commit();  // a merge of both is under way
  for (int i = 0; i < 100; ++i) writer->remove(hash_of_id("a" + std::to_string(i)));
  SUBCASE("it ends well, without what has died meanwhile") {
    writer->finish_merges();
    const auto snapshot = Snapshot::open(directory);
    CHECK(snapshot->segments().size() == 1);
    CHECK(snapshot->segments().live_count() == 20'400);
    CHECK(snapshot->segments().find_id("a99") == 0);
    CHECK(snapshot->segments().find_id("a100") != 0);
  }
  SUBCASE("a source is damaged") {
    writer->finish_merges();
    writer->add(documents_of("c", 20'450));
    const std::uint64_t merged = Snapshot::open(directory)->segments()[0].number;
    change_texts(directory + "/" + std::to_string(merged));
    writer->commit();
    writer->finish_merges();
    CHECK(live_count(directory) == 40'850);
    CHECK(Snapshot::open(directory)->segments().size() == 2);
    CHECK_THROWS_AS(writer->merge_all(), Error);
    writer->add({document_of("d")});
    writer->commit();
    CHECK(live_count(directory) == 40'851);
  }
  SUBCASE("nobody waits for it") {
    writer->commit();
  }
  SUBCASE("it is asked to end: what was added is committed") {
    is_ending = true;
    writer->add(documents_of("c", 10));
    writer->commit();
    writer->finish_merges();
    CHECK(live_count(directory) == 20'410);
    CHECK(Snapshot::open(directory)->segments().size() >= 2);  // it may have ended before
    CHECK_THROWS_AS(writer->merge_all(), Interrupted);
    check_files(directory);
    is_ending = false;
    writer->merge_all();
    CHECK(Snapshot::open(directory)->segments().size() == 1);
  }
  writer.reset();  // with its merge, should one be under way
  check_files(directory);
}

TEST_CASE("segments without live documents go") {
  const TemporaryDirectory folder;
  const std::string directory = folder.path("idx");
  IndexWriter writer(directory);
  writer.add(documents_of("a", 5));
  writer.commit();
  for (const Document& document : documents_of("a", 5)) writer.remove(hash_of_id(document.id));
  writer.commit();
  CHECK(Snapshot::open(directory)->segments().empty());
  check_files(directory);
  writer.add(documents_of("a", 5));
  writer.commit();
  CHECK(live_count(directory) == 5);
}

TEST_CASE("documents that cannot be written fail the commit, and the writer goes on no more") {
  const TemporaryDirectory folder;
  const std::string directory = folder.path("idx");
  {
    IndexWriter writer(directory);
    writer.add(documents_of("a", 3));
    writer.commit();
    writer.add(documents_of("b", 3));
    fs::create_directory(directory + "/2.seg");
    CHECK_THROWS_AS(writer.commit(), Error);
    CHECK_THROWS_AS(writer.commit(), Error);
    CHECK_THROWS_AS(writer.add(documents_of("c", 1)), Error);
    CHECK_THROWS_AS(writer.remove(hash_of_id("a1")), Error);
    CHECK_THROWS_AS(writer.prepare(document_of("c"), 0), Error);
    CHECK(live_count(directory) == 3);
  }
  IndexWriter writer(directory);
  check_files(directory, {"2.seg"});  // which stays: a new segment comes past it
  writer.add(documents_of("b", 3));
  writer.commit();
  CHECK(live_count(directory) == 6);
  check_files(directory, {"2.seg"});
}

TEST_CASE("the parts of a commit stay apart where they cannot be merged") {
  const TemporaryDirectory folder;
  constexpr unsigned kCount = 4'100;  // more than go to one part
  const std::vector<Document> page = documents_of("a", kCount);
  std::uintmax_t merged_bytes = 0;
  for (const bool has_room : {true, false}) {
    CAPTURE(has_room);
    const std::string directory = folder.path(has_room ? "merged" : "idx");
    WriterOptions options;
    options.threads = 2;
    IndexWriter writer(directory, options);
    std::vector<PreparedDocument> prepared;
    for (unsigned i = 0; i < kCount; ++i) prepared.push_back(writer.prepare(page[i], i % 2));
    writer.add(page, prepared);
    writer.add({document_of("a1", "autre")});  // the other row is dead
    if (has_room) {
      writer.commit();
      merged_bytes = fs::file_size(directory + "/4.seg");
    } else {
      const FileSizeLimit limit(merged_bytes - 1);  // the largest part has 2 % less
      writer.commit();
    }
    const auto snapshot = Snapshot::open(directory);
    CHECK(snapshot->segments().size() == (has_room ? 1 : 3));
    IndexModel model;
    for (const Document& document : page) model.add(document);
    model.add(document_of("a1", "autre"));
    check_snapshot(*snapshot, model);
    check_files(directory);
  }
}

TEST_CASE("few documents become one segment, however many threads prepare them") {
  const TemporaryDirectory folder;
  const std::string directory = folder.path("idx");
  WriterOptions options;
  options.threads = 2;
  IndexWriter writer(directory, options);
  for (const char* name : {"a", "b"}) {
    const std::vector<Document> page = documents_of(name, 4);
    std::vector<PreparedDocument> prepared;
    for (unsigned i = 0; i < 4; ++i) prepared.push_back(writer.prepare(page[i], i % 2));
    writer.add(page, prepared);
    writer.commit();
  }
  CHECK(live_count(directory) == 8);
  std::size_t files = 0;
  for (const auto& file : fs::directory_iterator(directory)) {
    if (file.path().extension() == ".seg") ++files;
  }
  CHECK(files == 2);
  // Numbers are not used up by parts that were merged.
  CHECK(fs::exists(directory + "/1.seg"));
  CHECK(fs::exists(directory + "/2.seg"));
}

TEST_CASE("a document too large is refused before anything of it is added") {
  const TemporaryDirectory folder;
  const std::string directory = folder.path("idx");
  IndexWriter writer(directory);
  writer.add(documents_of("a", 3));
  CHECK_THROWS_AS(writer.add({document_of("b", std::string(kMostDocumentBytes, '.'))}), Error);
  writer.commit();
  CHECK(live_count(directory) == 3);
}
