#include "base/folder.hpp"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <new>
#include <string_view>

namespace glane {

namespace {

struct Close {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

void set_errno(std::error_code& error) {
  error.assign(errno, std::generic_category());
}

}  // namespace

std::vector<std::string> names_in(const std::string& folder, std::error_code& error) {
  error.clear();
  std::vector<std::string> names;
  const std::unique_ptr<DIR, Close> opened(::opendir(folder.c_str()));
  errno = opened == nullptr ? errno : 0;
  while (opened != nullptr) {
    const dirent* const entry = ::readdir(opened.get());
    if (entry == nullptr) break;
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
    errno = 0;
  }
  if (errno == ENOMEM) throw std::bad_alloc();
  if (errno != 0) {
    set_errno(error);
    names.clear();
  }
  return names;
}

std::vector<std::string> names_in(const std::string& folder) {
  std::error_code error;
  std::vector<std::string> names = names_in(folder, error);
  if (error) throw std::system_error(error, folder);
  return names;
}

void remove_tree(const std::string& path, std::error_code& error) {
  error.clear();
  struct stat status;
  if (::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode)) {
    for (const std::string& name : names_in(path, error)) {
      remove_tree(path + "/" + name, error);
      if (error) return;
    }
    if (!error && ::rmdir(path.c_str()) != 0 && errno != ENOENT) set_errno(error);
  } else if (::unlink(path.c_str()) != 0 && errno != ENOENT) {
    set_errno(error);
  }
}

void remove_tree(const std::string& path) {
  std::error_code error;
  remove_tree(path, error);
  if (error) throw std::system_error(error, path);
}

}  // namespace glane
