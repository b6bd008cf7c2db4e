#include "segment/glass_version_file.hpp"

#include <random>
#include <string_view>

#include "base/varint.hpp"
#include "segment/glass_numbers.hpp"

namespace glane {

namespace {

constexpr std::string_view kMagic = "\x0F\x0DXapian Glass";
// The format's date, 2016-03-14: years from 2014, month and day in 7, 4 and 5 bits. The same in all
// of 1.4 and in 2.0.
constexpr std::uint32_t kFormat = (2016 - 2014) << 9 | 3 << 5 | 14;
constexpr std::uint32_t kSequential = 2;  // leaves stand in the file in the order of their keys
constexpr std::uint32_t kFake = 1;        // the table is empty and has no file
constexpr std::uint32_t kBlockUnit = 2048;
// Tags longer than this are compressed by a later writer; Xapian's numbers.
constexpr std::uint32_t kCompressNever = 0;
constexpr std::uint32_t kCompressOver = 18;

void append_postings_root(std::string& out, const GlassTableRoot& root) {
  append_number(out, root.root_block);
  append_number(out, root.level << 2 | kSequential);
  append_number(out, root.entries);
  append_number(out, root.block_bytes / kBlockUnit);
  append_number(out, kCompressNever);
  std::string free_list;
  append_number(free_list, kGlassRevision);
  append_number(free_list, root.blocks);
  free_list.append(4, '\0');  // where it is read and written: no block is free
  append_string(out, free_list);
}

void append_empty_root(std::string& out, std::uint32_t block_bytes, std::uint32_t compress_over) {
  append_number(out, 0);
  append_number(out, kSequential | kFake);
  append_number(out, 0);
  append_number(out, block_bytes / kBlockUnit);
  append_number(out, compress_over);
  append_string(out, "");
}

}  // namespace

std::string glass_statistics_bytes(const GlassStatistics& statistics) {
  std::string out;
  append_number(out, statistics.documents);
  append_number(out, 0);  // what the last document's number is greater than their count
  append_number(out, statistics.least_length);
  append_number(out, statistics.greatest_wdf);
  append_number(out, statistics.greatest_length - statistics.greatest_wdf);
  append_number(out, 0);  // oldest changeset
  append_number(out, statistics.total_length);
  append_number(out, 0);  // greatest frequency of a spelling
  return out;
}

GlassUuid random_glass_uuid() {
  GlassUuid uuid;
  std::random_device random;
  for (std::uint8_t& byte : uuid) byte = static_cast<std::uint8_t>(random());
  uuid[6] = static_cast<std::uint8_t>((uuid[6] & 0x0F) | 0x40);
  uuid[8] = static_cast<std::uint8_t>((uuid[8] & 0x3F) | 0x80);
  return uuid;
}

std::string glass_version_bytes(const GlassTableRoot& postings, const GlassStatistics& statistics,
                                const GlassUuid& uuid) {
  std::string out(kMagic);
  char format[2];
  put_fixed_2(format, kFormat);
  out.append(format, sizeof format);
  out.append(reinterpret_cast<const char*>(uuid.data()), uuid.size());
  append_number(out, kGlassRevision);
  append_postings_root(out, postings);
  // docdata, termlist, position, spelling, synonym
  for (const std::uint32_t compress :
       {kCompressOver, kCompressOver, kCompressNever, kCompressOver, kCompressOver}) {
    append_empty_root(out, postings.block_bytes, compress);
  }
  return out + glass_statistics_bytes(statistics);
}

}  // namespace glane
