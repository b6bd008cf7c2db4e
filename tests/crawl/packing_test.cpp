#include "crawl/packing.hpp"

#include <doctest/doctest.h>

using namespace glane;

TEST_CASE("what a small file unpacks to is limited, counted over all its layers") {
  MemorySource file("quelques octets");
  UnpackBudget budget(file);
  CHECK(budget.spend(UnpackBudget::kFreeBytes / 2));
  CHECK(budget.spend(UnpackBudget::kFreeBytes / 2));
  CHECK_FALSE(budget.spend(1));
}

TEST_CASE("what was read of the file may be multiplied") {
  const std::string bytes(1000, 'x');
  MemorySource file(bytes);
  UnpackBudget budget(file);
  CHECK(budget.spend(UnpackBudget::kFreeBytes));
  char read[1000];
  REQUIRE(file.read(read, sizeof read) == 1000);
  CHECK(budget.spend(UnpackBudget::kMostTimes * 1000));
  CHECK_FALSE(budget.spend(1));
}
