// Hits printed one by one, as they come: what an answer and a stream of every hit share.
#pragma once

#include <memory>
#include <string_view>

#include "glane/glane.hpp"
#include "terminal.hpp"

namespace glane::cli {

// Prints the hits of one search in one format.
class HitWriter {
 public:
  virtual ~HitWriter() = default;
  virtual void begin(Terminal&) {}
  virtual void add(const Hit& hit, Terminal& terminal) = 0;
  virtual void end(Terminal&) {}
};

// What a writer is told of the search.
struct WrittenSearch {
  ChosenFields fields;       // empty: those of the format
  std::size_t offset = 0;    // hits that were left out
  SearchResponse head = {};  // of json: what it says besides its hits
};

using MakeHitWriter = std::unique_ptr<HitWriter> (*)(const WrittenSearch& search);

// All of these hits.
void write_hits(HitWriter& writer, const std::vector<Hit>& hits, Terminal& terminal);

}  // namespace glane::cli
