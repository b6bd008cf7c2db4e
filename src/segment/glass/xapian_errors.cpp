#include "segment/glass/xapian_errors.hpp"

#include <exception>
#include <new>

#include <xapian.h>

#include "glane/error_code.hpp"

namespace glane {

namespace {

// What somebody has said, and the system's words for it; one of them may be empty.
ErrorArgument reason_of(const std::string& words, const std::string& system) {
  if (words.empty() || system.empty()) return {"reason", words + system};
  return said("reason", {DiagnosticCode::cause_system, {{"words", words}, {"reason", system}}});
}

}  // namespace

void rethrow_as_error(const std::string& directory) {
  try {
    throw;
  } catch (const Error&) {
    throw;
  } catch (const Xapian::DatabaseLockError&) {
    throw Error(ErrorCode::index_locked, {{"directory", directory}});
  } catch (const Xapian::DatabaseCorruptError& error) {
    throw_damaged(directory, {"reason", error.get_msg()});
  } catch (const Xapian::DatabaseVersionError&) {
    throw Error(ErrorCode::index_postings_version, {{"directory", directory}});
  } catch (const Xapian::Error& error) {
    const char* const system = error.get_error_string();
    throw Error(ErrorCode::system_other,
                {{"path", directory}, reason_of(error.get_msg(), system != nullptr ? system : "")});
  } catch (const std::bad_alloc&) {
    throw Error(ErrorCode::system_memory, {{"path", directory}});
  } catch (const std::exception& error) {
    throw Error(ErrorCode::system_other, {{"path", directory}, said("reason", error)});
  }
}

std::vector<ErrorArgument> system_arguments(const std::string& path, const std::error_code& code,
                                            const std::string& what) {
  return {{"path", path}, reason_of(what, code.message()), {"errno", std::to_string(code.value())}};
}

void throw_unread(const std::string& path, const std::error_code& code, const std::string& what) {
  const std::vector<ErrorArgument> arguments = system_arguments(path, code, what);
  if (code == std::errc::no_such_file_or_directory) throw Error(ErrorCode::index_gone, arguments);
  throw Unreadable(ErrorCode::system_file, arguments);
}

void throw_damaged(const std::string& path, const Remark& reason) {
  throw_damaged(path, said("reason", reason));
}

void throw_damaged(const std::string& path, const ErrorArgument& reason) {
  throw Error(ErrorCode::index_damaged, {{"path", path}, reason});
}

void throw_no_index(const std::string& directory, const Remark& reason) {
  throw Error(ErrorCode::index_foreign, {{"directory", directory}, said("reason", reason)});
}

void throw_no_index(const std::string& directory, const std::error_code& reason) {
  throw Error(ErrorCode::index_foreign, {{"directory", directory}, {"reason", reason.message()}});
}

}  // namespace glane
