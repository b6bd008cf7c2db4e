// How matches are weighed and ordered.
#pragma once

#include <xapian.h>

#include "index/segment_set.hpp"
#include "query/ranking_settings.hpp"
#include "results/search.hpp"

namespace glane {

Xapian::BM25Weight bm25(const RankingSettings& ranking);

// Sets the order of the matches: by score, then newest, then id; or by date, then id.
class MatchOrder {
 public:
  MatchOrder(Sort sort, const SegmentSet& segments)
      : sort_(sort), key_(segments, sort != Sort::date_ascending) {}

  // The order must outlive the search.
  void apply(Xapian::Enquire& enquire);

 private:
  // Bytes to sort by, ascending, made of the columns.
  class Key : public Xapian::KeyMaker {
   public:
    Key(const SegmentSet& segments, bool newest_first)
        : segments_(segments), newest_first_(newest_first) {}
    std::string operator()(const Xapian::Document& document) const override;

   private:
    SegmentSet segments_;
    bool newest_first_;
  };

  Sort sort_;
  Key key_;
};

}  // namespace glane
