#include "segment/reader/verify_parts.hpp"

#include <sys/stat.h>
#include <xxhash.h>

#include <cerrno>
#include <cstddef>
#include <string_view>
#include <system_error>

#include "segment/format/section_names.hpp"
#include "segment/glass/glass_check.hpp"
#include "segment/glass/glass_version_file.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

using namespace segment_format;

namespace {

// What is no larger is verified when a segment is opened: all that does not grow with the
// documents. Opening an index of 1,000,000 documents, 8 large segments and 7 small ones (527 such
// sections, 0.3 MB), takes 0.2 to 0.4 ms of 7 more than without; with 64 KB (611 sections, 2.8 MB)
// it took 1.8.
constexpr std::size_t kSmallBytes = 16u << 10;

std::string name_of(const SegmentParts& parts) {
  return parts.path + ".seg";
}

std::string version_file(const SegmentParts& parts) {
  return parts.path + ".glass" + "/" + kGlassVersionFile;
}

std::string postings_file(const SegmentParts& parts) {
  return parts.path + ".glass" + "/" + kGlassPostingsFile;
}

std::string_view section_of(const SegmentParts& parts, Section section) {
  const SectionPlace& place = parts.header.sections[section];
  return parts.file.bytes().substr(place.begin, place.bytes);
}

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

void verify_sections(const SegmentParts& parts, bool small_only) {
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    const std::string_view bytes = section_of(parts, static_cast<Section>(i));
    // Texts are verified block by block when they are unpacked: a damaged one is one text less.
    if (small_only && (i == kBlocks || bytes.size() > kSmallBytes)) continue;
    if (XXH3_64bits(bytes.data(), bytes.size()) == parts.header.sections[i].hash) continue;
    require_not_cut_short(parts);
    throw_damaged(name_of(parts),
                  {DiagnosticCode::damage_section, {{"section", std::string(kSectionNames[i])}}});
  }
}

[[noreturn]] void throw_cut_short(const std::string& path) {
  throw_damaged(path, DiagnosticCode::damage_cut_meanwhile);
}

void require_size(const std::string& path, const FileHash& written) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) {
    throw std::system_error(errno, std::generic_category(), path);
  }
  if (static_cast<std::uint64_t>(status.st_size) < written.bytes) {
    throw_damaged(path, DiagnosticCode::damage_cut);
  }
  if (static_cast<std::uint64_t>(status.st_size) > written.bytes) {
    throw_damaged(path, DiagnosticCode::damage_longer);
  }
}

void verify_file(const std::string& path, const FileHash& written) {
  require_size(path, written);
  if (!is_as_written(path, written)) throw_damaged(path, DiagnosticCode::damage_changed);
}

// Whoever made the file made its hash: Xapian is not to meet what no writer has made.
void verify_postings(const SegmentParts& parts) {
  verify_file(postings_file(parts), parts.header.glass_postings);
  if (is_sound_glass(parts.path + ".glass")) return;
  throw_damaged(postings_file(parts), DiagnosticCode::damage_table);
}

// One byte of it, the height of the tree, and Xapian reads where nothing is.
void verify_version_file(const SegmentParts& parts) {
  const std::string path = version_file(parts);
  verify_file(path, parts.header.glass_version);
  if (!read_glass_version(MappedFile(path).bytes())) {
    throw_damaged(path, DiagnosticCode::damage_version);
  }
}

}  // namespace

void verify_small_parts(const SegmentParts& parts) {
  verify_sections(parts, true);
  verify_version_file(parts);
  const FileHash& postings = parts.header.glass_postings;
  if (postings.bytes <= kSmallBytes) {
    verify_postings(parts);
  } else {
    require_size(postings_file(parts), postings);
  }
}

void verify_large_parts(const SegmentParts& parts) {
  verify_sections(parts, false);
  verify_version_file(parts);
  verify_postings(parts);
}

void require_not_cut_short(const SegmentParts& parts) {
  if (!parts.file.has_lost_pages()) return;
  if (parts.file.is_cut_short()) throw_cut_short(name_of(parts));
  // It is as long as it was; or the disk has failed.
  throw_damaged(name_of(parts), DiagnosticCode::damage_meanwhile);
}

void require_whole(const SegmentParts& parts) {
  require_not_cut_short(parts);
  if (parts.file.is_cut_short()) throw_cut_short(name_of(parts));
  require_size(version_file(parts), parts.header.glass_version);
  require_size(postings_file(parts), parts.header.glass_postings);
}

}  // namespace glane
