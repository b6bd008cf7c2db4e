#include "crawl/line_reader.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace glane {

namespace {

constexpr std::size_t kChunkBytes = 256u << 10;

ssize_t read_some(int descriptor, char* into, std::size_t bytes) {
  for (;;) {
    const ssize_t got = ::read(descriptor, into, bytes);
    if (got >= 0 || (errno != EINTR && errno != EAGAIN)) return got;
    // Standard input may be non-blocking, set so by whoever shares it.
    if (errno == EAGAIN) {
      pollfd waiting{descriptor, POLLIN, 0};
      ::poll(&waiting, 1, -1);
    }
  }
}

}  // namespace

bool LineReader::fill() {
  if (begin_ > 0) {
    buffer_.erase(0, begin_);
    begin_ = 0;
  }
  const std::size_t kept = buffer_.size();
  buffer_.resize(kept + kChunkBytes);
  const ssize_t got = read_some(descriptor_, buffer_.data() + kept, kChunkBytes);
  if (got < 0) error_ = errno;
  buffer_.resize(kept + static_cast<std::size_t>(got > 0 ? got : 0));
  if (got > 0) bytes_taken_ += static_cast<std::uint64_t>(got);
  return got > 0;
}

std::string_view LineReader::peek(std::size_t bytes) {
  while (buffer_.size() - begin_ < bytes && fill()) {
  }
  return std::string_view(buffer_).substr(begin_, bytes);
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
      begin_ = stop + (end != std::string::npos ? 1 : 0);
      scanned = 0;
      if (end != std::string::npos) break;
    } else {
      scanned = held;
    }
    if (fill()) continue;
    if (error_ != 0 || (line.bytes == 0 && scanned == 0)) return false;
    if (too_long) break;
    line.text = std::string_view(buffer_).substr(begin_, scanned);
    line.bytes = scanned;
    begin_ += scanned;
    break;
  }
  if (!line.text.empty() && line.text.back() == '\r') line.text.remove_suffix(1);
  return true;
}

bool LineReader::read_rest(std::string& out, std::size_t max_bytes) {
  while (buffer_.size() - begin_ <= max_bytes) {
    if (fill()) continue;
    if (error_ != 0) return false;
    buffer_.erase(0, begin_);
    begin_ = 0;
    out = std::move(buffer_);
    buffer_.clear();
    return true;
  }
  return false;
}

}  // namespace glane
