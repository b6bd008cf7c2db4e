#include "crawl/file_kind.hpp"

#include <sys/stat.h>

namespace glane {

DiagnosticCode special_file_kind(mode_t mode) {
  if (S_ISREG(mode)) return DiagnosticCode::none;
  if (S_ISFIFO(mode)) return DiagnosticCode::file_pipe;
  if (S_ISSOCK(mode)) return DiagnosticCode::file_socket;
  return DiagnosticCode::file_device;
}

}  // namespace glane
