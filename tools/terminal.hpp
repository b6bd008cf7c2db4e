// Where the program writes: standard output, buffered, its colours, its width and its pager; and
// standard error for messages. One Terminal lives while a command runs.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "colours.hpp"
#include "glane/glane.hpp"
#include "pager.hpp"

namespace glane::cli {

// The reader of standard output has gone (`glane search ... | head`): no failure, the program
// ends quietly. An Error, so that it passes through the library as any other.
class PipeClosed : public Error {
 public:
  PipeClosed() : Error(ErrorKind::index, "standard output is closed") {}
};

enum class Style { plain, bold, dim, highlight };

class Terminal {
 public:
  // colour_when: "auto", "always" or "never"; auto heeds NO_COLOR and TERM=dumb
  // is_read:     what is printed is for reading: on a terminal it goes through the pager
  explicit Terminal(std::string_view colour_when, bool is_read = false);

  // Writes into `sink`, for a reader elsewhere, and keeps what is reported.
  explicit Terminal(std::string& sink) : sink_(&sink) {}

  // Writes what an error left in the buffer: results found before it are results.
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  // Columns of a line; $COLUMNS counts first, 80 where nothing is known.
  std::size_t width() const { return width_; }

  // `text`, which must be printable (printable.hpp), in that style where there is colour.
  std::string paint(Style style, std::string_view text) const;

  // `text`, painted or not, as a link to `url` where the terminal shows links.
  std::string link(std::string_view url, std::string_view text) const;

  // What a terminal must be told where the program ends in the middle of a line; empty where there
  // is no colour, or a pager sees to it.
  std::string farewell() const;

  // Writes to standard output what the program has made printable itself.
  // errors (all five): Error{index} where it cannot be written, PipeClosed
  void print(std::string_view text);

  void print_line(std::string_view text) { print(std::string(text) + "\n"); }

  // Writes a format that other programs read: byte for byte, unless a terminal shows it.
  void print_table(std::string_view text);

  // Writes JSON and a line end.
  void print_json(std::string_view json);

  void flush();

  // What whoever waits is to know besides what is printed: to standard error, else in reports().
  void report(std::string_view message);
  const std::vector<std::string>& reports() const { return reports_; }

  // What is printed is not all that there is: the time was up.
  void note_partial() { is_partial_ = true; }
  bool is_partial() const { return is_partial_; }

 private:
  std::string* sink_ = nullptr;  // in place of standard output
  std::vector<std::string> reports_;
  bool is_partial_ = false;
  bool shown_ = false;  // standard output is a terminal
  bool colour_ = false;
  bool links_ = false;
  Colours colours_;
  std::string pager_command_;  // until it runs; empty: none
  std::unique_ptr<Pager> pager_;
  std::size_t width_ = 80;
  std::string buffer_;
};

// Writes all. out: 0, or the errno of what failed
int write_all(int file, std::string_view bytes);

// Writes "glane: message" as one printable line to standard error; `hint`, where there is one,
// indented below. Both in command_terms.hpp's terms.
void print_error(std::string_view message, std::string_view hint = {});

// Writes to standard error as it is; what cannot be written there is lost.
void print_to_standard_error(std::string_view text);

bool is_error_terminal();

// Columns of the terminal that standard error is; 80 where it is none.
std::size_t error_width();

}  // namespace glane::cli
