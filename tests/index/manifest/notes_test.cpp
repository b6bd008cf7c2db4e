#include "index/manifest/notes.hpp"

#include <doctest/doctest.h>

#include <random>

#include "glane/error.hpp"

using namespace glane;

namespace {

std::map<std::uint64_t, Note> random_notes(std::mt19937_64& random, std::size_t count) {
  std::map<std::uint64_t, Note> notes;
  while (notes.size() < count) {
    Note note;
    std::int64_t time = static_cast<std::int64_t>(random() % 3'000'000'000) - 1'000'000'000;
    for (std::size_t left = random() % 4; left > 0; --left) {
      note.captures.push_back(time);
      time += 1 + static_cast<std::int64_t>(random() % 10'000'000);
    }
    if (random() % 3 == 0) note.removed_from_page = time;
    if (random() % 3 == 0) note.source = "crawl/" + std::to_string(random() % 1000) + ".html";
    if (!note.empty()) notes[random()] = note;
  }
  return notes;
}

}  // namespace

TEST_CASE("a note is read as it was packed, and no further than it reaches") {
  const Note note{{-5, 1'700'000'000, 1'700'086'400}, 1'700'000'001, "crawl/a.warc.gz#120"};
  const std::string packed = pack_note(note);
  CHECK(read_note(packed) == note);
  CHECK(read_note(pack_note({})) == Note());
  for (std::size_t bytes = 0; bytes < packed.size(); ++bytes) {
    CHECK(read_note(packed.substr(0, bytes)).captures.size() <= 3);
  }
  // A number of captures without end costs nothing.
  CHECK(read_note("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F").captures.empty());
}

TEST_CASE("a table finds what was put into it and nothing else") {
  const unsigned seed = 7;
  CAPTURE(seed);
  std::mt19937_64 random(seed);
  for (const std::size_t count : {0, 1, 2, 3, 100, 1000}) {
    std::map<std::uint64_t, Note> notes = random_notes(random, count);
    if (count > 2) {
      notes[0] = {{}, 1, ""};
      notes[~std::uint64_t{0}] = {{}, 2, ""};
    }
    const NoteTable table(notes);
    CHECK(table.count() == notes.size());
    CHECK(table.empty() == notes.empty());
    CHECK(table.all() == notes);
    std::size_t gone = 0;
    for (const auto& [hash, note] : notes) {
      CHECK(table.find(hash) == note);
      CHECK(table.find(hash + 1).empty() == !notes.contains(hash + 1));
      gone += note.removed_from_page != 0 ? 1 : 0;
    }
    CHECK(table.count_removed_from_page() == gone);
    CHECK(NoteTable(table.bytes()).all() == notes);
  }
  CHECK(NoteTable(std::map<std::uint64_t, Note>{{5, Note()}}).empty());
}

TEST_CASE("a table with changes is the table of the changed notes") {
  const unsigned seed = 8;
  CAPTURE(seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 100; ++round) {
    // Few hashes, so that many are among both.
    std::map<std::uint64_t, Note> notes;
    std::map<std::uint64_t, std::string> changes;
    for (std::size_t left = random() % 20; left > 0; --left) {
      notes[random() % 30] = {{}, 1 + static_cast<std::int64_t>(random() % 9), ""};
    }
    const NoteTable table(notes);
    for (std::size_t left = random() % 20; left > 0; --left) {
      const std::uint64_t hash = random() % 30;
      const Note note{{}, static_cast<std::int64_t>(random() % 4), ""};
      changes[hash] = note.empty() ? "" : pack_note(note);
      notes.erase(hash);
      if (!note.empty()) notes[hash] = note;
    }
    CHECK(table.with(changes).all() == notes);
    CHECK(table.with(changes).bytes() == NoteTable(notes).bytes());
  }
}

TEST_CASE("captures are kept ascending, each once, and none of one only") {
  Note note;
  add_captures_to_note(note, {5, 0});
  CHECK(note.captures.empty());
  add_captures_to_note(note, {5, 3, 5});
  CHECK(note.captures == std::vector<std::int64_t>{3, 5});
  add_captures_to_note(note, {4});
  CHECK(note.captures == std::vector<std::int64_t>{3, 4, 5});
}

TEST_CASE("bytes that are no table are an error or another table, whatever they are") {
  std::mt19937_64 random(11);
  const std::string whole = NoteTable(random_notes(random, 20)).bytes();
  for (std::size_t bytes = 1; bytes < whole.size(); ++bytes) {
    CHECK_THROWS_AS(NoteTable{whole.substr(0, bytes)}, Error);
  }
  CHECK_THROWS_AS(NoteTable{whole + "x"}, Error);
  for (std::size_t place = 0; place < whole.size(); ++place) {
    for (const int value : {0, 1, 0x7F, 0x80, 0xFF}) {
      std::string changed = whole;
      changed[place] = static_cast<char>(value);
      try {
        const NoteTable table(changed);
        CHECK(table.all().size() == table.count());
        CHECK(table.count_removed_from_page() <= table.count());
        table.find(random());
      } catch (const Error&) {
        CHECK(changed != whole);
      }
    }
  }
}
