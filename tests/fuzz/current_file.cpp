// The file `current` of an index, whose checksum a stranger can make as well as anyone.
#include <xxhash.h>

#include "expect.hpp"
#include "glane/error.hpp"
#include "index/manifest/current.hpp"
#include "segment/format/row_set.hpp"

using namespace glane;
using fuzz::expect;

namespace {

constexpr std::uint32_t kMostRows = 1u << 20;

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(fuzz::as_text(data, size));
  const std::uint64_t checksum = XXH3_64bits(bytes.data(), bytes.size());
  bytes.append(reinterpret_cast<const char*>(&checksum), sizeof checksum);
  try {
    const Current current = unpack_current(bytes, "idx");
    const std::string packed = pack_current(current);
    expect(pack_current(unpack_current(packed, "idx")) == packed, "a commit written is read back");
    expect(current.notes.all().size() == current.notes.count(), "every note has a hash of its own");
    for (const CurrentSegment& segment : current.segments) {
      if (segment.rows > kMostRows) continue;  // which no segment of the index would confirm
      RowSet dead;
      const bool read = unpack_rows(segment.dead, segment.rows, dead);
      expect(!read || dead.count() <= segment.rows, "no more rows than there are");
    }
  } catch (const Error& error) {
    expect(error.kind() == ErrorKind::index, "what is no commit is the index's fault");
  }
  return 0;
}
