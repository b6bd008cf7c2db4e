#include "index/files/lock_wait.hpp"

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>
#include <utility>

namespace glane {

namespace {

constexpr std::chrono::milliseconds kBetweenTries(50);

// Shorter waits are over before anybody wonders.
constexpr std::chrono::milliseconds kSilence(500);

// Of a command that names a thousand files its beginning says enough.
constexpr std::size_t kMostCommandBytes = 120;

}  // namespace

LockWait::LockWait(const Waiting& waiting, double seconds, std::function<Error()> locked)
    : waiting_(waiting),
      locked_(std::move(locked)),
      begin_(Clock::now()),
      end_(begin_ + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(
                        std::clamp(seconds, 0.0, kMostWaitSeconds)))) {}

bool LockWait::go_on() {
  interrupted_ = waiting_.stop && waiting_.stop();
  const auto now = Clock::now();
  if (interrupted_ || now >= end_) return false;
  if (!reported_ && waiting_.on_wait && now - begin_ >= kSilence) {
    reported_ = true;
    waiting_.on_wait(locked_());
  }
  std::this_thread::sleep_for(std::min<Clock::duration>(kBetweenTries, end_ - now));
  return true;
}

// Its program without the folder, and its arguments.
std::string command_of(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/cmdline", std::ios::binary);
  std::string command(std::istreambuf_iterator<char>(file), {});
  while (!command.empty() && command.back() == '\0') command.pop_back();
  const std::size_t program = std::min(command.find('\0'), command.size());
  const std::size_t folder = command.rfind('/', program);
  if (folder != std::string::npos && folder < program) command.erase(0, folder + 1);
  std::replace(command.begin(), command.end(), '\0', ' ');
  if (command.size() <= kMostCommandBytes) return command;
  std::size_t end = kMostCommandBytes;
  while (end > 0 && (static_cast<unsigned char>(command[end]) & 0xC0) == 0x80) --end;
  return command.substr(0, end) + "…";
}

// Lines of /proc/locks: "1: POSIX  ADVISORY  WRITE 4711 fe:01:1234 0 EOF"; of a process that waits
// "1: -> POSIX ...".
pid_t holder_waited_for(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return 0;
  char place[64];
  std::snprintf(place, sizeof place, "%02x:%02x:%llu", major(status.st_dev), minor(status.st_dev),
                static_cast<unsigned long long>(status.st_ino));
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    std::istringstream words(line);
    std::string number, kind, is_advisory, access, file;
    long process = 0;
    words >> number >> kind >> is_advisory >> access >> process >> file;
    const bool is_others = process > 0 && process != ::getpid();
    if (is_others && file == place && access == "WRITE") return static_cast<pid_t>(process);
  }
  return 0;
}

}  // namespace glane
