#include "crawl/packing.hpp"

namespace glane {

bool UnpackBudget::spend(std::uint64_t bytes) {
  spent_ += bytes;
  return spent_ <= kFreeBytes + kMostTimes * file_.bytes_read();
}

std::string UnpackBudget::exceeded() {
  return "unpacks to more than " + std::to_string(kMostTimes) + " times its size: given up";
}

}  // namespace glane
