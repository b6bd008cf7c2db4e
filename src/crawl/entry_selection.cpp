#include "crawl/entry_selection.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "base/plain_file.hpp"

namespace glane {

namespace {

// Of a file that people write.
constexpr std::size_t kMostIgnoreBytes = std::size_t{1} << 20;

std::string_view without_slash(std::string_view path) {
  if (path.ends_with('/')) path.remove_suffix(1);
  return path;
}

Remark remark_on(int error) {
  if (error == ELOOP) return DiagnosticCode::ignore_link;
  if (error == EINVAL || error == EISDIR) return DiagnosticCode::ignore_no_file;
  if (error == EFBIG) return DiagnosticCode::ignore_size;
  return system_remark(DiagnosticCode::ignore_system, error);
}

}  // namespace

EntrySelection::EntrySelection(const WalkOptions& options, const DiagnosticSink& report)
    : options_(options), report_(report), include_(options.include), exclude_(options.exclude) {}

bool EntrySelection::read_ignore_file(const WalkedFolder& folder, Scope& scope) {
  const std::string path = std::string(folder.path) + kIgnoreFile;
  try {
    const std::string text = bytes_of_plain_file(path, kMostIgnoreBytes);
    IgnoreRules rules(text, [&](std::size_t line, std::string_view flaw) {
      report(Severity::doubtful, path, line,
             {DiagnosticCode::ignore_pattern, {{"reason", std::string(flaw)}}});
    });
    scope.ignore = std::make_shared<const IgnoreScope>(
        IgnoreScope{std::move(scope.ignore), folder.path.size(), std::move(rules)});
  } catch (const std::system_error& error) {
    report(Severity::failed, path, 0, remark_on(error.code().value()));
    return false;
  }
  return true;
}

// The report names the line.
bool EntrySelection::is_ignored(const std::string& path, bool is_folder, const Scope& scope) {
  const auto decision = find_ignore_decision(scope.ignore.get(), path, is_folder);
  if (!decision || decision->wanted) return false;
  ++ignored_;
  report(Severity::ignored, path, 0,
         {DiagnosticCode::ignore_line,
          {{"line", std::to_string(decision->line)},
           {"path", path.substr(0, decision->folder_bytes) + kIgnoreFile}}});
  return true;
}

// A link is a folder only where links are followed.
bool EntrySelection::is_unwanted(const WalkedFolder& folder, const Scope& scope,
                                 const FolderEntry& entry, std::string_view name) {
  const std::string path = std::string(folder.path).append(without_slash(name));
  const std::string_view below = folder.below(path);
  const bool may_be = entry.kind == FolderEntry::Kind::folder || entry.may_be_a_folder;
  const bool is_folder = may_be && (!entry.link || options_.follow);
  if (exclude_.match(below, is_folder) || is_ignored(path, is_folder, scope)) return true;
  if (entry.kind != FolderEntry::Kind::file || options_.include.empty()) return false;
  return !include_.match(below, false) && !scope.is_included;  // asked in any case: it has matched
}

bool EntrySelection::select(const WalkedFolder& folder, const Scope& above, FolderEntries& found,
                            Scope& scope) {
  scope = above;
  const std::string_view below = without_slash(folder.below(folder.path));
  if (!below.empty() && include_.match(below, true)) scope.is_included = true;
  if (found.has_ignore_file && !read_ignore_file(folder, scope)) return false;
  if (scope.ignore == nullptr && options_.include.empty() && options_.exclude.empty()) return true;
  std::erase_if(found.entries, [&](const FolderEntry& entry) {
    return is_unwanted(folder, scope, entry, found.name(entry));
  });
  return true;
}

void EntrySelection::report_unused() const {
  for (const std::string& text : include_.unused()) {
    report(Severity::doubtful, text, 0, DiagnosticCode::option_include);
  }
  for (const std::string& text : exclude_.unused()) {
    report(Severity::doubtful, text, 0, DiagnosticCode::option_exclude);
  }
}

}  // namespace glane
