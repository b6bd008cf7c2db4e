#include "crawl/watch.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>

#include "temporary_directory.hpp"

using namespace glane;
using namespace std::chrono_literals;

namespace {

// Whether a change has been told of: one that has is seen at the first look, before the second
// question whether to stop.
bool has_changed(CrawlWatch& watch) {
  int questions = 0;
  return watch.wait(10s, [&] { return ++questions > 2; });
}

// While it lives no file can be opened, nor a watch.
class NoDescriptors {
 public:
  NoDescriptors() {
    const int next = ::open("/dev/null", O_RDONLY);
    ::close(next);
    ::getrlimit(RLIMIT_NOFILE, &before_);
    const rlimit none{static_cast<rlim_t>(next), before_.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &none);
  }
  ~NoDescriptors() { ::setrlimit(RLIMIT_NOFILE, &before_); }
  NoDescriptors(const NoDescriptors&) = delete;
  NoDescriptors& operator=(const NoDescriptors&) = delete;

 private:
  rlimit before_{};
};

void link(const std::string& target, const std::string& path) {
  std::filesystem::create_symlink(target, path);
}

}  // namespace

TEST_CASE("whatever changes below a folder is told of, once") {
  const TemporaryDirectory directory;
  directory.write("crawl/2022/07/a.txt", "x");
  directory.write("crawl/2022/07/b.txt", "x");
  CrawlWatch watch({directory.path("crawl")}, false);
  REQUIRE(watch.is_told());
  CHECK_FALSE(has_changed(watch));
  const std::string folder = directory.path("crawl/2022/07/");
  const std::function<void()> changes[] = {
      [&] { directory.write("crawl/2022/07/a.txt", "L'été"); },
      [&] { directory.write("crawl/2022/07/c.txt", "x"); },
      [&] { std::filesystem::rename(folder + "c.txt", folder + "d.txt"); },
      [&] { std::filesystem::remove(folder + "b.txt"); },
      [&] { std::filesystem::permissions(folder + "a.txt", std::filesystem::perms::owner_read); },
      [&] { std::filesystem::create_directory(folder + "e"); },
      [&] { directory.write("crawl/2022/.glaneignore", "a.txt\n"); },
      [&] { directory.write("crawl/2022/.glaneignore", "b.txt\n"); },
      [&] { std::filesystem::remove_all(directory.path("crawl/2022")); },
  };
  int number = 0;
  for (const auto& change : changes) {
    CAPTURE(number++);
    change();
    CHECK(has_changed(watch));
  }
  CHECK_FALSE(has_changed(watch));
}

TEST_CASE("a folder that is new is watched once one has looked again") {
  const TemporaryDirectory directory;
  directory.write("crawl/a.txt", "x");
  CrawlWatch watch({directory.path("crawl")}, false);
  directory.write("crawl/nouveau/a.txt", "x");
  CHECK(has_changed(watch));
  watch.look_again();
  directory.write("crawl/nouveau/a.txt", "y");
  CHECK(has_changed(watch));
}

TEST_CASE("of a file, or of what is not there, its folder is watched") {
  const TemporaryDirectory directory;
  const std::string file = directory.write("a.txt", "x");
  CrawlWatch watch({file}, false);
  std::filesystem::remove(file);
  CHECK(has_changed(watch));
  directory.write("a.txt", "y");
  CHECK(has_changed(watch));
  CrawlWatch absent({directory.path("absent")}, false);
  std::filesystem::create_directory(directory.path("absent"));
  CHECK(has_changed(absent));
  CrawlWatch nowhere({directory.path("absent/nulle/part")}, false);
  CHECK(nowhere.is_told());
}

TEST_CASE("what links lead to is watched where links are followed") {
  for (const bool follow : {false, true}) {
    CAPTURE(follow);
    const TemporaryDirectory directory;
    directory.write("crawl/a.txt", "x");
    directory.write("ailleurs/profond/x.txt", "x");
    directory.write("seul/y.txt", "x");
    directory.write("seul/z.txt", "x");
    link("../ailleurs", directory.path("crawl/lien"));
    link("..", directory.path("ailleurs/profond/retour"));  // and round again
    link("../seul/y.txt", directory.path("crawl/y"));
    link("nulle-part", directory.path("crawl/rompu"));
    CrawlWatch watch({directory.path("crawl")}, follow);
    REQUIRE(watch.is_told());
    directory.write("ailleurs/profond/x.txt", "y");
    CHECK(has_changed(watch) == follow);
    directory.write("seul/y.txt", "y");
    CHECK(has_changed(watch) == follow);
  }
}

TEST_CASE("of files that links lead to the neighbours are not watched") {
  const TemporaryDirectory directory;
  directory.write("seul/y.txt", "x");
  directory.write("seul/z.txt", "x");
  std::filesystem::create_directory(directory.path("crawl"));
  link("../seul/y.txt", directory.path("crawl/y"));
  CrawlWatch watch({directory.path("crawl")}, true);
  directory.write("seul/z.txt", "y");
  CHECK_FALSE(has_changed(watch));
  directory.write("seul/y.txt", "y");
  CHECK(has_changed(watch));
}

TEST_CASE("an index in a crawl, to which a run writes, is not watched") {
  const TemporaryDirectory directory;
  directory.write("crawl/glane.idx/manifest.db", "x");
  directory.write("crawl/glane.idx/current", "x");
  CrawlWatch watch({directory.path("crawl")}, false);
  directory.write("crawl/glane.idx/current", "y");
  CHECK_FALSE(has_changed(watch));
}

TEST_CASE("waiting ends where it is told to stop, whether the system tells or not") {
  const TemporaryDirectory directory;
  CrawlWatch watch({directory.path()}, false);
  directory.write("a.txt", "x");
  CHECK_FALSE(watch.wait(10s, [] { return true; }));
  CHECK(watch.wait(10s, {}));  // and nobody to ask
}

TEST_CASE("where nobody tells, waiting takes the time given, unless it is stopped") {
  const TemporaryDirectory directory;
  const NoDescriptors none;
  CrawlWatch watch({directory.path()}, false);
  CHECK_FALSE(watch.is_told());
  const auto begin = std::chrono::steady_clock::now();
  CHECK(watch.wait(250ms, [] { return false; }));
  CHECK(std::chrono::steady_clock::now() - begin >= 250ms);
  int questions = 0;
  CHECK_FALSE(watch.wait(60s, [&] { return ++questions > 1; }));
  watch.look_again();
  CHECK_FALSE(watch.is_told());
}
