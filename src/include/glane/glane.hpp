// glane: full-text search for French news and forum archives. The whole public C++ interface.
//
//   glane::index_pages("glane.idx", {"crawl/"});
//   glane::Index index("glane.idx");
//   for (const glane::Hit& hit : index.search({.query = "assaut du Capitole"}).hits) ...
//
// Every function throws glane::Error where it cannot go on, std::bad_alloc where there is no
// memory, and nothing else; text is UTF-8.
#pragma once

#include <string_view>

#include "glane/analyzer.hpp"
#include "glane/api.hpp"
#include "glane/concordance.hpp"
#include "glane/corpus.hpp"
#include "glane/date.hpp"
#include "glane/document.hpp"
#include "glane/error.hpp"
#include "glane/extract.hpp"
#include "glane/facets.hpp"
#include "glane/frequency.hpp"
#include "glane/hit.hpp"
#include "glane/hit_fields.hpp"
#include "glane/hit_stream.hpp"
#include "glane/index.hpp"
#include "glane/ingest.hpp"
#include "glane/json.hpp"
#include "glane/limits.hpp"
#include "glane/lucene.hpp"
#include "glane/maintenance.hpp"
#include "glane/neighbours.hpp"
#include "glane/saved.hpp"
#include "glane/search.hpp"
#include "glane/statistics.hpp"
#include "glane/suppression.hpp"
#include "glane/thread_tree.hpp"
#include "glane/waiting.hpp"
#include "glane/writer.hpp"

namespace glane {

// Of the library that runs: "0.1.0".
GLANE_API std::string_view version();

}  // namespace glane
