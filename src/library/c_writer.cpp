// Of glane.h: a program that writes into an index.
#include <nlohmann/json.hpp>
#include <optional>

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
    settings.waiting = CallControl(control).waiting();
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
