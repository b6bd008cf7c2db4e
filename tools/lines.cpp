#include "lines.hpp"

#include <cerrno>
#include <cstdio>
#include <memory>

#include "glane/glane.hpp"
#include "messages.hpp"

namespace glane::cli {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view name_of(const std::string& path) {
  return path == "-" ? std::string_view(messages::kStandardInput) : path;
}

[[noreturn]] void refuse(const std::string& path, int failure) {
  throw Error(ErrorKind::input,
              fill(messages::kInputFails, {name_of(path), system_sentence(failure)}));
}

[[noreturn]] void refuse_line(const std::string& path, std::size_t number, std::size_t most) {
  const std::string why = fill(messages::kLineTooLong, {std::to_string(most)});
  throw Error(ErrorKind::usage,
              fill(messages::kBatchLine, {name_of(path), std::to_string(number), why}));
}

// Reads up to a line end, or a byte more than `most`. out: false at the end of the file
bool read_line(std::FILE* file, std::size_t most, std::string& line) {
  line.clear();
  int byte = 0;
  while (line.size() <= most && (byte = getc_unlocked(file)) != EOF) {
    line += static_cast<char>(byte);
    if (byte == '\n') break;
  }
  return !line.empty();
}

std::string_view without_end(std::string_view line) {
  if (!line.empty() && line.back() == '\n') line.remove_suffix(1);
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

}  // namespace

void read_lines(const std::string& path, std::size_t most, const LineSink& sink) {
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(nullptr, std::fclose);
  std::FILE* file = stdin;
  if (path != "-") {
    opened.reset(std::fopen(path.c_str(), "re"));
    if (opened == nullptr) refuse(path, errno);
    file = opened.get();
  }
  std::string bytes;
  errno = 0;
  for (std::size_t number = 1; read_line(file, most, bytes); ++number) {
    if (bytes.size() > most && bytes.back() != '\n') refuse_line(path, number, most);
    std::string_view line = without_end(bytes);
    if (number == 1 && line.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
      line.remove_prefix(kByteOrderMark.size());
    }
    sink(line, number);
    errno = 0;
  }
  if (std::ferror(file) != 0) refuse(path, errno);
}

}  // namespace glane::cli
