#include "segment/builder/segment_files.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <new>
#include <system_error>

#include "base/random.hpp"
#include "segment/builder/segment_removal.hpp"

namespace glane {

using namespace segment_format;

namespace {

constexpr std::size_t kAlignment = 8;

std::string hexadecimal(std::uint64_t number) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += kDigits[number >> shift & 0xF];
  return digits;
}

template <typename Number>
std::uint32_t least_width(std::span<const Number> numbers) {
  return width_of(numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end()));
}

// The low bytes of each, which come first.
template <typename Number>
std::string narrowed(std::span<const Number> numbers, std::uint32_t width) {
  std::string bytes(numbers.size() * width, '\0');
  char* at = bytes.data();
  for (const Number& number : numbers) {
    std::memcpy(at, &number, width);
    at += width;
  }
  return bytes;
}

}  // namespace

std::uint32_t width_of(std::uint64_t greatest) {
  if (greatest <= 0xFF) return 1;
  if (greatest <= 0xFFFF) return 2;
  return greatest <= 0xFFFFFFFF ? 4 : 8;
}

SegmentFiles::Unfinished::~Unfinished() {
  if (path.empty()) return;
  try {
    remove_segment_files(path);
  } catch (const std::system_error&) {
    // The next writer tries again.
  } catch (const std::bad_alloc&) {  // and so it does here
  }
}

// Nothing of the segment is on the disk before the mark, by which it is known to be glane's.
SegmentFiles::SegmentFiles(const std::string& path)
    : file_(path + ".seg"), unfinished_{path}, glass_(marked(file_, path)) {
  std::memcpy(header_.magic, kMagic.data(), kMagic.size());
  header_.version = kVersion;
  header_.id = random_number();
  file_.write(std::string(sizeof header_ - kMagic.size(), '\0'));
  glass_.add_metadata(kIdKey, hexadecimal(header_.id));
}

// out: the folder of the postings, which is made
std::string SegmentFiles::marked(OutputFile& file, const std::string& path) {
  const std::string folder = path + ".glass";
  try {
    file.write(kMagic);
    file.sync();
    if (::mkdir(folder.c_str(), 0777) == 0) return folder;
    throw std::system_error(errno, std::generic_category(), folder);
  } catch (const std::system_error&) {
    // By now it may bear no mark, or stand beside a folder that is another's.
    ::unlink((path + ".seg").c_str());
    throw;
  }
}

void SegmentFiles::begin(Section section) {
  section_ = section;
  file_.write(std::string((kAlignment - file_.size() % kAlignment) % kAlignment, '\0'));
  header_.sections[section].begin = file_.size();
  header_.sections[section].width = 1;
  hash_.reset();
}

void SegmentFiles::append(std::string_view bytes) {
  hash_.add(bytes);
  file_.write(bytes);
}

void SegmentFiles::end() {
  SectionPlace& place = header_.sections[section_];
  place.bytes = file_.size() - place.begin;
  place.hash = hash_.value();
}

void SegmentFiles::put_bytes(Section section, std::string_view bytes) {
  begin(section);
  append(bytes);
  end();
}

void SegmentFiles::put_numbers(Section section, std::span<const std::uint32_t> numbers) {
  const std::uint32_t width = least_width(numbers);
  put_bytes(section, narrowed(numbers, width));
  header_.sections[section].width = width;
}

void SegmentFiles::put_numbers(Section section, std::span<const std::uint64_t> numbers,
                               std::uint32_t width) {
  if (width == 0) width = least_width(numbers);
  put_bytes(section, narrowed(numbers, width));
  header_.sections[section].width = width;
}

void SegmentFiles::put_ends(Section section, const EndsWriter& ends) {
  put_array(section, ends.bases());
  put_numbers(static_cast<Section>(section + 1), ends.offsets());
}

WrittenSegment SegmentFiles::finish() {
  const GlassFiles glass = glass_.finish();
  header_.glass_version = glass.version;
  header_.glass_postings = glass.postings;
  header_.checksum = XXH3_64bits(&header_, offsetof(Header, checksum));
  const std::string_view bytes(reinterpret_cast<const char*>(&header_), sizeof header_);
  file_.write(bytes);
  file_.overwrite(0, bytes);
  file_.sync();
  unfinished_.path.clear();
  return {header_.id, header_.rows, file_.size() + glass.version.bytes + glass.postings.bytes};
}

}  // namespace glane
