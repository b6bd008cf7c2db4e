// Hits as JSON: one value for a whole answer, or an object a line.
#pragma once

#include "hit_writer.hpp"

namespace glane::cli {

// The one value, written as its hits come.
std::unique_ptr<HitWriter> json_writer(const WrittenSearch& search);
std::unique_ptr<HitWriter> jsonl_writer(const WrittenSearch& search);

}  // namespace glane::cli
