// How matches are weighed and ordered.
#pragma once

#include <vector>

#include <xapian.h>

#include "index/segment/segment_set.hpp"
#include "query/ranking_settings.hpp"
#include "results/search.hpp"

namespace glane {

Xapian::BM25Weight bm25(const RankingSettings& ranking);

// Sets the order of the matches: by score, then newest, then id; or by date, then id.
//
// Xapian asks for the key of each match. Where scores come first, few keys are ever compared, so
// they are made of the instant alone, a third of a search faster; a list that ends amid matches of
// one score and instant is then asked for once more, with the ids.
class MatchOrder {
 public:
  MatchOrder(Sort sort, const SegmentSet& segments)
      : sort_(sort),
        key_(segments, sort != Sort::date_ascending, /*with_ids=*/sort != Sort::relevance) {}

  // The order must outlive the search.
  void apply(Xapian::Enquire& enquire);

  // The first `count` matches, perhaps with the next, for in_order to order.
  //   in: check_at_least  matches to count
  Xapian::MSet first(Xapian::Enquire& enquire, Xapian::doccount count,
                     Xapian::doccount check_at_least);

  std::vector<Xapian::MSetIterator> in_order(const Xapian::MSet& found) const;

 private:
  // Bytes to sort by, ascending, made of the columns.
  class Key : public Xapian::KeyMaker {
   public:
    Key(const SegmentSet& segments, bool newest_first, bool with_ids)
        : segments_(segments), newest_first_(newest_first), with_ids_(with_ids) {}
    std::string operator()(const Xapian::Document& document) const override;
    std::string id(Xapian::docid number) const;

    void use_ids() { with_ids_ = true; }
    bool has_ids() const { return with_ids_; }

   private:
    SegmentSet segments_;
    bool newest_first_;
    bool with_ids_;
  };

  Sort sort_;
  Key key_;
};

}  // namespace glane
