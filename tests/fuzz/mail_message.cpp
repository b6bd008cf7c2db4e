#include "read_as.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return glane::fuzz::read_as(glane::PageFormat::mail, glane::fuzz::as_text(data, size));
}
