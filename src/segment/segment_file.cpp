#include "segment/segment_file.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <new>

namespace glane {

using namespace segment_format;

namespace {

constexpr std::size_t kAlignment = 8;

template <typename Narrow, typename Number>
std::string narrowed(std::span<const Number> numbers) {
  std::string bytes(numbers.size() * sizeof(Narrow), '\0');
  char* at = bytes.data();
  for (const Number number : numbers) {
    const auto narrow = static_cast<Narrow>(number);
    std::memcpy(at, &narrow, sizeof narrow);
    at += sizeof narrow;
  }
  return bytes;
}

template <typename Number>
Number greatest_of(std::span<const Number> numbers) {
  return numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end());
}

}  // namespace

struct SegmentFile::Hash {
  Hash() : state(XXH3_createState()) {
    if (state == nullptr) throw std::bad_alloc();
  }
  ~Hash() { XXH3_freeState(state); }
  Hash(const Hash&) = delete;
  Hash& operator=(const Hash&) = delete;
  XXH3_state_t* state;
};

std::uint32_t width_of(std::uint64_t greatest) {
  if (greatest <= 0xFF) return 1;
  if (greatest <= 0xFFFF) return 2;
  return greatest <= 0xFFFFFFFF ? 4 : 8;
}

SegmentFile::SegmentFile(const std::string& path)
    : path_(path + ".seg"), file_(path_), hash_(std::make_unique<Hash>()) {
  std::memcpy(header_.magic, kMagic.data(), kMagic.size());
  header_.version = kVersion;
  file_.write(std::string(sizeof header_, '\0'));
}

SegmentFile::~SegmentFile() {
  if (!finished_) std::remove(path_.c_str());
}

void SegmentFile::begin(Section section) {
  section_ = section;
  file_.write(std::string((kAlignment - file_.size() % kAlignment) % kAlignment, '\0'));
  header_.sections[section].begin = file_.size();
  header_.sections[section].width = 1;
  XXH3_64bits_reset(hash_->state);
}

void SegmentFile::append(std::string_view bytes) {
  XXH3_64bits_update(hash_->state, bytes.data(), bytes.size());
  file_.write(bytes);
}

void SegmentFile::end() {
  SectionPlace& place = header_.sections[section_];
  place.bytes = file_.size() - place.begin;
  place.hash = XXH3_64bits_digest(hash_->state);
}

void SegmentFile::put_bytes(Section section, std::string_view bytes) {
  begin(section);
  append(bytes);
  end();
}

template <typename Number>
void SegmentFile::put_narrow(Section section, std::span<const Number> numbers,
                             std::uint32_t width) {
  switch (width) {
    case 1:
      put_bytes(section, narrowed<std::uint8_t>(numbers));
      break;
    case 2:
      put_bytes(section, narrowed<std::uint16_t>(numbers));
      break;
    case 4:
      put_bytes(section, narrowed<std::uint32_t>(numbers));
      break;
    default:
      put_bytes(section, narrowed<std::uint64_t>(numbers));
  }
  header_.sections[section].width = width;
}

void SegmentFile::put_numbers(Section section, std::span<const std::uint32_t> numbers) {
  put_narrow(section, numbers, width_of(greatest_of(numbers)));
}

void SegmentFile::put_numbers(Section section, std::span<const std::uint64_t> numbers) {
  put_narrow(section, numbers, width_of(greatest_of(numbers)));
}

void SegmentFile::put_numbers_as(Section section, std::span<const std::uint64_t> numbers,
                                 std::uint32_t width) {
  put_narrow(section, numbers, width);
}

void SegmentFile::put_ends(Section section, const EndsWriter& ends) {
  put_array(section, ends.bases());
  put_numbers(static_cast<Section>(section + 1), ends.offsets());
}

void SegmentFile::finish() {
  header_.checksum = XXH3_64bits(&header_, offsetof(Header, checksum));
  const std::string_view bytes(reinterpret_cast<const char*>(&header_), sizeof header_);
  file_.write(bytes);
  file_.overwrite(0, bytes);
  file_.sync();
  finished_ = true;
}

}  // namespace glane
