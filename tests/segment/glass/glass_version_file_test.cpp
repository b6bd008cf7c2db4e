#include "segment/glass/glass_version_file.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "base/mapped_file.hpp"
#include "crawl/temporary_directory.hpp"

using namespace glane;

namespace {

constexpr std::size_t kFormatBytes = 16;
constexpr std::size_t kUuidBytes = 16;

std::string hex(std::string_view bytes) {
  std::string out;
  for (const char byte : bytes) {
    for (const int digit : {byte >> 4 & 15, byte & 15}) out += "0123456789abcdef"[digit];
    out += ' ';
  }
  return out;
}

}  // namespace

TEST_CASE("a version file is that which Xapian writes for the same table, but for the uuid") {
  const TemporaryDirectory folder;
  {
    Xapian::WritableDatabase database(folder.path("grown"),
                                      Xapian::DB_CREATE | Xapian::DB_NO_TERMLIST);
    Xapian::Document document;
    document.add_term("a", 7);
    document.add_boolean_term("b");
    database.add_document(document);
  }
  Xapian::Database(folder.path("grown")).compact(folder.path("xapian"), 0, 2048);
  const MappedFile xapian(folder.path("xapian/iamglass"));
  GlassTableRoot root;
  root.entries = 3;
  root.block_bytes = 2048;
  root.blocks = 1;
  const std::string own = glass_version_bytes(root, {1, 7, 7, 7, 7}, random_glass_uuid());
  CHECK(own.substr(0, kFormatBytes) == xapian.bytes().substr(0, kFormatBytes));
  CHECK(hex(own.substr(kFormatBytes + kUuidBytes)) ==
        hex(xapian.bytes().substr(kFormatBytes + kUuidBytes)));
}

TEST_CASE("a uuid is random and says so") {
  const GlassUuid uuid = random_glass_uuid();
  CHECK((uuid[6] & 0xF0) == 0x40);
  CHECK((uuid[8] & 0xC0) == 0x80);
  CHECK(uuid != random_glass_uuid());
}
