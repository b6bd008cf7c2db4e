// How matches are weighed and ordered.
#pragma once

#include <xapian.h>

#include "query/ranking_settings.hpp"
#include "results/search.hpp"

namespace glane {

Xapian::BM25Weight bm25(const RankingSettings& ranking);

// Sets the order of the matches: by score, then newest, then id; or by date.
class MatchOrder {
 public:
  explicit MatchOrder(Sort sort) : sort_(sort) {}

  // The order must outlive the search.
  void apply(Xapian::Enquire& enquire);

 private:
  // Oldest first, undated last: the bytes of the order key with the instant turned over.
  class OldestFirst : public Xapian::KeyMaker {
   public:
    std::string operator()(const Xapian::Document& document) const override;
  };

  Sort sort_;
  OldestFirst oldest_first_;
};

}  // namespace glane
