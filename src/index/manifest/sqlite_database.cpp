#include "index/manifest/sqlite_database.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <new>
#include <system_error>

#include "glane/error_code.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

// A reader that comes while the last one closes waits for the clearing up; besides only strangers,
// and who was stopped in the middle, have anybody wait.
constexpr double kLeastSeconds = 10;

// A megabyte.
constexpr int kPagesBetweenStops = 256;

// A file is named by an address: one that begins with "file:" would be taken for an address anyway.
// What means something in one is written as its number.
std::string uri_of(const std::string& path, std::string_view parameters) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '%' || c == '?' || c == '#') {
      uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
    } else {
      uri += c;
    }
  }
  // "//" at the beginning would name a machine.
  if (path.starts_with("//")) uri.insert(5, "//");
  return uri.append("?").append(parameters);
}

bool is_there(const std::string& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

bool can_write(const std::string& directory) {
  return ::faccessat(AT_FDCWD, directory.c_str(), W_OK, AT_EACCESS) == 0;
}

// Whether nothing can be read because the disk is full.
bool lacks_room(sqlite3* handle) {
  const int code = sqlite3_exec(handle, "PRAGMA schema_version", nullptr, nullptr, nullptr);
  if (code == SQLITE_OK || code == SQLITE_BUSY) return false;
  const int error = sqlite3_system_errno(handle);
  return error == ENOSPC || error == EDQUOT;
}

// In write-ahead mode locks are those of the file's index, which is shared.
pid_t database_lock_holder(const std::string& path) {
  const pid_t holder = holder_waited_for(path + "-shm");
  return holder != 0 ? holder : holder_waited_for(path);
}

std::vector<ErrorArgument> lock_arguments(const std::string& path) {
  const pid_t holder = database_lock_holder(path);
  if (holder == 0) return {{"path", path}};
  return {{"path", path}, {"process", std::to_string(holder)}, {"command", command_of(holder)}};
}

// Why the system refused something; 0: not known. SQLite forgets it of what fails in a commit,
// where the system's last error, if it is one of storage, is still this one.
//   in: last  errno
int storage_error(sqlite3* handle, int code, int last) {
  if (code != SQLITE_CANTOPEN && code != SQLITE_IOERR && code != SQLITE_FULL) return 0;
  const int known = handle != nullptr ? sqlite3_system_errno(handle) : 0;
  if (known != 0) return known;
  for (const int one : {ENOSPC, EDQUOT, EIO, EROFS, EFBIG}) {
    if (last == one) return last;
  }
  return code == SQLITE_FULL ? ENOSPC : 0;
}

}  // namespace

void SqliteDatabase::Close::operator()(sqlite3* handle) const {
  sqlite3_close_v2(handle);
}

// SQLite asks it of each lock that is not to be had: whether to try again. Nothing may be thrown
// through SQLite: fail() does it.
int SqliteDatabase::wait(void* database, int tries) {
  auto& self = *static_cast<SqliteDatabase*>(database);
  if (tries == 0) {
    const double seconds = std::max(self.waiting_.seconds, kLeastSeconds);
    self.wait_.emplace(self.waiting_, seconds, [&self] {
      return Error(ErrorCode::index_busy, lock_arguments(self.path_));
    });
  }
  return self.wait_->go_on() ? 1 : 0;
}

SqliteDatabase::SqliteDatabase(const std::string& path, Access access, const Waiting& waiting)
    : path_(path), access_(access), waiting_(waiting) {
  std::error_code ignored;
  const std::uintmax_t log_bytes = fs::file_size(path + "-wal", ignored);
  const bool has_log = !ignored && log_bytes > 0;
  // glane writes no such file, and rolling back a stranger's may remove files that it names.
  if (is_there(path + "-journal")) {
    throw Error(ErrorCode::index_stranger, {{"path", path + "-journal"}});
  }
  if (access == Access::read) {
    open_for_reading();
  } else {
    const int more = access == Access::fill     ? SQLITE_OPEN_CREATE
                     : access == Access::memory ? SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY
                                                : 0;
    open({}, SQLITE_OPEN_READWRITE | more, nullptr);
  }
  // The file may come from a stranger: no function of a schema is run, every page is looked at.
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, has_log ? 1 : 0, nullptr);
  if (access == Access::read || access == Access::memory) return;
  if (sqlite3_db_readonly(handle(), "main") == 1) {
    throw Error(ErrorCode::system_read_only, {{"path", path}});
  }
  // What is removed or replaced is written over with zeros, also where SQLite was built not to.
  run("PRAGMA secure_delete = ON");
  // Pages of 4 KB: of a record's blobs, 4 to 60 KB each, the ends of their last pages take 2.7 %,
  // 5 % with pages of 8 KB (and WITHOUT ROWID, which keeps less of a blob in its leaf), 1.5 % with
  // 2 KB, which disks write in pairs.
  if (access == Access::fill) {
    run("PRAGMA page_size = 4096; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
  }
}

void SqliteDatabase::own() {
  sqlite3_db_config(handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
  if (access_ != Access::write) return;
  // A large transaction leaves a large file behind, which is cut to 16 MB when it begins anew.
  run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
      "PRAGMA journal_size_limit = 16777216");
}

void SqliteDatabase::open(std::string_view parameters, int flags, const char* file_system) {
  const std::string name = uri_of(path_, parameters);
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &handle,
                                   flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, file_system);
  handle_.reset(handle);  // there also where it could not be opened
  if (code != SQLITE_OK) fail();
  sqlite3_busy_handler(handle, &SqliteDatabase::wait, this);
}

// To read what stands in the write-ahead file SQLite shares an index of it, -shm, among processes.
// Where none can be made, for want of the right or of room on the disk:
// - there is no write-ahead file: all is in the database;
// - writer and index are there: what they have is read;
// - no index is there, thus no writer: the index is made in memory, which SQLite does for who is
//   alone, and takes for granted where it has no locks.
void SqliteDatabase::open_for_reading() {
  const std::string directory = fs::path(path_).parent_path().string();
  const bool may_write = can_write(directory.empty() ? "." : directory);
  if (may_write) {
    // Who may write clears up when the last one closes.
    open({}, SQLITE_OPEN_READWRITE, nullptr);
    if (!lacks_room(handle())) return;
    handle_.reset();
  }
  if (!is_there(path_ + "-wal")) {
    return open("immutable=1", SQLITE_OPEN_READONLY, nullptr);
  }
  if (!may_write && is_there(path_ + "-shm")) return open({}, SQLITE_OPEN_READONLY, nullptr);
  open({}, SQLITE_OPEN_READONLY, "unix-none");
  run("PRAGMA locking_mode = EXCLUSIVE");
}

void SqliteDatabase::run(const char* sql) {
  if (sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

std::int64_t SqliteDatabase::number(const char* sql) {
  SqliteStatement statement(*this, sql);
  return statement.begin().step() ? statement.number(0) : 0;
}

void SqliteDatabase::copy_to(const std::string& path) const {
  SqliteDatabase copy(path, Access::fill);
  copy_to(copy);
}

void SqliteDatabase::copy_to(SqliteDatabase& other) const {
  sqlite3_backup* const backup = sqlite3_backup_init(other.handle(), "main", handle(), "main");
  if (backup == nullptr) other.fail();
  // Outside of a transaction each writer's commit would have the copy begin anew.
  const int pages = in_transaction() ? kPagesBetweenStops : -1;
  int code = SQLITE_OK;
  bool is_ending = false;
  while (code == SQLITE_OK && !is_ending) {
    code = sqlite3_backup_step(backup, pages);
    is_ending = waiting_.stop && waiting_.stop();
  }
  sqlite3_backup_finish(backup);  // the copy's handle has the error
  if (code == SQLITE_OK) throw Interrupted();
  if (code != SQLITE_DONE) other.fail();
}

bool SqliteDatabase::in_transaction() const {
  return sqlite3_get_autocommit(handle()) == 0;
}

std::int64_t SqliteDatabase::last_row() const {
  return sqlite3_last_insert_rowid(handle());
}

void SqliteDatabase::fail() const {
  const int error = errno;
  const int code = handle() != nullptr ? sqlite3_errcode(handle()) & 0xFF : SQLITE_NOMEM;
  if (code == SQLITE_NOMEM) throw std::bad_alloc();
  if (code == SQLITE_BUSY && wait_ && wait_->is_interrupted()) throw Interrupted();
  std::string message = sqlite3_errmsg(handle());
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
    throw Unreadable(ErrorCode::index_busy, lock_arguments(path_));
  }
  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
    throw_damaged(path_, {"reason", message});
  }
  const int system = storage_error(handle(), code, error);
  // What is missing is a file beside it, which could not be made.
  if (system == ENOENT && is_there(path_)) {
    throw Unreadable(ErrorCode::system_database, {{"path", path_}, {"reason", message}});
  }
  if (system != 0) {
    throw_unread(path_, std::error_code(system, std::generic_category()), message);
  }
  throw Error(ErrorCode::system_database, {{"path", path_}, {"reason", message}});
}

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

SqliteStatement::SqliteStatement(const SqliteDatabase& database, const char* sql)
    : database_(&database) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT,
                                      &statement, nullptr);
  statement_.reset(statement);
  if (code != SQLITE_OK) database.fail();
}

SqliteStatement& SqliteStatement::begin() {
  reset();
  bound_ = 0;
  return *this;
}

SqliteStatement& SqliteStatement::bound(int code) {
  if (code != SQLITE_OK) database_->fail();
  return *this;
}

SqliteStatement& SqliteStatement::bind(std::int64_t number) {
  return bound(sqlite3_bind_int64(statement_.get(), ++bound_, number));
}

SqliteStatement& SqliteStatement::bind_text(std::string_view text) {
  return bound(sqlite3_bind_text64(statement_.get(), ++bound_, text.data(), text.size(),
                                   SQLITE_STATIC, SQLITE_UTF8));
}

SqliteStatement& SqliteStatement::bind_blob(std::string_view bytes) {
  // Without an address it would be NULL.
  const char* const data = bytes.data() != nullptr ? bytes.data() : "";
  return bound(sqlite3_bind_blob64(statement_.get(), ++bound_, data, bytes.size(), SQLITE_STATIC));
}

SqliteStatement& SqliteStatement::bind_null() {
  return bound(sqlite3_bind_null(statement_.get(), ++bound_));
}

SqliteStatement& SqliteStatement::bind_value(const SqliteStatement& row, int column) {
  sqlite3_value* const value = sqlite3_column_value(row.statement_.get(), column);
  return bound(sqlite3_bind_value(statement_.get(), ++bound_, value));
}

bool SqliteStatement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_->fail();
  reset();
  return false;
}

std::int64_t SqliteStatement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view SqliteStatement::bytes(int column) const {
  const void* const data = sqlite3_column_blob(statement_.get(), column);
  if (data == nullptr) return {};
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

void SqliteStatement::reset() {
  sqlite3_reset(statement_.get());
}

}  // namespace glane
