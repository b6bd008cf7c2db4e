// A document of an index as an engine of Lucene's kind takes it: its fields (lucene_fields.hpp) as
// JSON. Texts are not analysed again: their words stand in the token streams.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "glane/document.hpp"
#include "glane/lucene.hpp"
#include "query/search_context.hpp"
#include "results/lucene_fields.hpp"

namespace glane {

// One thread at a time; of one index, best segment by segment: what is known of its words is kept.
class LuceneDocumentWriter {
 public:
  explicit LuceneDocumentWriter(const SearchContext& context) : context_(context) {}

  //   in: document  as it is stored in that place
  EngineDocument write(const SegmentSet::Place& place, const Document& document);

 private:
  struct KnownWord {
    bool known = false;
    bool posted = false;  // it has postings in running text and names
    WordTokens tokens;
  };

  const KnownWord& word_of(const SegmentSet::Place& place, std::uint32_t number);

  const SearchContext& context_;
  const Segment* segment_ = nullptr;  // that the words are of
  std::vector<KnownWord> words_;
};

}  // namespace glane
