#include "segment/reader/segment.hpp"

#include <xxhash.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <new>
#include <optional>

#include "glane/error.hpp"
#include "page/document/canonical_url.hpp"
#include "segment/format/segment_header.hpp"
#include "segment/format/stored_document.hpp"
#include "segment/glass/xapian_errors.hpp"

static_assert(std::endian::native == std::endian::little, "columns are mapped as they are written");

namespace glane {

using namespace segment_format;

namespace {

constexpr unsigned long long kMostBlockBytes = 256u << 20;  // a page has 64 MB at most
constexpr int kIdHashShift = 32;                            // of kIdHashes
constexpr std::size_t kMostStrings = 0x7FFFFFFF;            // of a table: numbers of 32 bits

// Of its two copies the first that is whole.
std::optional<Header> find_header(std::string_view bytes) {
  for (const std::uint32_t version : kReadableSegmentVersions) {
    const std::size_t size = segment_header_bytes(version);
    if (bytes.size() < size) continue;
    auto header = unpack_segment_header(bytes.substr(0, size));
    if (!header) header = unpack_segment_header(bytes.substr(bytes.size() - size));
    if (header) return header;
  }
  return std::nullopt;
}

Header read_header(std::string_view bytes, const std::string& path) {
  const auto refuse = [&](DiagnosticCode why) { throw_damaged({}, {why, {{"file", path}}}); };
  if (bytes.size() < segment_header_bytes(kOlderVersion)) refuse(DiagnosticCode::damage_cut_file);
  const std::optional<Header> found = find_header(bytes);
  if (!found) refuse(DiagnosticCode::damage_no_segment);
  const Header& header = *found;
  for (const SectionPlace& place : header.sections) {
    const bool inside = place.begin <= bytes.size() && place.bytes <= bytes.size() - place.begin &&
                        place.begin % 8 == 0 && std::has_single_bit(place.width) &&
                        place.width <= 8;
    if (!inside) refuse(DiagnosticCode::damage_cut_file);
  }
  return header;
}

// The sections of a segment as what they are.
class Sections {
 public:
  Sections(std::string_view file, const Header& header, const std::string& path)
      : file_(file), header_(header), path_(path) {}

  std::string_view bytes(Section section) const {
    const SectionPlace& place = header_.sections[section];
    return file_.substr(place.begin, place.bytes);
  }
  NarrowColumn numbers(Section section) const {
    return {bytes(section), header_.sections[section].width};
  }
  template <typename Number>
  std::span<const Number> array(Section section) const {
    const std::string_view all = bytes(section);
    return {reinterpret_cast<const Number*>(all.data()), all.size() / sizeof(Number)};
  }
  // The three sections from `ends` on.
  StringTable table(Section ends) const {
    const auto next = [&](int by) { return static_cast<Section>(ends + by); };
    const NarrowColumn offsets = numbers(next(1));
    if (offsets.size() > kMostStrings) throw_damaged(path_, DiagnosticCode::damage_strings);
    return {array<std::uint64_t>(ends), offsets, bytes(next(2))};
  }
  // The column, and the three behind it.
  StringColumn column(Section section) const {
    return {numbers(section), table(static_cast<Section>(section + 1))};
  }
  // The column, and the four behind it.
  ListColumn lists(Section section) const {
    return {numbers(section), numbers(static_cast<Section>(section + 1)),
            table(static_cast<Section>(section + 2))};
  }
  SegmentWords words() const {
    return SegmentWords({table(kFormEnds), numbers(kFormOrder), numbers(kFormCounts),
                         table(kClassEnds), numbers(kClassFormEnds), numbers(kClassForms),
                         table(kJoinEnds), numbers(kJoinOrder), numbers(kJoinRowEnds),
                         numbers(kJoinRows)});
  }

 private:
  std::string_view file_;
  const Header& header_;
  const std::string& path_;
};

}  // namespace

Segment::Segment(const std::string& path, SegmentTrust trust)
    : path_(path), file_(path + ".seg"), header_(read_header(file_.bytes(), path + ".seg")) {
  const Sections all(file_.bytes(), header_, path_);
  dates_ = {all.numbers(kInstants), header_.base_instant, all.numbers(kDays),
            all.array<std::int32_t>(kDayValues)};
  digests_ = all.array<std::uint64_t>(kDigests);
  types_ = all.array<std::uint8_t>(kTypes);
  sites_ = all.column(kSites);
  sections_ = all.column(kSections);
  languages_ = all.column(kLanguages);
  threads_ = all.column(kThreads);
  authors_ = all.lists(kAuthors);
  addressees_ = all.column(kAddressees);
  quoted_ = all.lists(kQuoted);
  sources_ = all.column(kSources);
  word_counts_ = all.numbers(kWordCounts);
  ids_ = all.table(kIdEnds);
  id_hashes_ = all.array<std::uint32_t>(kIdHashes);
  id_rows_ = all.numbers(kIdRows);
  block_rows_ = all.numbers(kBlockRows);
  block_ends_ = all.array<std::uint64_t>(kBlockEnds);
  blocks_ = all.bytes(kBlocks);
  streams_ = all.table(kStreamEnds);
  words_ = all.words();
  stop_forms_ = all.numbers(kStopForms);
  stop_row_ends_ = all.numbers(kStopRowEnds);
  stop_rows_ = all.bytes(kStopRows);
  signed_rows_ = all.numbers(kSignedRows);
  signatures_ = all.array<std::uint64_t>(kSignatures);
  if (trust != SegmentTrust::none) check();
  if (trust == SegmentTrust::checked) verify_small_parts(parts());
}

// Every column has an entry a row, and every table belongs to its neighbours.
void Segment::check() const {
  const std::size_t n = header_.rows;
  const auto& words = words_.sections();
  const bool whole =
      dates_.has_rows(n) && digests_.size() == n && types_.size() == n &&
      sites_.numbers().size() == n && sections_.numbers().size() == n &&
      languages_.numbers().size() == n && threads_.numbers().size() == n &&
      authors_.rows().size() == n && has_further_columns() && ids_.size() == n &&
      id_hashes_.size() == n && id_rows_.size() == n && streams_.size() == n &&
      block_rows_.size() == block_ends_.size() && words.order.size() == words_.count() &&
      words.counts.size() == words_.count() &&
      words.class_form_ends.size() == words.classes.size() &&
      words.join_order.size() == words.joins.size() &&
      words.join_row_ends.size() == words.joins.size() &&
      stop_row_ends_.size() == stop_forms_.size() && signed_rows_.size() == signatures_.size();
  if (!whole) throw_damaged({}, {DiagnosticCode::damage_contradiction, {{"file", path_ + ".seg"}}});
}

bool Segment::has_further_columns() const {
  const std::size_t n = header_.version == kOlderVersion ? 0 : header_.rows;
  return addressees_.numbers().size() == n && quoted_.rows().size() == n &&
         sources_.numbers().size() == n && word_counts_.size() == n;
}

bool Segment::has_both_headers() const {
  const std::string_view bytes = file_.bytes();
  const std::size_t size = segment_header_bytes(header_.version);
  return unpack_segment_header(bytes.substr(0, size)).has_value() &&
         bytes.ends_with(bytes.substr(0, size));
}

std::size_t Segment::bytes() const {
  return file_.bytes().size() + header_.glass_version.bytes + header_.glass_postings.bytes;
}

std::string_view Segment::section_bytes(Section section) const {
  return Sections(file_.bytes(), header_, path_).bytes(section);
}

// --- Ids ---

std::string Segment::id(std::uint32_t row) const {
  const std::string_view kept = ids_[row];
  std::string id;
  if (kept.substr(0, 1) == "+") id = threads_[row];
  id += kept.substr(std::min<std::size_t>(1, kept.size()));
  return id;
}

IdHash hash_of_id(std::string_view id) {
  const std::string_view name = canonical_url_id(id);
  return XXH3_64bits(name.data(), name.size());
}

namespace {

// Where the first hash stands that is not below `hash`. Hashes are spread evenly: it is looked for
// around the place that this makes likely, ever further away from it.
std::size_t place_of_hash(std::span<const std::uint32_t> hashes, std::uint32_t hash) {
  const std::size_t count = hashes.size();
  const std::size_t likely = (std::uint64_t{hash} * count) >> 32;
  std::size_t reach = 16;
  std::size_t begin = likely;
  while (begin > 0 && hashes[begin] >= hash) {
    begin -= std::min(begin, reach);
    reach *= 2;
  }
  reach = 16;
  std::size_t end = likely;
  while (end < count && hashes[end] < hash) {
    begin = end;
    end += std::min(count - end, reach);
    reach *= 2;
  }
  return partition_point(begin, end, [&](std::size_t at) { return hashes[at] < hash; });
}

}  // namespace

template <typename IsSame>
std::vector<std::uint32_t> Segment::rows_with(std::uint64_t id_hash, IsSame is_same) const {
  const auto hash = static_cast<std::uint32_t>(id_hash >> kIdHashShift);
  const std::size_t begin = place_of_hash(id_hashes_, hash);
  std::size_t end = begin;
  while (end < id_hashes_.size() && id_hashes_[end] == hash) ++end;
  std::vector<std::uint32_t> found;
  while (end > begin) {
    const std::uint64_t row = id_rows_[--end];
    if (row < rows() && is_same(id(static_cast<std::uint32_t>(row)))) {
      found.push_back(static_cast<std::uint32_t>(row));
    }
  }
  return found;
}

std::vector<std::uint32_t> Segment::rows_of(std::string_view id) const {
  const std::string_view name = canonical_url_id(id);
  return rows_with(hash_of_id(id),
                   [&](const std::string& other) { return canonical_url_id(other) == name; });
}

std::vector<std::uint32_t> Segment::rows_of_hash(std::uint64_t id_hash) const {
  return rows_with(id_hash, [&](const std::string& id) { return hash_of_id(id) == id_hash; });
}

// --- Texts ---

std::uint32_t Segment::first_row_of_block(std::uint32_t block) const {
  return block < block_count() ? static_cast<std::uint32_t>(block_rows_[block]) : rows();
}

std::uint32_t Segment::block_of(std::uint32_t row) const {
  const std::size_t behind = partition_point(
      0, block_count(), [&](std::size_t block) { return block_rows_[block] <= row; });
  if (behind == 0) throw_damaged(path_ + ".seg", DiagnosticCode::damage_no_text);
  return static_cast<std::uint32_t>(behind - 1);
}

std::string_view Segment::packed_block(std::uint32_t block) const {
  if (block >= block_count()) throw_damaged(path_ + ".seg", DiagnosticCode::damage_no_text);
  const std::uint64_t begin = block == 0 ? 0 : block_ends_[block - 1];
  const std::uint64_t end = block_ends_[block];
  if (begin > end || end > blocks_.size())
    throw_damaged(path_ + ".seg", DiagnosticCode::damage_no_text);
  return blocks_.substr(begin, end - begin);
}

std::string Segment::unpacked_block(std::uint32_t block) const {
  const std::string_view packed = packed_block(block);
  const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size > kMostBlockBytes) throw_damaged(path_ + ".seg", DiagnosticCode::damage_text);
  std::string text(size, '\0');
  const std::size_t got = ZSTD_decompress(text.data(), text.size(), packed.data(), packed.size());
  if (ZSTD_getErrorCode(got) == ZSTD_error_memory_allocation) throw std::bad_alloc();
  if (ZSTD_isError(got) != 0 || got != size)
    throw_damaged(path_ + ".seg", DiagnosticCode::damage_text);
  return text;
}

Document Segment::document(std::uint32_t row) const {
  UnpackedBlocks blocks;
  return document(row, blocks);
}

std::string_view Segment::record(std::uint32_t row, UnpackedBlocks& blocks) const {
  const std::uint32_t number = block_of(row);
  const std::uint32_t first = first_row_of_block(number);
  const std::uint32_t end = first_row_of_block(number + 1);
  const auto record = blocks.record({this, number, end - std::min(first, end)}, row - first,
                                    [this, number] { return unpacked_block(number); });
  if (!record) throw_damaged(path_ + ".seg", DiagnosticCode::damage_record);
  return *record;
}

Document Segment::document(std::uint32_t row, UnpackedBlocks& blocks) const {
  const std::string_view stored = record(row, blocks);
  Document document;
  document.id = id(row);
  document.type = type(row);
  document.thread = threads_[row];
  document.site = sites_[row];
  document.section = sections_[row];
  document.language = languages_[row];
  const NumberRange names = authors(row);
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    document.authors.emplace_back(names[i] == 0 ? "" : author_strings()[names[i] - 1]);
  }
  try {
    read_record(stored, document);
  } catch (const Error& error) {
    throw_damaged(path_ + ".seg", said("reason", error));
  }
  return document;
}

std::size_t Segment::place_of_stop_rows(std::uint32_t form) const {
  const std::size_t place = partition_point(0, stop_forms_.size(),
                                            [&](std::size_t at) { return stop_forms_[at] < form; });
  return place < stop_forms_.size() && stop_forms_[place] == form ? place : kNoPlace;
}

bool Segment::add_stop_rows(std::uint32_t form, RowSet& out) const {
  const std::size_t place = place_of_stop_rows(form);
  if (place == kNoPlace) return false;
  const std::uint64_t begin = place == 0 ? 0 : stop_row_ends_[place - 1];
  const std::uint64_t end = stop_row_ends_[place];
  const bool fits = begin <= end && end <= stop_rows_.size();
  if (!fits || !unpack_rows(stop_rows_.substr(begin, end - begin), rows(), out)) {
    throw_damaged(path_ + ".seg", DiagnosticCode::damage_rows);
  }
  return true;
}

}  // namespace glane
