#include "crawl/walk.hpp"

#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unordered_set>

#include "base/utf8.hpp"
#include "crawl/file_kind.hpp"
#include "crawl/mirror_url.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

bool matches(const std::vector<std::string>& globs, const std::string& below) {
  const std::string name = below.substr(below.rfind('/') + 1);  // npos + 1 is 0
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
    return ::fnmatch(glob.c_str(), below.c_str(), 0) == 0 ||
           ::fnmatch(glob.c_str(), name.c_str(), 0) == 0;
  });
}

// Xapian's own files mark an index; its tables are no crawl.
bool is_index(const std::string& directory) {
  struct stat status;
  return ::stat((directory + "/iamglass").c_str(), &status) == 0 ||
         ::stat((directory + "/flintlock").c_str(), &status) == 0;
}

class Walk {
 public:
  Walk(const WalkOptions& options, const RejectSink& report) : options_(options), report_(report) {}

  void add_operand(const std::string& operand);

  std::vector<CrawlFile> take_files() { return std::move(files_); }

 private:
  // A directory being walked: as it was named, its canonical path, the id's beginning.
  struct Root {
    std::string path;
    std::string real;
    std::string id;
  };

  void add_directory(const std::string& operand);
  void list(const Root& root, const std::string& below, std::vector<std::string>& pending);
  void add_entry(const Root& root, const std::string& below, std::vector<std::string>& pending);
  void add_file(CrawlFile file, const std::string& real, const struct stat& status);
  std::string url_of(const std::string& below) const {
    return options_.base_url.empty() ? "" : url_below(options_.base_url, id_of_path(below));
  }
  void tell(Severity severity, const std::string& path, std::string reason, bool named) {
    if (report_) report_({severity, path, 0, std::move(reason), named});
  }

  const WalkOptions& options_;
  const RejectSink& report_;
  std::vector<CrawlFile> files_;
  std::unordered_set<std::string> seen_;  // canonical directory + name
};

void Walk::add_file(CrawlFile file, const std::string& real, const struct stat& status) {
  if (!seen_.insert(real).second) return;
  file.bytes = static_cast<std::uint64_t>(status.st_size);
  file.mtime = status.st_mtime;
  files_.push_back(std::move(file));
}

void Walk::add_entry(const Root& root, const std::string& below,
                     std::vector<std::string>& pending) {
  if (matches(options_.exclude, below)) return;
  const std::string path = root.path + below;
  struct stat status;
  if (::stat(path.c_str(), &status) != 0) {
    return tell(Severity::failed, path, error_text(errno), false);
  }
  if (S_ISDIR(status.st_mode)) {
    // Links to directories can form loops, and what they lead to is usually walked anyway.
    std::error_code ignored;
    if (fs::is_symlink(path, ignored)) {
      return tell(Severity::skipped, path, "a link to a directory, not followed", false);
    }
    return pending.push_back(below);
  }
  if (!options_.include.empty() && !matches(options_.include, below)) return;
  const std::string special = special_file_kind(status.st_mode);
  if (!special.empty()) return tell(Severity::skipped, path, special, false);
  add_file({path, id_of_path(root.id + below), 0, 0, false, url_of(below)}, root.real + below,
           status);
}

void Walk::list(const Root& root, const std::string& below, std::vector<std::string>& pending) {
  const std::string path = root.path + below;
  const bool named = below.empty();
  std::error_code error;
  fs::directory_iterator entries(path, error);
  if (!error && is_index(path)) {
    if (named) tell(Severity::skipped, path, "an index, not a crawl", true);
    return;
  }
  const std::string prefix = below.empty() ? below : below + "/";
  std::vector<std::string> names;
  for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
    const std::string name = entries->path().filename().string();
    if (name.front() != '.') names.push_back(prefix + name);
  }
  if (error) tell(Severity::failed, path, error.message(), named);
  for (const std::string& name : names) add_entry(root, name, pending);
}

void Walk::add_directory(const std::string& operand) {
  std::error_code error;
  const fs::path real = fs::canonical(operand, error);
  if (error) return tell(Severity::failed, operand, error.message(), true);
  std::string name = operand.substr(0, operand.find_last_not_of('/') + 1);
  name = name.substr(name.rfind('/') + 1);
  // "." and ".." name no directory: take the name it really has.
  if (name.empty() || name == "." || name == "..") name = real.filename().string();
  const Root root{operand.back() == '/' ? operand : operand + "/",
                  real == "/" ? "/" : real.string() + "/", name.empty() ? "" : name + "/"};
  const std::size_t first = files_.size();
  std::vector<std::string> pending{""};
  while (!pending.empty()) {
    const std::string below = std::move(pending.back());
    pending.pop_back();
    list(root, below, pending);
  }
  std::sort(files_.begin() + static_cast<std::ptrdiff_t>(first), files_.end(),
            [](const CrawlFile& a, const CrawlFile& b) { return a.path < b.path; });
}

void Walk::add_operand(const std::string& operand) {
  if (operand == "-") {
    if (seen_.insert("-").second) files_.push_back({"-", "-", 0, std::time(nullptr), true, {}});
    return;
  }
  struct stat status;
  if (::stat(operand.c_str(), &status) != 0) {
    return tell(Severity::failed, operand, error_text(errno), true);
  }
  if (S_ISDIR(status.st_mode)) return add_directory(operand);
  const std::string special = special_file_kind(status.st_mode);
  if (!special.empty()) return tell(Severity::skipped, operand, special, true);
  const fs::path path(operand);
  std::error_code error;
  const fs::path parent = fs::canonical(path.has_parent_path() ? path.parent_path() : ".", error);
  const std::string name = path.filename().string();
  add_file({operand, id_of_path(name), 0, 0, true, url_of(name)}, (parent / name).string(), status);
}

}  // namespace

std::string id_of_path(std::string_view path) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string id;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t start = at;
    const bool written = path.substr(start, 3) == "\uFFFD";
    if (next_code_point(path, at) != kReplacementCharacter || written) {
      id += path.substr(start, at - start);
      continue;
    }
    const auto byte = static_cast<unsigned char>(path[start]);
    id += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return id;
}

std::vector<CrawlFile> list_crawl(const std::vector<std::string>& operands,
                                  const WalkOptions& options, const RejectSink& report) {
  Walk walk(options, report);
  for (const std::string& operand : operands) walk.add_operand(operand);
  return walk.take_files();
}

}  // namespace glane
