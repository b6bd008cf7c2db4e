#include "segment/segment_files.hpp"

#include <array>
#include <filesystem>
#include <random>
#include <system_error>

namespace glane {

namespace {

std::uint64_t random_id() {
  std::random_device source;
  return std::uint64_t{source()} << 32 | source();
}

std::string hexadecimal(std::uint64_t number) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += kDigits[number >> shift & 0xF];
  return digits;
}

}  // namespace

SegmentFiles::SegmentFiles(const std::string& path) : path_(path) {
  file_.emplace(path);
  file_->header().id = random_id();
  glass_.emplace(path + ".glass");
  glass_->add_metadata(segment_format::kIdKey, hexadecimal(file_->header().id));
}

SegmentFiles::~SegmentFiles() {
  if (finished_) return;
  glass_.reset();
  std::error_code ignored;
  std::filesystem::remove_all(path_ + ".glass", ignored);
}

WrittenSegment SegmentFiles::finish() {
  const GlassFiles glass = glass_->finish();
  segment_format::Header& header = file_->header();
  header.glass_version = {glass.version.bytes, glass.version.hash};
  header.glass_postings = {glass.postings.bytes, glass.postings.hash};
  file_->finish();
  finished_ = true;
  return {header.id, header.rows, file_->bytes() + glass.version.bytes + glass.postings.bytes};
}

}  // namespace glane
