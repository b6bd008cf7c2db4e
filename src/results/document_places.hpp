// The places of a query in the titles and texts of documents, each once, whatever parts of the
// query it matches: what is counted and what concordances print.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "query/match_parts.hpp"
#include "query/match_places.hpp"
#include "query/posted_counts.hpp"

namespace glane {

struct WordPlace {
  bool in_title = false;
  std::vector<std::uint32_t> words;  // that match, ascending, counted from 0 in title or text
};

// Of one query. One thread at a time.
class DocumentPlaces {
 public:
  // `context` must outlive it.
  DocumentPlaces(const MatchParts& parts, const SearchContext& context);
  DocumentPlaces(const DocumentPlaces&) = delete;
  DocumentPlaces& operator=(const DocumentPlaces&) = delete;

  // Whether nothing of the query can stand in a title or a text: it is fields and filters alone.
  bool empty() const { return parts_.empty(); }

  // Those of the title first, then by first word, by last word, by the words between.
  std::vector<WordPlace> find(std::uint32_t segment, std::uint32_t row);

  // How many they are.
  //   in:   segment, row  ascending from call to call, segment by segment
  //   cost: as of find, less where the query is of words alone, a fraction where the postings can
  //         tell (posted_counts.hpp)
  std::size_t count(std::uint32_t segment, std::uint32_t row);

 private:
  std::vector<MatchPart> parts_;
  PlaceFinder finder_;
  PostedCounts posted_;
};

}  // namespace glane
