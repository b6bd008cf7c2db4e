// Searches that end before they are through: by their time, by another thread, by a limit; and how
// many documents have every word.
#include <doctest/doctest.h>

#include <atomic>
#include <string>
#include <thread>

#include "glane/error.hpp"
#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr int kDocuments = 1200;

// Three segments: every document has "crue", every second one "maire", every third "digue".
const Index& small_index() {
  static const TemporaryIndex directory;
  static const Index index = [] {
    WriterOptions options;
    options.merges = MergePolicy::none();
    IndexWriter writer(directory.directory(), options);
    for (int i = 0; i < kDocuments; ++i) {
      std::string text = "La crue";
      if (i % 2 == 0) text += ", le maire";
      if (i % 3 == 0) text += ", la digue";
      writer.add({article("a" + std::to_string(i), "", text + ".")});
      if (i % 400 == 399) writer.commit();
    }
    return Index(directory.directory());
  }();
  return index;
}

struct Counts {
  std::size_t total, all;
  bool operator==(const Counts&) const = default;
};

Counts counts(SearchRequest request) {
  request.limit = 1;
  const SearchResponse response = small_index().search(request);
  CHECK_FALSE(response.partial);
  return {response.total, response.total_all};
}

}  // namespace

TEST_CASE("beside the total stands how many have every word") {
  CHECK(counts({.query = "crue"}) == Counts{1200, 1200});
  CHECK(counts({.query = "maire digue"}) == Counts{800, 200});
  CHECK(counts({.query = "la crue le maire"}) == Counts{1200, 600});
  CHECK(counts({.query = "maire digue", .plain = true}) == Counts{800, 200});
  CHECK(counts({.query = "maire digue", .all = true}) == Counts{200, 200});
  CHECK(counts({.query = "+maire digue"}) == Counts{600, 200});
  CHECK(counts({.query = "maire OU digue"}) == Counts{800, 800});
  CHECK(counts({.query = "maire digue -crue"}) == Counts{0, 0});
  CHECK(counts({.query = "\"la crue\" maire"}) == Counts{1200, 600});
  CHECK(counts({.query = "maire piano"}) == Counts{600, 0});
  CHECK(counts({.types = {DocumentType::article}}) == Counts{1200, 1200});
  CHECK(counts({.query = "maire digue", .types = {DocumentType::comment}}) == Counts{0, 0});
  CHECK(small_index().search({.query = "maire digue", .count_all = false}).total_all == 0);
}

TEST_CASE("a search whose time is up says that it is partial") {
  for (const char* query : {"crue", "\"la crue\"", "=crue", "crue~", "cru*", ""}) {
    CAPTURE(query);
    const SearchResponse response =
        small_index().search({.query = query, .facets = {{"type"}}, .timeout_seconds = 1e-9});
    CHECK(response.partial);
    CHECK(response.total < kDocuments);
    CHECK(small_index().search({.query = query, .timeout_seconds = 0}).total == kDocuments);
  }
}

TEST_CASE("another thread ends a search") {
  std::atomic<bool> cancelled = false;
  int looks = 0;
  const auto stop = [&] {
    if (++looks == 3) std::thread([&] { cancelled = true; }).join();
    return cancelled.load();
  };
  CHECK_THROWS_AS(small_index().search({.query = "crue", .stop = stop}), Interrupted);
  CHECK(looks == 3);
  cancelled = false;
  CHECK(small_index().search({.query = "crue"}).total == kDocuments);  // the index is as it was
}

TEST_CASE("what is asked for by options has a limit") {
  SearchRequest request;
  for (int i = 0; i < 5000; ++i) request.authors.push_back("Nom " + std::to_string(i));
  CHECK_THROWS_WITH_AS(
      small_index().search(request),
      "`SearchRequest::authors`: 5000 values, at most 1024 can be asked for at once", Error);
  request.authors.resize(kMostFilterValues);
  CHECK(small_index().search(request).total == 0);
}

TEST_CASE("a query past a limit is an error of the query") {
  std::string bomb;
  for (int i = 0; i < 2000; ++i) bomb += "n* ";
  try {
    small_index().search({.query = bomb});
    FAIL("is answered");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::query);
  }
}
