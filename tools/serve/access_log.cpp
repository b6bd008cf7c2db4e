#include "serve/access_log.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>

#include "glane/error.hpp"
#include "serve/serve_messages.hpp"
#include "terminal.hpp"

namespace glane::cli {

namespace {

std::string escaped(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    if (code > 0x20 && code < 0x7f && byte != '"' && byte != '\\') {
      out += byte;
    } else {
      out.append("\\x").push_back(kDigits[code >> 4]);
      out += kDigits[code & 15];
    }
  }
  return out;
}

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm utc{};
  std::array<char, 32> text{};
  if (gmtime_r(&seconds, &utc) == nullptr) return "-";
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

}  // namespace

AccessLog::AccessLog(const std::string& path) : file_(STDERR_FILENO) {
  if (path.empty()) return;
  file_ = open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0640);
  if (file_ >= 0) return;
  throw Error(ErrorKind::index, fill(messages::kLogFails, {path, system_sentence(errno)}));
}

AccessLog::~AccessLog() {
  if (file_ != STDERR_FILENO) close(file_);
}

void AccessLog::write(const LoggedRequest& request) const {
  const std::string line = log_line(now(), request);
  if (::write(file_, line.data(), line.size()) < 0) return;
}

std::string log_line(std::string_view time, const LoggedRequest& request) {
  std::array<char, 32> milliseconds{};
  std::snprintf(milliseconds.data(), milliseconds.size(), "%.1f", request.seconds * 1000);
  std::string line(time);
  line.append(" ").append(escaped(request.address)).append(" \"");
  line.append(escaped(request.method)).append(" ").append(escaped(request.target)).append("\" ");
  line.append(std::to_string(request.status)).append(" ").append(std::to_string(request.bytes));
  return line.append(" ").append(milliseconds.data()).append("\n");
}

}  // namespace glane::cli
