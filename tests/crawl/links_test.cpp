// Symbolic links that a walk meets.
#include <doctest/doctest.h>

#include <filesystem>

#include "crawl/read_file.hpp"
#include "crawl/walk.hpp"
#include "listing.hpp"
#include "temporary_directory.hpp"

using namespace glane;

namespace {

Names aliases(const CrawlListing& listing) {
  Names out;
  for (const CrawlAlias& alias : listing.aliases) out.push_back(alias.id + " = " + alias.read_as);
  return out;
}

// "crawl/a.txt: a named pipe"
Names reasons(const TemporaryDirectory& directory, const Reports& reports) {
  Names out;
  for (const Diagnostic& diagnostic : reports.all) {
    out.push_back(diagnostic.source.substr(directory.path().size() + 1) + ": " + diagnostic.reason);
  }
  return out;
}

void link(const std::string& target, const std::string& path) {
  std::filesystem::create_symlink(target, path);
}

}  // namespace

TEST_CASE("links to files in the crawl are read, those out of it are not, and nothing is removed") {
  const TemporaryDirectory directory;
  directory.write("crawl/a/x.txt", "dedans");
  directory.write("crawl/.caché/y.txt", "dedans");
  directory.write("crawl-2/z.txt", "presque dedans");
  directory.write("secret.txt", "dehors");
  const std::string crawl = directory.path("crawl");
  link("a/x.txt", crawl + "/1");
  link(crawl + "/.caché/y.txt", crawl + "/2");
  link("../1", crawl + "/a/3");                 // to a link
  link("../crawl/a/../a/x.txt", crawl + "/4");  // out and in again
  link("../secret.txt", crawl + "/5");          // out
  link(directory.path("secret.txt"), crawl + "/a/6");
  link("5", crawl + "/7");                 // by a link of the crawl
  link("../crawl-2/z.txt", crawl + "/8");  // a directory whose name begins alike
  link("nulle-part", crawl + "/9");
  Reports reports;
  const auto listing = walk_crawl({crawl}, {}, reports.sink());
  Names paths;
  for (const CrawlFile& file : listing.files)
    paths.push_back(file.id + " " + (file.origin ? file.origin->target : ""));
  const std::string real = std::filesystem::canonical(crawl).string();
  CHECK(paths == Names{"crawl/1 " + real + "/a/x.txt", "crawl/2 " + real + "/.caché/y.txt",
                       "crawl/4 " + real + "/a/x.txt", "crawl/a/3 " + real + "/a/x.txt",
                       "crawl/a/x.txt "});
  CHECK(gaps(listing) == Names{"unreadable crawl/5", "unreadable crawl/7", "unreadable crawl/8",
                               "unreadable crawl/a/6"});
  const std::string out =
      ": a link out of the crawl, not followed (`PathOptions::follow` reads it)";
  CHECK(reasons(directory, reports) == Names{"crawl/9: No such file or directory", "crawl/5" + out,
                                             "crawl/7" + out, "crawl/8" + out, "crawl/a/6" + out});
  CHECK(reports.all[1].severity == Severity::skipped);
  CHECK(ids({crawl, directory.path("crawl-2")}) == Names{"crawl/1", "crawl/2", "crawl/4", "crawl/8",
                                                         "crawl/a/3", "crawl/a/x.txt",
                                                         "crawl-2/z.txt"});
  WalkOptions options;
  options.follow = true;
  CHECK(ids({crawl}, options) == Names{"crawl/1", "crawl/2", "crawl/4", "crawl/5", "crawl/7",
                                       "crawl/8", "crawl/a/3", "crawl/a/6", "crawl/a/x.txt"});
  options = {{}, {"[5-8]"}};
  const auto rest = walk_crawl({crawl}, options, {});
  CHECK(rest.files.size() == 5);
  CHECK(rest.gaps.empty());
}

TEST_CASE("operands that are links are followed, and what lies in them is inside") {
  const TemporaryDirectory directory;
  directory.write("ailleurs/a.txt", "x");
  link("a.txt", directory.path("ailleurs/b.txt"));
  link("ailleurs", directory.path("crawl"));
  link("ailleurs/a.txt", directory.path("seul.txt"));
  CHECK(ids({directory.path("crawl"), directory.path("seul.txt")}) ==
        Names{"crawl/a.txt", "crawl/b.txt", "seul.txt"});
  CHECK(ids({directory.path("seul.txt")}) == Names{"seul.txt"});
}

TEST_CASE("a file that a link has taken the place of since the walk is not read") {
  const TemporaryDirectory directory;
  directory.write("secret.txt", "Un secret.");
  const std::string path = directory.write("crawl/a.txt", "Une page.");
  const auto files = walk_crawl({directory.path("crawl")}, {}, {}).files;
  REQUIRE(files.size() == 1);
  CHECK(hash_of_file(files[0]) != 0);
  std::filesystem::remove(path);
  link("../secret.txt", path);
  Reports reports;
  read_crawl_file(
      files[0], [](const Page&, std::uint64_t) { CHECK(false); }, reports.sink());
  REQUIRE(reports.all.size() == 1);
  CHECK(reports.all[0].severity == Severity::failed);
  CHECK(hash_of_file(files[0]) == 0);
}

TEST_CASE("directories that links lead to are read once: where they are, else by the first link") {
  const TemporaryDirectory directory;
  directory.write("crawl/2022/a.txt", "x");
  directory.write("crawl/b.txt", "x");
  directory.write("crawl/c.d/x.txt", "x");
  directory.write("disque/profond/d.txt", "x");
  directory.write("disque/e.txt", "x");
  const std::string crawl = directory.path("crawl");
  link("2022", crawl + "/1");  // where it is
  link(directory.path("disque"), crawl + "/c");
  link(directory.path("disque"), crawl + "/z");  // the second
  link("../../crawl/z", directory.path("disque/profond/f"));
  const Names without{"crawl/2022/a.txt", "crawl/b.txt", "crawl/c.d/x.txt"};
  CHECK(ids({crawl}) == without);
  CHECK(gaps(walk_crawl({crawl}, {}, {})) ==
        Names{"unreadable crawl/1/", "unreadable crawl/c/", "unreadable crawl/z/"});
  WalkOptions options;
  options.follow = true;
  Reports reports;
  const auto listing = walk_crawl({crawl}, options, reports.sink());
  // In the order of whole paths, where links stand among the rest.
  CHECK(ids({crawl}, options) == Names{"crawl/2022/a.txt", "crawl/b.txt", "crawl/c.d/x.txt",
                                       "crawl/c/e.txt", "crawl/c/profond/d.txt"});
  CHECK(gaps(listing).empty());
  CHECK(aliases(listing) ==
        Names{"crawl/1/ = crawl/2022/", "crawl/c/profond/f/ = crawl/c/", "crawl/z/ = crawl/c/"});
  CHECK(reasons(directory, reports) ==
        Names{"crawl/1: a link to a directory that is read elsewhere",
              "crawl/z: a link to a directory that is read elsewhere",
              "crawl/c/profond/f: a link to a directory that is read elsewhere"});
  // An operand is where it is, whatever leads to it.
  CHECK(ids({crawl, directory.path("disque/profond"), directory.path("disque/e.txt")}, options) ==
        Names{"crawl/2022/a.txt", "crawl/b.txt", "crawl/c.d/x.txt", "profond/d.txt", "e.txt"});
}

TEST_CASE("loops of links end") {
  const TemporaryDirectory directory;
  directory.write("crawl/a/x.txt", "x");
  directory.write("dehors/y.txt", "x");
  const std::string crawl = directory.path("crawl");
  link("..", crawl + "/a/haut");
  link(".", crawl + "/soi");
  link("../crawl", crawl + "/tour");
  link(directory.path("dehors"), crawl + "/dehors");
  link(crawl, directory.path("dehors/retour"));  // two links to directories
  link("pong", crawl + "/ping");                 // and two that lead nowhere
  link("ping", crawl + "/pong");
  WalkOptions options;
  options.follow = true;
  Reports reports;
  CHECK(ids({crawl, crawl}, options) == Names{"crawl/a/x.txt", "crawl/dehors/y.txt"});
  const auto listing = walk_crawl({crawl}, options, reports.sink());
  CHECK(aliases(listing) == Names{"crawl/a/haut/ = crawl/", "crawl/dehors/retour/ = crawl/",
                                  "crawl/soi/ = crawl/", "crawl/tour/ = crawl/"});
  CHECK(gaps(listing) == Names{"unreadable crawl/ping", "unreadable crawl/ping/",
                               "unreadable crawl/pong", "unreadable crawl/pong/"});
  CHECK(reports.all.size() == 6);
  CHECK(ids({crawl}) == Names{"crawl/a/x.txt"});
}
