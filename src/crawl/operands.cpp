#include "crawl/operands.hpp"

#include <fcntl.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

#include "crawl/path_names.hpp"

namespace glane {

namespace {

namespace fs = std::filesystem;

void resolve_directory(Operand& operand) {
  std::error_code error;
  const fs::path real = fs::canonical(operand.path, error);
  if (error) {
    operand.facts.error = error.value();
    return;
  }
  std::string name = operand.path.substr(0, operand.path.find_last_not_of('/') + 1);
  name = name.substr(name.rfind('/') + 1);
  // "." and ".." name no directory: take the name it really has.
  if (name.empty() || name == "." || name == "..") name = real.filename().string();
  operand.id = name.empty() ? "" : id_of_path_name(name + "/");
  operand.real = real == "/" ? "/" : real.string() + "/";
  if (operand.path.back() != '/') operand.path += '/';
}

// Operands that are many files are mostly of one folder: its canonical path is asked for once.
class FileResolver {
 public:
  void resolve(Operand& operand) {
    const fs::path path(operand.path);
    const std::string name = path.filename().string();
    const std::string parent = path.has_parent_path() ? path.parent_path().string() : ".";
    if (parent != parent_) {
      std::error_code ignored;
      real_ = fs::canonical(parent, ignored);
      parent_ = parent;
    }
    operand.id = id_of_path_name(name);
    operand.real = (real_ / name).string();
  }

 private:
  std::string parent_;
  fs::path real_;
};

// Only operands that lie in one another need to remember what they reached.
void mark_shared(std::vector<Operand>& operands) {
  std::vector<Operand*> sorted;
  for (Operand& operand : operands) {
    if (operand.facts.error == 0) sorted.push_back(&operand);
  }
  std::sort(sorted.begin(), sorted.end(),
            [](const Operand* a, const Operand* b) { return a->real < b->real; });
  Operand* outer = nullptr;
  for (Operand* const operand : sorted) {
    const bool inside =
        outer != nullptr && (operand->real == outer->real ||
                             (outer->is_directory() && operand->real.rfind(outer->real, 0) == 0));
    if (inside) {
      operand->shared = outer->shared = true;
    } else {
      outer = operand;
    }
  }
}

}  // namespace

OperandFolders::OperandFolders(const std::vector<Operand>& operands) {
  std::vector<std::string> folders;
  for (const Operand& operand : operands) {
    if (operand.is_directory()) folders.push_back(operand.real);
  }
  std::sort(folders.begin(), folders.end());
  for (std::string& folder : folders) {
    if (!hold(folder)) outermost_.push_back(std::move(folder));
  }
}

// Of folders none of which lies in another, the one that holds a path is the last before it.
bool OperandFolders::hold(const std::string& real) const {
  const auto behind = std::upper_bound(outermost_.begin(), outermost_.end(), real);
  return behind != outermost_.begin() && real.starts_with(*std::prev(behind));
}

std::vector<Operand> resolve_operands(const std::vector<std::string>& paths) {
  std::vector<Operand> operands;
  FileResolver files;
  for (const std::string& path : paths) {
    Operand operand;
    operand.path = operand.id = operand.real = path;
    if (path == "-") {
      const std::int64_t now = std::time(nullptr);
      operand.facts = {0, S_IFREG, 0, now, now * 1'000'000'000, now * 1'000'000'000};
    } else {
      operand.facts = facts_of_folder_entry(AT_FDCWD, path.c_str());
      if (operand.is_directory()) {
        resolve_directory(operand);
      } else if (operand.facts.error == 0) {
        files.resolve(operand);
      }
    }
    operands.push_back(std::move(operand));
  }
  mark_shared(operands);
  return operands;
}

}  // namespace glane
