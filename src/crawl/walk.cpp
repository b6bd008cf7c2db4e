#include "crawl/walk.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <unordered_set>

#include "base/remark.hpp"
#include "base/text.hpp"
#include "crawl/entry_selection.hpp"
#include "crawl/file_kind.hpp"
#include "crawl/folder_entries.hpp"
#include "crawl/mirror_url.hpp"
#include "crawl/operands.hpp"
#include "crawl/path_names.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

// In one piece of memory.
std::string joined(std::string_view folder, std::string_view name) {
  std::string whole;
  whole.reserve(folder.size() + name.size());
  return whole.append(folder).append(name);
}

// Nearly all names are ASCII.
std::string joined_id(std::string_view folder_id, std::string_view name) {
  return is_ascii_text(name) ? joined(folder_id, name) : joined(folder_id, id_of_path_name(name));
}

// Memory that is not touched costs nothing, files that are moved do: a vector's own growth was 4 %
// of a walk.
void make_room(std::vector<CrawlFile>& files) {
  constexpr std::size_t kFirst = std::size_t{1} << 12;
  constexpr std::size_t kMany = std::size_t{1} << 20;
  if (files.size() < files.capacity()) return;
  files.reserve(std::max(kFirst, files.size() * (files.size() < kMany ? 4 : 2)));
}

class Walk {
 public:
  Walk(const std::vector<Operand>& operands, const WalkOptions& options,
       const DiagnosticSink& report)
      : operand_folders_(operands),
        options_(options),
        report_(report),
        selection_(options, report) {}

  void add(const Operand& operand);

  // The directories that links lead to, once all operands have been added.
  void add_linked();

  CrawlListing finished_listing();

 private:
  // A folder of which some entries are still to be listed.
  struct Level {
    std::string path;  // all with "/" at their ends
    std::string id;
    std::string real;             // canonical
    EntrySelection::Scope scope;  // until it is entered that of the folder above
    FolderEntries found;
    std::size_t next = 0;
  };

  // A link to a directory.
  struct Linked {
    const Operand* operand;
    std::uint32_t root;
    std::string path;
    std::string id;
    EntrySelection::Scope scope;
  };

  void walk(const Operand& operand);
  bool enter(const Operand& operand, Level folder, bool by_link = false);
  void report_entry(const Level& level, const FolderEntry& entry);
  void list(const Operand& operand, const Level& level, const FolderEntry& entry);
  void list_folder(const Operand& operand, const Level& level, const FolderEntry& entry);
  void list_link(const Operand& operand, const Level& level, const FolderEntry& entry);
  CrawlFile& add_file(const Operand& operand, std::string path, std::string id,
                      const FileFacts& facts);
  bool was_added(const Operand& operand, std::string_view real_folder, std::string_view name);
  const Operand* namesake_of(const Operand& operand);
  void drop_namesakes();
  void add_gap(std::string id) {
    listing_.gaps.push_back({std::move(id), CrawlGap::Kind::unreadable});
  }
  void report(Severity severity, const std::string& path, Remark remark, bool named) {
    if (report_) report_(diagnostic_of(std::move(remark), severity, {path, 0, named}));
  }
  void report_namesake(const std::string& path, const std::string& other, bool named) {
    report(Severity::failed, path, {DiagnosticCode::file_same_name, {{"path", other}}}, named);
  }
  void report_failed(const std::string& path, int error, bool named) {
    report(Severity::failed, path, system_remark(DiagnosticCode::file_system, error), named);
  }

  const OperandFolders operand_folders_;
  const WalkOptions& options_;
  const DiagnosticSink& report_;
  EntrySelection selection_;
  CrawlListing listing_;
  std::uint32_t root_ = 0;                // of the operand being walked
  std::vector<Level> levels_;             // from the operand down to the folder being listed
  std::unordered_set<std::string> seen_;  // canonical paths of files
  std::unordered_map<std::string, const Operand*> named_;  // those walked, by their ids
  std::unordered_set<std::string> escaped_;  // ids of files with names that are no UTF-8

  // Where links are followed:
  bool is_linked_ = false;  // what is being walked
  std::vector<Linked> linked_;
  std::unordered_map<std::string, std::string> walked_;  // canonical path -> id
};

std::string_view below(const Operand& operand, std::string_view path) {
  return path.substr(operand.path.size());
}

// Whether another operand, or a link, has led to the file before.
bool Walk::was_added(const Operand& operand, std::string_view real_folder, std::string_view name) {
  if (!operand.shared && !options_.follow) return false;
  return !seen_.insert(joined(real_folder, name)).second;
}

CrawlFile& Walk::add_file(const Operand& operand, std::string path, std::string id,
                          const FileFacts& facts) {
  const std::string_view inside = below(operand, path);
  make_room(listing_.files);
  CrawlFile& file = listing_.files.emplace_back();
  file.named = inside.empty();
  if (!options_.base_url.empty() && path != "-") {
    file.origin = std::make_shared<const CrawlFile::Origin>(CrawlFile::Origin{
        url_below(options_.base_url, file.named ? id : id_of_path_name(inside)), ""});
  }
  if (!inside.empty() && std::string_view(id).substr(operand.id.size()) != inside) {
    escaped_.insert(id);
  }
  file.path = std::move(path);
  file.id = std::move(id);
  file.bytes = facts.bytes;
  file.mtime = facts.mtime;
  file.mtime_ns = facts.mtime_ns;
  file.ctime_ns = facts.ctime_ns;
  file.root = root_;
  return file;
}

// The operand walked before that gives other files the same ids; null: there is none.
const Operand* Walk::namesake_of(const Operand& operand) {
  const auto [found, first] = named_.emplace(operand.id, &operand);
  const Operand& other = *found->second;
  // What lies in it, or is it once more, has been reached.
  const bool is_reached =
      other.is_directory() ? operand.real.starts_with(other.real) : operand.real == other.real;
  return first || is_reached ? nullptr : &other;
}

// Of two files the second, where one's name is no UTF-8 and the other's is what stands for it.
void Walk::drop_namesakes() {
  std::unordered_map<std::string, std::string> listed;  // by id, paths
  std::erase_if(listing_.files, [&](const CrawlFile& file) {
    if (!escaped_.contains(file.id)) return false;
    const auto [found, first] = listed.emplace(file.id, file.path);
    if (!first) report_namesake(file.path, found->second, file.named);
    return !first;
  });
}

// Reports what is odd about an entry, before what lies below its neighbours is looked at.
void Walk::report_entry(const Level& level, const FolderEntry& entry) {
  const int error = entry.facts.error;
  const bool folder = entry.kind == FolderEntry::Kind::folder;
  if (folder ? !entry.link || options_.follow : error == 0 && S_ISREG(entry.facts.mode)) return;
  const std::string_view name = level.found.name(entry);
  const std::string path = joined(level.path, name);
  if (error != 0) {
    report_failed(path, error, false);
    if (error == ENOENT) return;
    const std::string id = joined_id(level.id, name);
    add_gap(id);
    if (entry.may_be_a_folder) add_gap(id + '/');
  } else if (folder) {
    // They can form loops, and what they lead to is usually walked anyway.
    report(Severity::skipped, path.substr(0, path.size() - 1), DiagnosticCode::link_folder, false);
    add_gap(joined_id(level.id, name));
  } else {
    report(Severity::skipped, path, special_file_kind(entry.facts.mode), false);
  }
}

// False where it is an index, of which nothing is listed.
//   in: folder  nothing read of it yet
bool Walk::enter(const Operand& operand, Level folder, bool by_link) {
  const std::string& path = folder.path;
  const bool named = path.size() == operand.path.size();
  const std::string shown = named ? path : path.substr(0, path.size() - 1);
  FolderEntries found = read_folder(by_link ? folder.real : shown, named || by_link);
  if (found.is_index) {
    if (named) report(Severity::skipped, path, DiagnosticCode::file_index, true);
    return false;
  }
  if (found.error != 0) report_failed(shown, found.error, named);
  // What is no longer there has vanished, an operand excepted: it was there a moment ago.
  if (found.error != 0 && (found.error != ENOENT || named)) add_gap(folder.id);
  if (found.is_empty) listing_.gaps.push_back({folder.id, CrawlGap::Kind::empty});
  if (options_.follow) walked_.emplace(folder.real, folder.id);
  const EntrySelection::Scope above = std::move(folder.scope);
  if (!selection_.select({path, operand.path.size()}, above, found, folder.scope)) {
    add_gap(folder.id);
    found.entries.clear();
  }
  folder.found = std::move(found);
  levels_.push_back(std::move(folder));
  const Level& level = levels_.back();
  for (const FolderEntry& entry : level.found.entries) report_entry(level, entry);
  return true;
}

// Folders are entered where they stand among the files, which gives the order of whole paths.
void Walk::list(const Operand& operand, const Level& level, const FolderEntry& entry) {
  if (entry.kind == FolderEntry::Kind::folder) return list_folder(operand, level, entry);
  if (entry.kind == FolderEntry::Kind::unknown || !S_ISREG(entry.facts.mode)) return;
  const std::string_view name = level.found.name(entry);
  std::string path = joined(level.path, name);
  if (entry.link) return list_link(operand, level, entry);
  if (was_added(operand, level.real, name)) return;
  add_file(operand, std::move(path), joined_id(level.id, name), entry.facts);
}

void Walk::list_folder(const Operand& operand, const Level& level, const FolderEntry& entry) {
  const std::string_view name = level.found.name(entry);
  std::string path = joined(level.path, name);
  std::string id = joined_id(level.id, name);
  if (entry.link) {
    // Only a directory that lies nowhere else is read by a link to it.
    if (options_.follow)
      linked_.push_back({&operand, root_, std::move(path), std::move(id), level.scope});
    return;
  }
  std::string real = joined(level.real, name);
  // Below a link all may have been read by a link that leads deeper; below operands gaps are told
  // of under each id.
  if (is_linked_ && walked_.contains(real)) {
    listing_.aliases.push_back({std::move(id), walked_[real]});
  } else {
    enter(operand, {std::move(path), std::move(id), std::move(real), level.scope, {}});
  }
}

// A link to a file. It is opened where it leads now, which is what is judged.
void Walk::list_link(const Operand& operand, const Level& level, const FolderEntry& entry) {
  const std::string_view name = level.found.name(entry);
  std::string path = joined(level.path, name);
  std::string id = joined_id(level.id, name);
  std::error_code error;
  std::string real = fs::canonical(path, error).string();
  if (error) {
    report_failed(path, error.value(), false);
    if (error.value() != ENOENT) add_gap(std::move(id));
    return;
  }
  if (!options_.follow && !operand_folders_.hold(real)) {
    report(Severity::skipped, path, DiagnosticCode::link_outside, false);
    return add_gap(std::move(id));
  }
  if (was_added(operand, level.real, name)) return;
  CrawlFile& file = add_file(operand, std::move(path), std::move(id), entry.facts);
  CrawlFile::Origin origin{file.url(), std::move(real)};
  file.origin = std::make_shared<const CrawlFile::Origin>(std::move(origin));
}

// Lists what the folders entered hold.
void Walk::walk(const Operand& operand) {
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
    return report_failed(operand.path, operand.facts.error, true);
  }
  const bool directory = operand.is_directory();
  if (!directory && !S_ISREG(operand.facts.mode)) {
    return report(Severity::skipped, operand.path, special_file_kind(operand.facts.mode), true);
  }
  if (const Operand* other = options_.one_of_a_name ? namesake_of(operand) : nullptr) {
    add_gap(operand.id);
    return report_namesake(operand.path, other->path, true);
  }
  root_ = static_cast<std::uint32_t>(listing_.roots.size());
  listing_.roots.push_back({operand.id, directory});
  if (directory) {
    if (!enter(operand, {operand.path, operand.id, operand.real, {}, {}}))
      listing_.roots.pop_back();
    walk(operand);
  } else if (!was_added(operand, operand.real, "")) {
    add_file(operand, operand.path, operand.id, operand.facts);
  }
}

void Walk::add_linked() {
  is_linked_ = true;
  for (std::size_t next = 0; next < linked_.size(); ++next) {
    const Linked link = linked_[next];  // more of them may come
    root_ = link.root;
    const std::string shown = link.path.substr(0, link.path.size() - 1);
    std::error_code error;
    const fs::path found = fs::canonical(shown, error);
    if (error) {
      report_failed(shown, error.value(), false);
      if (error.value() != ENOENT) add_gap(link.id);
      continue;
    }
    const std::string real = found == "/" ? "/" : found.string() + "/";
    if (walked_.contains(real)) {
      report(Severity::skipped, shown, DiagnosticCode::link_elsewhere, false);
      listing_.aliases.push_back({link.id, walked_[real]});
    } else if (enter(*link.operand, {link.path, link.id, real, link.scope, {}}, true)) {
      walk(*link.operand);
    }
  }
}

CrawlListing Walk::finished_listing() {
  const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
  std::stable_sort(listing_.gaps.begin(), listing_.gaps.end(), by_id);
  std::stable_sort(listing_.aliases.begin(), listing_.aliases.end(), by_id);
  if (!linked_.empty()) {
    std::sort(listing_.files.begin(), listing_.files.end(),
              [](const CrawlFile& a, const CrawlFile& b) {
                return a.root != b.root ? a.root < b.root : a.path < b.path;
              });
  }
  if (options_.one_of_a_name && !escaped_.empty()) drop_namesakes();
  listing_.ignored = selection_.ignored();
  selection_.report_unused();
  return std::move(listing_);
}

}  // namespace

CrawlListing walk_crawl(const std::vector<std::string>& operands, const WalkOptions& options,
                        const DiagnosticSink& report) {
  const std::vector<Operand> resolved = resolve_operands(operands);
  Walk walk(resolved, options, report);
  for (const Operand& operand : resolved) walk.add(operand);
  walk.add_linked();
  return walk.finished_listing();
}

}  // namespace glane
