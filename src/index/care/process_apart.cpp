#include "index/care/process_apart.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <exception>
#include <string_view>

#include "base/text.hpp"

namespace glane {

namespace {

std::string lines_of(const std::function<std::vector<std::string>()>& work) {
  std::string lines;
  try {
    for (const std::string& line : work()) lines += line + "\n";
  } catch (const std::exception& error) {
    lines += std::string(error.what()) + "\n";
  }
  return lines;
}

void write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string read_all(int descriptor) {
  std::string bytes;
  std::array<char, 4096> block{};
  for (;;) {
    const ssize_t got = ::read(descriptor, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return bytes;
    bytes.append(block.data(), static_cast<std::size_t>(got));
  }
}

int status_of(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

std::vector<std::string> run_apart(const std::function<std::vector<std::string>()>& work) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return work();
  const pid_t process = ::fork();
  if (process == 0) {
    const rlimit no_core{};
    ::setrlimit(RLIMIT_CORE, &no_core);
    write_all(ends[1], lines_of(work));
    // house: allow silent_library: it ends a process of its own, not the program
    ::_exit(0);
  }
  ::close(ends[1]);
  const std::string said = process > 0 ? read_all(ends[0]) : std::string();
  ::close(ends[0]);
  if (process < 0) return work();
  std::vector<std::string> lines;
  for (const std::string_view line : split_lines(said)) {
    if (!line.empty()) lines.emplace_back(line);
  }
  const int status = status_of(process);
  if (WIFSIGNALED(status)) {
    lines.push_back("the database is so damaged that Xapian's check does not end: signal " +
                    std::to_string(WTERMSIG(status)));
  }
  return lines;
}

}  // namespace glane
