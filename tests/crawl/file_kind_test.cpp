#include "crawl/file_kind.hpp"
#include "base/errno_error.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cerrno>

using namespace glane;

TEST_CASE("what is no regular file is named by its kind, whatever its permissions") {
  struct Row {
    mode_t mode;
    DiagnosticCode kind;
  };
  for (const Row& row :
       {Row{S_IFREG | 0644, DiagnosticCode::none}, Row{S_IFREG, DiagnosticCode::none},
        Row{S_IFIFO | 0600, DiagnosticCode::file_pipe},
        Row{S_IFSOCK | 0755, DiagnosticCode::file_socket},
        Row{S_IFCHR | 0666, DiagnosticCode::file_device},
        Row{S_IFBLK, DiagnosticCode::file_device}}) {
    CAPTURE(row.mode);
    CHECK(special_file_kind(row.mode) == row.kind);
  }
}

TEST_CASE("an error is told in the system's words") {
  CHECK(error_text(ENOENT) == "No such file or directory");
  CHECK(error_text(EACCES) == "Permission denied");
  CHECK(error_text(ELOOP) == "Too many levels of symbolic links");
}
