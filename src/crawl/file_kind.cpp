#include "crawl/file_kind.hpp"

#include <sys/stat.h>

namespace glane {

std::string special_file_kind(mode_t mode) {
  if (S_ISREG(mode)) return "";
  if (S_ISFIFO(mode)) return "a named pipe";
  if (S_ISSOCK(mode)) return "a socket";
  return "a device";
}

}  // namespace glane
