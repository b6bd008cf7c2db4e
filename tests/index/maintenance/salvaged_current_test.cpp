#include "index/maintenance/salvaged_current.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "crawl/temporary_directory.hpp"
#include "index/files/index_format.hpp"

using namespace glane;

namespace {

Current sample() {
  Current current;
  current.commit = 300;
  current.time = 1'700'000'000;
  current.segments = {{1, 0x0102030405060708, 7, ""}, {17, ~std::uint64_t{0}, 0xFFFFFFFF, "0\x01"}};
  current.settings = {{"forgotten.ids", "a\n"}, {"synonyms", ""}, {"unposted", "le\nla\n"}};
  current.notes = NoteTable({{5, Note{{1, 2}, 0, ""}}, {9, Note{{}, 77, "a.html"}}});
  return current;
}

// What is saved of a file of these bytes.
std::optional<Current> saved_of(const std::string& bytes) {
  const TemporaryDirectory place;
  place.write(kCurrentFile, bytes);
  return salvage_current(place.path());
}

}  // namespace

TEST_CASE("a file of which its hash alone is damaged is saved as it was") {
  std::string bytes = pack_current(sample());
  bytes.back() = static_cast<char>(bytes.back() ^ 1);
  const auto saved = saved_of(bytes);
  REQUIRE(saved.has_value());
  CHECK(saved->commit == 300);
  CHECK(saved->time == 1'700'000'000);
  CHECK(saved->segments == sample().segments);
  CHECK(saved->settings == sample().settings);
  CHECK(saved->notes.all() == sample().notes.all());
}

TEST_CASE("its mark is not looked at, and what is of another format is not read") {
  const std::string bytes = pack_current(sample());
  CHECK(saved_of(std::string(8, 'x') + bytes.substr(8))->segments == sample().segments);
  std::string other = bytes;
  other[8] = static_cast<char>(kIndexFormat + 1);
  CHECK_FALSE(saved_of(other).has_value());
}

TEST_CASE("where it is cut, what stands before that is saved") {
  const std::string bytes = pack_current(sample());
  std::size_t segments = 0, settings = 0, notes = 0;
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    const auto saved = saved_of(bytes.substr(0, size));
    if (!saved) {
      CHECK(segments == 0);  // more bytes are never worth less
      continue;
    }
    CHECK(saved->segments == sample().segments);
    CHECK(saved->settings.size() >= settings);
    for (const auto& [key, value] : saved->settings) CHECK(sample().setting(key) == value);
    segments = saved->segments.size();
    settings = saved->settings.size();
    notes = saved->notes.count();
  }
  CHECK(segments == 2);
  CHECK(settings == 3);
  CHECK(notes == 2);  // only the hash was cut
}

// They had taken with them what was forgotten, which stands before them whole.
TEST_CASE("notes that are no table cost nothing but themselves") {
  const std::string bytes = pack_current(sample());
  const std::string packed = sample().notes.bytes();
  const std::size_t begin = bytes.find(packed);
  REQUIRE(begin != std::string::npos);
  std::size_t dropped = 0;
  for (std::size_t at = begin; at < begin + packed.size(); ++at) {
    CAPTURE(at);
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
    const auto saved = saved_of(damaged);
    REQUIRE(saved.has_value());
    CHECK(saved->segments == sample().segments);
    CHECK(saved->settings == sample().settings);
    dropped += saved->notes.empty() ? 1 : 0;
  }
  CHECK(dropped > 4);  // those of its number, at the least
  CHECK(dropped < packed.size());
}

TEST_CASE("whatever byte is damaged, what is saved is bounded") {
  const std::string bytes = pack_current(sample());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const int bits : {1, 0x10, 0x80, 0xFF}) {
      CAPTURE(at);
      CAPTURE(bits);
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(damaged[at] ^ bits);
      const auto saved = saved_of(damaged);
      if (!saved) continue;
      CHECK(saved->commit <= std::uint64_t{1} << 40);
      CHECK(saved->segments.size() <= bytes.size());
      CHECK((!saved->segments.empty() || !saved->settings.empty()));
    }
  }
}

TEST_CASE("what says nothing, or no number of commits that can be, is nothing") {
  CHECK_FALSE(saved_of("").has_value());
  CHECK_FALSE(saved_of("glanecur").has_value());
  CHECK_FALSE(saved_of(std::string(1000, '\xFF')).has_value());
  CHECK_FALSE(saved_of(pack_current({})).has_value());
  Current current = sample();
  current.commit = (std::uint64_t{1} << 40) + 1;
  CHECK_FALSE(saved_of(pack_current(current)).has_value());
  --current.commit;
  CHECK(saved_of(pack_current(current)).has_value());
  const TemporaryDirectory place;
  CHECK_FALSE(salvage_current(place.path()).has_value());
  std::filesystem::create_directory(place.path(kCurrentFile));
  CHECK_FALSE(salvage_current(place.path()).has_value());
}
