// Answers as the program glane's JSON, where they are not declared beside their values: one line
// each, keys as the manual pages list them. Bytes that are no UTF-8 are replaced.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "glane/analyzer.hpp"
#include "glane/api.hpp"
#include "glane/document.hpp"
#include "glane/ingest.hpp"
#include "glane/maintenance.hpp"
#include "glane/search.hpp"
#include "glane/statistics.hpp"
#include "glane/thread_tree.hpp"

namespace glane {

GLANE_API std::string to_json(const IndexStatistics& statistics);
GLANE_API std::string to_json(const IndexSummary& summary);
GLANE_API std::string to_json(const IndexCheck& check);
GLANE_API std::string to_json(const IndexRebuild& rebuild);  // without what was lost

// A text with its tokens.
GLANE_API std::string tokens_json(std::string_view text, const std::vector<AnalyzedToken>& tokens);

// The counts of a search alone: query total total_all partial facets.
GLANE_API std::string counts_json(const SearchResponse& response);

// A document, or a node of a thread, with one key more: `index`, where it was found.
GLANE_API std::string shown_json(const Document& document);
GLANE_API std::string shown_json(const std::vector<ThreadNode>& thread, std::size_t place);

// What thread_context gives of document `id`, in reading order.
GLANE_API std::string context_json(const std::vector<ThreadNode>& context, std::string_view id);

}  // namespace glane
