#include "crawl/line_reader.hpp"

#include <algorithm>

namespace glane {

namespace {

// A reader of one small record should not clear much memory; a large file is read in large steps.
constexpr std::size_t kFirstChunkBytes = 16u << 10;
constexpr std::size_t kMostChunkBytes = 256u << 10;
constexpr std::size_t kEndChunkBytes = 1u << 10;  // where nothing more is expected

}  // namespace

bool LineReader::fill() {
  if (begin_ > 0) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  chunk_bytes_ = std::clamp(2 * chunk_bytes_, kFirstChunkBytes, kMostChunkBytes);
  const std::size_t kept = buffer_.size();
  const std::size_t wanted = std::min(chunk_bytes_, expected_bytes());
  buffer_.resize(kept + wanted);
  const std::size_t got = source_.read(buffer_.data() + kept, wanted);
  buffer_.resize(kept + got);
  return got > 0;
}

// How many bytes follow those held, where the source knows; there may be more, in a file that
// grows.
std::size_t LineReader::expected_bytes() const {
  const std::uint64_t size = source_.size();
  const std::uint64_t had = offset_ + buffer_.size() - begin_;
  if (size == 0 || had > size) return kMostChunkBytes;
  return static_cast<std::size_t>(std::max<std::uint64_t>(size - had, kEndChunkBytes));
}

std::string_view LineReader::peek(std::size_t bytes) {
  while (buffer_.size() - begin_ < bytes && fill()) {
  }
  return std::string_view(buffer_).substr(begin_, bytes);
}

std::uint64_t LineReader::skip_ahead(std::uint64_t bytes) {
  std::uint64_t left = bytes;
  while (left > 0) {
    const std::size_t held =
        static_cast<std::size_t>(std::min<std::uint64_t>(left, buffer_.size() - begin_));
    skip(held);
    left -= held;
    if (left > 0 && !fill()) break;
  }
  return bytes - left;
}

bool LineReader::next(FileLine& line, std::size_t max_bytes) {
  line = {{}, ++line_number_, 0};
  std::size_t scanned = 0;  // bytes of the buffer, from begin_, known to hold no line end
  bool too_long = false;
  for (;;) {
    const std::size_t end = buffer_.find('\n', begin_ + scanned);
    const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
    const std::size_t held = stop - begin_;
    too_long = too_long || held > max_bytes;
    if (end != std::string::npos || too_long) {
      line.text = std::string_view(buffer_).substr(begin_, too_long ? 0 : held);
      line.bytes += held;
      skip(held + (end != std::string::npos ? 1 : 0));
      scanned = 0;
      if (end != std::string::npos) break;
    } else {
      scanned = held;
    }
    if (fill()) continue;
    if (!fault().empty() || (line.bytes == 0 && scanned == 0)) return false;
    if (too_long) break;
    line.text = std::string_view(buffer_).substr(begin_, scanned);
    line.bytes = scanned;
    skip(scanned);
    break;
  }
  if (!line.text.empty() && line.text.back() == '\r') line.text.remove_suffix(1);
  return true;
}

bool LineReader::read_rest(std::string& out, std::size_t max_bytes) {
  while (buffer_.size() - begin_ <= max_bytes) {
    if (fill()) continue;
    if (!fault().empty()) return false;
    buffer_.erase(0, begin_);
    begin_ = 0;
    out = std::move(buffer_);
    buffer_.clear();
    offset_ += out.size();
    return true;
  }
  return false;
}

std::size_t LineReader::read(char* into, std::size_t bytes) {
  // What is not held already goes its way without a copy.
  std::size_t got = std::min(bytes, buffer_.size() - begin_);
  if (got > 0) {
    buffer_.copy(into, got, begin_);
    begin_ += got;
  } else {
    got = source_.read(into, bytes);
  }
  offset_ += got;
  return got;
}

bool LineReader::resume() {
  if (!source_.resume()) return false;
  skip(buffer_.size() - begin_);
  return true;
}

bool LineReader::seek(std::uint64_t offset) {
  if (!source_.seek(offset)) return false;
  buffer_.clear();
  begin_ = 0;
  offset_ = offset;
  return true;
}

}  // namespace glane
