// Of glane.h: every hit of a search, for a callback and for a cursor.
#include <algorithm>
#include <cstdlib>
#include <mutex>

#include "library/c_arguments.hpp"
#include "library/c_control.hpp"
#include "library/c_handles.hpp"
#include "library/hit_cursor.hpp"
#include "library/requests.hpp"

using namespace glane;

namespace {

HitStreamRequest stream_request(const char* request) {
  return read_hit_stream_request(request == nullptr ? "" : request);
}

// When the process ends, before what their threads use is gone.
void end_cursors() {
  try {
    close_handles(HandleType::cursor).clear();
  } catch (...) {
    // No memory for the list of them: they go with the process.
  }
}

void end_cursors_at_exit() {
  static std::once_flag registered;
  std::call_once(registered, [] { std::atexit(end_cursors); });
}

}  // namespace

glane_status glane_search_each(glane_index* index, const char* request,
                               const glane_control* control, glane_visit visit, void* user,
                               char** answer) {
  const auto stream = [&] {
    const auto opened = object_of(index);
    if (visit == nullptr) throw BadCall{GLANE_MISUSE, "call.null_argument", "visit is NULL"};
    HitStreamRequest asked = stream_request(request);
    asked.search.stop = CallControl(control).stop();
    return to_json(stream_hits(
        *opened, asked, [&](const std::string& hit) { return visit(user, hit.c_str()) == 0; }));
  };
  return c_answer(answer, stream, AnswerPlace::optional);
}

glane_status glane_cursor_open(glane_index* index, const char* request, glane_cursor** cursor) {
  return c_open(cursor, [&] {
    auto opened = object_of(index);
    end_cursors_at_exit();
    return std::make_shared<HitCursor>(std::move(opened), stream_request(request));
  });
}

glane_status glane_cursor_next(glane_cursor* cursor, size_t most, const glane_control* control,
                               char** hits) {
  return c_answer(hits, [&]() -> std::optional<std::string> {
    const auto opened = object_of(cursor);
    if (most == 0) throw BadCall{GLANE_MISUSE, "call.no_hits_wanted", "most is 0"};
    const StopTest stop = CallControl(control).stop();
    const InUse in_use(opened->busy());
    std::string json;
    for (const std::string& hit : opened->next(std::min<size_t>(most, GLANE_MOST_BATCH), stop)) {
      json.append(json.empty() ? "[" : ",\n").append(hit);
    }
    if (json.empty()) return std::nullopt;
    return json + "]";
  });
}

glane_status glane_cursor_summary(glane_cursor* cursor, char** answer) {
  return c_answer(answer, [&]() -> std::optional<std::string> {
    const auto opened = object_of(cursor);
    const InUse in_use(opened->busy());
    const auto summary = opened->summary();
    if (!summary) return std::nullopt;
    return to_json(*summary);
  });
}

glane_status glane_cursor_close(glane_cursor* cursor) {
  return c_close(cursor);
}
