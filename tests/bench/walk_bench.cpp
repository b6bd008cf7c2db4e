// The walk over a crawl of one's own by itself, nothing opened, against a `find` that looks at the
// same files. CPU seconds, in turns, medians.
//
// usage: bench-walk FOLDER
// Exit status: 0; 1 where one of them does not run or nothing is found; 2 for a wrong argument.
#include <cstdio>
#include <vector>

#include "crawl/walk.hpp"
#include "find_seconds.hpp"
#include "measure.hpp"

using namespace glane;
using namespace glane::bench;

namespace {

constexpr int kRounds = 9;

// In a process of its own, as a run is: its memory is new, which is a part of the cost. Negative
// where nothing is listed.
double walk_seconds(const std::string& folder) {
  const double start = cpu_seconds(RUSAGE_CHILDREN);
  const pid_t child = ::fork();
  if (child == 0) ::_exit(walk_crawl({folder}, {}, {}).files.empty() ? 1 : 0);
  int status = 0;
  const bool done = child > 0 && ::waitpid(child, &status, 0) == child && status == 0;
  return done ? cpu_seconds(RUSAGE_CHILDREN) - start : -1;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: bench-walk FOLDER\n", stderr);
    return 2;
  }
  std::vector<double> ours, find, ratios;
  for (int round = 0; round < kRounds; ++round) {
    find.push_back(find_seconds(arguments[1]));
    ours.push_back(walk_seconds(arguments[1]));
    if (find.back() < 0 || ours.back() < 0) return 1;
    ratios.push_back(ours.back() / find.back());
  }
  std::printf("find -printf %.3f CPU s; walk %.3f CPU s, %.2f times find's\n", median(find),
              median(ours), median(ratios));
  return 0;
}
