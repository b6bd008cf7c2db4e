#include "fault_plan.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <random>

namespace disk_faults {

namespace {

// One operation in the log, in the machine's byte order; then the two paths, relative to the
// folder, and the bytes written. The inode is that of the file written, truncated, synced or made.
struct Record {
  std::uint32_t magic = 0x46444c47;
  Kind kind{};
  std::uint64_t number = 0;
  std::uint64_t inode = 0;
  std::uint64_t offset = 0;  // of a write; the new length of a file truncated
  std::uint32_t path_bytes = 0;
  std::uint32_t second_path_bytes = 0;
  std::uint64_t data_bytes = 0;
};

struct Plan {
  std::string under;
  std::atomic<std::uint64_t>* count = nullptr;
  int log = -1;
  std::uint64_t kill_at = 0;
  std::string kill_when;
  int error = 0;
  std::uint64_t fail_from = 0;
  std::uint64_t fail_to = 0;
  std::string fail_path;  // what the paths of operations that fail begin with
  unsigned chance = 0;
  std::mt19937_64 random;
  std::mutex mutex;
};

Plan* plan = nullptr;  // none: nothing is done

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

// The loader runs this before anything else, so the plan is fixed by then. It is never freed:
// files are written up to the last destructor.
__attribute__((constructor)) void read_plan() {
  char real[PATH_MAX];
  const std::string under = variable("DISK_FAULTS_UNDER");
  if (under.empty() || !realpath(under.c_str(), real)) return;
  Plan* made = new Plan;
  made->under = real;
  const std::string count = variable("DISK_FAULTS_COUNT");
  void* mapped = MAP_FAILED;
  if (!count.empty()) {
    const int file = static_cast<int>(
        syscall(SYS_openat, AT_FDCWD, count.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
    if (file >= 0 && syscall(SYS_ftruncate, file, sizeof(std::uint64_t)) == 0) {
      mapped = mmap(nullptr, sizeof(std::uint64_t), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    }
  }
  made->count = mapped == MAP_FAILED ? new std::atomic<std::uint64_t>(0)
                                     : static_cast<std::atomic<std::uint64_t>*>(mapped);
  const std::string log = variable("DISK_FAULTS_LOG");
  if (!log.empty()) {
    made->log = static_cast<int>(syscall(SYS_openat, AT_FDCWD, log.c_str(),
                                         O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  }
  unsigned long long at = 0, from = 0, to = 0, seed = 0;
  char when[16] = "";
  if (std::sscanf(variable("DISK_FAULTS_KILL").c_str(), "%llu %15s", &at, when) == 2) {
    made->kill_at = at;
    made->kill_when = when;
  }
  char path[256] = "";
  if (std::sscanf(variable("DISK_FAULTS_FAIL").c_str(), "%d %llu %llu %u %llu %255s", &made->error,
                  &from, &to, &made->chance, &seed, path) >= 5) {
    made->fail_from = from;
    made->fail_to = to;
    made->fail_path = path;
    made->random.seed(seed);
  }
  plan = made;
}

[[noreturn]] void die() {
  for (;;) kill(getpid(), SIGKILL);
}

bool removes(Kind kind) {
  return kind == Kind::unlink || kind == Kind::remove_folder;
}

bool fails(const Operation& operation, std::uint64_t number) {
  if (number < plan->fail_from || number > plan->fail_to || plan->error == 0) return false;
  if (plan->error == ENOSPC && removes(operation.kind)) return false;
  const std::string& path = operation.second_path.empty() ? operation.path : operation.second_path;
  if (path.compare(0, plan->fail_path.size(), plan->fail_path) != 0) return false;
  return plan->chance >= 1000 || plan->random() % 1000 < plan->chance;
}

void append_to_log(const Operation& operation, std::uint64_t number) {
  Record record;
  record.kind = operation.kind;
  record.number = number;
  record.inode = operation.inode;
  record.offset = operation.offset;
  record.path_bytes = static_cast<std::uint32_t>(operation.path.size());
  record.second_path_bytes = static_cast<std::uint32_t>(operation.second_path.size());
  record.data_bytes = operation.data ? operation.bytes : 0;
  std::string all(reinterpret_cast<const char*>(&record), sizeof record);
  all += operation.path + operation.second_path;
  if (operation.data) all.append(static_cast<const char*>(operation.data), operation.bytes);
  if (syscall(SYS_write, plan->log, all.data(), all.size()) != static_cast<ssize_t>(all.size())) {
    die();  // a log with a hole in it would be believed
  }
}

}  // namespace

std::string below(const std::string& path) {
  if (!plan) return {};
  const std::string& under = plan->under;
  if (path == under) return ".";
  if (path.size() <= under.size() + 1 || path.compare(0, under.size(), under) != 0 ||
      path[under.size()] != '/') {
    return {};
  }
  return path.substr(under.size() + 1);
}

ssize_t perform(Operation operation, const std::function<ssize_t(std::size_t)>& act,
                const std::function<void(Operation&)>& note) {
  const std::lock_guard<std::mutex> lock(plan->mutex);
  const std::uint64_t number = ++*plan->count;
  const bool last = number == plan->kill_at;
  if (last && plan->kill_when == "before") die();
  const bool half = operation.kind == Kind::write && operation.bytes > 1;
  if (fails(operation, number)) {
    const bool first_of_full_disk = plan->error == ENOSPC && number == plan->fail_from && half;
    if (!first_of_full_disk) {
      operation.kind = static_cast<Kind>(kRefused + static_cast<std::uint32_t>(operation.kind));
      operation.data = nullptr;
      if (plan->log >= 0) append_to_log(operation, number);
      errno = plan->error;
      return -1;
    }
    operation.bytes /= 2;
  }
  if (last && half && plan->kill_when == "midway") operation.bytes /= 2;
  const ssize_t result = act(operation.bytes);
  const int error = errno;
  if (result >= 0 && plan->log >= 0) {
    if (operation.kind == Kind::write) operation.bytes = static_cast<std::size_t>(result);
    if (note) note(operation);
    append_to_log(operation, number);
  }
  if (last) die();
  errno = error;
  return result;
}

}  // namespace disk_faults
