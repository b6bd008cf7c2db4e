#include "index/files/lock_wait.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <vector>

#include "glane/error_code.hpp"

using namespace glane;

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

}  // namespace

TEST_CASE("a wait ends with its time, and is told once, if it lasts") {
  std::vector<std::string> told;
  const Waiting waiting(0, {}, [&](const Error& locked) { told.push_back(locked.what()); });
  struct {
    double seconds;
    std::size_t told;
  } const rows[] = {{0, 0}, {-1, 0}, {0.2, 0}, {0.9, 1}};
  for (const auto& row : rows) {
    CAPTURE(row.seconds);
    told.clear();
    const auto begin = Clock::now();
    LockWait wait(waiting, row.seconds, [] { return Error(ErrorCode::index_busy); });
    while (wait.go_on()) continue;
    CHECK(seconds_since(begin) >= row.seconds);
    CHECK_FALSE(wait.is_interrupted());
    CHECK(told.size() == row.told);
  }
}

TEST_CASE("whoever is asked to end waits no longer, however long it was to be") {
  const auto begin = Clock::now();
  const Waiting waiting(0, [&] { return seconds_since(begin) > 0.1; });
  LockWait wait(waiting, 1e300, [] { return Error(ErrorCode::index_busy); });
  while (wait.go_on()) continue;
  CHECK(wait.is_interrupted());
  CHECK(seconds_since(begin) < 60);
}

TEST_CASE("a process is named by what it runs") {
  CHECK(command_of(::getpid()).starts_with("test-index"));
  CHECK(command_of(0x7FFFFFFF) == "");
  CHECK(holder_waited_for("/nowhere") == 0);
}
