// One handle, threads that ask it, and another process that writes to its index.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "glane/glane.hpp"

using namespace glane;

namespace {

constexpr int kThreads = 8;
constexpr int kRuns = 20;  // of index_pages; some merges are among them

void write_page(const TemporaryDirectory& directory, int number) {
  const std::string n = std::to_string(number);
  std::ofstream(directory.path("crawl/" + n + ".html"))
      << "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Le bac " << n
      << "</title></head><body><article><h1>Le bac " << n << "</h1><p>Le bac numéro " << n
      << " traverse le fleuve toutes les heures, et les riverains l'attendent au ponton de bois, "
         "sous les platanes de la rive.</p></article></body></html>";
}

void run(const TemporaryDirectory& directory, const std::string& index) {
  IndexOptions options;
  options.jobs = 2;
  index_pages(index, {directory.path("crawl")}, options);
}

// The child has no thread but this one: it is forked before the parent's are made.
pid_t start_indexing(const TemporaryDirectory& directory, const std::string& index) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  int status = 0;
  try {
    for (int number = 2; number <= kRuns; ++number) {
      write_page(directory, number);
      run(directory, index);
    }
  } catch (...) {
    status = 1;
  }
  ::_exit(status);
}

std::size_t total_of(const SearchResponse& response) {
  std::size_t counted = 0;
  for (const FacetCount& count : response.facets.at(0).counts) counted += count.count;
  return counted == response.total && response.hits.size() == response.total ? response.total : 0;
}

// Asks by what is asked all day. out: what is wrong; empty: nothing
std::string ask(const Index& index, std::size_t& least) {
  SearchRequest request{.query = "bac", .limit = 100};
  request.facets = {{"type"}};
  request.duplicates = Duplicates::show;
  const SearchResponse response = index.search(request);
  const std::size_t total = total_of(response);
  if (total == 0) return "an answer is of several commits";
  if (total < least) return "an older commit than before";
  least = total;
  if (!index.document(response.hits.back().document.id)) return "a hit has no document";
  if (index.search({.query = "\"ponton de bois\" OR fleuv* OR rivrains~1"}).total == 0) {
    return "nothing is found";
  }
  return index.statistics().documents > 0 ? "" : "no statistics";
}

}  // namespace

TEST_CASE("eight threads ask one handle while another process indexes, and see what it commits") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("glane.idx");
  std::filesystem::create_directory(directory.path("crawl"));
  write_page(directory, 1);
  run(directory, path);
  const pid_t child = start_indexing(directory, path);
  REQUIRE(child > 0);
  Index index(path);
  std::atomic<bool> done = false;
  std::mutex telling;
  std::vector<std::string> faults;
  std::atomic<int> asked = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      std::size_t least = 1;
      do {
        std::string fault;
        try {
          fault = ask(index, least);
        } catch (const std::exception& error) {
          fault = error.what();
        }
        ++asked;
        const std::lock_guard lock(telling);
        if (!fault.empty()) faults.push_back(fault);
      } while (!done);
    });
  }
  int reopened = 0;
  int status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    reopened += index.reopen() ? 1 : 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  index.reopen();
  done = true;
  for (std::thread& thread : threads) thread.join();
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CAPTURE(faults.empty() ? "" : faults[0]);
  CHECK(faults.empty());
  CHECK(asked >= kThreads);
  CHECK(reopened > 0);
  std::size_t least = kRuns;
  CHECK(ask(index, least).empty());
  CHECK(least == kRuns);
  CHECK(check_index(path).is_sound());
}

TEST_CASE("a reopened index tells of the commit that a question has moved it on to") {
  const TemporaryDirectory directory;
  const std::string path = directory.path("glane.idx");
  std::filesystem::create_directories(directory.path("crawl"));
  write_page(directory, 1);
  run(directory, path);
  Index index(path);
  CHECK_FALSE(index.reopen());
  for (int number = 2; number <= kRuns; ++number) {
    write_page(directory, number);
    run(directory, path);
  }
  // What is asked while it answers opens the commit once more, whose files have gone.
  std::size_t documents = 0;
  index.for_each_hit({.query = "bac", .duplicates = Duplicates::show}, {}, [&](const Hit&) {
    documents = index.statistics().documents;
    return true;
  });
  CHECK(documents == kRuns);
  CHECK(index.reopen());
  CHECK_FALSE(index.reopen());
}
