#include "crawl/entry_selection.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "listing.hpp"
#include "temporary_directory.hpp"

using namespace glane;

namespace {

void write_all(const TemporaryDirectory& directory, const Names& names) {
  for (const std::string& name : names) directory.write(name, "x");
}

Names told(const Reports& reports) {
  Names out;
  for (const Diagnostic& one : reports.all) {
    const char* const kinds[] = {"doubtful ", "skipped ", "failed ", "ignored "};
    out.push_back(kinds[static_cast<int>(one.severity)] + one.source + ":" +
                  std::to_string(one.line) + " " + one.reason);
  }
  return out;
}

}  // namespace

TEST_CASE("ignore files leave out what git would, are counted and named") {
  const TemporaryDirectory directory;
  write_all(directory, {"d/a.html", "d/a.txt", "d/brouillons/b.html", "d/sous/c.txt",
                        "d/sous/brouillons/e.html", "d/sous/f.txt"});
  directory.write("d/.glaneignore", "*.txt\n/brouillons/\n[x\n");
  directory.write("d/sous/.glaneignore", "!c.txt\n");
  const std::string d = directory.path("d");
  Reports reports;
  const CrawlListing listing = walk_crawl({d}, {}, reports.sink());
  CHECK(ids({d}) == Names{"d/a.html", "d/sous/brouillons/e.html", "d/sous/c.txt"});
  CHECK(listing.ignored == 3);
  CHECK(listing.gaps.empty());
  const std::string by = " of " + d + "/.glaneignore";
  CHECK(told(reports) == Names{"doubtful " + d +
                                   "/.glaneignore:3 this pattern can match nothing: its [ is not "
                                   "closed",
                               "ignored " + d + "/a.txt:0 line 1" + by,
                               "ignored " + d + "/brouillons:0 line 2" + by,
                               "ignored " + d + "/sous/f.txt:0 line 1" + by});
}

TEST_CASE("below a folder that is ignored nothing comes back, and files named are read") {
  const TemporaryDirectory directory;
  write_all(directory, {"d/x/a.html", "d/b.html"});
  directory.write("d/.glaneignore", "x/\nb.html\n");
  directory.write("d/x/.glaneignore", "!a.html\n");
  CHECK(ids({directory.path("d")}).empty());
  CHECK(ids({directory.path("d/b.html")}) == Names{"b.html"});
  // Those of the folder that is named and of those below it, not those above.
  CHECK(ids({directory.path("d/x")}) == Names{"x/a.html"});
}

TEST_CASE("options and ignore files each leave out their own") {
  const TemporaryDirectory directory;
  write_all(directory, {"d/2021/a.html", "d/2021/b.txt", "d/2022/c.html", "d/2022/d.pdf"});
  directory.write("d/.glaneignore", "c.html\n");
  const std::string d = directory.path("d");
  CHECK(ids({d}, {{"*.{html,txt}"}, {}}) == Names{"d/2021/a.html", "d/2021/b.txt"});
  CHECK(ids({d}, {{"2022/"}, {}}) == Names{"d/2022/d.pdf"});
  CHECK(ids({d}, {{"/2021/*"}, {"b.*"}}) == Names{"d/2021/a.html"});
  CHECK(ids({d}, {{"**/2021/**", "*.pdf"}, {"2021/b.txt"}}) ==
        Names{"d/2021/a.html", "d/2022/d.pdf"});
}

TEST_CASE("patterns of options that matched nothing are told of") {
  const TemporaryDirectory directory;
  write_all(directory, {"d/a.html", "d/b.txt"});
  Reports reports;
  walk_crawl({directory.path("d")}, {{"*.html", "*.htm"}, {"b.txt", "2019/"}}, reports.sink());
  CHECK(told(reports) == Names{"doubtful *.htm:0 this pattern of `PathOptions::include` matched "
                               "nothing",
                               "doubtful 2019/:0 this pattern of `PathOptions::exclude` matched "
                               "nothing"});
}

TEST_CASE("a pattern has matched even where another one has let its files in") {
  const TemporaryDirectory directory;
  write_all(directory, {"d/2022/a.html"});
  Reports reports;
  walk_crawl({directory.path("d")}, {{"2022/", "*.html", "2022/*"}, {}}, reports.sink());
  CHECK(told(reports).empty());
}

TEST_CASE(
    "where an ignore file cannot be read nothing of its folder is, and nothing has vanished") {
  const TemporaryDirectory directory;
  write_all(directory, {"d/sous/a.html", "d/b.html", "d/ailleurs"});
  const std::string sous = directory.path("d/sous");
  const auto reported = [&] {
    Reports reports;
    const CrawlListing listing = walk_crawl({directory.path("d")}, {}, reports.sink());
    CHECK(listing.files.size() == 2);
    CHECK(gaps(listing) == Names{"unreadable d/sous/"});
    REQUIRE(reports.all.size() == 1);
    CHECK(reports.all[0].severity == Severity::failed);
    CHECK(reports.all[0].source == sous + "/.glaneignore");
    return reports.all[0].reason;
  };
  const std::string tail = ": nothing of its folder is read";
  std::filesystem::create_symlink("../ailleurs", sous + "/.glaneignore");
  CHECK(reported() == "a link, which is not followed here" + tail);
  std::filesystem::remove(sous + "/.glaneignore");
  REQUIRE(::mkfifo((sous + "/.glaneignore").c_str(), 0600) == 0);
  CHECK(reported() == "not a file" + tail);
  std::filesystem::remove(sous + "/.glaneignore");
  std::filesystem::create_directory(sous + "/.glaneignore");
  CHECK(reported() == "not a file" + tail);
  std::filesystem::remove(sous + "/.glaneignore");
  directory.write("d/sous/.glaneignore", std::string((1 << 20) + 1, '#'));
  CHECK(reported() == "longer than a megabyte" + tail);
  directory.write("d/sous/.glaneignore", "# rien\n");
  ::chmod((sous + "/.glaneignore").c_str(), 0);
  ::chmod(directory.path().c_str(), 0755);
  const Unprivileged user;
  CHECK(reported() == "Permission denied" + tail);
}

TEST_CASE("links are ignored as files, and as folders where they are followed") {
  const TemporaryDirectory directory;
  write_all(directory, {"crawl/a.html", "ailleurs/b.html", "ailleurs/c.txt"});
  directory.write("crawl/.glaneignore", "*.txt\n");
  std::filesystem::create_symlink("../ailleurs", directory.path("crawl/lien"));
  const std::string crawl = directory.path("crawl");
  WalkOptions follow;
  follow.follow = true;
  CHECK(ids({crawl}, follow) == Names{"crawl/a.html", "crawl/lien/b.html"});
  directory.write("crawl/.glaneignore", "lien/\n");
  CHECK(ids({crawl}, follow) == Names{"crawl/a.html"});
  CHECK(gaps(walk_crawl({crawl}, {}, {})) == Names{"unreadable crawl/lien/"});
  directory.write("crawl/.glaneignore", "lien\n");
  CHECK(gaps(walk_crawl({crawl}, {}, {})).empty());
}
