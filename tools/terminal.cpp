#include "terminal.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <utility>

#include "command_terms.hpp"
#include "environment.hpp"
#include "links.hpp"
#include "messages.hpp"
#include "printable.hpp"
#include "terminal_messages.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kUsualWidth = 80;
constexpr std::size_t kLeastWidth = 30;      // below it nothing indented is readable
constexpr std::size_t kMostWidth = 500;      // beyond it a window's report is no width
constexpr std::size_t kBufferBytes = 65536;  // what a pipe holds on Linux

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

}  // namespace

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

Terminal::Terminal(std::string_view colour_when, bool is_read)
    : shown_(isatty(STDOUT_FILENO) != 0), width_(width_of(STDOUT_FILENO)) {
  if (shown_ && is_read) pager_command_ = pager_command();
  const bool is_paged = !pager_command_.empty();
  colour_ = wants_colour(colour_when, shown_);
  if (is_paged && colour_when == "auto") colour_ = colour_ && pager_shows_colours(pager_command_);
  if (!colour_) return;
  colours_ = colours_of(environment("GLANE_COLORS"));
  for (const std::string& part : colours_.wrong) {
    print_error(fill(messages::kColoursPart, {part}));
  }
  const bool passes = shown_ && (!is_paged || pager_shows_links(pager_command_));
  const bool finds = passes && environment("TERM") != "dumb" && terminal_has_links();
  links_ = colours_.link == "on" || (colours_.link == "auto" && finds);
}

Terminal::~Terminal() {
  if (sink_ != nullptr) return;
  if (pager_) {
    pager_->write(buffer_);
  } else {
    write_all(STDOUT_FILENO, buffer_);
  }
}

std::string Terminal::paint(Style style, std::string_view text) const {
  if (!colour_ || style == Style::plain || text.empty()) return std::string(text);
  const std::string& code = style == Style::bold  ? colours_.title
                            : style == Style::dim ? colours_.dim
                                                  : colours_.match;
  if (code.empty()) return std::string(text);
  return ("\x1b[" + code + "m").append(text).append("\x1b[0m");
}

std::string Terminal::link(std::string_view url, std::string_view text) const {
  return links_ ? linked(url, text) : std::string(text);
}

// The first ends a link's address that was cut short, the second a link.
std::string Terminal::farewell() const {
  if (!shown_ || !colour_ || !pager_command_.empty() || pager_) return {};
  return links_ ? "\x1b\\\x1b]8;;\x1b\\\x1b[0m" : "\x1b[0m";
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
  if (!pager_command_.empty() && !bytes.empty()) {
    pager_ = Pager::start(std::exchange(pager_command_, {}));
  }
  if (pager_) {
    if (!pager_->write(bytes)) throw PipeClosed();
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
