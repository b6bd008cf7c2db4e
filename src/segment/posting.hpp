// One document that has a term: what posting lists are made of.
#pragma once

#include <cstdint>

namespace glane {

struct Posting {
  std::uint32_t document;  // from 1
  std::uint32_t wdf;       // how often the document has the term
};

}  // namespace glane
