// What comes in for saved searches.
#include <doctest/doctest.h>

#include <memory>
#include <thread>

#include "library/saved_archive.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("new is what came in since, and once only") {
  const Archive archive;
  archive.save("b", kBarge);
  CHECK(archive.news("b", kBarge) == "");
  archive.add({dispatch("3", "Une autre péniche."), dispatch("4", "Rien.")});
  CHECK(archive.news("b", kBarge, false) == "3 ");  // nobody has read it
  CHECK(archive.news("b", kBarge) == "3 ");
  CHECK(archive.news("b", kBarge) == "");
}

TEST_CASE("what is written anew, merged, gone and back again, or restored is not new") {
  const Archive archive;
  archive.save("b", kBarge);
  backup_index(archive.path(), archive.path("backup"));
  archive.add({dispatch("3", "Une autre péniche.")});
  CHECK(archive.news("b", kBarge) == "3 ");
  archive.add({dispatch("1", "La péniche accoste, enfin.")});
  CHECK(archive.news("b", kBarge) == "");
  compact_index(archive.path(), {});
  CHECK(archive.news("b", kBarge) == "");
  restore_index(archive.path("backup"), archive.path());
  CHECK(archive.news("b", kBarge) == "");
  archive.add({dispatch("3", "Une autre péniche."), dispatch("5", "La péniche repart.")});
  CHECK(archive.news("b", kBarge) == "5 ");
  archive.remove("5");
  CHECK(archive.news("b", kBarge) == "");
  archive.add({dispatch("5", "La péniche repart.")});
  CHECK(archive.news("b", kBarge) == "");
}

TEST_CASE("what says only now what is asked for is new") {
  const Archive archive;
  archive.save("b", kBarge);
  archive.add({dispatch("2", "Le marché rouvre, sur une péniche.")});
  CHECK(archive.news("b", kBarge) == "2 ");
}

TEST_CASE("what a limit leaves out stays new") {
  const Archive archive;
  archive.save("b", kBarge);
  archive.add({dispatch("3", "Une péniche."), dispatch("4", "Deux péniches.")});
  SearchRequest first = kBarge;
  first.limit = 1;
  const std::string one = archive.news("b", first);
  const std::string other = archive.news("b", first);
  CHECK(one.size() == 2);
  CHECK(one != other);
  CHECK(archive.news("b", first) == "");
}

TEST_CASE("while one asks another waits, and then finds nothing") {
  const Archive archive;
  archive.save("b", kBarge);
  archive.save("other", kBarge);
  archive.add({dispatch("3", "Une péniche.")});
  const Index index = archive.index();
  auto first = std::make_unique<NewDocuments>(archive.searches(), "b", index, kBarge);
  CHECK_THROWS_AS(NewDocuments(archive.searches(), "b", index, kBarge), Error);
  CHECK(archive.news("other", kBarge) == "3 ");  // another name does not wait
  std::size_t found = 99;
  std::thread second([&] {
    found = NewDocuments(archive.searches(), "b", index, kBarge, Waiting(30)).response().total;
  });
  first->settle();
  first.reset();
  second.join();
  CHECK(found == 0);
}
