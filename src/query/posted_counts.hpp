// How often the words of a query stand in a document, told by the postings, which for a frequent
// word are a fraction of what the token streams are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/match_parts.hpp"
#include "query/search_context.hpp"

namespace glane {

// Of one query. One thread at a time.
class PostedCounts {
 public:
  // `context` must outlive it.
  //   in: parts  of titles and texts
  PostedCounts(const SearchContext& context, const std::vector<MatchPart>& parts);

  // Whether it can tell anything: each part is words of classes that are asked for whole, and few.
  bool can_tell() const { return !terms_.empty(); }

  // How many words of the query its title and text have. Where two stand at one place, as
  // "étudiant" and "étudiante" in "étudiant·e", each counts.
  //   in:   segment, row  ascending from call to call, or of another segment
  //   cost: a step in the postings of each class, some 20 ns
  std::size_t count(std::size_t segment, std::uint32_t row);

 private:
  struct Term {
    std::string both, title;  // in title or text, in the title
    std::uint8_t fields = 0;  // that it is asked for in
  };
  struct Postings {
    Xapian::PostingIterator at, end;
    std::uint32_t document = 0;  // that `at` stands at
    std::int64_t weight = 0;     // of an occurrence there
  };

  bool add_terms(const MatchPart& part);
  void open(std::size_t segment);
  void open(const Xapian::Database& shard, const std::string& term, std::int64_t weight);

  const SearchContext& context_;
  std::vector<Term> terms_;
  std::size_t segment_ = ~std::size_t{0};
  std::vector<Postings> postings_;  // in the segment
};

}  // namespace glane
