#include "terminal.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <utility>

#include "command_terms.hpp"
#include "messages.hpp"
#include "printable.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kUsualWidth = 80;
constexpr std::size_t kLeastWidth = 30;      // below it nothing indented is readable
constexpr std::size_t kMostWidth = 500;      // beyond it a window's report is no width
constexpr std::size_t kBufferBytes = 65536;  // what a pipe holds on Linux

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

std::size_t sensible(std::size_t width) {
  if (width == 0 || width > kMostWidth) return kUsualWidth;
  return width < kLeastWidth ? kLeastWidth : width;
}

std::size_t width_of(int file) {
  const std::string_view stated = environment("COLUMNS");
  std::size_t columns = 0;
  const auto read = std::from_chars(stated.data(), stated.data() + stated.size(), columns);
  if (read.ec == std::errc() && columns > 0) return sensible(columns);
  winsize window{};
  if (ioctl(file, TIOCGWINSZ, &window) != 0) return kUsualWidth;
  return sensible(window.ws_col);
}

bool wants_colour(std::string_view when, bool shown) {
  if (when != "auto") return when == "always";
  return shown && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

// out: 0, or the errno of what failed
int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(file, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EAGAIN) {
      pollfd waiting{file, POLLOUT, 0};
      poll(&waiting, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

}  // namespace

Terminal::Terminal(std::string_view colour_when)
    : shown_(isatty(STDOUT_FILENO) != 0),
      colour_(wants_colour(colour_when, shown_)),
      width_(width_of(STDOUT_FILENO)) {}

Terminal::~Terminal() {
  if (sink_ == nullptr) write_all(STDOUT_FILENO, buffer_);
}

std::string Terminal::paint(Style style, std::string_view text) const {
  if (!colour_ || style == Style::plain || text.empty()) return std::string(text);
  const char* code = style == Style::bold  ? "\x1b[1m"
                     : style == Style::dim ? "\x1b[2m"
                                           : "\x1b[1;31m";
  return std::string(code).append(text).append("\x1b[0m");
}

void Terminal::print(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= kBufferBytes) flush();
}

void Terminal::print_table(std::string_view text) {
  if (shown_) {
    print(printable(text, Keep::table));
  } else {
    print(text);
  }
}

void Terminal::print_json(std::string_view json) {
  print(printable_json(json));
  print("\n");
}

void Terminal::flush() {
  // Emptied first: what could not be written must not be tried again on the way out.
  const std::string bytes = std::exchange(buffer_, {});
  if (sink_ != nullptr) {
    sink_->append(bytes);
    return;
  }
  const int failure = write_all(STDOUT_FILENO, bytes);
  if (failure == EPIPE) throw PipeClosed();
  if (failure != 0) {
    throw Error(ErrorKind::index, fill(messages::kOutputFails, {system_sentence(failure)}));
  }
}

void Terminal::report(std::string_view message) {
  if (sink_ == nullptr) return print_error(message);
  reports_.emplace_back(message);
}

void print_error(std::string_view message, std::string_view hint) {
  std::string text = "glane: " + printable(in_command_terms(message)) + "\n";
  if (!hint.empty()) text += "  " + printable(in_command_terms(hint)) + "\n";
  print_to_standard_error(text);
}

void print_to_standard_error(std::string_view text) {
  write_all(STDERR_FILENO, text);
}

bool is_error_terminal() {
  return isatty(STDERR_FILENO) != 0;
}

std::size_t error_width() {
  return width_of(STDERR_FILENO);
}

}  // namespace glane::cli
