#include "segment/glass/xapian_errors.hpp"

#include <exception>
#include <new>

#include <xapian.h>

#include "glane/error_code.hpp"

namespace glane {

void rethrow_as_error(const std::string& directory) {
  try {
    throw;
  } catch (const Error&) {
    throw;
  } catch (const Xapian::DatabaseLockError&) {
    throw Error(ErrorCode::index_locked, {{"directory", directory}});
  } catch (const Xapian::DatabaseCorruptError& error) {
    throw_damaged(directory, error.get_msg());
  } catch (const Xapian::DatabaseVersionError&) {
    throw Error(ErrorCode::index_postings_version, {{"directory", directory}});
  } catch (const Xapian::Error& error) {
    const char* system = error.get_error_string();
    const std::string reason = error.get_msg() + (system ? std::string(": ") + system : "");
    throw Error(ErrorCode::system_other, {{"path", directory}, {"reason", reason}});
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::system_memory, {{"path", directory}});
  } catch (const std::exception& error) {
    throw Error(ErrorCode::system_other, {{"path", directory}, {"reason", error.what()}});
  }
}

std::vector<ErrorArgument> system_arguments(const std::string& path, const std::error_code& code,
                                            const std::string& what) {
  const std::string reason = (what.empty() ? "" : what + ": ") + code.message();
  return {{"path", path}, {"reason", reason}, {"errno", std::to_string(code.value())}};
}

void throw_unread(const std::string& path, const std::error_code& code, const std::string& what) {
  const std::vector<ErrorArgument> arguments = system_arguments(path, code, what);
  if (code == std::errc::no_such_file_or_directory) throw Error(ErrorCode::index_gone, arguments);
  throw Unreadable(ErrorCode::system_file, arguments);
}

void throw_damaged(const std::string& path, const std::string& reason) {
  throw Error(ErrorCode::index_damaged, {{"path", path}, {"reason", reason}});
}

void throw_no_index(const std::string& directory, const std::string& reason) {
  throw Error(ErrorCode::index_foreign, {{"directory", directory}, {"reason", reason}});
}

}  // namespace glane
