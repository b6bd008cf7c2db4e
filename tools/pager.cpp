#include "pager.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>

#include "terminal.hpp"

namespace glane::cli {

namespace {

// As a shell says that it found no such command, or none that can be run, or cannot read it.
constexpr int kNotFound = 127;
constexpr int kNotRun = 126;
constexpr int kNoCommand = 2;

constexpr std::size_t kPipeBytes = 65536;  // what a pipe holds without a reader

// It quits where all fits on one screen, lets colours pass, and leaves what was read on the screen.
constexpr const char* kLessOptions = "FRX";

const char* environment(const char* name) {
  return std::getenv(name);
}

std::string name_of_program(const std::string& command) {
  const std::string word = command.substr(0, command.find(' '));
  return word.substr(word.rfind('/') + 1);  // all of it where there is no "/"
}

// Of the process to come: signals as they were found, for a pager is to hear them.
[[noreturn]] void run_pager(const std::string& command, int input,
                            const struct sigaction& interrupt, const struct sigaction& quit) {
  dup2(input, STDIN_FILENO);
  sigaction(SIGINT, &interrupt, nullptr);
  sigaction(SIGQUIT, &quit, nullptr);
  std::signal(SIGPIPE, SIG_DFL);
  std::signal(SIGXFSZ, SIG_DFL);
  execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
  _exit(kNotFound);
}

}  // namespace

std::string pager_command() {
  const char* command = environment("GLANE_PAGER");
  if (command == nullptr) command = environment("PAGER");
  if (command == nullptr) command = "less";
  const char* const terminal = environment("TERM");
  const bool is_dumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return is_dumb || std::string_view(command) == "cat" ? "" : command;
}

bool pager_shows_colours(const std::string& command) {
  const char* const options = environment("LESS");
  if (name_of_program(command) != "less" || options == nullptr) return true;
  const std::string own = command.substr(std::min(command.find(' '), command.size()));
  return (options + own).find_first_of("rR") != std::string::npos;
}

bool pager_shows_links(const std::string& command) {
  return name_of_program(command) == "less" && pager_shows_colours(command);
}

std::unique_ptr<Pager> Pager::start(const std::string& command) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return nullptr;
  // Before there is another process, in which no memory may be asked for.
  setenv("LESS", kLessOptions, 0);
  setenv("LV", "-c", 0);
  setenv("LESSCHARSET", "utf-8", 0);  // what glane prints, whatever the locale
  struct sigaction ignore {};
  ignore.sa_handler = SIG_IGN;
  struct sigaction interrupt {};
  struct sigaction quit {};
  sigaction(SIGINT, &ignore, &interrupt);
  sigaction(SIGQUIT, &ignore, &quit);
  const pid_t process = fork();
  if (process == 0) run_pager(command, ends[0], interrupt, quit);
  close(ends[0]);
  if (process < 0) close(ends[1]);
  std::unique_ptr<Pager> pager;
  if (process > 0) pager.reset(new Pager(ends[1], process));
  if (!pager) {
    sigaction(SIGINT, &interrupt, nullptr);
    sigaction(SIGQUIT, &quit, nullptr);
    return nullptr;
  }
  pager->interrupt_ = interrupt;
  pager->quit_ = quit;
  return pager;
}

Pager::Pager(int input, pid_t process) : input_(input), process_(process) {
  if (isatty(STDERR_FILENO) == 0) return;
  standard_error_ = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  if (standard_error_ >= 0) dup2(input_, STDERR_FILENO);
}

Pager::~Pager() {
  end();
}

void Pager::end() {
  if (process_ < 0) return;
  if (standard_error_ >= 0) {
    dup2(standard_error_, STDERR_FILENO);
    close(standard_error_);
  }
  close(input_);
  int status = 0;
  while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
  }
  process_ = -1;
  sigaction(SIGINT, &interrupt_, nullptr);
  sigaction(SIGQUIT, &quit_, nullptr);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  // Of one that is known to read the text has been seen.
  could_not_start_ =
      !is_known_to_read_ && (code == kNotFound || code == kNotRun || code == kNoCommand);
  if (could_not_start_) write_all(STDOUT_FILENO, written_);
  written_.clear();
}

bool Pager::write(std::string_view bytes) {
  if (process_ >= 0) {
    if (!is_known_to_read_) written_ += bytes;
    if (write_all(input_, bytes) != 0) {
      end();
      return could_not_start_;  // with these bytes, then
    }
    is_known_to_read_ = is_known_to_read_ || written_.size() > kPipeBytes;
    if (is_known_to_read_) written_.clear();
    return true;
  }
  return could_not_start_ && write_all(STDOUT_FILENO, bytes) == 0;
}

}  // namespace glane::cli
