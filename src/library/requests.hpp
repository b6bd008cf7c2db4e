// Requests as JSON objects: the names of the program glane's JSON and options, and of the members
// of SearchRequest and its like.
// errors, of all: Error{usage} for what is no JSON object, has a member that is unknown, or of
//         another type
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/concordance.hpp"
#include "glane/extract.hpp"
#include "glane/frequency.hpp"
#include "glane/hit_fields.hpp"
#include "glane/index.hpp"
#include "glane/ingest.hpp"
#include "glane/maintenance.hpp"
#include "glane/neighbours.hpp"
#include "glane/search.hpp"
#include "glane/writer.hpp"

namespace glane {

struct ReadSearch {
  SearchRequest search;
  ChosenFields fields;  // none: all
};

ReadSearch read_search_request(std::string_view json);

// A search whose hits are wanted one by one.
struct HitStreamRequest {
  SearchRequest search;
  ChosenFields fields;
  HitContent content;
};

// Every hit, in the order of the index, unless it says otherwise.
HitStreamRequest read_hit_stream_request(std::string_view json);

// Shows each hit as JSON. errors: as Index::for_each_hit
StreamedHits stream_hits(const Index& index, const HitStreamRequest& request,
                         const std::function<bool(const std::string& hit)>& visit);

// What a stream of hits has left: total partial stopped took_ms facets.
std::string to_json(const StreamedHits& streamed);

ConcordanceRequest read_concordance_request(std::string_view json);
FrequencyRequest read_frequency_request(std::string_view json);
NeighboursRequest read_neighbours_request(std::string_view json);

WordFiles read_word_files(std::string_view json);
ExtractOptions read_extract_options(std::string_view json);
IndexOptions read_index_options(std::string_view json);
WriterSettings read_writer_settings(std::string_view json);
RebuildOptions read_rebuild_options(std::string_view json, bool can_upgrade);
RestoreOptions read_restore_options(std::string_view json);

// A document with the keys of to_json(Document), and `index`, which says nothing; `authors` that
// are not named are those of `author`.
Document read_document(std::string_view json);

}  // namespace glane
