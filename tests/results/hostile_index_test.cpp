// Indexes made to do harm: whatever stands in a section of a segment, with checksums that are
// right, an answer or an error is what comes of it. Run with sanitizers to see what else would.
#include <doctest/doctest.h>
#include <unistd.h>
#include <xxhash.h>

#include <cstddef>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>

#include "glane/error.hpp"
#include "glane/maintenance.hpp"
#include "results/rich_index.hpp"
#include "segment/format/segment_format.hpp"

using namespace glane;
using namespace glane::test;
namespace fs = std::filesystem;

namespace {

using segment_format::Header;
using segment_format::SectionPlace;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<long>(bytes.size()));
}

Header header_of(const std::string& bytes) {
  Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  return header;
}

// The bytes of a segment as if they had been written so.
std::string sealed(std::string bytes, Header header) {
  for (SectionPlace& place : header.sections) {
    place.hash = XXH3_64bits(bytes.data() + place.begin, place.bytes);
  }
  header.checksum = XXH3_64bits(&header, offsetof(Header, checksum));
  std::memcpy(bytes.data(), &header, sizeof header);
  std::memcpy(bytes.data() + bytes.size() - sizeof header, &header, sizeof header);
  return bytes;
}

// An index whose segments are damaged one after the other.
class Hostile {
 public:
  Hostile() {
    make_rich_index(place_.directory(), 3, 40);
    for (const auto& entry : fs::directory_iterator(place_.directory())) {
      if (entry.path().extension() == ".seg") whole_[entry.path()] = bytes_of(entry.path());
    }
    REQUIRE(whole_.size() == 3);
  }

  const std::map<fs::path, std::string>& whole() const { return whole_; }
  std::string directory() const { return place_.directory(); }

  void restore() const {
    for (const auto& [path, bytes] : whole_) put_bytes(path, bytes);
  }

  // All that readers ask. out: how many answers there were
  int ask() const {
    int answers = 0;
    const auto answer = [&](auto ask_one) {
      try {
        ask_one();
        ++answers;
      } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::index);
        CHECK(std::string(error.what()).find(directory()) != std::string::npos);
      }
    };
    answer([&] {
      const Index index(directory());
      ask_all(index, answer);
    });
    return answers;
  }

 private:
  TemporaryIndex place_;
  std::map<fs::path, std::string> whole_;
};

// in: kind  0: each byte's high bit; 1: some bytes anything; 2: all ones; 3: all anything; 4: zeros
std::string damaged(std::string bytes, const SectionPlace& place, int kind, Random& random) {
  for (std::size_t at = place.begin; at < place.begin + place.bytes; ++at) {
    char& byte = bytes[at];
    if (kind == 0) byte = static_cast<char>(byte ^ 0x80);
    if (kind == 2) byte = '\xFF';
    if (kind == 4) byte = '\0';
    if (kind == 3 || (kind == 1 && random() % 10 == 0)) byte = static_cast<char>(random());
  }
  return bytes;
}

}  // namespace

TEST_CASE("whatever stands in a section with the right checksum, readers answer or say so") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const Hostile hostile;
  const int all = hostile.ask();
  REQUIRE(all > 20);
  for (std::size_t section = 0; section < segment_format::kSectionCount; ++section) {
    const int any = static_cast<int>(1 + random() % 2 * 3);
    for (const int kind : {0, any, 2 + static_cast<int>(random() % 2)}) {
      CAPTURE(section);
      CAPTURE(kind);
      int changed = 0;
      for (const auto& [path, bytes] : hostile.whole()) {
        const Header header = header_of(bytes);
        const std::string edited = damaged(bytes, header.sections[section], kind, random);
        changed += edited == bytes ? 0 : 1;
        put_bytes(path, sealed(edited, header));
      }
      // A section of small numbers may hold nothing but zeros, or a byte that was not chosen.
      if (kind == 0 || kind == 3) REQUIRE(changed > 0);
      hostile.ask();
    }
  }
  hostile.restore();
  CHECK(hostile.ask() == all);
}

TEST_CASE("a check looks through what was made to do harm, and a merge takes it over or refuses") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const Hostile hostile;
  const fs::path copy = hostile.directory() + ".copy";
  for (std::size_t section = 0; section < segment_format::kSectionCount; ++section) {
    CAPTURE(section);
    fs::remove_all(copy);
    fs::copy(hostile.directory(), copy, fs::copy_options::recursive);
    for (const auto& [path, bytes] : hostile.whole()) {
      const Header header = header_of(bytes);
      const int kind = static_cast<int>(random() % 4);
      put_bytes(copy / path.filename(),
                sealed(damaged(bytes, header.sections[section], kind, random), header));
    }
    try {
      static_cast<void>(check_index(copy));
      static_cast<void>(compact_index(copy, {}));
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::index);
    }
  }
  fs::remove_all(copy);
}

TEST_CASE("a flipped bit that no checksum covers for is an error that names the file") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const Hostile hostile;
  const auto& [path, bytes] = *hostile.whole().begin();
  const Header header = header_of(bytes);
  for (const SectionPlace& place : header.sections) {
    const bool is_texts = &place == &header.sections[segment_format::kBlocks];  // have their own
    if (place.bytes == 0 || is_texts) continue;
    std::string edited = bytes;
    const std::size_t at = place.begin + random() % place.bytes;
    edited[at] = static_cast<char>(edited[at] ^ (1 << random() % 8));
    put_bytes(path, edited);
    CAPTURE(at);
    try {
      const Index index(hostile.directory());
      FAIL("it was opened");
    } catch (const Error& error) {
      CHECK(std::string(error.what()).starts_with(path.string()));
    }
  }
}

TEST_CASE("an index of another user is verified as a whole when it is opened") {
  constexpr uid_t kNobody = 65534;
  const Hostile hostile;
  const auto& [path, bytes] = *hostile.whole().begin();
  const SectionPlace& texts = header_of(bytes).sections[segment_format::kBlocks];
  std::string edited = bytes;
  edited[texts.begin + texts.bytes / 2] =
      static_cast<char>(edited[texts.begin + texts.bytes / 2] ^ 1);
  put_bytes(path, edited);
  CHECK_NOTHROW(Index(hostile.directory()));  // verified text by text
  const fs::path current = fs::path(hostile.directory()) / "current";
  for (const fs::path& owned : {path, current}) {
    if (::chown(owned.c_str(), kNobody, kNobody) != 0) {
      MESSAGE("skipped: only root gives files away");
      return;
    }
    try {
      const Index index(hostile.directory());
      FAIL("it was opened");
    } catch (const Error& error) {
      CHECK(std::string(error.what()).starts_with(path.string()));
    }
    hostile.restore();
    CHECK_NOTHROW(Index(hostile.directory()));
    put_bytes(path, edited);
    REQUIRE(::chown(owned.c_str(), ::geteuid(), ::getegid()) == 0);
  }
}
