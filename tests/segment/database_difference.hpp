// Two databases compared through Xapian's public interface.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "collection.hpp"

namespace glane::test {

// out: the first thing in which two folders' databases differ: counts, bounds, lengths, terms with
//      their frequencies and postings, skips, metadata; empty where they say the same
std::string database_difference(const std::string& a, const std::string& b, Random& random);

// out: the first of `count` random queries that the two answer with other documents or weights
std::string query_difference(const std::string& a, const std::string& b, std::size_t count,
                             Random& random);

// out: what Xapian's own check finds wrong; empty where it finds nothing
std::string xapian_check(const std::string& folder);

}  // namespace glane::test
