#include "index/manifest/index_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "crawl/temporary_directory.hpp"
#include "glane/error.hpp"

using namespace glane;

namespace fs = std::filesystem;

TEST_CASE("the folder of a new index is made, or is one without files of others") {
  const TemporaryDirectory folder;
  prepare_directory(folder.path("idx"), true);
  CHECK(fs::is_directory(folder.path("idx")));
  CHECK_NOTHROW(prepare_directory(folder.path("idx"), true));
  folder.write("idx/writer.lock", "");
  folder.write("idx/1.seg", std::string(200, '\0'));  // begun when the power was lost
  CHECK_NOTHROW(prepare_directory(folder.path("idx"), true));
  folder.write("idx/vacances.jpg", "x");
  CHECK_THROWS_AS(prepare_directory(folder.path("idx"), true), Error);
  CHECK_NOTHROW(prepare_directory(folder.path("idx"), false));  // an index is there already
  folder.write("begun/manifest.db", "");
  CHECK_THROWS_AS(prepare_directory(folder.path("begun"), true), Error);  // whose is it?
}

TEST_CASE("a file, a folder without its parent, a link in place of a file are refused") {
  const TemporaryDirectory folder;
  CHECK_THROWS_AS(prepare_directory(folder.write("fichier", "x"), true), Error);
  CHECK_THROWS_AS(prepare_directory(folder.path("absent/idx"), true), Error);
  folder.write("idx/XAPIANDB", "x");
  CHECK_THROWS_AS(prepare_directory(folder.path("idx"), true), Error);
  fs::remove(folder.path("idx/XAPIANDB"));
  fs::create_symlink(folder.path("fichier"), folder.path("idx/manifest.db"));
  CHECK_THROWS_AS(prepare_directory(folder.path("idx"), false), Error);
}
