#include "index/maintenance/salvaged_sections.hpp"

#include <xxhash.h>

#include <algorithm>
#include <optional>

#include "segment/format/segment_header.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

using namespace segment_format;

namespace {

// Bytes in which two damaged headers may differ: each choice of them is tried.
constexpr std::size_t kMostDifferences = 14;

// Where the copies differ one of them is right, as long as no byte is damaged in both.
std::optional<Header> combined(std::string_view first, std::string_view second) {
  std::vector<std::size_t> different;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (first[i] != second[i]) different.push_back(i);
  }
  if (different.size() > kMostDifferences) return std::nullopt;
  for (std::size_t choice = 0; choice >> different.size() == 0; ++choice) {
    std::string bytes(first);
    for (std::size_t i = 0; i < different.size(); ++i) {
      if ((choice >> i & 1) != 0) bytes[different[i]] = second[different[i]];
    }
    if (auto header = unpack_segment_header(bytes)) return header;
  }
  return std::nullopt;
}

Header find_header(std::string_view file, const std::string& path) {
  std::optional<Header> header;
  for (const std::uint32_t version : kReadableSegmentVersions) {
    const std::size_t size = segment_header_bytes(version);
    if (header || file.size() < size) continue;
    const std::string_view first = file.substr(0, size);
    const std::string_view second = file.substr(file.size() - size);
    header = combined(first, second);
    if (!header) header = unpack_segment_header(first);
    if (!header) header = unpack_segment_header(second);
  }
  // A row has a byte or more in a dozen columns.
  if (!header || header->rows > file.size()) {
    throw_damaged({}, {DiagnosticCode::damage_header, {{"file", path}}});
  }
  return *header;
}

bool is_width(std::uint64_t width) {
  return width == 1 || width == 2 || width == 4 || width == 8;
}

}  // namespace

SalvagedSections::SalvagedSections(const std::string& path)
    : file_(path + ".seg"), header_(find_header(file_.bytes(), path + ".seg")) {
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    const std::string_view all = bytes(static_cast<Section>(i));
    whole_.push_back(all.size() == header_.sections[i].bytes &&
                     XXH3_64bits(all.data(), all.size()) == header_.sections[i].hash);
  }
}

std::string_view SalvagedSections::bytes(Section section) const {
  const SectionPlace& place = header_.sections[section];
  if (place.begin > file_.bytes().size()) return {};
  return file_.bytes().substr(place.begin, place.bytes);
}

NarrowColumn SalvagedSections::numbers(Section section) const {
  const std::uint64_t width = header_.sections[section].width;
  return is_width(width) ? NarrowColumn(bytes(section), width) : NarrowColumn();
}

std::size_t SalvagedSections::written_size(Section section) const {
  const SectionPlace& place = header_.sections[section];
  return is_width(place.width) ? place.bytes / place.width : 0;
}

bool SalvagedSections::are_whole(Section first, Section last) const {
  return std::all_of(whole_.begin() + first, whole_.begin() + last + 1,
                     [](bool whole) { return whole; });
}

SalvagedStrings::SalvagedStrings(const SalvagedSections& sections, Section ends)
    : bytes_(sections.bytes(static_cast<Section>(ends + 2))) {
  const auto offsets_section = static_cast<Section>(ends + 1);
  const NarrowColumn bases = sections.numbers(ends);
  const NarrowColumn offsets = sections.numbers(offsets_section);
  const bool whole_bases = sections.is_whole(ends);
  const bool whole_offsets = sections.is_whole(offsets_section);
  has_whole_ends_ = whole_offsets;
  std::uint64_t base = 0;
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    if (i % kEndsStride == 0) {
      const std::uint64_t before = i == 0 ? 0 : ends_.back();
      const std::uint64_t kept = bases[i / kEndsStride];
      // Which of the two fits what comes next.
      const std::size_t last = i + kEndsStride - 1;
      const bool fits = last >= offsets.size() - 1 || i / kEndsStride + 1 >= bases.size() ||
                        kept + offsets[last] == bases[i / kEndsStride + 1];
      const bool is_kept = i / kEndsStride < bases.size() &&
                           (whole_bases || (!whole_offsets && fits && kept <= bytes_.size()));
      base = is_kept ? kept : before;
    }
    ends_.push_back(base + offsets[i]);
  }
}

std::string_view SalvagedStrings::operator[](std::size_t i) const {
  if (i >= ends_.size()) return {};
  const std::size_t from = begin(i);
  if (from > ends_[i] || ends_[i] > bytes_.size()) return {};
  return bytes_.substr(from, ends_[i] - from);
}

}  // namespace glane
