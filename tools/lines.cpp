#include "lines.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "glane/glane.hpp"
#include "messages.hpp"

namespace glane::cli {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

[[noreturn]] void refuse(const std::string& path, int failure) {
  throw Error(ErrorKind::input,
              fill(messages::kInputFails,
                   {path == "-" ? messages::kStandardInput : path, std::strerror(failure)}));
}

// The buffer that getline(3) grows.
struct LineBuffer {
  char* bytes = nullptr;
  std::size_t capacity = 0;
  LineBuffer() = default;
  LineBuffer(const LineBuffer&) = delete;
  LineBuffer& operator=(const LineBuffer&) = delete;
  ~LineBuffer() { std::free(bytes); }
};

std::string_view without_end(std::string_view line) {
  if (!line.empty() && line.back() == '\n') line.remove_suffix(1);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

}  // namespace

void read_lines(const std::string& path, const LineSink& sink) {
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(nullptr, std::fclose);
  std::FILE* file = stdin;
  if (path != "-") {
    opened.reset(std::fopen(path.c_str(), "re"));
    if (opened == nullptr) refuse(path, errno);
    file = opened.get();
  }
  LineBuffer buffer;
  for (std::size_t number = 1;; ++number) {
    errno = 0;
    const ssize_t length = getline(&buffer.bytes, &buffer.capacity, file);
    if (length < 0) break;
    std::string_view line = without_end({buffer.bytes, static_cast<std::size_t>(length)});
    if (number == 1 && line.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
      line.remove_prefix(kByteOrderMark.size());
    }
    sink(line, number);
  }
  if (std::ferror(file) != 0) refuse(path, errno);
}

}  // namespace glane::cli
