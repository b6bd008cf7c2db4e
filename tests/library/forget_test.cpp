// Removal on request, as an embedder asks for it.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/glane.hpp"
#include "glane/writer.hpp"

using namespace glane;

namespace fs = std::filesystem;

namespace {

Document document_of(const std::string& id, const std::string& author, const std::string& text) {
  Document document;
  document.id = document.thread = id;
  document.author = author;
  document.authors = {author};
  document.text = text;
  return document;
}

bool is_in_files(const std::string& directory, const std::string& word) {
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    if (bytes.find(word) != std::string::npos) return true;
  }
  return false;
}

// With so many others that no merge is due where one is removed.
void make_index(const std::string& directory) {
  Writer writer(directory);
  for (int i = 0; i < 10; ++i) {
    writer.add(document_of("autre" + std::to_string(i), "Paul", "Une digue."));
  }
  writer.add(document_of("a", "Éloïse Marre", "Une zibeline."));
  writer.add(document_of("b", "Éloïse Marre", "Une moufette."));
  writer.add(document_of("c", "Paul", "Un ponton."));
  writer.commit();
}

}  // namespace

TEST_CASE("a document is forgotten, and erased where that is asked for") {
  const TemporaryDirectory folder;
  const std::string index = folder.path("idx");
  make_index(index);
  CHECK(forget(index, {{"a"}, {}}).ids == std::vector<std::string>{"a"});
  CHECK(is_in_files(index, "zibeline"));

  // Nothing is done to see what would be.
  ForgetOptions options;
  options.erase = options.dry_run = true;
  ForgetReport report = forget(index, {{"a", "b", "nobody"}, {}}, options);
  CHECK(report.ids == std::vector<std::string>{"b"});
  CHECK(report.erasure.ids == std::vector<std::string>{"a", "b"});
  CHECK(report.unknown == std::vector<std::string>{"nobody"});
  CHECK(suppressed(index).ids == std::vector<std::string>{"a"});
  CHECK(is_in_files(index, "moufette"));

  options.dry_run = false;
  report = forget(index, {{"a"}, {}}, options);
  CHECK(report.ids.empty());
  CHECK(report.erasure.ids == std::vector<std::string>{"a"});
  CHECK_FALSE(is_in_files(index, "zibeline"));
  CHECK(is_in_files(index, "moufette"));

  report = forget(index, {{}, {"eloise marre"}}, options);
  CHECK(report.ids == std::vector<std::string>{"b"});
  CHECK_FALSE(is_in_files(index, "moufette"));
  CHECK_FALSE(is_in_files(index, "Éloïse"));
  CHECK(check_index(index).is_sound());
  CHECK(Index(index).document("c"));
}

TEST_CASE("what was erased comes in again once that is undone, and not before") {
  const TemporaryDirectory folder;
  const std::string index = folder.path("idx");
  make_index(index);
  ForgetOptions options;
  options.erase = true;
  forget(index, {{"a"}, {}}, options);
  CHECK(undo_forget(index, {{"a"}, {}}).ids.empty());
  Writer writer(index);
  writer.add(document_of("a", "Éloïse Marre", "Une zibeline."));
  writer.commit();
  CHECK(Index(index).document("a"));
}

TEST_CASE("an erasure that is ended has done nothing, or says what it has done") {
  int interrupted = 0;
  bool is_whole = false;
  for (int most = 0; !is_whole; ++most) {
    CAPTURE(most);
    const TemporaryDirectory folder;
    const std::string index = folder.path("idx");
    make_index(index);
    ForgetOptions options;
    options.erase = true;
    int asked = 0;
    options.waiting.stop = [&] { return ++asked > most; };
    try {
      const ForgetReport report = forget(index, {{"a"}, {}}, options);
      CHECK(report.ids == std::vector<std::string>{"a"});
      CHECK(report.erasure.ids == std::vector<std::string>{"a"});
      CHECK_FALSE(Index(index).document("a"));
      CHECK(report.erasure.is_whole != report.erasure.is_interrupted);
      is_whole = report.erasure.is_whole;
      interrupted += report.erasure.is_interrupted;
    } catch (const Interrupted&) {
      CHECK(Index(index).document("a"));
      CHECK(suppressed(index).ids.empty());
    }
    if (is_whole) CHECK_FALSE(is_in_files(index, "zibeline"));
    options.waiting.stop = {};
    forget(index, {{"a"}, {}}, options);
    CHECK_FALSE(is_in_files(index, "zibeline"));
  }
  CHECK(interrupted > 0);
}
