// The way on to OpenSearch and Solr: documents already taken apart into tokens, so that a split at
// white space is all the analysis left to the engine, and queries in the language of Lucene's query
// parser over those tokens (Index::export_document, Index::lucene_query).
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "glane/api.hpp"

namespace glane {

enum class Engine { opensearch, solr };

// "opensearch", "solr".
GLANE_API std::optional<Engine> engine_named(std::string_view name);

// A document as the engine takes it.
struct EngineDocument {
  std::string id;    // a name of at most 512 bytes: its id, else the head of that and a hash
  std::string json;  // one JSON object on one line, without what is not known
};

// out: whether to go on
using VisitEngineDocument = std::function<bool(const EngineDocument& document)>;

struct EngineExport {
  std::size_t documents = 0;
  bool partial = false;  // the time was up
};

// A query is made of no more words and phrases than this: what the engines allow by default.
inline constexpr std::size_t kMostLuceneClauses = 1000;

}  // namespace glane
