// Indexing again what is indexed: with nothing changed, against a `find` that looks at the same
// files; with a comment edited, and with one more, in one page of a hundred, against what a
// document cost in the first run. CPU seconds of the whole run, the walk and the commit included.
//
// usage: bench-refresh [PAGES]
// Exit status: 0; 1 where a run did not do what is measured; 2 for a wrong argument.
#include <fcntl.h>
#include <sys/stat.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "../crawl/temporary_directory.hpp"
#include "find_seconds.hpp"
#include "glane/glane.hpp"
#include "measure.hpp"
#include "thread_generator.hpp"
#include "thread_pages.hpp"

using namespace glane;
using namespace glane::bench;

namespace {

constexpr int kRounds = 3;
constexpr std::size_t kPages = 20'000;
constexpr std::size_t kOneIn = 100;
constexpr std::time_t kAge = 24 * 3600;  // before last night's crawl; what changes is of now

using Thread = std::vector<Document>;

struct Crawl {
  std::string folder;
  std::vector<Thread> to_edit;  // one in a hundred
  std::vector<Thread> to_grow;  // another
};

void fail(const std::string& what) {
  std::fprintf(stderr, "bench-refresh: %s\n", what.c_str());
  std::exit(1);
}

void write(const Crawl& crawl, const Thread& thread) {
  if (!write_page(crawl.folder, thread)) fail("a page cannot be written");
}

// One page a second, up to a day ago.
void make_old(const std::string& path, std::time_t now, std::size_t page) {
  const auto number = static_cast<long>(page);
  const timespec time{now - kAge - number, number * 7919 % 1'000'000 * 1000};
  const timespec times[2] = {time, time};
  if (::utimensat(AT_FDCWD, path.c_str(), times, 0) != 0) fail("a page cannot be made old");
}

Crawl write_crawl(std::string folder, std::size_t pages) {
  Crawl crawl{std::move(folder), {}, {}};
  ThreadGenerator generator(3);
  const std::time_t now = std::time(nullptr);
  for (std::size_t page = 0; page < pages; ++page) {
    const Thread& thread = generator.next_thread();
    write(crawl, thread);
    make_old(crawl.folder + "/" + thread.front().source, now, page);
    if (thread.size() < 2) continue;
    // The first page with comments of each hundred, and the first of its second half.
    const std::size_t hundred = page / kOneIn;
    if (hundred == pages / kOneIn) continue;  // not a whole one
    if (crawl.to_edit.size() <= hundred) {
      crawl.to_edit.push_back(thread);
    } else if (crawl.to_grow.size() <= hundred && page % kOneIn >= kOneIn / 2) {
      crawl.to_grow.push_back(thread);
    }
  }
  return crawl;
}

void edit_comments(Crawl& crawl) {
  for (Thread& thread : crawl.to_edit) {
    thread[thread.size() / 2].text += "\nJe corrige : c'était la semaine dernière.";
    write(crawl, thread);
  }
}

void add_comments(Crawl& crawl) {
  for (Thread& thread : crawl.to_grow) {
    Document comment = thread.back();
    ++comment.position;
    comment.url = comment.id = comment.thread + "#c" + std::to_string(comment.position);
    comment.author = "Marcelin";
    comment.text = "Personne n'en a parlé jusqu'ici. " + thread[thread.size() / 2].text;
    thread.push_back(std::move(comment));
    write(crawl, thread);
  }
}

struct Run {
  IndexSummary summary;
  double seconds = 0;
};

Run index(const std::string& directory, const Crawl& crawl) {
  Run run;
  run.seconds = cpu_seconds_of([&] { run.summary = index_pages(directory, {crawl.folder}); });
  return run;
}

void expect(bool as_meant, const char* what) {
  if (!as_meant) fail(what);
}

void print_unchanged(const std::string& directory, const Crawl& crawl, double& unchanged) {
  std::vector<double> ours, find, ratios;
  for (int round = 0; round < kRounds; ++round) {
    find.push_back(find_seconds(crawl.folder));
    if (find.back() < 0) fail("find does not run");
    const Run run = index(directory, crawl);
    const IndexSummary& did = run.summary;
    expect(did.added + did.updated + did.deleted == 0, "pages changed by themselves");
    ours.push_back(run.seconds);
    ratios.push_back(ours.back() / find.back());
  }
  unchanged = median(ours);
  std::printf("%-28s %8.3f CPU s\n", "find -printf '%s %T@\\n'", median(find));
  std::printf("%-28s %8.3f CPU s  %.2f times find's\n", "nothing changed", unchanged,
              median(ratios));
}

void print_changed(const char* name, const Run& run, std::size_t documents, double a_document,
                   double unchanged) {
  expect(run.summary.updated == documents, "not just the pages that changed were updated");
  const auto ratio = [&](double seconds) {
    return seconds / static_cast<double>(documents) / a_document;
  };
  std::printf("%-28s %8.3f CPU s  a document %.2f times the first run's, %.2f beyond no change\n",
              name, run.seconds, ratio(run.seconds), ratio(run.seconds - unchanged));
}

std::size_t read_count(std::string_view text) {
  std::size_t count = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
  return fault == std::errc() && end == text.data() + text.size() ? count : 0;
}

}  // namespace

int main(int count, char** arguments) {
  const std::size_t pages = count > 1 ? read_count(arguments[1]) : kPages;
  if (count > 2 || pages < kOneIn) {
    std::fputs("usage: bench-refresh [PAGES], a hundred at least\n", stderr);
    return 2;
  }
  const TemporaryDirectory folder;
  Crawl crawl = write_crawl(folder.path("crawl"), pages);
  const std::string directory = folder.path("glane.idx");

  const Run first = index(directory, crawl);
  const auto documents = static_cast<double>(first.summary.articles + first.summary.comments);
  const double a_document = first.seconds / documents;
  expect(first.summary.added == pages, "not every page was added");
  std::printf("%zu pages, %.0f documents; unchanged: %d rounds, medians\n", pages, documents,
              kRounds);
  std::printf("%-28s %8.3f CPU s  %.3f ms a document\n", "first run", first.seconds,
              a_document * 1e3);

  double unchanged = 0;
  print_unchanged(directory, crawl, unchanged);
  edit_comments(crawl);
  print_changed("a comment edited in 1 %", index(directory, crawl), crawl.to_edit.size(),
                a_document, unchanged);
  add_comments(crawl);
  print_changed("a new comment in 1 %", index(directory, crawl), crawl.to_grow.size(), a_document,
                unchanged);
  return 0;
}
