// What glane.h answers to arguments that cannot be: a status, and nothing worse.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/glane.h"

using namespace glane;

namespace {

constexpr std::size_t kHuge = std::numeric_limits<std::size_t>::max();

// A handle of each type that is open.
struct Handles {
  Handles() : path(place.path("glane.idx")) {
    REQUIRE(glane_writer_open(path.c_str(), nullptr, nullptr, &writer) == GLANE_OK);
    REQUIRE(glane_writer_add(writer, R"({"id": "a", "text": "La digue."})", nullptr) == GLANE_OK);
    REQUIRE(glane_writer_commit(writer) == GLANE_OK);
    REQUIRE(glane_open(path.c_str(), &index) == GLANE_OK);
    REQUIRE(glane_cursor_open(index, nullptr, &cursor) == GLANE_OK);
    REQUIRE(glane_analyzer_open(nullptr, &analyzer) == GLANE_OK);
  }
  ~Handles() {
    glane_cursor_close(cursor);
    glane_analyzer_close(analyzer);
    glane_close(index);
    glane_writer_close(writer);
  }

  TemporaryDirectory place;
  std::string path;
  glane_writer* writer = nullptr;
  glane_index* index = nullptr;
  glane_cursor* cursor = nullptr;
  glane_analyzer* analyzer = nullptr;
};

int go_on(void*, const char*) {
  return 0;
}

// Every function that has a handle, with that handle and else nothing to complain of.
using Call = std::function<glane_status(void* handle, char** answer)>;
std::vector<Call> calls_of_index() {
  const auto of = [](void* handle) { return static_cast<glane_index*>(handle); };
  return {
      [=](void* h, char**) { return glane_reopen(of(h), nullptr); },
      [=](void* h, char** a) { return glane_search(of(h), nullptr, nullptr, a); },
      [=](void* h, char** a) { return glane_facets(of(h), nullptr, nullptr, a); },
      [=](void* h, char** a) { return glane_similar(of(h), "a", nullptr, nullptr, a); },
      [=](void* h, char** a) { return glane_similar_to(of(h), "{}", nullptr, nullptr, a); },
      [=](void* h, char** a) { return glane_document(of(h), "a", a); },
      [=](void* h, char** a) { return glane_thread(of(h), "a", a); },
      [=](void* h, char** a) { return glane_context(of(h), "a", a); },
      [=](void* h, char** a) { return glane_concordance(of(h), "{\"query\": \"a\"}", nullptr, a); },
      [=](void* h, char** a) {
        return glane_frequency(of(h), "{\"queries\": [\"a\"]}", nullptr, a);
      },
      [=](void* h, char** a) { return glane_neighbours(of(h), "{\"query\": \"a\"}", nullptr, a); },
      [=](void* h, char** a) { return glane_statistics(of(h), a); },
      [=](void* h, char** a) {
        return glane_search_each(of(h), nullptr, nullptr, go_on, nullptr, a);
      },
      [=](void* h, char**) {
        glane_cursor* cursor = nullptr;
        const glane_status status = glane_cursor_open(of(h), nullptr, &cursor);
        glane_cursor_close(cursor);
        return status;
      }};
}

std::vector<Call> calls_of_others(int type) {
  const auto cursor = [](void* handle) { return static_cast<glane_cursor*>(handle); };
  const auto analyzer = [](void* handle) { return static_cast<glane_analyzer*>(handle); };
  const auto writer = [](void* handle) { return static_cast<glane_writer*>(handle); };
  if (type == 0) {
    return {[=](void* h, char** a) { return glane_cursor_next(cursor(h), 10, nullptr, a); },
            [=](void* h, char** a) { return glane_cursor_summary(cursor(h), a); }};
  }
  if (type == 1) {
    return {[=](void* h, char** a) { return glane_analyze(analyzer(h), "eau", 3, a); },
            [=](void* h, char** a) { return glane_stem(analyzer(h), "eaux", a); }};
  }
  return {[=](void* h, char**) { return glane_writer_add(writer(h), "{\"id\": \"b\"}", nullptr); },
          [=](void* h, char** a) {
            return glane_writer_add_page(writer(h), "Bonjour", 7, "https://a.example/", nullptr,
                                         nullptr, a);
          },
          [=](void* h, char**) { return glane_writer_remove(writer(h), "c", nullptr); },
          [=](void* h, char**) { return glane_writer_commit(writer(h)); }};
}

void refuses_all_but(void* handle, const std::vector<void*>& others,
                     const std::vector<Call>& calls) {
  int on_the_stack = 0;
  std::vector<void*> wrong = others;
  wrong.insert(wrong.end(), {nullptr, &on_the_stack, reinterpret_cast<void*>(1),
                             reinterpret_cast<void*>(~std::uintptr_t{0})});
  for (const Call& call : calls) {
    char* answer = nullptr;
    CHECK(call(handle, &answer) == GLANE_OK);
    glane_free(answer);
    for (void* const one : wrong) {
      char untouched = 0;
      answer = &untouched;  // a place that is not empty is
      CHECK(call(one, &answer) == GLANE_MISUSE);
      CHECK((answer == nullptr || answer == &untouched));
      CHECK(glane_last_status() == GLANE_MISUSE);
      CHECK(glane_last_message()[0] != '\0');
      CHECK(glane_last_code()[0] != '\0');
    }
  }
}

}  // namespace

TEST_CASE("a handle that is NULL, closed, of another type or none at all is told") {
  Handles open;
  glane_index* closed_index = nullptr;
  REQUIRE(glane_open(open.path.c_str(), &closed_index) == GLANE_OK);
  REQUIRE(glane_close(closed_index) == GLANE_OK);
  CHECK(glane_close(closed_index) == GLANE_MISUSE);
  CHECK(glane_close(nullptr) == GLANE_OK);
  CHECK(glane_cursor_close(nullptr) == GLANE_OK);
  CHECK(glane_analyzer_close(nullptr) == GLANE_OK);
  CHECK(glane_writer_close(nullptr) == GLANE_OK);
  void* const handles[] = {open.cursor, open.analyzer, open.writer, open.index};
  CHECK(glane_close(static_cast<glane_index*>(handles[0])) == GLANE_MISUSE);

  refuses_all_but(open.index, {closed_index, open.cursor, open.analyzer, open.writer},
                  calls_of_index());
  for (int type = 0; type < 3; ++type) {
    std::vector<void*> others = {closed_index};
    for (int other = 0; other < 4; ++other) {
      if (other != type) others.push_back(handles[other]);
    }
    refuses_all_but(handles[type], others, calls_of_others(type));
  }
}

TEST_CASE("no place for what is given, and no text where one is needed, are told") {
  Handles open;
  for (const Call& call : calls_of_index()) {
    const glane_status status = call(open.index, nullptr);
    CHECK((status == GLANE_MISUSE || status == GLANE_OK));  // where the place may be NULL
  }
  char* answer = nullptr;
  CHECK(glane_search(open.index, nullptr, nullptr, nullptr) == GLANE_MISUSE);
  CHECK(glane_document(open.index, nullptr, &answer) == GLANE_MISUSE);
  CHECK(glane_thread(open.index, nullptr, &answer) == GLANE_MISUSE);
  CHECK(glane_context(open.index, nullptr, &answer) == GLANE_MISUSE);
  CHECK(glane_similar(open.index, nullptr, nullptr, nullptr, &answer) == GLANE_MISUSE);
  CHECK(glane_similar_to(open.index, nullptr, nullptr, nullptr, &answer) == GLANE_MISUSE);
  CHECK(glane_search_each(open.index, nullptr, nullptr, nullptr, nullptr, &answer) == GLANE_MISUSE);
  CHECK(glane_cursor_open(open.index, nullptr, nullptr) == GLANE_MISUSE);
  CHECK(glane_cursor_next(open.cursor, 0, nullptr, &answer) == GLANE_MISUSE);
  CHECK(glane_cursor_next(open.cursor, kHuge, nullptr, &answer) == GLANE_OK);
  glane_free(answer);
  CHECK(glane_open(nullptr, &open.index) == GLANE_MISUSE);
  CHECK(open.index == nullptr);  // the handle that was there is gone from the caller's hand
  CHECK(glane_open("glane.idx", nullptr) == GLANE_MISUSE);
  CHECK(glane_stem(open.analyzer, nullptr, &answer) == GLANE_MISUSE);
  CHECK(glane_analyze(open.analyzer, nullptr, 3, &answer) == GLANE_MISUSE);
  CHECK(glane_analyze(open.analyzer, nullptr, 0, &answer) == GLANE_OK);
  glane_free(answer);
  CHECK(glane_analyze(open.analyzer, "a", kHuge, &answer) == GLANE_LIMIT);
  CHECK(glane_extract_page("a", kHuge, "a", &answer) == GLANE_LIMIT);
  CHECK(glane_extract_page("a", 1, nullptr, &answer) == GLANE_MISUSE);
  CHECK(glane_writer_add(open.writer, nullptr, nullptr) == GLANE_MISUSE);
  CHECK(glane_writer_add_page(open.writer, "a", kHuge, "u", nullptr, nullptr, nullptr) ==
        GLANE_LIMIT);
  CHECK(glane_writer_add_page(open.writer, "a", 1, nullptr, nullptr, nullptr, nullptr) ==
        GLANE_MISUSE);
  CHECK(glane_writer_add_page(open.writer, "a", 1, "u", "hier", nullptr, nullptr) == GLANE_REQUEST);
  CHECK(glane_writer_remove(open.writer, nullptr, nullptr) == GLANE_MISUSE);
  const char* paths[] = {nullptr};
  CHECK(glane_extract(paths, 1, nullptr, nullptr, go_on, nullptr, &answer) == GLANE_MISUSE);
  CHECK(glane_index_pages(nullptr, paths, 0, nullptr, nullptr, &answer) == GLANE_MISUSE);
  CHECK(glane_check(nullptr, nullptr, &answer) == GLANE_MISUSE);
  CHECK(glane_repair(nullptr, nullptr, nullptr, nullptr) == GLANE_MISUSE);
  CHECK(glane_compact(nullptr, nullptr, nullptr, nullptr) == GLANE_MISUSE);
  CHECK(glane_backup(nullptr, nullptr, nullptr, nullptr) == GLANE_MISUSE);
  CHECK(glane_restore(nullptr, nullptr, nullptr, nullptr, nullptr) == GLANE_MISUSE);
  glane_free(nullptr);
}

TEST_CASE("a request that makes no sense names what is wrong with it") {
  const Handles open;
  const auto message_of = [&](const char* request) {
    char* answer = nullptr;
    CHECK(glane_search(open.index, request, nullptr, &answer) == GLANE_REQUEST);
    CHECK(answer == nullptr);
    return std::string(glane_last_message());
  };
  CHECK(message_of("{") != "");
  CHECK(message_of("[]") == "the request is no JSON object");
  CHECK(message_of("{\"query\": \"\xFF\"}") == "the request cannot be read: it is not in UTF-8");
  CHECK(message_of(std::string(100000, '[').c_str()) ==
        "the request cannot be read: nested too deep");
  CHECK(message_of("{\"limt\": 3}") == "unknown member 'limt' in the request");
  for (const char* value : {"-1", "1.5", "1e30", "\"3\"", "18446744073709551616"}) {
    CHECK(message_of(("{\"limit\": " + std::string(value) + "}").c_str()) ==
          "'limit' in the request is not a whole number from 0 on");
  }
  for (const char* request :
       {R"({"query": 3})", R"({"plain": 1})", R"({"sort": "best"})", R"({"types": ["lettre"]})",
        R"({"authors": "Jean"})", R"({"facets": ["nothing"]})", R"({"facets": [3]})",
        R"({"facets": {}})", R"({"facets": [{"nom": "author"}]})", R"({"fields": ["nothing"]})",
        R"({"since": "jamais"})", R"({"timeout_seconds": -1})", R"({"recent": "soon"})"}) {
    CHECK(message_of(request) != "");
  }
  char* answer = nullptr;
  CHECK(glane_search(open.index, R"({"limit": 18446744073709551615, "offset":
      18446744073709551615})",
                     nullptr, &answer) == GLANE_OK);
  glane_free(answer);
  CHECK(glane_writer_add(open.writer, R"({"id": "b", "date": "31 février"})", nullptr) ==
        GLANE_REQUEST);
  CHECK(glane_writer_add(open.writer, R"({"title": "sans id"})", nullptr) == GLANE_REQUEST);
}

TEST_CASE("a query with an impossible value says where, and errors are their thread's") {
  const Handles open;
  char* answer = nullptr;
  CHECK(glane_search(open.index, R"({"query": "digue date:jamais"})", nullptr, &answer) ==
        GLANE_QUERY);
  std::size_t begin = 0, length = 0;
  REQUIRE(glane_last_place(&begin, &length) == 1);
  CHECK(begin == 6);
  CHECK(glane_last_place(nullptr, nullptr) == 1);
  CHECK(std::string(glane_last_arguments()).front() == '{');
  CHECK(glane_last_hint() != nullptr);
  std::thread([] {
    CHECK(glane_last_status() == GLANE_OK);
    CHECK(std::string(glane_last_message()).empty());
  }).join();
  CHECK(glane_last_status() == GLANE_QUERY);
  CHECK(std::string(glane_status_name(GLANE_QUERY)) == "GLANE_QUERY");
  CHECK(std::string(glane_status_name(static_cast<glane_status>(15))) == "unknown");
}

TEST_CASE("a writer that is in use refuses others, its own callbacks too") {
  const Handles open;
  struct Reentry {
    glane_writer* writer;
    glane_status status = GLANE_OK;
  } reentry{open.writer};
  glane_control control{};
  control.size = sizeof control;
  control.user = &reentry;
  control.diagnostic = [](void* user, const glane_diagnostic*) {
    auto& again = *static_cast<Reentry*>(user);
    again.status = glane_writer_commit(again.writer);
  };
  CHECK(glane_writer_add_page(open.writer, "{\"id\": ", 7, "https://a.example/a.json", nullptr,
                              &control, nullptr) == GLANE_OK);
  CHECK(reentry.status == GLANE_MISUSE);
  CHECK(glane_writer_commit(open.writer) == GLANE_OK);
}

TEST_CASE("a child of fork() has none of its parent's handles, and can open its own") {
  const Handles open;
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    char* answer = nullptr;
    int faults = glane_statistics(open.index, &answer) == GLANE_MISUSE ? 0 : 1;
    faults += glane_cursor_next(open.cursor, 1, nullptr, &answer) == GLANE_MISUSE ? 0 : 2;
    glane_index* own = nullptr;
    faults += glane_open(open.path.c_str(), &own) == GLANE_OK ? 0 : 4;
    faults += glane_search(own, nullptr, nullptr, &answer) == GLANE_OK ? 0 : 8;
    ::_exit(faults);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  CHECK(WEXITSTATUS(status) == 0);
  char* answer = nullptr;
  CHECK(glane_statistics(open.index, &answer) == GLANE_OK);
  glane_free(answer);
}
