// /api/suggest: what a search box proposes while one types.
#pragma once

#include "arguments.hpp"
#include "question.hpp"

namespace glane::cli {

// Authors, sites and sections whose names begin with the words, and a better spelling of them.
Question ask_suggestions(const Arguments& arguments);

}  // namespace glane::cli
