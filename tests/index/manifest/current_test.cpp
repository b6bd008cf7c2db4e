#include "index/manifest/current.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"
#include "index/files/index_format.hpp"

using namespace glane;

namespace {

Current sample() {
  Current current;
  current.commit = 300;
  current.time = 1'700'000'000;
  current.segments = {{1, 0x0102030405060708, 7, ""}, {17, ~std::uint64_t{0}, 0xFFFFFFFF, "0\x01"}};
  current.settings = {{"analyzer", "4.x"}, {"synonyms", ""}, {"unposted", "le\nla\n"}};
  current.notes = NoteTable({{5, Note{{1, 2}, 0, ""}}, {9, Note{{}, 77, "a.html"}}});
  return current;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string error_of(const std::string& directory) {
  try {
    read_current(directory);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    CHECK(!error.hint().empty());
    return error.what();
  }
  return "none";
}

bool ends_with(const std::string& text, std::string_view end) {
  CAPTURE(text);
  CHECK(std::string_view(text).ends_with(end));
  return std::string_view(text).ends_with(end);
}

}  // namespace

TEST_CASE("a commit is read as it was published") {
  const TemporaryDirectory place;
  CHECK_FALSE(has_current(place.path()));
  publish_current(place.path(), {});
  CHECK(has_current(place.path()));
  CHECK(read_current(place.path()).segments.empty());
  publish_current(place.path(), sample());
  const Current read = read_current(place.path());
  CHECK(read.commit == 300);
  CHECK(read.time == 1'700'000'000);
  CHECK(read.segments == sample().segments);
  CHECK(read.settings == sample().settings);
  CHECK(read.notes.all() == sample().notes.all());
  CHECK(std::distance(std::filesystem::directory_iterator(place.path()), {}) == 1);
}

TEST_CASE("whatever byte changes, and wherever it is cut, it is told") {
  const TemporaryDirectory place;
  publish_current(place.path(), sample());
  const std::string whole = bytes_of(place.path(kCurrentFile));
  for (std::size_t i = 0; i < whole.size(); ++i) {
    for (const int bits : {1, 0x80}) {
      std::string changed = whole;
      changed[i] = static_cast<char>(changed[i] ^ bits);
      place.write(kCurrentFile, changed);
      CHECK_THROWS_AS(read_current(place.path()), Error);
    }
    place.write(kCurrentFile, whole.substr(0, i));
    CHECK_THROWS_AS(read_current(place.path()), Error);
  }
  place.write(kCurrentFile, whole + "x");
  CHECK_THROWS_AS(read_current(place.path()), Error);
  place.write(kCurrentFile, whole);
  CHECK(read_current(place.path()).commit == 300);
}

TEST_CASE("segments out of order, or twice, are no list of segments") {
  const TemporaryDirectory place;
  Current current = sample();
  current.segments[1].number = 1;
  publish_current(place.path(), current);
  ends_with(error_of(place.path()), "the index is damaged: its file `current` cannot be read");
}

TEST_CASE("a first commit that is published while one looks is no damage") {
  const TemporaryDirectory place;
  place.write("manifest.db", "");
  publish_current(place.path(), sample());
  std::string told;
  try {
    throw_not_an_index(place.path());
  } catch (const Error& error) {
    told = error.what();
  }
  ends_with(told, "no commit of this index has been published yet");
}

TEST_CASE("what is there in place of an index is said") {
  const TemporaryDirectory place;
  ends_with(error_of(place.path("nowhere")), ": no such index");
  ends_with(error_of(place.path()), ": not an index");
  ends_with(error_of(place.write("file", "x")), ": not an index but a file");
  place.write("other/current", "water\n");
  ends_with(error_of(place.path("other")), "not an index: its file `current` is not glane's");
  place.write("xapian/iamglass", "");
  ends_with(error_of(place.path("xapian")), "a Xapian database, but not made by glane");
  place.write("begun/manifest.db", "");
  ends_with(error_of(place.path("begun")), "no commit of this index has been published yet");
  place.write("photos/gen-photos/a.jpg", "");
  ends_with(error_of(place.path("photos")), ": not an index");
  const char* const old =
      ": the index was made by another version of glane: its format is 3, not 6";
  place.write("old/XAPIANDB", "glass gen-2\n");
  ends_with(error_of(place.path("old")), old);
  place.write("newer/current", "glanecur\x07 and what there is");
  ends_with(error_of(place.path("newer")), "its format is 7, not 6");
}
