#include "list_file.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace glane {

std::string read_list(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (file) text << file.rdbuf();
  // An empty file sets failbit: nothing was inserted.
  if (!file.is_open() || file.bad()) {
    throw Error(ErrorKind::usage, path + ": " + std::strerror(errno));
  }
  if (find_invalid_utf8(text.str()) != std::string_view::npos) {
    throw Error(ErrorKind::usage, path + ": not valid UTF-8");
  }
  return text.str();
}

}  // namespace glane
