// The pager that text for reading goes through, where a terminal shows it.
#pragma once

#include <sys/types.h>

#include <csignal>
#include <memory>
#include <string>
#include <string_view>

namespace glane::cli {

// $GLANE_PAGER, else $PAGER, else less: a command of the shell. Empty where none is wanted: the
// variable is empty or `cat`, or $TERM is not set or dumb.
std::string pager_command();

// Whether colours reach the terminal through it: of less, $LESS decides, or its options.
bool pager_shows_colours(const std::string& command);

// Whether it is known to let links pass: less does, since 566.
bool pager_shows_links(const std::string& command);

class Pager {
 public:
  // Starts it; standard error goes through it, too, where it is a terminal. Until it ends SIGINT
  // and SIGQUIT are the pager's.
  //   out: null where no process can be had
  static std::unique_ptr<Pager> start(const std::string& command);

  // Ends the text and waits until the reader has read.
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

  // What a pager that could not start has not shown goes to standard output.
  //   out: whether anybody reads on
  bool write(std::string_view bytes);

 private:
  Pager(int input, pid_t process);
  void end();

  int input_;
  pid_t process_;            // -1: has ended
  int standard_error_ = -1;  // of before
  bool is_known_to_read_ = false;
  bool could_not_start_ = false;
  std::string written_;  // while it may turn out that the pager could not start
  struct sigaction interrupt_ {};
  struct sigaction quit_ {};
};

}  // namespace glane::cli
