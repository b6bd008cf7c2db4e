#include "segment/glass/xapian_errors.hpp"

#include <exception>
#include <new>

#include <xapian.h>

namespace glane {

void rethrow_as_error(const std::string& directory) {
  try {
    throw;
  } catch (const Error&) {
    throw;
  } catch (const Xapian::DatabaseLockError&) {
    throw Error(ErrorKind::index, directory + ": another process is writing to this index",
                "wait until it has finished; searching goes on meanwhile");
  } catch (const Xapian::DatabaseCorruptError& error) {
    throw_damaged(directory, error.get_msg());
  } catch (const Xapian::DatabaseVersionError&) {
    throw Error(ErrorKind::index, directory + ": the index is of a version that cannot be read",
                "`repair_index` mends what can be mended; else index again");
  } catch (const Xapian::Error& error) {
    const char* system = error.get_error_string();
    throw Error(ErrorKind::index,
                directory + ": " + error.get_msg() + (system ? std::string(": ") + system : ""));
  } catch (const std::bad_alloc&) {
    throw Error(ErrorKind::index, directory + ": out of memory");
  } catch (const std::exception& error) {
    throw Error(ErrorKind::index, directory + ": " + error.what());
  }
}

void throw_unread(const std::string& path, const std::error_code& code) {
  const std::string what = path + ": " + code.message();
  if (code == std::errc::no_such_file_or_directory) throw Error(ErrorKind::index, what);
  throw Unreadable(ErrorKind::index, what);
}

void throw_damaged(const std::string& path, const std::string& what) {
  throw Error(ErrorKind::index, (path.empty() ? "" : path + ": ") + "the index is damaged: " + what,
              "`repair_index` mends what can be mended; else index again");
}

void throw_no_index(const std::string& directory, const std::string& what) {
  throw Error(ErrorKind::index, directory + ": " + what,
              "name the directory of the index; `index_pages` makes one");
}

}  // namespace glane
