// A query for documents that are listed one by one.
#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "query/search_context.hpp"

namespace glane {

// in: documents  numbers of the context's segments (segment_set.hpp)
Xapian::Query listed_documents_query(const SearchContext& context,
                                     const std::vector<std::uint32_t>& documents);

}  // namespace glane
