// Calls of glane.h in any order with any arguments: a status each, an answer where it is GLANE_OK,
// and an index that stays sound. What follows a call's bytes is its text.
#include <unistd.h>

#include <filesystem>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "expect.hpp"
#include "glane/glane.h"
#include "sound_index.hpp"

using namespace glane;
using fuzz::expect;

namespace {

namespace fs = std::filesystem;

constexpr int kMostCalls = 12;
constexpr int kMostRuns = 1;  // of calls that read or write a whole index

// Files that the calls may read and write, made once a process.
struct Place {
  Place() : index(folder.path("work")), crawl(folder.path("crawl")) {
    fuzz::write_files(index, fuzz::make_sound_index(folder));
    sound = folder.path("sound");
    copy = folder.path("copy");
  }
  fuzz::WorkFolder folder;
  std::string sound, index, crawl, copy;
};

Place& place() {
  static Place made;
  return made;
}

// The input, taken from its front.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : rest_(fuzz::as_text(data, size)) {}

  bool is_empty() const { return rest_.empty(); }
  unsigned byte() {
    if (rest_.empty()) return 0;
    const auto first = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    return first;
  }
  // Up to the end of the line.
  std::string text() {
    const std::string_view line = rest_.substr(0, rest_.find('\n'));
    rest_.remove_prefix(std::min(rest_.size(), line.size() + 1));
    return std::string(line);
  }
  std::size_t length(std::size_t real) {
    const unsigned which = byte();
    if (which < 250) return real;
    return which < 253 ? std::numeric_limits<std::size_t>::max() : GLANE_MOST_BYTES + 1u;
  }

 private:
  std::string_view rest_;
};

// Every handle that was open during an input, closed or not, and some that never were.
struct Handles {
  std::vector<void*> all = {nullptr, &all, reinterpret_cast<void*>(1)};

  template <typename Handle>
  Handle* any(Input& input) const {
    return static_cast<Handle*>(all[all.size() - 1 - input.byte() % all.size()]);
  }
};

int hold(glane_status status) {
  const bool is_known = status >= GLANE_OK && status <= GLANE_INTERNAL;
  expect(is_known, "a status is one of them");
  if (status == GLANE_OK) return 1;
  expect(status != GLANE_INTERNAL, "nothing is at fault but the call");
  expect(glane_last_status() == status, "what fails is the last error");
  expect(glane_last_message()[0] != '\0', "what fails says why");
  expect(nlohmann::json::accept(glane_last_arguments()), "arguments are JSON");
  return 0;
}

// An answer, looked at and freed.
void hold_answer(glane_status status, char* answer) {
  const bool is_ok = hold(status) == 1;
  expect(is_ok || answer == nullptr, "what fails gives nothing");
  if (answer != nullptr) expect(nlohmann::json::accept(answer), "an answer is JSON");
  glane_free(answer);
}

int visit(void* user, const char* json) {
  expect(nlohmann::json::accept(json), "a hit is JSON");
  return --*static_cast<int*>(user) > 0 ? 0 : 1;
}

struct Asked {
  int left;
  static int is_enough(void* user) { return --static_cast<Asked*>(user)->left < 0; }
};

class Calls {
 public:
  Calls(const std::uint8_t* data, std::size_t size) : input_(data, size) {}
  ~Calls() {
    for (void* const one : handles_.all) {
      glane_cursor_close(static_cast<glane_cursor*>(one));
      glane_analyzer_close(static_cast<glane_analyzer*>(one));
      glane_writer_close(static_cast<glane_writer*>(one));
      glane_close(static_cast<glane_index*>(one));
    }
  }
  Calls(const Calls&) = delete;
  Calls& operator=(const Calls&) = delete;

  void run() {
    for (int call = 0; call < kMostCalls && !input_.is_empty(); ++call) {
      const unsigned which = input_.byte() % 32;
      if (which < 8) {
        open_or_close(which);
      } else if (which < 20) {
        ask(which);
      } else if (which < 29) {
        write(which);
      } else if (runs_++ < kMostRuns) {
        maintain(which);
      }
    }
  }

 private:
  const char* directory() {
    const unsigned which = input_.byte();
    if (which > 250) return nullptr;
    if (which > 245) return "";
    if (which > 240) return place().crawl.c_str();
    return which % 4 == 0 ? place().sound.c_str() : place().index.c_str();
  }

  // Mostly none; some that end the call after so many questions, some that are no control.
  const glane_control* control() {
    const unsigned which = input_.byte();
    if (which < 200) return nullptr;
    control_ = {};
    control_.size = which == 255 ? which : sizeof control_;
    asked_.left = static_cast<int>(which % 8);
    control_.user = &asked_;
    control_.cancelled = Asked::is_enough;
    return &control_;
  }

  const char* text_or_null() {
    const bool is_null = input_.byte() > 250;
    text_ = input_.text();
    return is_null ? nullptr : text_.c_str();
  }

  template <typename Handle>
  void keep(glane_status status, Handle* handle) {
    expect((hold(status) == 1) == (handle != nullptr), "a handle is of a call that is well");
    if (handle != nullptr) handles_.all.push_back(handle);
  }

  void open_or_close(unsigned which);
  void ask(unsigned which);
  void ask_more(unsigned which, glane_index* index);
  void write(unsigned which);
  void maintain(unsigned which);

  Input input_;
  Handles handles_;
  glane_control control_{};
  Asked asked_{0};
  std::string text_;
  int runs_ = 0;
};

void Calls::open_or_close(unsigned which) {
  glane_index* index = nullptr;
  glane_writer* writer = nullptr;
  glane_analyzer* analyzer = nullptr;
  glane_cursor* cursor = nullptr;
  const char* directories[2];
  glane_status status = GLANE_OK;
  switch (which) {
    case 0:
      status = glane_open(directory(), &index);
      return keep(status, index);
    case 1:
      directories[0] = directory();
      directories[1] = directory();
      status = glane_open_several(directories, input_.length(2), &index);
      return keep(status, index);
    case 2: {
      const char* const path = directory();
      status = glane_writer_open(path, "{}", control(), &writer);
      return keep(status, writer);
    }
    case 3:
      status = glane_analyzer_open(nullptr, &analyzer);
      return keep(status, analyzer);
    case 4:
      index = handles_.any<glane_index>(input_);
      status = glane_cursor_open(index, text_or_null(), &cursor);
      return keep(status, cursor);
    case 5:
      hold(glane_close(handles_.any<glane_index>(input_)));
      return;
    case 6:
      hold(glane_cursor_close(handles_.any<glane_cursor>(input_)));
      return;
    default:
      hold(glane_writer_close(handles_.any<glane_writer>(input_)));
  }
}

void Calls::ask(unsigned which) {
  auto* const index = handles_.any<glane_index>(input_);
  auto* const cursor = reinterpret_cast<glane_cursor*>(index);
  auto* const analyzer = reinterpret_cast<glane_analyzer*>(index);
  char* answer = nullptr;
  glane_status status = GLANE_OK;
  int left = 20;
  switch (which) {
    case 8:
      status = glane_reopen(index, nullptr);
      break;
    case 9:
      status = glane_document(index, text_or_null(), &answer);
      break;
    case 10:
      status = glane_thread(index, text_or_null(), &answer);
      break;
    case 11:
      status = glane_context(index, text_or_null(), &answer);
      break;
    case 12: {
      const std::size_t most = input_.length(7);
      status = glane_cursor_next(cursor, most, control(), &answer);
      break;
    }
    case 13:
      status = glane_cursor_summary(cursor, &answer);
      break;
    case 14: {
      const char* const text = text_or_null();
      status = glane_analyze(analyzer, text, input_.length(text_.size()), &answer);
      break;
    }
    case 15:
      if (hold(glane_stem(analyzer, text_or_null(), &answer)) == 1) glane_free(answer);
      return;
    case 16: {
      const char* const request = text_or_null();
      status = glane_search_each(index, request, control(), visit, &left, &answer);
      break;
    }
    default:
      return ask_more(input_.byte() % 8, index);
  }
  hold_answer(status, answer);
}

void Calls::ask_more(unsigned which, glane_index* index) {
  const char* const request = text_or_null();
  const std::string id = input_.text();
  const glane_control* const how = control();
  char* answer = nullptr;
  glane_status status = GLANE_OK;
  switch (which) {
    case 0:
      status = glane_facets(index, request, how, &answer);
      break;
    case 1:
      status = glane_similar(index, id.c_str(), request, how, &answer);
      break;
    case 2:
      status = glane_similar_to(index, id.c_str(), request, how, &answer);
      break;
    case 3:
      status = glane_concordance(index, request, how, &answer);
      break;
    case 4:
      status = glane_frequency(index, request, how, &answer);
      break;
    case 5:
      status = glane_neighbours(index, request, how, &answer);
      break;
    case 6:
      status = glane_statistics(index, &answer);
      break;
    default:
      status = glane_search(index, request, how, &answer);
  }
  hold_answer(status, answer);
}

void Calls::write(unsigned which) {
  auto* const writer = handles_.any<glane_writer>(input_);
  const char* const text = text_or_null();
  char* answer = nullptr;
  int flag = 0;
  glane_outcome outcome = GLANE_ADDED;
  switch (which) {
    case 20:
    case 21:
    case 22:
      hold(glane_writer_add(writer, text, &outcome));
      return;
    case 23:
    case 24: {
      const std::string url = input_.text();
      const std::size_t length = input_.length(text_.size());
      const glane_status status =
          glane_writer_add_page(writer, text, length, url.c_str(), nullptr, control(), &answer);
      return hold_answer(status, answer);
    }
    case 25:
      hold(glane_writer_remove(writer, text, &flag));
      return;
    case 26:
      hold(glane_writer_commit(writer));
      return;
    default: {
      const std::size_t length = input_.length(text_.size());
      const glane_status status = glane_extract_page(text, length, "page.html", &answer);
      return hold_answer(status, answer);
    }
  }
}

void Calls::maintain(unsigned which) {
  const char* const from = directory();
  const char* const paths[] = {place().crawl.c_str()};
  const std::size_t count = input_.length(1);
  char* answer = nullptr;
  int left = 3;
  glane_status status = GLANE_OK;
  switch (which == 31 ? input_.byte() % 5 : 5 + which % 2) {
    case 0:
      status = glane_compact(from, R"({"jobs": 1})", control(), &answer);
      break;
    case 1:
      fs::remove_all(place().copy);
      status = glane_backup(from, place().copy.c_str(), control(), &answer);
      break;
    case 2:
      status = glane_restore(place().copy.c_str(), from, "{}", control(), &answer);
      break;
    case 3:
      status = glane_check(from, control(), &answer);
      break;
    case 4:
      status = glane_repair(from, R"({"jobs": 1})", control(), &answer);
      break;
    case 5:
      status = glane_extract(paths, count, nullptr, control(), visit, &left, &answer);
      break;
    default:
      status = glane_index_pages(from, paths, count, R"({"jobs": 1, "prune": true})", control(),
                                 &answer);
  }
  hold_answer(status, answer);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Calls(data, size).run();
  char* answer = nullptr;
  const glane_status status = glane_check(place().index.c_str(), nullptr, &answer);
  expect(status == GLANE_OK, "an index can be looked through");
  expect(std::string_view(answer).find("{\"sound\":true") == 0, "the index stays sound");
  glane_free(answer);
  return 0;
}
