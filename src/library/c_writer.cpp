// Of glane.h: a program that writes into an index.
#include <atomic>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "glane/error_code.hpp"
#include "glane/glane.hpp"
#include "library/c_arguments.hpp"
#include "library/c_control.hpp"
#include "library/c_handles.hpp"
#include "library/requests.hpp"

using namespace glane;

namespace {

std::optional<Date> fetched_date(const char* written) {
  if (written == nullptr) return std::nullopt;
  const std::optional<Date> date = parse_iso_date(written);
  if (!date) throw Error(ErrorCode::request_date, {{"date", written}});
  return date;
}

std::string list_json(const std::vector<std::string>& ids) {
  using Json = nlohmann::json;
  return Json(ids).dump(-1, ' ', false, Json::error_handler_t::replace);
}

// How a call waits, for what stays when it has returned: its callbacks, which may be gone by then,
// are asked and told nothing any more.
class WaitingOfCall {
 public:
  explicit WaitingOfCall(Waiting waiting) : waiting_(std::move(waiting)) {}
  ~WaitingOfCall() { *goes_on_ = false; }
  WaitingOfCall(const WaitingOfCall&) = delete;
  WaitingOfCall& operator=(const WaitingOfCall&) = delete;

  Waiting for_whom_it_makes() const {
    Waiting out(waiting_.seconds);
    if (waiting_.stop) {
      out.stop = [goes_on = goes_on_, stop = waiting_.stop] { return *goes_on && stop(); };
    }
    if (waiting_.on_wait) {
      out.on_wait = [goes_on = goes_on_, tell = waiting_.on_wait](const Error& for_whom) {
        if (*goes_on) tell(for_whom);
      };
    }
    return out;
  }

 private:
  Waiting waiting_;
  std::shared_ptr<std::atomic<bool>> goes_on_ = std::make_shared<std::atomic<bool>>(true);
};

// Lets `call` use the writer, alone.
template <typename Call>
glane_status write(glane_writer* writer, Call call) noexcept {
  return c_call([&] {
    const auto opened = object_of(writer);
    const InUse in_use(opened->busy);
    call(opened->writer);
  });
}

}  // namespace

glane_status glane_writer_open(const char* directory, const char* options,
                               const glane_control* control, glane_writer** writer) {
  return c_open(writer, [&] {
    const std::string index(c_text(directory, "the directory"));
    WriterSettings settings = read_writer_settings(options == nullptr ? "" : options);
    const WaitingOfCall waiting(CallControl(control).waiting());
    settings.waiting = waiting.for_whom_it_makes();
    return std::make_shared<OpenWriter>(index, settings);
  });
}

glane_status glane_writer_add(glane_writer* writer, const char* document, glane_outcome* outcome) {
  if (outcome != nullptr) *outcome = GLANE_ADDED;
  return write(writer, [&](Writer& opened) {
    const WriteOutcome became = opened.add(read_document(c_text(document, "the document")));
    if (outcome != nullptr) *outcome = static_cast<glane_outcome>(became);
  });
}

glane_status glane_writer_add_page(glane_writer* writer, const void* bytes, size_t length,
                                   const char* url, const char* fetched,
                                   const glane_control* control, char** ids) {
  if (ids != nullptr) *ids = nullptr;
  return write(writer, [&](Writer& opened) {
    const std::string_view page = c_bytes(bytes, length, "the page");
    const std::string address(c_text(url, "the address of the page"));
    const DiagnosticSink report = CallControl(control).diagnostic();
    give_text(list_json(opened.add(page, address, fetched_date(fetched), report)), ids);
  });
}

glane_status glane_writer_remove(glane_writer* writer, const char* id, int* removed) {
  if (removed != nullptr) *removed = 0;
  return write(writer, [&](Writer& opened) {
    const bool was_there = opened.remove(c_text(id, "the id"));
    if (removed != nullptr) *removed = was_there ? 1 : 0;
  });
}

glane_status glane_writer_commit(glane_writer* writer) {
  return write(writer, [](Writer& opened) { opened.commit(); });
}

glane_status glane_writer_close(glane_writer* writer) {
  return c_close(writer);
}
