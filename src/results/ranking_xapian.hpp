// How matches are weighed and ordered.
#pragma once

#include <xapian.h>

#include "results/search.hpp"

namespace glane {

// BM25 with the constants that measured best on French questions and headlines together.
Xapian::BM25Weight ranking_weight();

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
