#include "segment/reader/segment_trust.hpp"

#include <sys/stat.h>
#include <xxhash.h>

#include <cerrno>
#include <cstddef>
#include <string_view>
#include <system_error>

#include "base/error.hpp"
#include "base/mapped_file.hpp"
#include "segment/format/section_names.hpp"
#include "segment/glass/glass_check.hpp"
#include "segment/glass/glass_version_file.hpp"
#include "segment/glass/xapian_errors.hpp"
#include "segment/reader/segment.hpp"

namespace glane {

using namespace segment_format;

namespace {

// What is no larger is verified when a segment is opened: all that does not grow with the
// documents. Opening an index of 1,000,000 documents, 8 large segments and 7 small ones (527 such
// sections, 0.3 MB), takes 0.2 to 0.4 ms of 7 more than without; with 64 KB (611 sections, 2.8 MB)
// it took 1.8.
constexpr std::size_t kSmallBytes = 16u << 10;

std::string name_of(const Segment& segment) {
  return segment.path() + ".seg";
}

std::string version_file(const Segment& segment) {
  return segment.glass_path() + "/" + kGlassVersionFile;
}

std::string postings_file(const Segment& segment) {
  return segment.glass_path() + "/" + kGlassPostingsFile;
}

void verify_sections(const Segment& segment, bool small_only) {
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    const std::string_view bytes = segment.section_bytes(static_cast<Section>(i));
    // Texts are verified block by block when they are unpacked: a damaged one is one text less.
    if (small_only && (i == kBlocks || bytes.size() > kSmallBytes)) continue;
    if (XXH3_64bits(bytes.data(), bytes.size()) == segment.header().sections[i].hash) continue;
    require_not_cut_short(segment);
    throw_damaged(name_of(segment),
                  "its " + std::string(kSectionNames[i]) + " are not as they were written");
  }
}

// --- Order ---

bool has_pieces_apart(const StringTable& strings) {
  std::uint64_t bytes = 0;
  for (std::uint32_t i = 0; i < strings.size(); ++i) bytes += strings[i].size();
  return bytes <= strings.bytes().size();
}

// in: range_of  0 ... count - 1 -> some numbers of a column
template <typename RangeOf>
bool has_ranges_apart(std::uint32_t count, const NarrowColumn& column, RangeOf range_of) {
  std::uint64_t numbers = 0;
  for (std::uint32_t i = 0; i < count; ++i) numbers += range_of(i).size();
  return numbers <= column.size();
}

bool has_words_apart(const SegmentWords& words) {
  const SegmentWords::Sections& sections = words.sections();
  return has_pieces_apart(sections.forms) && has_pieces_apart(sections.classes) &&
         has_pieces_apart(sections.joins) &&
         has_ranges_apart(sections.classes.size(), sections.class_forms,
                          [&](std::uint32_t one) { return words.class_members(one); }) &&
         has_ranges_apart(sections.joins.size(), sections.join_rows,
                          [&](std::uint32_t one) { return words.rows_of_join(one); });
}

bool has_authors_apart(const Segment& segment) {
  const std::uint64_t lists = segment.section_bytes(kAuthorLists).size();  // at least as many
  std::uint64_t numbers = 0;
  for (std::uint32_t row = 0; row < segment.rows(); ++row) numbers += segment.authors(row).size();
  return numbers <= segment.rows() + lists;
}

// Each row is of one block.
bool has_blocks_in_order(const Segment& segment) {
  std::uint64_t bytes = 0;
  std::uint32_t next = 0;
  for (std::uint32_t block = 0; block < segment.block_count(); ++block) {
    const std::uint32_t end = segment.first_row_of_block(block + 1);
    if (segment.first_row_of_block(block) != next || end <= next) return false;
    next = end;
    bytes += segment.packed_block(block).size();
  }
  return next == segment.rows() && bytes <= segment.section_bytes(kBlocks).size();
}

// --- Files ---

[[noreturn]] void throw_cut_short(const std::string& path) {
  throw_damaged(path, "it was cut short while it was read");
}

void require_size(const std::string& path, const FileHash& written) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) {
    throw std::system_error(errno, std::generic_category(), path);
  }
  if (static_cast<std::uint64_t>(status.st_size) < written.bytes) {
    throw_damaged(path, "it is cut short");
  }
  if (static_cast<std::uint64_t>(status.st_size) > written.bytes) {
    throw_damaged(path, "it is longer than it was written");
  }
}

void verify_file(const std::string& path, const FileHash& written) {
  require_size(path, written);
  if (!is_as_written(path, written)) throw_damaged(path, "it is not as it was written");
}

// Whoever made the file made its hash: Xapian is not to meet what no writer has made.
void verify_postings(const Segment& segment) {
  verify_file(postings_file(segment), segment.header().glass_postings);
  if (is_sound_glass(segment.glass_path())) return;
  throw_damaged(postings_file(segment), "it is no table of postings");
}

// One byte of it, the height of the tree, and Xapian reads where nothing is.
void verify_version_file(const Segment& segment) {
  const std::string path = version_file(segment);
  verify_file(path, segment.header().glass_version);
  if (!read_glass_version(MappedFile(path).bytes())) {
    throw_damaged(path, "it is no file of a database that glane has written");
  }
}

}  // namespace

bool is_as_written(const std::string& path, const FileHash& written) {
  try {
    const MappedFile file(path);
    return file.bytes().size() == written.bytes &&
           XXH3_64bits(file.bytes().data(), file.bytes().size()) == written.hash &&
           !file.has_lost_pages();
  } catch (const std::system_error&) {
    return false;
  }
}

void verify_small_parts(const Segment& segment) {
  verify_sections(segment, true);
  verify_version_file(segment);
  const FileHash& postings = segment.header().glass_postings;
  if (postings.bytes <= kSmallBytes) {
    verify_postings(segment);
  } else {
    require_size(postings_file(segment), postings);
  }
}

void verify_all_parts(const Segment& segment) {
  verify_sections(segment, false);
  verify_version_file(segment);
  verify_postings(segment);
  require_order(segment);
  segment.release_pages();
}

void require_order(const Segment& segment) {
  const bool apart = has_pieces_apart(segment.sites().strings()) &&
                     has_pieces_apart(segment.sections().strings()) &&
                     has_pieces_apart(segment.languages().strings()) &&
                     has_pieces_apart(segment.threads().strings()) &&
                     has_pieces_apart(segment.author_strings()) &&
                     has_pieces_apart(segment.ids()) && has_pieces_apart(segment.streams()) &&
                     has_words_apart(segment.words()) && has_authors_apart(segment) &&
                     has_blocks_in_order(segment);
  if (!apart) throw_damaged(name_of(segment), "it contradicts itself");
}

std::string what_of(const Segment& segment, const std::exception& error) {
  const std::string_view what = error.what();
  const std::string head = name_of(segment) + ": ";
  return std::string(what.starts_with(head) ? what.substr(head.size()) : what);
}

void require_not_cut_short(const Segment& segment) {
  if (!segment.file().has_lost_pages()) return;
  if (segment.file().is_cut_short()) throw_cut_short(name_of(segment));
  // It is as long as it was; or the disk has failed.
  throw_damaged(name_of(segment), "it was cut short or written over while it was read");
}

void require_whole(const Segment& segment) {
  require_not_cut_short(segment);
  if (segment.file().is_cut_short()) throw_cut_short(name_of(segment));
  require_size(version_file(segment), segment.header().glass_version);
  require_size(postings_file(segment), segment.header().glass_postings);
}

void require_unchanged(const Segment& segment, const FileStamp& before) {
  require_whole(segment);
  if (segment.file().stamp() == before) return;
  throw_damaged(name_of(segment), "it was written over while it was read");
}

}  // namespace glane
