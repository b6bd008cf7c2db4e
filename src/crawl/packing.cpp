#include "crawl/packing.hpp"

#include <string>

namespace glane {

bool UnpackBudget::spend(std::uint64_t bytes) {
  spent_ += bytes;
  return spent_ <= kFreeBytes + kMostTimes * file_.bytes_read();
}

Remark UnpackBudget::exceeded() {
  return {DiagnosticCode::packed_bomb, {{"most", std::to_string(kMostTimes)}}};
}

}  // namespace glane
