// What a forked child may do with what its parent has open (glane.hpp).
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "crawl/temporary_directory.hpp"
#include "glane/glane.hpp"

using namespace glane;

namespace {

constexpr int kThrown = 99;

// The child ends without the destructors of the parent's objects.
pid_t start_child(const std::function<int()>& act) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  int status = kThrown;
  try {
    status = act();
  } catch (...) {
  }
  ::_exit(status);
}

int status_of(pid_t child) {
  int status = 0;
  if (::waitpid(child, &status, 0) != child || !WIFEXITED(status)) return -1;
  return WEXITSTATUS(status);
}

// What `act` has returned in a child; -1: a signal has ended it.
int in_child(const std::function<int()>& act) {
  return status_of(start_child(act));
}

std::string code_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return std::string(error.code_name());
  }
  return {};
}

Document article(const std::string& id) {
  Document document;
  document.id = id;
  document.title = "Le bac de la rive";
  document.text = "Le bac traverse le fleuve toutes les heures.";
  return document;
}

void add_article(const std::string& path, const std::string& id) {
  Writer writer(path);
  writer.add(article(id));
  writer.commit();
}

std::size_t found(const Index& index) {
  return index.search({.query = "bac"}).total;
}

}  // namespace

TEST_CASE("a forked child asks, reopens and destroys its parent's index; the parent's stays") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("glane.idx");
  add_article(path, "un");
  auto index = std::make_unique<Index>(path);
  REQUIRE(found(*index) == 1);
  CHECK(in_child([&] {
          if (found(*index) != 1) return 1;
          add_article(path, "deux");
          if (!index->reopen() || found(*index) != 2) return 2;
          index.reset();
          return Index(path).document("deux") ? 0 : 3;
        }) == 0);
  CHECK(found(*index) == 1);  // as it was opened
  CHECK(index->document("un"));
  CHECK(index->reopen());
  CHECK(found(*index) == 2);
}

TEST_CASE("a forked child writes nothing by its parent's writer, and destroys it without a trace") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("glane.idx");
  add_article(path, "un");
  auto writer = std::make_unique<Writer>(path);
  writer->add(article("deux"));  // is not committed
  writer->remove("un");
  CHECK(in_child([&] {
          if (code_of([&] { writer->add(article("trois")); }) != "call.forked") return 1;
          if (code_of([&] { writer->remove("deux"); }) != "call.forked") return 2;
          if (code_of([&] { writer->commit(); }) != "call.forked") return 3;
          if (code_of([&] { const Writer other(path); }) != "index.locked") return 4;
          if (found(Index(path)) != 1) return 5;
          Writer moved = std::move(*writer);
          moved.abandon();
          writer.reset();
          return code_of([&] { const Writer other(path); }) == "index.locked" ? 0 : 6;
        }) == 0);
  try {
    const Writer second(path);
    FAIL("the child has taken the lock off");
  } catch (const Error& error) {
    CHECK(error.status() == ErrorStatus::locked);
    CHECK(error.argument("process") == std::to_string(::getpid()));
  }
  writer->add(article("quatre"));
  writer->commit();
  writer.reset();
  const Index index(path);
  CHECK_FALSE(index.document("un"));
  CHECK(index.document("deux"));
  CHECK_FALSE(index.document("trois"));
  CHECK(index.document("quatre"));
  CHECK(check_index(path).is_sound());
}

TEST_CASE("a child that lives on keeps no lock that its parent has given back") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("glane.idx");
  auto writer = std::make_unique<Writer>(path);
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = start_child([&] {
    ::close(ends[1]);
    char none = 0;
    return ::read(ends[0], &none, 1) == 0 ? 0 : 1;  // until the parent closes its end
  });
  ::close(ends[0]);
  writer.reset();
  CHECK_NOTHROW(Writer{path});
  ::close(ends[1]);
  CHECK(status_of(child) == 0);
}

TEST_CASE("a child does not settle what its parent has read") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("glane.idx");
  add_article(path, "un");
  const SavedSearches searches(directory.path("recherches"), path);
  searches.save("bac", {.query = "bac"}, Index(path), {.query = "bac"});
  add_article(path, "deux");
  const Index index(path);
  {
    std::optional<NewDocuments> come(std::in_place, searches, "bac", index,
                                     SearchRequest{.query = "bac"});
    REQUIRE(come->response().total == 1);
    CHECK(in_child([&] {
            if (code_of([&] { come->settle(); }) != "call.forked") return 1;
            come.reset();
            const auto again = [&] {
              const NewDocuments other(searches, "bac", index, {.query = "bac"});
            };
            return code_of(again) == "saved.locked" ? 0 : 2;
          }) == 0);
    come->settle();
  }
  CHECK(NewDocuments(searches, "bac", index, {.query = "bac"}).response().total == 0);
}

TEST_CASE("a writer that was given up is an error to whoever calls it, not a crash") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("glane.idx");
  Writer writer(path);
  Writer moved = std::move(writer);
  moved.abandon();
  moved.abandon();
  CHECK(code_of([&] { moved.add(article("un")); }) == "call.closed");
  CHECK(code_of([&] { moved.commit(); }) == "call.closed");
  CHECK(code_of([&] { moved.remove("un"); }) == "call.closed");
  moved = Writer(path);
  moved.add(article("un"));
  moved.commit();
  CHECK(found(Index(path)) == 1);
}
