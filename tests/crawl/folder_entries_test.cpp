#include "crawl/folder_entries.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

#include "temporary_directory.hpp"

using namespace glane;

namespace {

using Names = std::vector<std::string>;

FolderEntries read_all_of(const std::string& path, bool follow = false) {
  return read_folder(path, follow);
}

Names names(const FolderEntries& found) {
  Names out;
  for (const FolderEntry& entry : found.entries) out.emplace_back(found.name(entry));
  return out;
}

// "folder link a/", "file b", "unknown link c or folder"
Names kinds(const FolderEntries& found) {
  Names out;
  for (const FolderEntry& entry : found.entries) {
    std::string kind = entry.kind == FolderEntry::Kind::folder ? "folder "
                       : entry.kind == FolderEntry::Kind::file ? "file "
                                                               : "unknown ";
    if (entry.link) kind += "link ";
    kind += found.name(entry);
    out.push_back(kind + (entry.may_be_a_folder ? " or folder" : ""));
  }
  return out;
}

void link(const std::string& target, const std::string& path) {
  std::filesystem::create_symlink(target, path);
}

}  // namespace

TEST_CASE("entries come in byte order of the paths that begin with them, hidden ones left out") {
  const TemporaryDirectory directory;
  for (const char* name :
       {"d/a.txt", "d/a-b", "d/a/x", "d/a0", "d/A", "d/été", "d/\xE9", "d/.git/x", "d/..."}) {
    directory.write(name, "x");
  }
  const FolderEntries found = read_all_of(directory.path("d"));
  CHECK(names(found) == Names{"A", "a-b", "a.txt", "a/", "a0", "été", "\xE9"});
  CHECK(found.error == 0);
  CHECK_FALSE(found.is_empty);
  CHECK_FALSE(found.is_index);
}

TEST_CASE("names that begin alike for long are in order, too") {
  const TemporaryDirectory directory;
  const Names sorted{"actualite-2022-07", "actualite-2022-07-14-nimes", "actualite-2022-07-15/",
                     "actualite-2022-07-15-bagnols-a", "actualite-2022-07-15-bagnols-b"};
  for (const int i : {4, 1, 3, 0}) directory.write("d/" + sorted[static_cast<std::size_t>(i)], "x");
  std::filesystem::create_directory(directory.path("d/actualite-2022-07-15"));
  Names expected = sorted;
  std::sort(expected.begin(), expected.end());
  CHECK(names(read_all_of(directory.path("d"))) == expected);
}

TEST_CASE("links are told, and what they lead to") {
  const TemporaryDirectory directory;
  directory.write("d/page.html", "L'été");
  directory.write("d/sous/x", "x");
  const std::string d = directory.path("d/");
  link("page.html", d + "1");
  link("sous", d + "2");
  link("1", d + "3");
  link("nulle-part", d + "4");
  link("5", d + "5");
  REQUIRE(::mkfifo((d + "tube").c_str(), 0600) == 0);
  const FolderEntries found = read_all_of(d);
  REQUIRE(kinds(found) == Names{"file link 1", "folder link 2/", "file link 3",
                                "unknown link 4 or folder", "unknown link 5 or folder",
                                "file page.html", "folder sous/", "file tube"});
  CHECK(found.entries[0].facts.bytes == 7);
  CHECK(found.entries[3].facts.error == ENOENT);
  CHECK(found.entries[4].facts.error == ELOOP);
  CHECK(found.entries[5].facts.bytes == 7);
  CHECK(S_ISREG(found.entries[5].facts.mode));
  CHECK(S_ISFIFO(found.entries[7].facts.mode));
}

TEST_CASE("an ignore file is no entry, but is seen") {
  const TemporaryDirectory directory;
  directory.write("d/a.html", "x");
  CHECK_FALSE(read_all_of(directory.path("d")).has_ignore_file);
  directory.write("d/.glaneignore", "x");
  const auto found = read_all_of(directory.path("d"));
  CHECK(names(found) == Names{"a.html"});
  CHECK(found.has_ignore_file);
  link("nulle-part", directory.path(".glaneignore"));
  CHECK(read_all_of(directory.path()).has_ignore_file);
}

TEST_CASE(
    "a folder with nothing in it is empty, one with a hidden file or without a right is not") {
  const TemporaryDirectory directory;
  std::filesystem::create_directory(directory.path("vide"));
  directory.write("caché/.gitkeep", "");
  CHECK(read_all_of(directory.path("vide")).is_empty);
  CHECK_FALSE(read_all_of(directory.path("caché")).is_empty);
  CHECK(read_all_of(directory.path("caché")).entries.empty());
  ::chmod(directory.path().c_str(), 0755);
  ::chmod(directory.path("vide").c_str(), 0);
  FolderEntries closed;
  {
    const Unprivileged user;
    closed = read_all_of(directory.path("vide"));
  }
  CHECK(closed.error == EACCES);
  CHECK_FALSE(closed.is_empty);
}

TEST_CASE("what is no folder has the system's error") {
  const TemporaryDirectory directory;
  directory.write("d/x.txt", "x");
  link("d", directory.path("lien"));
  CHECK(read_all_of(directory.path("absent")).error == ENOENT);
  CHECK(read_all_of(directory.path("d/x.txt")).error == ENOTDIR);
  CHECK(read_all_of(directory.path("lien"), false).error == ENOTDIR);
  CHECK(names(read_all_of(directory.path("lien"), true)) == Names{"x.txt"});
}

TEST_CASE("a folder with the marks of a database or of an index is one") {
  struct Row {
    Names files;
    bool index;
  };
  for (const Row& row : {
           Row{{"iamglass"}, true},
           Row{{"flintlock", "a.html"}, true},
           Row{{"XAPIANDB"}, true},
           Row{{"manifest.db", "current"}, true},
           Row{{"manifest.db", "current", "manifest.db-wal"}, true},
           Row{{"manifest.db"}, false},
           Row{{"current"}, false},
           Row{{"xapiandb", "manifest.db.html"}, false},
           Row{{"sous/iamglass"}, false},
       }) {
    CAPTURE(row.files[0]);
    const TemporaryDirectory directory;
    for (const std::string& file : row.files) directory.write(file, "x");
    CHECK(is_index(directory.path()) == row.index);
    CHECK(read_all_of(directory.path()).is_index == row.index);
  }
  const TemporaryDirectory directory;
  link("nulle-part", directory.path("iamglass"));
  CHECK_FALSE(is_index(directory.path()));
  CHECK_FALSE(read_all_of(directory.path()).is_index);
  CHECK_FALSE(is_index(directory.path("absent")));
}

TEST_CASE("facts are those of what a name leads to, by an open folder or from where one is") {
  const TemporaryDirectory directory;
  const std::string path = directory.write("d/x.txt", "L'été");
  link("x.txt", directory.path("d/lien"));
  const timespec times[2] = {{-2, 500'000'000}, {-2, 500'000'000}};
  REQUIRE(::utimensat(AT_FDCWD, path.c_str(), times, 0) == 0);
  const int folder = ::open(directory.path("d").c_str(), O_RDONLY | O_DIRECTORY);
  REQUIRE(folder >= 0);
  const FileFacts by_folder = facts_of_folder_entry(folder, "lien");
  const FileFacts absent = facts_of_folder_entry(folder, "absent");
  ::close(folder);
  for (const FileFacts& facts : {by_folder, facts_of_folder_entry(AT_FDCWD, path.c_str())}) {
    CHECK(facts.error == 0);
    CHECK(S_ISREG(facts.mode));
    CHECK(facts.bytes == 7);
    CHECK(facts.mtime == -2);
    CHECK(facts.mtime_ns == -1'500'000'000);
    CHECK(facts.ctime_ns > 1'600'000'000'000'000'000);
  }
  CHECK(absent.error == ENOENT);
}
