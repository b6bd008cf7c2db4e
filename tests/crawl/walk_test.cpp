#include "crawl/walk.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

#include "listing.hpp"
#include "temporary_directory.hpp"
#include "working_directory.hpp"

using namespace glane;

TEST_CASE("ids are relative to the parent of the operand, however it is written") {
  const TemporaryDirectory directory;
  directory.write("crawl/a/b.html", "x");
  directory.write("crawl/c.txt", "x");
  const WorkingDirectory inside(directory.path("crawl"));
  const Names both{"crawl/a/b.html", "crawl/c.txt"};
  for (const std::string& operand :
       {directory.path("crawl"), directory.path("crawl///"), directory.path("crawl/."),
        std::string("."), std::string("./"), std::string("a/.."), std::string("../crawl/")}) {
    CAPTURE(operand);
    CHECK(ids({operand}) == both);
  }
  CHECK(ids({"a/b.html"}) == Names{"b.html"});
  CHECK(ids({"c.txt"}) == Names{"c.txt"});
  CHECK(ids({"a/../c.txt"}) == Names{"c.txt"});
}

TEST_CASE("files come in byte order, operands in the order given") {
  const TemporaryDirectory directory;
  for (const char* name : {"d/b/1", "d/b.txt", "d/B", "d/é", "d/b-c/1", "e/x"}) {
    directory.write(name, "x");
  }
  CHECK(ids({directory.path("e"), directory.path("d")}) ==
        Names{"e/x", "d/B", "d/b-c/1", "d/b.txt", "d/b/1", "d/é"});
}

TEST_CASE("the order is that of whole paths, whatever the names, as if all were sorted at once") {
  const TemporaryDirectory directory;
  const char* const parts[] = {"a",  "a.b",         "a b",         "a-",
                               "a0", "ab",          "A",           "\xE9",
                               "é",  "long-name-1", "long-name-2", "long-name-1.html"};
  for (const std::string first : parts) {
    for (const std::string second : parts) {
      directory.write("d/" + first + "/" + second, "x");
      directory.write("d/" + first + "/" + second + ".d/" + first, "x");
      directory.write("d/" + first + "!" + second, "x");
    }
  }
  Names paths;
  for (const CrawlFile& file : walk_crawl({directory.path("d")}, {}, {}).files) {
    paths.push_back(file.path);
  }
  CHECK(paths.size() == 3 * 12 * 12);
  CHECK(std::is_sorted(paths.begin(), paths.end()));
}

TEST_CASE("a file that two operands reach is read once, under its first id") {
  const TemporaryDirectory directory;
  directory.write("d/a/x.txt", "x");
  directory.write("d/y.txt", "x");
  const std::string d = directory.path("d");
  CHECK(ids({d + "/a", d, d + "/a/x.txt", d + "/./", "-", "-"}) ==
        Names{"a/x.txt", "d/y.txt", "-"});
  // Links, hard and soft, are files of their own, and so is what only begins with another's name.
  std::filesystem::create_hard_link(d + "/y.txt", d + "/z.txt");
  std::filesystem::create_symlink("y.txt", d + "/y.txt.lien");
  CHECK(ids({d + "/y.txt", d + "/z.txt", d + "/y.txt.lien", d + "/a"}) ==
        Names{"y.txt", "z.txt", "y.txt.lien", "a/x.txt"});
}

TEST_CASE("every operand that is there is a root, and files know theirs") {
  const TemporaryDirectory directory;
  directory.write("d/a/x.txt", "x");
  directory.write("idx/manifest.db", "x");
  directory.write("idx/current", "x");
  directory.write("\xE9/y.txt", "x");
  REQUIRE(::mkfifo(directory.path("tube").c_str(), 0600) == 0);
  const auto listing =
      walk_crawl({directory.path("absent"), directory.path("d/"), directory.path("idx"),
                  directory.path("tube"), directory.path("d/a/x.txt"), directory.path("\xE9"), "-"},
                 {}, {});
  CHECK(roots(listing) == Names{"directory d/", "file x.txt", "directory %E9/", "file -"});
  REQUIRE(listing.files.size() == 3);
  CHECK(listing.files[0].id == "d/a/x.txt");
  CHECK(listing.files[0].root == 0);
  CHECK(listing.files[1].id == "%E9/y.txt");
  CHECK(listing.files[1].root == 2);
  CHECK(listing.files[2].id == "-");
  CHECK(listing.files[2].root == 3);
  CHECK(listing.gaps.empty());
}

TEST_CASE("directories of which nothing is known are gaps, those that vanished are not") {
  const TemporaryDirectory directory;
  directory.write("d/lu/a.txt", "x");
  directory.write("d/caché/.gitkeep", "");
  directory.write("d/ferme/b.txt", "x");
  directory.write("d/noms/c.txt", "x");  // its names can be read, and nothing else
  directory.write("d/noms/e/f.txt", "x");
  std::filesystem::create_directory(directory.path("d/vide"));
  std::filesystem::create_directory(directory.path("vide"));
  std::filesystem::create_symlink("nulle-part", directory.path("d/rompu"));
  std::filesystem::create_symlink("boucle", directory.path("d/boucle"));
  ::chmod(directory.path().c_str(), 0755);
  ::chmod(directory.path("d/ferme").c_str(), 0);
  ::chmod(directory.path("d/noms").c_str(), 0444);
  CrawlListing listing;
  {
    const Unprivileged user;
    listing = walk_crawl({directory.path("d"), directory.path("vide"), directory.path("d/ferme")},
                         {}, {});
  }
  ::chmod(directory.path("d/ferme").c_str(), 0755);
  ::chmod(directory.path("d/noms").c_str(), 0755);
  CHECK(roots(listing) == Names{"directory d/", "directory vide/", "directory ferme/"});
  CHECK(gaps(listing) == Names{"unreadable d/boucle", "unreadable d/boucle/", "unreadable d/ferme/",
                               "unreadable d/noms/c.txt", "unreadable d/noms/e/", "empty d/vide/",
                               "unreadable ferme/", "empty vide/"});
  REQUIRE(listing.files.size() == 1);
  CHECK(listing.files[0].id == "d/lu/a.txt");
}

TEST_CASE("times are known to the nanosecond, before 1970, too") {
  const TemporaryDirectory directory;
  struct Row {
    timespec time;
    std::int64_t mtime_ns;
  };
  for (const Row& row : {
           Row{{1'600'000'000, 123'456'789}, 1'600'000'000'123'456'789},
           Row{{-2, 500'000'000}, -1'500'000'000},
       }) {
    const std::string path = directory.write("d/x.txt", "x");
    const timespec times[2] = {row.time, row.time};
    REQUIRE(::utimensat(AT_FDCWD, path.c_str(), times, 0) == 0);
    const auto files = walk_crawl({directory.path("d")}, {}, {}).files;
    REQUIRE(files.size() == 1);
    CHECK(files[0].mtime == row.time.tv_sec);
    CHECK(files[0].mtime_ns == row.mtime_ns);
    struct stat status;
    REQUIRE(::stat(path.c_str(), &status) == 0);
    CHECK(files[0].ctime_ns == status.st_ctim.tv_sec * 1'000'000'000 + status.st_ctim.tv_nsec);
  }
}

TEST_CASE("globs hold for names and for paths below the operand, not for files named") {
  const TemporaryDirectory directory;
  for (const char* name :
       {"d/2019/a.html", "d/2019/b.txt", "d/2020/c.html", "d/brouillons/d.html"}) {
    directory.write(name, "x");
  }
  const std::string d = directory.path("d");
  CHECK(ids({d}, {{"*.html"}, {"brouillons"}}) == Names{"d/2019/a.html", "d/2020/c.html"});
  CHECK(ids({d}, {{"2019/*"}, {}}) == Names{"d/2019/a.html", "d/2019/b.txt"});
  CHECK(ids({d}, {{"*.html", "b.*"}, {"2020/*", "brouillons/*"}}) ==
        Names{"d/2019/a.html", "d/2019/b.txt"});
  CHECK(ids({d + "/2019/b.txt"}, {{"*.html"}, {"*"}}) == Names{"b.txt"});
}

TEST_CASE("hidden files and indexes are passed over, links to directories not followed") {
  const TemporaryDirectory directory;
  directory.write("d/.git/config", "x");
  directory.write("d/.DS_Store", "x");
  directory.write("d/glane.idx/iamglass", "x");
  directory.write("d/glane.idx/postlist.glass", "x");
  directory.write("d/x.txt", "x");
  std::filesystem::create_directory_symlink("..", directory.path("d/boucle"));
  std::filesystem::create_symlink("x.txt", directory.path("d/lien.txt"));
  Reports reports;
  const auto files = walk_crawl({directory.path("d")}, {}, reports.sink()).files;
  REQUIRE(files.size() == 2);
  CHECK(files[0].id == "d/lien.txt");
  CHECK(files[1].id == "d/x.txt");
  CHECK(files[1].bytes == 1);
  CHECK(files[1].mtime > 1'600'000'000);
  CHECK_FALSE(files[1].named);
  REQUIRE(reports.all.size() == 1);
  CHECK(reports.all[0].reason ==
        "a link to a directory, not followed (`PathOptions::follow` reads it)");
  CHECK(ids({directory.path("d/.git")}) == Names{".git/config"});  // named, so meant
}

TEST_CASE("what is missing or unreadable is told, and the rest is listed") {
  const TemporaryDirectory directory;
  directory.write("d/ferme/a.txt", "x");
  directory.write("d/z.txt", "x");
  std::filesystem::create_symlink("nulle-part", directory.path("d/rompu"));
  ::chmod(directory.path().c_str(), 0755);
  ::chmod(directory.path("d/ferme").c_str(), 0);
  Reports reports;
  std::vector<CrawlFile> files;
  {
    const Unprivileged user;
    files =
        walk_crawl({directory.path("absent"), "", directory.path("d")}, {}, reports.sink()).files;
  }
  ::chmod(directory.path("d/ferme").c_str(), 0755);
  REQUIRE(files.size() == 1);
  CHECK(files[0].id == "d/z.txt");
  REQUIRE(reports.all.size() == 4);
  CHECK(reports.all[0].source == directory.path("absent"));
  CHECK(reports.all[0].reason == "No such file or directory");
  CHECK(reports.all[0].named);
  CHECK(reports.all[1].reason == "No such file or directory");
  CHECK_FALSE(reports.all[2].named);
  CHECK(reports.all[2].source == directory.path("d/rompu"));
  CHECK(reports.all[3].source == directory.path("d/ferme"));
  CHECK(reports.all[3].reason == "Permission denied");
  for (const Diagnostic& diagnostic : reports.all) CHECK(diagnostic.severity == Severity::failed);
}

TEST_CASE("named pipes are skipped, and names that are no UTF-8 make distinct ids") {
  const TemporaryDirectory directory;
  directory.write("d/\xE9t\xE9.txt", "x");
  directory.write("d/\xE8t\xE8.txt", "x");
  REQUIRE(::mkfifo(directory.path("d/tube").c_str(), 0600) == 0);
  Reports reports;
  const auto files =
      walk_crawl({directory.path("d"), directory.path("d/tube")}, {}, reports.sink()).files;
  REQUIRE(files.size() == 2);
  CHECK(files[0].id == "d/%E8t%E8.txt");
  CHECK(files[1].id == "d/%E9t%E9.txt");
  REQUIRE(reports.all.size() == 2);
  CHECK(reports.all[0].reason == "a named pipe");
  CHECK(reports.all[0].severity == Severity::skipped);
  CHECK(reports.all[1].named);
}

TEST_CASE("of files that would have the same ids the first is listed, where they must differ") {
  const TemporaryDirectory directory;
  for (const char* path :
       {"a/d/x.txt", "b/d/x.txt", "b/d/d/x.txt", "a/x.txt", "b/x.txt", "n/\xE9.txt", "n/%E9.txt"}) {
    directory.write(path, "x");
  }
  const std::string a = directory.path("a/d"), b = directory.path("b/d");
  CHECK(ids({a, b}) == Names{"d/x.txt", "d/d/x.txt", "d/x.txt"});
  WalkOptions distinct;
  distinct.one_of_a_name = true;
  Reports reports;
  const CrawlListing listing =
      walk_crawl({a, b, directory.path("a/x.txt"), directory.path("b/x.txt"), directory.path("n")},
                 distinct, reports.sink());
  Names names;
  for (const CrawlFile& file : listing.files) names.push_back(file.id);
  CHECK(names == Names{"d/x.txt", "x.txt", "n/%E9.txt"});
  CHECK(roots(listing) == Names{"directory d/", "file x.txt", "directory n/"});
  CHECK(gaps(listing) == Names{"unreadable d/", "unreadable x.txt"});
  REQUIRE(reports.all.size() == 3);
  CHECK(reports.all[0].source == b + "/");
  CHECK(reports.all[0].reason.starts_with("not read: " + a + "/ has the same name, "));
  CHECK(reports.all[0].named);
  CHECK(reports.all[1].source == directory.path("b/x.txt"));
  CHECK(reports.all[2].source == directory.path("n/\xE9.txt"));
  CHECK_FALSE(reports.all[2].named);
  // One operand twice, and what lies in another, are no two.
  CHECK(ids({b, b + "/", b + "/d"}, distinct) == ids({b}, distinct));
  CHECK(ids({b + "/d", b}, distinct) == Names{"d/x.txt"});
}

TEST_CASE("a tree of many levels is walked without recursion") {
  const TemporaryDirectory directory;
  std::string below = "d";
  for (int level = 0; level < 400; ++level) below += "/n";
  directory.write(below + "/x.txt", "x");
  CHECK(ids({directory.path("d")}) == Names{below + "/x.txt"});
}
