// Tells whether a document has changed.
#pragma once

#include <cstdint>

#include "glane/document.hpp"

namespace glane {

// What changes whenever what is indexed of the document does (not where and when it was read).
std::uint64_t digest(const Document& document);

}  // namespace glane
