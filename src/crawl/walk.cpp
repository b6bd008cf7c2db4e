#include "crawl/walk.hpp"

#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <unordered_set>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "crawl/file_kind.hpp"
#include "crawl/folder_entries.hpp"
#include "crawl/mirror_url.hpp"
#include "crawl/operands.hpp"

namespace glane {

namespace {

bool matches(const std::vector<std::string>& globs, const std::string& below) {
  const std::string name = below.substr(below.rfind('/') + 1);  // npos + 1 is 0
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
    return ::fnmatch(glob.c_str(), below.c_str(), 0) == 0 ||
           ::fnmatch(glob.c_str(), name.c_str(), 0) == 0;
  });
}

// In one piece of memory.
std::string joined(std::string_view folder, std::string_view name) {
  std::string whole;
  whole.reserve(folder.size() + name.size());
  return whole.append(folder).append(name);
}

// Nearly all names are ASCII.
std::string joined_id(std::string_view folder_id, std::string_view name) {
  return is_ascii(name) ? joined(folder_id, name) : joined(folder_id, id_of_path(name));
}

class Walk {
 public:
  Walk(const WalkOptions& options, const RejectSink& report) : options_(options), report_(report) {}

  void add(const Operand& operand);

  CrawlListing take_listing() { return std::move(listing_); }

 private:
  // A folder of which some entries are still to be listed.
  struct Level {
    std::string path;  // both with "/" at their ends
    std::string id;
    FolderEntries found;
    std::size_t next = 0;
  };

  void add_directory(const Operand& operand);
  bool enter(const Operand& operand, std::string path, std::string id);
  void tell_of(const Operand& operand, const Level& level, const FolderEntry& entry);
  void list(const Operand& operand, const Level& level, const FolderEntry& entry);
  void add_file(const Operand& operand, std::string path, std::string id, const FileFacts& facts);
  bool is_included(std::string_view below) const {
    return options_.include.empty() || matches(options_.include, std::string(below));
  }
  void tell(Severity severity, const std::string& path, std::string reason, bool named) {
    if (report_) report_({severity, path, 0, std::move(reason), named});
  }

  const WalkOptions& options_;
  const RejectSink& report_;
  CrawlListing listing_;
  std::vector<Level> levels_;             // from the operand down to the folder being listed
  std::unordered_set<std::string> seen_;  // canonical paths
};

std::string_view below(const Operand& operand, std::string_view path) {
  return path.substr(operand.path.size());
}

void Walk::add_file(const Operand& operand, std::string path, std::string id,
                    const FileFacts& facts) {
  const std::string_view inside = below(operand, path);
  if (operand.shared && !seen_.insert(joined(operand.real, inside)).second) return;
  CrawlFile& file = listing_.files.emplace_back();
  file.named = inside.empty();
  if (!options_.base_url.empty() && path != "-") {
    file.url = url_below(options_.base_url, file.named ? id : id_of_path(inside));
  }
  file.path = std::move(path);
  file.id = std::move(id);
  file.bytes = facts.bytes;
  file.mtime = facts.mtime;
  file.mtime_ns = facts.mtime_ns;
  file.root = static_cast<std::uint32_t>(listing_.roots.size() - 1);
}

// What is to be said of an entry, before what lies below its neighbours is looked at.
void Walk::tell_of(const Operand& operand, const Level& level, const FolderEntry& entry) {
  const int error = entry.facts.error;
  if (entry.kind == FolderEntry::Kind::folder || (error == 0 && S_ISREG(entry.facts.mode))) return;
  const std::string path = joined(level.path, level.found.name(entry));
  if (error != 0) {
    tell(Severity::failed, path, error_text(error), false);
    if (error == ENOENT) return;
    const std::string id = joined_id(level.id, level.found.name(entry));
    listing_.gaps.push_back({id, CrawlGap::Kind::unreadable});
    if (entry.may_be_a_folder) listing_.gaps.push_back({id + '/', CrawlGap::Kind::unreadable});
  } else if (entry.kind == FolderEntry::Kind::link_to_folder) {
    // They can form loops, and what they lead to is usually walked anyway.
    tell(Severity::skipped, path, "a link to a directory, not followed", false);
  } else if (is_included(below(operand, path))) {
    tell(Severity::skipped, path, special_file_kind(entry.facts.mode), false);
  }
}

// False where it is an index, of which nothing is listed.
bool Walk::enter(const Operand& operand, std::string path, std::string id) {
  const bool named = path.size() == operand.path.size();
  const std::string shown = named ? path : path.substr(0, path.size() - 1);
  std::function<bool(std::string_view)> leave_out;
  if (!options_.exclude.empty()) {
    leave_out = [&](std::string_view name) {
      return matches(options_.exclude, std::string(below(operand, joined(path, name))));
    };
  }
  FolderEntries found = read_folder(shown, named, leave_out);
  if (found.is_index) {
    if (named) tell(Severity::skipped, path, "an index, not a crawl", true);
    return false;
  }
  if (found.error != 0) tell(Severity::failed, shown, error_text(found.error), named);
  // What is no longer there has vanished, an operand excepted: it was there a moment ago.
  if (found.error != 0 && (found.error != ENOENT || named)) {
    listing_.gaps.push_back({id, CrawlGap::Kind::unreadable});
  }
  if (found.is_empty) listing_.gaps.push_back({id, CrawlGap::Kind::empty});
  levels_.push_back({std::move(path), std::move(id), std::move(found)});
  const Level& level = levels_.back();
  for (const FolderEntry& entry : level.found.entries) tell_of(operand, level, entry);
  return true;
}

// Folders are entered where they stand among the files, which gives the order of whole paths.
void Walk::list(const Operand& operand, const Level& level, const FolderEntry& entry) {
  const std::string_view name = level.found.name(entry);
  std::string path = joined(level.path, name);
  switch (entry.kind) {
    case FolderEntry::Kind::folder:
      enter(operand, std::move(path), joined_id(level.id, name));
      break;
    case FolderEntry::Kind::file:
      if (S_ISREG(entry.facts.mode) && is_included(below(operand, path))) {
        add_file(operand, std::move(path), joined_id(level.id, name), entry.facts);
      }
      break;
    case FolderEntry::Kind::link_to_folder:
    case FolderEntry::Kind::unknown:
      break;
  }
}

void Walk::add_directory(const Operand& operand) {
  if (!enter(operand, operand.path, operand.id)) return listing_.roots.pop_back();
  while (!levels_.empty()) {
    Level& level = levels_.back();
    if (level.next == level.found.entries.size()) {
      levels_.pop_back();
    } else {
      list(operand, level, level.found.entries[level.next++]);
    }
  }
}

void Walk::add(const Operand& operand) {
  if (operand.facts.error != 0) {
    return tell(Severity::failed, operand.path, error_text(operand.facts.error), true);
  }
  const bool directory = operand.is_directory();
  if (!directory && !S_ISREG(operand.facts.mode)) {
    return tell(Severity::skipped, operand.path, special_file_kind(operand.facts.mode), true);
  }
  listing_.roots.push_back({operand.id, directory});
  if (directory) return add_directory(operand);
  add_file(operand, operand.path, operand.id, operand.facts);
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

bool is_left_out(const WalkOptions& options, const std::string& below) {
  for (std::size_t at = below.find('/'); at != std::string::npos; at = below.find('/', at + 1)) {
    if (matches(options.exclude, below.substr(0, at))) return true;
  }
  if (matches(options.exclude, below)) return true;
  return !options.include.empty() && !matches(options.include, below);
}

CrawlListing list_crawl(const std::vector<std::string>& operands, const WalkOptions& options,
                        const RejectSink& report) {
  Walk walk(options, report);
  for (const Operand& operand : resolve_operands(operands)) walk.add(operand);
  return walk.take_listing();
}

}  // namespace glane
