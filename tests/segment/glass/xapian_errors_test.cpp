#include "segment/glass/xapian_errors.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <functional>
#include <new>
#include <stdexcept>
#include <vector>

using namespace glane;

namespace {

Error error_of(const std::function<void()>& fail) {
  try {
    fail();
  } catch (const Error& error) {
    return error;
  }
  FAIL("no error");
  return Error(ErrorKind::usage, "");
}

Error rethrown(const std::function<void()>& fail) {
  return error_of([&] {
    try {
      fail();
    } catch (...) {
      rethrow_as_error("index");
    }
  });
}

}  // namespace

TEST_CASE("errors of Xapian and of the standard library become ones that name the index") {
  const std::string mend = "`repair_index` mends what can be mended; else index again";
  struct Row {
    std::function<void()> fail;
    std::string message;
    std::string hint;
  };
  const std::vector<Row> rows = {
      {[] { throw Xapian::DatabaseLockError("locked"); },
       "index: another process is writing to this index",
       "let it finish, or wait for it: `Waiting::seconds`; searching goes on meanwhile"},
      {[] { throw Xapian::DatabaseCorruptError("block 7"); },
       "index: the index is damaged: block 7", mend},
      {[] { throw Xapian::DatabaseVersionError("old"); },
       "index: the index is of a version that cannot be read", mend},
      {[] { throw Xapian::DatabaseOpeningError("no database", "", 2); },
       "index: no database: No such file or directory", ""},
      {[] { throw Xapian::InvalidArgumentError("bad"); }, "index: bad", ""},
      {[] { throw std::bad_alloc(); }, "index: out of memory", ""},
      {[] { throw std::runtime_error("disque plein"); }, "index: disque plein", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.message);
    const Error error = rethrown(row.fail);
    CHECK(error.kind() == ErrorKind::index);
    CHECK(error.what() == row.message);
    CHECK(error.hint() == row.hint);
  }
}

TEST_CASE("an error of glane's passes as it is") {
  const Error error = rethrown([] { throw Error(ErrorKind::query, "année ?", "un nombre"); });
  CHECK(error.kind() == ErrorKind::query);
  CHECK(error.what() == std::string("année ?"));
  CHECK(error.hint() == "un nombre");
  const auto interrupted = [] {
    try {
      throw Interrupted();
    } catch (...) {
      rethrow_as_error("index");
    }
  };
  CHECK_THROWS_AS(interrupted(), Interrupted);
}

TEST_CASE("a file that is not there is damage, one that may not be read says nothing") {
  const auto unread = [](std::errc code) { throw_unread("1.seg", std::make_error_code(code)); };
  CHECK_THROWS_AS(unread(std::errc::permission_denied), Unreadable);
  CHECK_THROWS_AS(unread(std::errc::io_error), Unreadable);
  try {
    unread(std::errc::no_such_file_or_directory);
  } catch (const Unreadable&) {
    FAIL("nothing is there to be read");
  } catch (const Error& error) {
    CHECK(error.what() == std::string("1.seg: No such file or directory"));
    CHECK(error.code_name() == "index.gone");
    CHECK(error.argument("errno") == "2");
  }
}

TEST_CASE("damage names its file where there is one, and no index says what to name") {
  CHECK(error_of([] { throw_damaged("1.seg", DiagnosticCode::damage_cut); }).what() ==
        std::string("1.seg: the index is damaged: it is cut short"));
  CHECK(error_of([] {
          throw_damaged("", {DiagnosticCode::damage_cut_file, {{"file", "1.seg"}}});
        }).what() == std::string("the index is damaged: 1.seg is cut short"));
  const Error error = error_of([] { throw_no_index("notes", DiagnosticCode::folder_file); });
  CHECK(error.kind() == ErrorKind::index);
  CHECK(error.what() == std::string("notes: not an index but a file"));
  CHECK(error.hint() == "name the directory of the index; `index_pages` makes one");
}
