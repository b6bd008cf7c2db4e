// Searches kept by name.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "library/saved_archive.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("a search is kept by its name, with its options") {
  const Archive archive;
  CHECK(archive.searches().names().empty());
  CHECK(!archive.searches().find("péniche"));
  archive.save("péniche", kBarge);
  archive.save("marché du samedi", {.query = "marché"});
  CHECK(archive.searches().names() == std::vector<std::string>{"marché du samedi", "péniche"});
  const SavedSearch kept{"péniche", {{"author", "Louise Jean"}, {"all", ""}}};
  CHECK(archive.searches().find("péniche") == kept);
  CHECK(archive.searches().remove("péniche"));
  CHECK(!archive.searches().remove("péniche"));
  CHECK(!archive.searches().find("péniche"));
  CHECK(archive.searches().names().size() == 1);
  CHECK_THROWS_AS(archive.news("péniche", kBarge), Error);
}

TEST_CASE("no name leaves the folder") {
  const Archive archive;
  for (const std::string name : {"", ".", "../x", "a/b", "-n", ".caché", "a\nb", "\xFF"}) {
    CAPTURE(name);
    CHECK_THROWS_AS(archive.save(name, kBarge), Error);
  }
  CHECK_THROWS_AS(archive.save(std::string(101, 'a'), kBarge), Error);
  CHECK_THROWS_AS(SavedSearches("searches", archive.path("nowhere")), Error);
}

TEST_CASE("a search that is saved anew begins anew") {
  const Archive archive;
  archive.save("b", kBarge);
  archive.add({dispatch("3", "Une péniche.")});
  archive.save("b", kBarge);
  CHECK(archive.news("b", kBarge) == "");
}

TEST_CASE("files that are none of a saved search are errors that name them") {
  const Archive archive;
  archive.save("b", kBarge);
  const std::string folder = archive.searches().folder();
  std::ofstream(folder + "/b.seen", std::ios::binary) << "glane seen 1\nabc";
  CHECK_THROWS_AS(archive.news("b", kBarge), Error);
  std::ofstream(folder + "/b.search", std::ios::binary) << "[1, 2";
  CHECK_THROWS_AS(archive.searches().find("b"), Error);
  std::filesystem::remove(folder + "/b.search");
  std::filesystem::create_symlink("/etc/passwd", folder + "/b.search");
  CHECK_THROWS_AS(archive.searches().find("b"), Error);
}
