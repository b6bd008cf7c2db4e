#include "library/c_errors.hpp"

#include <new>
#include <optional>
#include <system_error>

#include <nlohmann/json.hpp>

#include "base/utf8.hpp"

namespace glane {

namespace {

struct Failure {
  glane_status status = GLANE_OK;
  std::string message;
  std::string hint;
  std::string code;
  std::string arguments = "{}";
  std::optional<QueryPlace> place;
};

// Of each thread. Where there is no memory for what it says it says less.
thread_local Failure last_failure;

glane_status note_no_memory() noexcept {
  last_failure = Failure();
  last_failure.status = GLANE_NO_MEMORY;
  // Short enough for a string to hold without memory of its own.
  last_failure.message = "no memory left";
  last_failure.code = "system.no_memory";
  return GLANE_NO_MEMORY;
}

glane_status status_of(const Error& error) {
  const std::string_view code = error.code_name();
  if (code == "call.forked" || code == "call.closed") return GLANE_MISUSE;
  switch (error.status()) {
    case ErrorStatus::input:
      return error.kind() == ErrorKind::usage ? GLANE_REQUEST : GLANE_INPUT;
    case ErrorStatus::query:
      return GLANE_QUERY;
    case ErrorStatus::limit:
      return GLANE_LIMIT;
    case ErrorStatus::missing:
      return GLANE_ABSENT;
    case ErrorStatus::locked:
      return GLANE_LOCKED;
    case ErrorStatus::version:
      return GLANE_VERSION;
    case ErrorStatus::corrupt:
      return GLANE_CORRUPT;
    case ErrorStatus::system:
      return GLANE_SYSTEM;
    case ErrorStatus::interrupted:
      return GLANE_INTERRUPTED;
    case ErrorStatus::internal:
      break;
  }
  return GLANE_INTERNAL;
}

// Names of files are any bytes.
std::string json_of(const std::vector<ErrorArgument>& arguments) {
  nlohmann::ordered_json out = nlohmann::ordered_json::object();
  for (const ErrorArgument& argument : arguments) out[argument.name] = repair_utf8(argument.value);
  return out.dump();
}

// Of the exception that is being handled. errors: std::bad_alloc
Failure failure_in_flight() {
  Failure failure;
  try {
    throw;
  } catch (const BadCall& call) {
    failure = {call.status, call.message, {}, call.code, "{}", {}};
  } catch (const Error& error) {
    failure = {
        status_of(error),           error.what(), error.hint(), std::string(error.code_name()),
        json_of(error.arguments()), error.place()};
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::system_error& refused) {
    failure = {GLANE_SYSTEM, refused.what(), {}, "system.other", "{}", {}};
  } catch (const std::exception& other) {
    failure = {GLANE_INTERNAL, other.what(), {}, "internal", "{}", {}};
  } catch (...) {
    failure = {GLANE_INTERNAL, "an error of an unknown kind", {}, "internal", "{}", {}};
  }
  // Names of files are any bytes.
  failure.message = repair_utf8(failure.message);
  failure.hint = repair_utf8(failure.hint);
  return failure;
}

}  // namespace

glane_status note_failure() noexcept {
  try {
    last_failure = failure_in_flight();
    return last_failure.status;
  } catch (...) {
    return note_no_memory();
  }
}

}  // namespace glane

glane_status glane_last_status(void) {
  return glane::last_failure.status;
}

const char* glane_last_message(void) {
  return glane::last_failure.message.c_str();
}

const char* glane_last_hint(void) {
  return glane::last_failure.hint.c_str();
}

const char* glane_last_code(void) {
  return glane::last_failure.code.c_str();
}

const char* glane_last_arguments(void) {
  return glane::last_failure.arguments.c_str();
}

int glane_last_place(size_t* begin, size_t* length) {
  const auto& place = glane::last_failure.place;
  if (!place) return 0;
  if (begin != nullptr) *begin = place->begin;
  if (length != nullptr) *length = place->length;
  return 1;
}

const char* glane_status_name(glane_status status) {
  switch (status) {
    case GLANE_OK:
      return "GLANE_OK";
    case GLANE_LOCKED:
      return "GLANE_LOCKED";
    case GLANE_CORRUPT:
      return "GLANE_CORRUPT";
    case GLANE_VERSION:
      return "GLANE_VERSION";
    case GLANE_QUERY:
      return "GLANE_QUERY";
    case GLANE_INPUT:
      return "GLANE_INPUT";
    case GLANE_LIMIT:
      return "GLANE_LIMIT";
    case GLANE_SYSTEM:
      return "GLANE_SYSTEM";
    case GLANE_INTERRUPTED:
      return "GLANE_INTERRUPTED";
    case GLANE_MISUSE:
      return "GLANE_MISUSE";
    case GLANE_REQUEST:
      return "GLANE_REQUEST";
    case GLANE_ABSENT:
      return "GLANE_ABSENT";
    case GLANE_NO_MEMORY:
      return "GLANE_NO_MEMORY";
    case GLANE_INTERNAL:
      return "GLANE_INTERNAL";
  }
  return "unknown";
}
