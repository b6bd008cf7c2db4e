// glane.h as a program has it: answers are the C++ interface's, and every bad argument is a status.
#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <limits>
#include <string>
#include <thread>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/glane.h"
#include "glane/glane.hpp"

using namespace glane;

namespace {

constexpr const char* kFlood = "https://www.lagazette.example/2021/crue";
constexpr const char* kFloodJson =
    R"({"id": "https://www.lagazette.example/2021/crue", "title": "La crue de la Brisonne",
        "text": "La crue de la Brisonne a emporté la vieille digue.", "author": "Louise Jean",
        "date": "2021-03-04", "site": "lagazette.example", "language": "fr"})";
constexpr const char* kCommentJson =
    R"({"id": "https://www.lagazette.example/2021/crue#c1", "type": "comment", "position": 1,
        "thread": "https://www.lagazette.example/2021/crue", "author": "Aïcha",
        "authors": ["Aïcha"],
        "thread_title": "La crue de la Brisonne", "text": "La vieille digue a tenu.",
        "date": "2021-03-04", "date_precision": "inherited", "reply_to": null,
        "quotes": [{"author": "Zoé", "text": "Qui paiera ?"}]})";

// What a call has given, freed.
struct Answer {
  ~Answer() { glane_free(text); }
  char** place() {
    glane_free(text);
    text = nullptr;
    return &text;
  }
  bool has(std::string_view part) const {
    return text != nullptr && std::string_view(text).find(part) != std::string_view::npos;
  }
  char* text = nullptr;
};

// An index of an article, a comment and as many more articles as are asked for, and a handle of
// each type.
struct Opened {
  explicit Opened(int more = 0) : path(place.path("glane.idx")) {
    REQUIRE(glane_writer_open(path.c_str(), nullptr, nullptr, &writer) == GLANE_OK);
    REQUIRE(glane_writer_add(writer, kFloodJson, nullptr) == GLANE_OK);
    REQUIRE(glane_writer_add(writer, kCommentJson, nullptr) == GLANE_OK);
    for (int i = 0; i < more; ++i) {
      const std::string one = R"({"id": "pain )" + std::to_string(i) +
                              R"(", "title": "Le pain", "text": "La boulangerie rouvre."})";
      REQUIRE(glane_writer_add(writer, one.c_str(), nullptr) == GLANE_OK);
    }
    REQUIRE(glane_writer_commit(writer) == GLANE_OK);
    REQUIRE(glane_open(path.c_str(), &index) == GLANE_OK);
    REQUIRE(glane_cursor_open(index, nullptr, &cursor) == GLANE_OK);
    REQUIRE(glane_analyzer_open(nullptr, &analyzer) == GLANE_OK);
  }
  ~Opened() {
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

int count_hit(void* user, const char* json) {
  ++*static_cast<int*>(user);
  return json[0] == '{' ? 0 : 1;
}

int end_at_once(void*, const char*) {
  return 1;
}

int say_yes(void*) {
  return 1;
}

}  // namespace

TEST_CASE("an index is written, opened and asked through C") {
  Opened opened;
  Answer answer;
  CHECK(std::string(glane_version()) == version());

  REQUIRE(glane_search(opened.index, R"({"query": "digue", "facets": ["type", {"name": "author",
      "size": 1, "prefix": "lou", "order": "value"}]})",
                       nullptr, answer.place()) == GLANE_OK);
  CHECK(answer.has("\"total\":2"));
  CHECK(answer.has(R"("facets":{"type":[)"));
  CHECK(answer.has(R"("author":[{"value":"Louise Jean","count":1}])"));
  REQUIRE(glane_search(opened.index, R"({"query": "crue", "fields": ["id"]})", nullptr,
                       answer.place()) == GLANE_OK);
  CHECK(answer.has(R"("hits":[{"id":"https://www.lagazette.example/2021/crue"}])"));
  REQUIRE(glane_facets(opened.index, R"({"facets": ["site"]})", nullptr, answer.place()) ==
          GLANE_OK);
  CHECK(answer.has(R"({"query":"","total":2,"total_all":)"));

  REQUIRE(glane_document(opened.index, kFlood, answer.place()) == GLANE_OK);
  CHECK(answer.has(R"("authors": ["Louise Jean"])"));
  REQUIRE(glane_document(opened.index, "rien", answer.place()) == GLANE_OK);
  CHECK(answer.text == nullptr);
  REQUIRE(glane_thread(opened.index, kFlood, answer.place()) == GLANE_OK);
  CHECK(answer.has(R"("deleted":true)"));  // what the comment quotes is of nobody who is there
  REQUIRE(glane_context(opened.index, kFlood, answer.place()) == GLANE_OK);
  CHECK(answer.has(R"("documents": [{)"));
  REQUIRE(glane_statistics(opened.index, answer.place()) == GLANE_OK);
  CHECK(answer.has("\"documents\":2"));
}

TEST_CASE("an answer is the C++ interface's JSON") {
  const Opened opened;
  const Index index(opened.path);
  Answer answer;
  const auto without_time = [](std::string json) {
    const std::size_t begin = json.find("\"took_ms\":");
    return json.erase(begin, json.find(',', begin) - begin);
  };
  REQUIRE(glane_search(opened.index, R"({"query": "vieille digue", "duplicates": "show"})", nullptr,
                       answer.place()) == GLANE_OK);
  const SearchRequest request{.query = "vieille digue", .duplicates = Duplicates::show};
  CHECK(without_time(answer.text) == without_time(to_json(index.search(request))));
  REQUIRE(glane_document(opened.index, kFlood, answer.place()) == GLANE_OK);
  CHECK(answer.text == shown_json(*index.document(kFlood)));
  REQUIRE(glane_statistics(opened.index, answer.place()) == GLANE_OK);
  CHECK(answer.text == to_json(index.statistics()));
}

TEST_CASE("words are counted, and documents found that are alike") {
  const Opened opened;
  Answer answer;
  REQUIRE(glane_concordance(opened.index, R"({"query": "digue", "order": "left", "width": 20})",
                            nullptr, answer.place()) == GLANE_OK);
  CHECK(answer.has(R"("match":"digue")"));
  REQUIRE(glane_frequency(opened.index, R"({"queries": ["digue", "crue"], "by": "year",
      "types": ["article"]})",
                          nullptr, answer.place()) == GLANE_OK);
  CHECK(answer.has(R"("by":"year")"));
  REQUIRE(glane_neighbours(opened.index, R"({"query": "digue", "minimum": 1, "side": "left",
      "unit": "form"})",
                           nullptr, answer.place()) == GLANE_OK);
  CHECK(answer.has(R"("word":"vieille")"));
  REQUIRE(glane_similar(opened.index, kFlood, nullptr, nullptr, answer.place()) == GLANE_OK);
  CHECK(answer.has("#c1"));
  REQUIRE(glane_similar(opened.index, "rien", nullptr, nullptr, answer.place()) == GLANE_OK);
  CHECK(answer.text == nullptr);
  REQUIRE(glane_similar_to(opened.index, R"({"text": "une vieille digue"})", nullptr, nullptr,
                           answer.place()) == GLANE_OK);
  CHECK(answer.has("#c1"));
  REQUIRE(glane_analyze(opened.analyzer, "l'eau\xFF", 6, answer.place()) == GLANE_OK);
  CHECK(answer.has(R"("surface":"eau)"));
  REQUIRE(glane_stem(opened.analyzer, "eaux", answer.place()) == GLANE_OK);
  CHECK(answer.text == Analyzer().stem("eaux"));
}

TEST_CASE("hits stream through a callback and a cursor, in batches") {
  Opened opened(3000);
  Answer answer;
  int seen = 0;
  REQUIRE(glane_search_each(opened.index, R"({"query": "pain"})", nullptr, count_hit, &seen,
                            answer.place()) == GLANE_OK);
  CHECK(seen == 3000);
  CHECK(answer.has(R"({"total":3000,"partial":false,"stopped":false)"));
  REQUIRE(glane_search_each(opened.index, nullptr, nullptr, end_at_once, nullptr, answer.place()) ==
          GLANE_OK);
  CHECK(answer.has(R"("stopped":true)"));

  glane_cursor* cursor = nullptr;
  REQUIRE(glane_cursor_open(opened.index, R"({"query": "pain", "fields": ["id"],
      "facets": ["type"]})",
                            &cursor) == GLANE_OK);
  REQUIRE(glane_cursor_summary(cursor, answer.place()) == GLANE_OK);
  CHECK(answer.text == nullptr);
  std::size_t hits = 0;
  while (glane_cursor_next(cursor, 100, nullptr, answer.place()) == GLANE_OK && answer.text) {
    const std::string batch = answer.text;
    std::size_t size = 0;
    for (std::size_t at = 0; (at = batch.find("{\"id\":", at)) != batch.npos; ++at) ++size;
    CHECK(size >= 1);
    CHECK(size <= 100);
    hits += size;
  }
  CHECK(hits == 3000);
  REQUIRE(glane_cursor_summary(cursor, answer.place()) == GLANE_OK);
  CHECK(answer.has(R"("facets":{"type":[{"value":"article","count":3000}]})"));
  CHECK(glane_cursor_next(cursor, 1, nullptr, answer.place()) == GLANE_OK);
  CHECK(answer.text == nullptr);
  CHECK(glane_cursor_close(cursor) == GLANE_OK);
}

TEST_CASE("a cursor outlives its index, ends where it is closed, and asks whether to go on") {
  Opened opened(3000);
  glane_cursor* cursor = nullptr;
  Answer answer;
  REQUIRE(glane_cursor_open(opened.index, R"({"sort": "date"})", &cursor) == GLANE_OK);
  REQUIRE(glane_close(opened.index) == GLANE_OK);
  opened.index = nullptr;
  CHECK(glane_cursor_next(cursor, 1, nullptr, answer.place()) == GLANE_OK);
  CHECK(answer.has("\"id\":"));
  CHECK(glane_cursor_close(cursor) == GLANE_OK);
  CHECK(glane_cursor_next(cursor, 1, nullptr, answer.place()) == GLANE_MISUSE);
  CHECK(answer.text == nullptr);
}

TEST_CASE("a call ends where its control says so") {
  const Opened opened;
  Answer answer;
  glane_control control{};
  control.size = sizeof control;
  control.cancelled = say_yes;
  CHECK(glane_check(opened.path.c_str(), &control, answer.place()) == GLANE_INTERRUPTED);
  CHECK(glane_last_status() == GLANE_INTERRUPTED);
  const std::string page = opened.place.write("crawl/a.html", "<p>La péniche du canal.</p>");
  const char* paths[] = {page.c_str()};
  CHECK(glane_extract(paths, 1, nullptr, &control, count_hit, nullptr, answer.place()) ==
        GLANE_INTERRUPTED);
  for (const double seconds : {-1.0, std::numeric_limits<double>::quiet_NaN()}) {
    glane_control bad{};
    bad.size = sizeof bad;
    bad.wait_seconds = seconds;
    CHECK(glane_check(opened.path.c_str(), &bad, answer.place()) == GLANE_MISUSE);
  }
  const glane_control unset{};
  CHECK(glane_search(opened.index, nullptr, &unset, answer.place()) == GLANE_MISUSE);
}

TEST_CASE("a writer asks none of the callbacks that it was opened with") {
  const TemporaryDirectory place;
  int asked = 0;
  glane_control control{};
  control.size = sizeof control;
  control.user = &asked;
  control.cancelled = [](void* user) {
    ++*static_cast<int*>(user);
    return 0;
  };
  glane_writer* writer = nullptr;
  REQUIRE(glane_writer_open(place.path("glane.idx").c_str(), nullptr, &control, &writer) ==
          GLANE_OK);
  asked = 0;
  // What is replaced has segments merged, which is when a writer asks whether to end.
  for (int commit = 0; commit < 30; ++commit) {
    std::this_thread::sleep_for(std::chrono::milliseconds(6));  // a control is asked sparingly
    for (const char* id : {"a", "b"}) {
      const std::string document = std::string(R"({"id": ")") + id + R"(", "text": "péniche )" +
                                   std::to_string(commit) + R"("})";
      REQUIRE(glane_writer_add(writer, document.c_str(), nullptr) == GLANE_OK);
    }
    CHECK(glane_writer_commit(writer) == GLANE_OK);
  }
  CHECK(glane_writer_close(writer) == GLANE_OK);
  CHECK(asked == 0);
}

TEST_CASE("pages are read and indexed, with progress and diagnostics") {
  const TemporaryDirectory place;
  const std::string page =
      "<html><head><title>La péniche</title></head><body><article><h1>La péniche du canal</h1>"
      "<p>La péniche du canal accueille les mariniers et leurs familles, dit-on.</p></article>"
      "</body></html>";
  place.write("crawl/a.html", page);
  place.write("crawl/b.json", "{\"id\": ");
  struct Told {
    int pages = 0, faults = 0;
    std::string code;
  } told;
  glane_control control{};
  control.size = sizeof control;
  control.user = &told;
  control.progress = [](void* user, const glane_progress* progress) {
    static_cast<Told*>(user)->pages = static_cast<int>(progress->pages_done);
  };
  control.diagnostic = [](void* user, const glane_diagnostic* diagnostic) {
    static_cast<Told*>(user)->faults += diagnostic->severity == GLANE_FAILED;
    static_cast<Told*>(user)->code = diagnostic->code;
  };
  const std::string crawl = place.path("crawl"), index = place.path("glane.idx");
  const char* paths[] = {crawl.c_str()};
  Answer answer;
  REQUIRE(glane_index_pages(index.c_str(), paths, 1, R"({"include": ["*.html", "*.json"]})",
                            &control, answer.place()) == GLANE_OK);
  CHECK(answer.has("\"added\":1"));
  CHECK(answer.has("\"stopped\":false"));
  CHECK(told.faults == 1);
  CHECK(told.code == "json.invalid");
  CHECK(told.pages >= 1);

  int documents = 0;
  REQUIRE(glane_extract(paths, 1, R"({"explain": true})", nullptr, count_hit, &documents,
                        answer.place()) == GLANE_OK);
  CHECK(documents == 1);
  CHECK(answer.has("\"failed\":1"));
  REQUIRE(glane_extract_page(page.data(), page.size(), "a.html", answer.place()) == GLANE_OK);
  CHECK(answer.has("La péniche du canal"));

  glane_writer* writer = nullptr;
  REQUIRE(glane_writer_open(index.c_str(), R"({"memory_mb": 10})", nullptr, &writer) == GLANE_OK);
  REQUIRE(glane_writer_add_page(writer, page.data(), page.size(),
                                "https://www.lagazette.example/peniche", "2022-07-15T11:45:00Z",
                                nullptr, answer.place()) == GLANE_OK);
  CHECK(answer.has("[\"https://www.lagazette.example/peniche\"]"));
  int removed = 0;
  CHECK(glane_writer_remove(writer, "https://www.lagazette.example/peniche", &removed) == GLANE_OK);
  CHECK(removed == 1);
  CHECK(glane_writer_remove(writer, "rien", &removed) == GLANE_OK);
  CHECK(removed == 0);
  CHECK(glane_writer_close(writer) == GLANE_OK);
}

TEST_CASE("an index is checked, made small, copied and restored") {
  Opened opened;
  REQUIRE(glane_writer_close(opened.writer) == GLANE_OK);
  opened.writer = nullptr;
  const char* path = opened.path.c_str();
  const std::string copy = opened.place.path("copy");
  Answer answer;
  REQUIRE(glane_check(path, nullptr, answer.place()) == GLANE_OK);
  CHECK(answer.has(R"({"sound":true,"verdict":"sound","documents":2)"));
  REQUIRE(glane_compact(path, R"({"jobs": 1, "upgrade": true})", nullptr, answer.place()) ==
          GLANE_OK);
  CHECK(answer.has("\"bytes_after\":"));
  REQUIRE(glane_repair(path, nullptr, nullptr, answer.place()) == GLANE_OK);
  CHECK(answer.has("\"lost\":[]"));
  REQUIRE(glane_backup(path, copy.c_str(), nullptr, answer.place()) == GLANE_OK);
  CHECK(answer.has("{\"noted\":true}"));
  REQUIRE(glane_restore(copy.c_str(), path, R"({"unforget": true})", nullptr, answer.place()) ==
          GLANE_OK);
  CHECK(answer.has("\"documents\":2"));
  int is_newer = 0;
  CHECK(glane_reopen(opened.index, &is_newer) == GLANE_OK);
  CHECK(is_newer == 1);
}

TEST_CASE("several indexes are asked as one") {
  const Opened one, other;
  const char* directories[] = {one.path.c_str(), other.path.c_str()};
  glane_index* both = nullptr;
  Answer answer;
  REQUIRE(glane_open_several(directories, 2, &both) == GLANE_OK);
  REQUIRE(glane_search(both, R"({"query": "crue"})", nullptr, answer.place()) == GLANE_OK);
  CHECK(answer.has("\"total\":2"));
  CHECK(glane_close(both) == GLANE_OK);
  CHECK(glane_open_several(directories, 0, &both) == GLANE_REQUEST);
  CHECK(glane_open_several(directories, std::numeric_limits<std::size_t>::max(), &both) ==
        GLANE_LIMIT);
  CHECK(glane_open_several(nullptr, 2, &both) == GLANE_MISUSE);
  CHECK(both == nullptr);
}
