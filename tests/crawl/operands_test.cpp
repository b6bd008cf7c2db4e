#include "crawl/operands.hpp"

#include <doctest/doctest.h>

#include <cerrno>
#include <ctime>

#include "temporary_directory.hpp"
#include "working_directory.hpp"

using namespace glane;

namespace {

using Names = std::vector<std::string>;

// The canonical path of what lies in a temporary directory, which itself may be under a link.
std::string real(const TemporaryDirectory& directory, const std::string& below) {
  return std::filesystem::canonical(directory.path()).string() + "/" + below;
}

// The ids of the operands that others may reach the files of.
Names shared(const std::vector<Operand>& operands) {
  Names out;
  for (const Operand& operand : operands) {
    if (operand.shared) out.push_back(operand.id);
  }
  return out;
}

}  // namespace

TEST_CASE("an operand's id is its name, its path as given, its real path without links") {
  const TemporaryDirectory directory;
  directory.write("crawl/a/x.txt", "x");
  directory.write("crawl/\xE9t\xE9.txt", "x");
  directory.write("\xE9/y.txt", "x");
  std::filesystem::create_symlink("crawl/a", directory.path("lien"));
  std::filesystem::create_symlink("a/x.txt", directory.path("crawl/1"));
  const WorkingDirectory inside(directory.path("crawl"));
  struct Row {
    std::string given;
    std::string path;
    std::string id;
    std::string real;
  };
  for (const Row& row : {
           Row{"a", "a/", "a/", "crawl/a/"},
           Row{"a///", "a///", "a/", "crawl/a/"},
           Row{".", "./", "crawl/", "crawl/"},
           Row{"./", "./", "crawl/", "crawl/"},
           Row{"a/..", "a/../", "crawl/", "crawl/"},
           Row{"../lien", "../lien/", "lien/", "crawl/a/"},  // known by the name it was given
           Row{"../lien/.", "../lien/./", "a/", "crawl/a/"},
           Row{"../\xE9", "../\xE9/", "%E9/", "\xE9/"},
           Row{"a/x.txt", "a/x.txt", "x.txt", "crawl/a/x.txt"},
           Row{"../crawl/a/../a/x.txt", "../crawl/a/../a/x.txt", "x.txt", "crawl/a/x.txt"},
           Row{"../lien/x.txt", "../lien/x.txt", "x.txt", "crawl/a/x.txt"},
           Row{"1", "1", "1", "crawl/1"},  // a link to a file is a file of its own
           Row{"\xE9t\xE9.txt", "\xE9t\xE9.txt", "%E9t%E9.txt", "crawl/\xE9t\xE9.txt"},
       }) {
    CAPTURE(row.given);
    const auto operands = resolve_operands({row.given});
    REQUIRE(operands.size() == 1);
    CHECK(operands[0].facts.error == 0);
    CHECK(operands[0].path == row.path);
    CHECK(operands[0].id == row.id);
    CHECK(operands[0].real == real(directory, row.real));
    CHECK(operands[0].is_directory() == row.path.ends_with('/'));
    CHECK_FALSE(operands[0].shared);
  }
}

TEST_CASE("the root of all directories has no name") {
  const Operand root = resolve_operands({"/"}).at(0);
  CHECK(root.path == "/");
  CHECK(root.id == "");
  CHECK(root.real == "/");
  CHECK(root.is_directory());
}

TEST_CASE("standard input is a file of now") {
  const std::int64_t before = std::time(nullptr);
  const Operand input = resolve_operands({"-"}).at(0);
  CHECK(input.id == "-");
  CHECK_FALSE(input.is_directory());
  CHECK(S_ISREG(input.facts.mode));
  CHECK(input.facts.error == 0);
  CHECK(input.facts.mtime >= before);
  CHECK(input.facts.mtime_ns == input.facts.mtime * 1'000'000'000);
}

TEST_CASE("what is not there stays as given, with the system's error, in its place") {
  const TemporaryDirectory directory;
  const std::string file = directory.write("x.txt", "x");
  std::filesystem::create_symlink("nulle-part", directory.path("rompu"));
  const auto operands =
      resolve_operands({directory.path("absent"), "", file, directory.path("rompu"), file + "/y"});
  REQUIRE(operands.size() == 5);
  CHECK(operands[0].facts.error == ENOENT);
  CHECK(operands[0].path == directory.path("absent"));
  CHECK_FALSE(operands[0].is_directory());
  CHECK(operands[1].facts.error == ENOENT);
  CHECK(operands[2].facts.error == 0);
  CHECK(operands[3].facts.error == ENOENT);
  CHECK(operands[4].facts.error == ENOTDIR);
  CHECK(shared(operands) == Names{});
}

TEST_CASE("operands that lie in one another are marked as shared, others are not") {
  const TemporaryDirectory directory;
  for (const char* name :
       {"crawl/a/b/x.txt", "crawl/c/y.txt", "crawl-2/x.txt", "z.txt", "z.txt.gz"}) {
    directory.write(name, "x");
  }
  std::filesystem::create_symlink("crawl/a", directory.path("lien"));
  struct Row {
    Names below;
    Names shared;
  };
  for (const Row& row : {
           Row{{"crawl", "crawl-2", "z.txt"}, {}},
           Row{{"crawl/a", "crawl/c", "crawl/a/b/../../c/y.txt"}, {"c/", "y.txt"}},
           Row{{"crawl/a/b", "crawl-2", "crawl"}, {"b/", "crawl/"}},
           Row{{"crawl", "crawl/a", "crawl/a/b/x.txt"}, {"crawl/", "a/", "x.txt"}},
           Row{{"z.txt", "z.txt.gz"}, {}},
           Row{{"z.txt", "z.txt"}, {"z.txt", "z.txt"}},
           Row{{"lien", "crawl"}, {"lien/", "crawl/"}},
           Row{{"absent", "absent"}, {}},
       }) {
    CAPTURE(row.below);
    Names paths;
    for (const std::string& below : row.below) paths.push_back(directory.path(below));
    CHECK(shared(resolve_operands(paths)) == row.shared);
  }
}

TEST_CASE("the directories among operands hold what lies in them, and no files do") {
  const TemporaryDirectory directory;
  for (const char* name : {"crawl/a/x.txt", "crawl/a-b/x.txt", "crawl-2/x.txt", "z.txt"}) {
    directory.write(name, "x");
  }
  const auto operands = resolve_operands({directory.path("crawl/a"), directory.path("z.txt"),
                                          directory.path("crawl"), directory.path("absent"), "-"});
  const OperandFolders folders(operands);
  struct Row {
    const char* below;
    bool held;
  };
  for (const Row& row :
       {Row{"crawl/a/x.txt", true}, Row{"crawl/a-b/x.txt", true}, Row{"crawl/", true},
        Row{"crawl/\xFF", true}, Row{"crawl-2/x.txt", false}, Row{"z.txt", false},
        Row{"absent/x", false}, Row{"a", false}, Row{"", false}}) {
    CAPTURE(row.below);
    CHECK(folders.hold(real(directory, row.below)) == row.held);
  }
  CHECK_FALSE(OperandFolders({}).hold("/crawl/a"));
  CHECK(OperandFolders(resolve_operands({"/"})).hold("/crawl/a"));
}
