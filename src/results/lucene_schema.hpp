// The fields of exported documents, told to an engine.
#pragma once

#include <string>

#include "glane/lucene.hpp"
#include "query/ranking_settings.hpp"

namespace glane {

// As of Index::engine_schema: one JSON value on one line.
std::string lucene_schema(Engine engine, const RankingSettings& ranking);

}  // namespace glane
