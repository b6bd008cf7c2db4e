// The order of a concordance's places: what each is sorted by, and the first of many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "glane/concordance.hpp"
#include "index/snapshot/segment_set.hpp"
#include "results/document_places.hpp"
#include "results/text_words.hpp"

namespace glane {

struct FoundPlace {
  std::uint32_t segment = 0;
  std::uint32_t row = 0;
  std::uint32_t number = 0;  // among the places of its document
  WordPlace place;
};

// Keeps the first places of an order, or all in that of the index, as far as they are wanted.
class PlaceCollector {
 public:
  //   in: most  places to keep
  PlaceCollector(const SegmentSet& segments, PlaceOrder order, std::size_t most)
      : segments_(segments), order_(order), most_(most) {}

  // The places of a document, in its order; documents in that of the index.
  //   cost: of an order by context, a reading of its stream and some 100 ns a place
  void add(std::uint32_t segment, std::uint32_t row, std::vector<WordPlace> places);

  // Whether further places in the order of the index would be kept.
  bool has_room() const { return order_ != PlaceOrder::index || kept_.size() < most_; }

  // The first places, in order. Called once, in the end.
  std::vector<FoundPlace> first_places();

 private:
  struct Candidate {
    std::string key;
    FoundPlace found;
  };

  std::string key_of(const FoundPlace& found);
  std::string context_key(const FoundPlace& found);
  const std::string& folded_form(std::uint32_t segment, std::uint32_t number);
  static bool is_before(const Candidate& a, const Candidate& b);
  void drop_last();

  const SegmentSet& segments_;
  PlaceOrder order_;
  std::size_t most_;
  std::vector<Candidate> kept_;  // more than wanted, until they are too many
  TextWords words_;              // of the document under way
  std::vector<std::unordered_map<std::uint32_t, std::string>> folded_;  // of each segment
};

}  // namespace glane
