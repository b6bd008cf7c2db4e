#include "segment/glass/glass_version_file.hpp"

#include <algorithm>
#include <bit>
#include <random>

#include "base/varint.hpp"
#include "segment/glass/glass_numbers.hpp"

namespace glane {

namespace {

constexpr std::string_view kMagic = "\x0F\x0DXapian Glass";
// The format's date, 2016-03-14: years from 2014, month and day in 7, 4 and 5 bits. The same in all
// of 1.4 and in 2.0.
constexpr std::uint32_t kFormat = (2016 - 2014) << 9 | 3 << 5 | 14;
constexpr std::uint32_t kSequential = 2;  // leaves stand in the file in the order of their keys
constexpr std::uint32_t kFake = 1;        // the table is empty and has no file
constexpr std::uint32_t kBlockUnit = 2048;
constexpr std::uint32_t kMostBlockBytes = 65536;
// Tags longer than this are compressed by a later writer; Xapian's numbers.
constexpr std::uint32_t kCompressNever = 0;
constexpr std::uint32_t kCompressOver = 18;

void append_postings_root(std::string& out, const GlassTableRoot& root) {
  append_varint(out, root.root_block);
  append_varint(out, root.level << 2 | kSequential);
  append_varint(out, root.entries);
  append_varint(out, root.block_bytes / kBlockUnit);
  append_varint(out, kCompressNever);
  std::string free_list;
  append_varint(free_list, kGlassRevision);
  append_varint(free_list, root.blocks);
  free_list.append(4, '\0');  // where it is read and written: no block is free
  append_varint_string(out, free_list);
}

void append_empty_root(std::string& out, std::uint32_t block_bytes, std::uint32_t compress_over) {
  append_varint(out, 0);
  append_varint(out, kSequential | kFake);
  append_varint(out, 0);
  append_varint(out, block_bytes / kBlockUnit);
  append_varint(out, compress_over);
  append_varint_string(out, "");
}

}  // namespace

std::string glass_statistics_bytes(const GlassStatistics& statistics) {
  std::string out;
  append_varint(out, statistics.documents);
  append_varint(out, 0);  // what the last document's number is greater than their count
  append_varint(out, statistics.least_length);
  append_varint(out, statistics.greatest_wdf);
  append_varint(out, statistics.greatest_length - statistics.greatest_wdf);
  append_varint(out, 0);  // oldest changeset
  append_varint(out, statistics.total_length);
  append_varint(out, 0);  // greatest frequency of a spelling
  return out;
}

namespace {

// Numbers that do not fit make bytes that are not those that were read.
std::uint32_t narrow(std::uint64_t number) {
  return static_cast<std::uint32_t>(number);
}

GlassTableRoot read_root(PackedReader& reader) {
  GlassTableRoot root;
  root.root_block = narrow(reader.number());
  root.level = narrow(reader.number() >> 2);
  root.entries = reader.number();
  root.block_bytes = narrow(reader.number() * kBlockUnit);
  reader.number();
  PackedReader free_list(reader.string());
  free_list.number();
  root.blocks = narrow(free_list.number());
  return root;
}

GlassStatistics read_statistics(PackedReader& reader) {
  GlassStatistics statistics;
  statistics.documents = narrow(reader.number());
  reader.number();
  statistics.least_length = narrow(reader.number());
  statistics.greatest_wdf = narrow(reader.number());
  statistics.greatest_length = narrow(statistics.greatest_wdf + reader.number());
  reader.number();
  statistics.total_length = reader.number();
  return statistics;
}

}  // namespace

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
  append_varint(out, kGlassRevision);
  append_postings_root(out, postings);
  // docdata, termlist, position, spelling, synonym
  for (const std::uint32_t compress :
       {kCompressOver, kCompressOver, kCompressNever, kCompressOver, kCompressOver}) {
    append_empty_root(out, postings.block_bytes, compress);
  }
  return out + glass_statistics_bytes(statistics);
}

std::optional<GlassTableRoot> read_glass_version(std::string_view bytes) {
  constexpr std::size_t kFormatBytes = 2;
  PackedReader reader(bytes);
  reader.bytes(kMagic.size() + kFormatBytes);
  GlassUuid uuid{};
  const std::string_view id = reader.bytes(uuid.size());
  std::copy(id.begin(), id.end(), uuid.begin());
  reader.number();  // revision
  const GlassTableRoot root = read_root(reader);
  constexpr int kEmptyTables = 5;
  for (int table = 0; table < kEmptyTables; ++table) {
    constexpr int kNumbers = 5;
    for (int i = 0; i < kNumbers; ++i) reader.number();
    reader.string();
  }
  const GlassStatistics statistics = read_statistics(reader);
  const bool can_be = !reader.failed() && root.block_bytes >= kBlockUnit &&
                      root.block_bytes <= kMostBlockBytes && std::has_single_bit(root.block_bytes);
  if (!can_be || bytes != glass_version_bytes(root, statistics, uuid)) return std::nullopt;
  return root;
}

}  // namespace glane
