// Which entries of a folder a walk goes on with: those that the options ask for, and that no ignore
// file of this folder or of one above it, up to the operand, leaves out.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/remark.hpp"
#include "crawl/folder_entries.hpp"
#include "crawl/ignore_rules.hpp"
#include "crawl/path_globs.hpp"
#include "crawl/walk_options.hpp"
#include "glane/error.hpp"

namespace glane {

// A folder as it is walked.
struct WalkedFolder {
  std::string_view path;          // "/" at its end
  std::size_t operand_bytes = 0;  // of its path, those of the operand's

  std::string_view below(std::string_view inside) const { return inside.substr(operand_bytes); }
};

class EntrySelection {
 public:
  // All must outlive it.
  EntrySelection(const WalkOptions& options, const DiagnosticSink& report);

  // What holds in a folder.
  struct Scope {
    std::shared_ptr<const IgnoreScope> ignore;
    bool is_included = false;  // it, or a folder above it, is what is asked for
  };

  // Drops what is not to be read from the entries of a folder.
  //   in:     above  of the folder above it; none: it is the operand
  //   out:    what holds in it
  //   errors: false where its ignore file cannot be read, which is reported: nobody knows then what
  //           may be read, and nothing is
  bool select(const WalkedFolder& folder, const Scope& above, FolderEntries& found, Scope& scope);

  // Entries that ignore files left out; a folder is one.
  std::uint64_t ignored() const { return ignored_; }

  // Reports patterns of the options that matched nothing.
  void report_unused() const;

 private:
  bool read_ignore_file(const WalkedFolder& folder, Scope& scope);
  bool is_ignored(const std::string& path, bool is_folder, const Scope& scope);
  bool is_unwanted(const WalkedFolder& folder, const Scope& scope, const FolderEntry& entry,
                   std::string_view name);
  void report(Severity severity, std::string path, std::size_t line, Remark remark) const {
    if (report_) report_(diagnostic_of(std::move(remark), severity, {std::move(path), line}));
  }

  const WalkOptions& options_;
  const DiagnosticSink& report_;
  PathGlobsInUse include_;
  PathGlobsInUse exclude_;
  std::uint64_t ignored_ = 0;
};

}  // namespace glane
