#include "damage.hpp"

#include <xxhash.h>
#include <zstd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <iterator>

#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "index/manifest/current.hpp"
#include "segment/format/segment_format.hpp"

namespace glane::fuzz {

using namespace segment_format;

namespace {

constexpr std::size_t kMostEdits = 8;
constexpr std::size_t kHeaderBytes = sizeof(Header);

enum Kind : std::uint8_t {
  kPut,
  kFill,
  kCut,
  kCopy,
  kSwap,
  kNumber,
  kAllNumbers,
  kPlace,
  kHeader,
  kInsert,
  kText,
  kCurrent,
  kManifest,
  kRemove,
  kGlassField,
  kKinds
};

// --- Bytes ---

struct Range {
  std::size_t begin = 0;
  std::size_t bytes = 0;
};

bool has_header(const std::string& name, const std::string& bytes) {
  return name.ends_with(".seg") && bytes.size() >= kHeaderBytes;
}

Header header_of(const std::string& bytes) {
  Header header;
  std::memcpy(&header, bytes.data(), kHeaderBytes);
  return header;
}

void put_header(std::string& bytes, const Header& header) {
  std::memcpy(bytes.data(), &header, kHeaderBytes);
}

bool is_inside(const SectionPlace& place, std::size_t size) {
  return place.begin <= size && place.bytes <= size - place.begin;
}

Range range_of(const std::string& name, const std::string& bytes, const Edit& edit) {
  if (!has_header(name, bytes) || edit.section >= kSectionCount) return {0, bytes.size()};
  const SectionPlace place = header_of(bytes).sections[edit.section];
  return is_inside(place, bytes.size()) ? Range{place.begin, place.bytes} : Range{};
}

void edit_bytes(std::string& bytes, Range range, const Edit& edit) {
  if (range.bytes == 0) return;
  char* const begin = bytes.data() + range.begin;
  const std::size_t at = edit.at % range.bytes;
  const std::size_t from = edit.value % range.bytes;
  const std::size_t left = range.bytes - std::max(at, from);
  const std::size_t count = std::min<std::size_t>(left, std::size_t{edit.count} + 1);
  switch (edit.kind % kKinds) {
    case kPut:
      std::memcpy(begin + at, &edit.value,
                  std::min<std::size_t>(edit.count % 8 + 1, range.bytes - at));
      break;
    case kFill:
      std::memset(begin + at, static_cast<int>(edit.value),
                  std::min<std::size_t>(edit.count * edit.count, range.bytes - at));
      break;
    case kCopy:
      std::memmove(begin + at, begin + from, count);
      break;
    default:
      std::swap_ranges(begin + at, begin + at + std::min(count, at > from ? at - from : from - at),
                       begin + from);
  }
}

// --- Segments ---

void put_number(std::string& bytes, const SectionPlace& place, std::size_t i, std::uint64_t value) {
  const std::uint64_t width = place.width == 0 || place.width > 8 ? 1 : place.width;
  const std::uint64_t count = place.bytes / width;
  if (count > 0) std::memcpy(bytes.data() + place.begin + i % count * width, &value, width);
}

void edit_place(Header& header, const Edit& edit) {
  SectionPlace& place = header.sections[edit.section % kSectionCount];
  const std::uint64_t number = number_of(edit, header.rows);
  const SectionPlace& other = header.sections[edit.at % kSectionCount];
  switch (edit.count % 7) {
    case 0:
      place.begin = number;
      break;
    case 1:
      place.bytes = number;
      break;
    case 2:
      place.width = std::uint64_t{1} << edit.value % 4;
      break;
    case 3:
      place.width = number;
      break;
    case 4:
      place.bytes += edit.value % 33;
      break;
    case 5:
      place.bytes -= std::min<std::uint64_t>(place.bytes, edit.value % 65);
      break;
    default:
      place = other;
  }
}

void edit_header(Header& header, const Edit& edit) {
  const std::uint64_t number = number_of(edit, header.rows);
  switch (edit.count % 4) {
    case 0:
      header.rows = static_cast<std::uint32_t>(number);
      break;
    case 1:
      header.base_instant = static_cast<std::int64_t>(number);
      break;
    case 2:
      header.id = number;
      break;
    default:
      header.version = static_cast<std::uint32_t>(number);
  }
}

// The section gets other bytes, of another length, at the end of the file.
void move_section(std::string& file, Section section, const std::string& bytes) {
  if (file.size() < 2 * kHeaderBytes) return;
  Header header = header_of(file);
  const std::string tail = file.substr(file.size() - kHeaderBytes);
  file.resize(file.size() - kHeaderBytes);
  file.resize((file.size() + 7) / 8 * 8);
  header.sections[section].begin = file.size();
  header.sections[section].bytes = bytes.size();
  file += bytes + tail;
  put_header(file, header);
}

void insert_bytes(std::string& file, Range range, const Edit& edit) {
  std::string bytes = file.substr(range.begin, range.bytes);
  const std::size_t at = bytes.empty() ? 0 : edit.at % bytes.size();
  const std::string value(reinterpret_cast<const char*>(&edit.value), sizeof edit.value);
  if (edit.count % 2 == 0) {
    for (int times = edit.count / 2; times >= 0; --times) bytes.insert(at, value);
  } else {
    bytes.erase(at, edit.count / 2 + 1);
  }
  move_section(file, static_cast<Section>(edit.section % kSectionCount), bytes);
}

// The first block of texts with other bytes, packed again.
void edit_text(std::string& file, const Edit& edit) {
  const Header header = header_of(file);
  const SectionPlace ends = header.sections[kBlockEnds];
  const SectionPlace blocks = header.sections[kBlocks];
  if (!is_inside(ends, file.size()) || !is_inside(blocks, file.size())) return;
  if (ends.bytes < 8 || blocks.bytes == 0) return;
  std::string text(1u << 20, '\0');
  const std::size_t got =
      ZSTD_decompress(text.data(), text.size(), file.data() + blocks.begin,
                      ZSTD_findFrameCompressedSize(file.data() + blocks.begin, blocks.bytes));
  if (ZSTD_isError(got) != 0 || got == 0) return;
  text.resize(got);
  Edit bytes = edit;
  bytes.kind = kPut;
  edit_bytes(text, {0, text.size()}, bytes);
  if (edit.section % 4 == 1) text.resize(edit.value % text.size());
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 1));
  const std::uint64_t end = packed.size();
  std::string all_ends = file.substr(ends.begin, ends.bytes);
  std::memcpy(all_ends.data(), &end, sizeof end);
  move_section(file, kBlocks, packed);
  move_section(file, kBlockEnds, all_ends.substr(0, 8));
}

void edit_segment(std::string& file, const Edit& edit) {
  Header header = header_of(file);
  const auto section = static_cast<Section>(edit.section % kSectionCount);
  const SectionPlace place = header.sections[section];
  switch (edit.kind % kKinds) {
    case kNumber:
      if (is_inside(place, file.size())) {
        put_number(file, place, edit.at, number_of(edit, header.rows));
      }
      break;
    case kAllNumbers:
      for (std::size_t i = 0; is_inside(place, file.size()) && i < place.bytes; ++i) {
        put_number(file, place, i, number_of(edit, header.rows) + (edit.count % 2) * i);
      }
      break;
    case kPlace:
      edit_place(header, edit);
      put_header(file, header);
      break;
    case kHeader:
      edit_header(header, edit);
      put_header(file, header);
      break;
    case kInsert:
      if (is_inside(place, file.size())) insert_bytes(file, {place.begin, place.bytes}, edit);
      break;
    default:
      edit_text(file, edit);
  }
}

// --- Other files ---

void edit_current(std::string& bytes, const Edit& edit) {
  Current current;
  try {
    current = unpack_current(bytes, "idx");
  } catch (const Error&) {
    return;
  }
  if (current.segments.empty() || current.settings.empty()) return;
  CurrentSegment& segment = current.segments[edit.at % current.segments.size()];
  auto setting = std::next(current.settings.begin(), edit.at % current.settings.size());
  std::string notes = current.notes.bytes();
  const std::uint64_t number = number_of(edit, segment.rows);
  switch (edit.count % 8) {
    case 0:
      segment.number = number;
      break;
    case 1:
      segment.rows = static_cast<std::uint32_t>(number);
      break;
    case 2:
      edit_bytes(segment.dead, {0, segment.dead.size()}, {kPut, 0, 0, 0, edit.section, edit.value});
      break;
    case 3:
      segment.dead = std::string(reinterpret_cast<const char*>(&edit.value), sizeof edit.value);
      break;
    case 4:
      edit_bytes(setting->second, {0, setting->second.size()},
                 {kPut, 0, 0, 3, edit.section, edit.value});
      break;
    case 5:
      setting->second = std::string(edit.section * 16, static_cast<char>(edit.value));
      break;
    case 6:
      current.settings.erase(setting);
      break;
    default:
      edit_bytes(notes, {0, notes.size()}, {kPut, 0, 0, 3, edit.section, edit.value});
      try {
        current.notes = NoteTable(notes);
      } catch (const Error&) {
        return;
      }
  }
  bytes = pack_current(current);
}

// Of a glass table: the level of a block, what its directory's end is, a place in its directory,
// the size of an item; of the version file some byte.
void edit_glass(std::string& bytes, const Edit& edit) {
  constexpr std::size_t kBlock = 8192;
  if (bytes.size() < kBlock) {
    if (!bytes.empty()) bytes[edit.at % bytes.size()] = static_cast<char>(edit.value);
    return;
  }
  const std::size_t block = edit.at % (bytes.size() / kBlock) * kBlock;
  constexpr std::array<std::size_t, 8> kFields = {0, 2, 4, 5, 7, 9, 11, 13};
  std::size_t place = kFields[edit.count % kFields.size()];
  if (edit.count % 16 > 7) place = 11 + edit.section * 2;
  if (edit.count % 32 > 15) {  // within the item that the directory names
    const auto high = static_cast<unsigned char>(bytes[block + 11 + edit.section % 64 * 2]);
    const auto low = static_cast<unsigned char>(bytes[block + 12 + edit.section % 64 * 2]);
    place = (high * 256u + low + edit.count / 32) % kBlock;
  }
  bytes[block + place] = static_cast<char>(edit.value >> 8);
  if (edit.value % 2 == 1)
    bytes[block + (place + 1) % kBlock] = static_cast<char>(edit.value >> 16);
}

void apply(IndexFiles& files, const Edit& edit) {
  const std::uint8_t kind = edit.kind % kKinds;
  const std::string suffix = kind == kCurrent                   ? kCurrentFile
                             : kind >= kNumber && kind <= kText ? ".seg"
                             : kind == kGlassField              ? "glass"
                                                                : "";
  std::vector<std::string> names;
  for (const auto& [name, bytes] : files) {
    if (name.ends_with(suffix)) names.push_back(name);
  }
  if (names.empty() || kind == kManifest) return;
  const std::string& name = names[edit.file % names.size()];
  std::string& bytes = files[name];
  if (kind == kRemove) {
    files.erase(name);
  } else if (kind == kCurrent) {
    edit_current(bytes, edit);
  } else if (kind == kGlassField) {
    edit_glass(bytes, edit);
  } else if (kind == kCut) {
    bytes.resize(bytes.empty() ? 0 : edit.at % bytes.size());
  } else if (kind < kNumber) {
    edit_bytes(bytes, range_of(name, bytes, edit), edit);
  } else if (has_header(name, bytes)) {
    edit_segment(bytes, edit);
  }
}

FileHash hash_of(const std::string& bytes) {
  return {bytes.size(), XXH3_64bits(bytes.data(), bytes.size())};
}

void mend_segment(std::string& file, const IndexFiles& files, const std::string& glass) {
  Header header = header_of(file);
  for (SectionPlace& place : header.sections) {
    if (!is_inside(place, file.size())) continue;
    place.hash = XXH3_64bits(file.data() + place.begin, place.bytes);
  }
  const auto version = files.find(glass + "/iamglass");
  const auto postings = files.find(glass + "/postlist.glass");
  if (version != files.end()) header.glass_version = hash_of(version->second);
  if (postings != files.end()) header.glass_postings = hash_of(postings->second);
  header.checksum = XXH3_64bits(&header, offsetof(Header, checksum));
  put_header(file, header);
  std::memcpy(file.data() + file.size() - kHeaderBytes, &header, kHeaderBytes);
}

}  // namespace

std::uint64_t number_of(const Edit& edit, std::uint64_t rows) {
  const std::uint64_t numbers[] = {0,          1,          rows - 1,        rows,
                                   rows + 1,   0xFF,       0xFFFF,          1ull << 31,
                                   0xFFFFFFFF, 1ull << 32, 1ull << 62,      1ull << 63,
                                   ~0ull,      ~0ull - 7,  edit.value >> 8, edit.value >> 40};
  return numbers[edit.value % std::size(numbers)];
}

bool is_of_manifest(const Edit& edit) {
  return edit.kind % kKinds == kManifest;
}

std::vector<Edit> read_edits(std::string_view input) {
  std::vector<Edit> edits(std::min(kMostEdits, input.size() / sizeof(Edit)));
  if (!edits.empty()) std::memcpy(edits.data(), input.data(), edits.size() * sizeof(Edit));
  return edits;
}

void damage(IndexFiles& files, const std::vector<Edit>& edits) {
  for (const Edit& edit : edits) apply(files, edit);
}

void mend_checksums(IndexFiles& files) {
  for (auto& [name, bytes] : files) {
    if (name == kCurrentFile && bytes.size() > 8) {
      const std::uint64_t checksum = XXH3_64bits(bytes.data(), bytes.size() - 8);
      std::memcpy(bytes.data() + bytes.size() - 8, &checksum, 8);
    }
    if (!has_header(name, bytes)) continue;
    mend_segment(bytes, files, name.substr(0, name.size() - 4) + ".glass");
  }
}

}  // namespace glane::fuzz
