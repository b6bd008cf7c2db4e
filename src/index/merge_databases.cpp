#include <xapian.h>

#include <algorithm>
#include <filesystem>

#include "base/parallel.hpp"
#include "index/merge_databases_xapian.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

// Each database is some five open files, and 1024 may be open.
constexpr std::size_t kFanIn = 64;

// Of the index that comes out: 3 % smaller than with Xapian's usual 8 KB.
constexpr int kBlockBytes = 32 << 10;

void merge(const std::vector<std::string>& paths, const std::string& into, unsigned flags,
           int block_bytes) {
  {
    Xapian::Database together;
    for (const std::string& path : paths) together.add_database(Xapian::Database(path));
    together.compact(into, flags, block_bytes);
  }
  for (const std::string& path : paths) fs::remove_all(path);
}

}  // namespace

void merge_databases(std::vector<std::string> paths, const std::string& folder,
                     const std::string& scratch, std::size_t threads) {
  for (std::size_t pass = 1; paths.size() > threads * 2 || paths.size() > kFanIn; ++pass) {
    const std::size_t fan_in =
        std::clamp<std::size_t>((paths.size() + threads * 2 - 1) / (threads * 2), 2, kFanIn);
    const std::size_t groups = (paths.size() + fan_in - 1) / fan_in;
    std::vector<std::string> merged(groups);
    run_in_parallel(threads, groups, [&](std::size_t i) {
      const std::size_t begin = i * fan_in;
      const std::size_t end = std::min(begin + fan_in, paths.size());
      merged[i] = scratch + "/pass" + std::to_string(pass) + "-" + std::to_string(i);
      merge({paths.begin() + begin, paths.begin() + end}, merged[i], Xapian::Compactor::STANDARD,
            0);
    });
    paths = std::move(merged);
  }
  merge(paths, folder, Xapian::Compactor::FULL, kBlockBytes);
}

}  // namespace glane
