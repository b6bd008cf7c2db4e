// The features that the first matches are reranked by: which forms of the query's words a document
// has, where they stand, and how; read from its token stream.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "french/analyzer.hpp"
#include "index/snapshot/segment_set.hpp"
#include "query/asked_words.hpp"
#include "query/number_table.hpp"
#include "query/ranking_settings.hpp"

namespace glane {

// Each is what it adds to a document's score: inverse document frequencies by a weight, never
// negative.
struct RerankFeatures {
  double form = 0;       // words as they were typed, but for accents; weighed as BM25 does
  double accents = 0;    // words typed with an accent, but for those that lack it in the text
  double lead = 0;       // words, or others of their family, early in the text
  double names = 0;      // words typed with a capital that have one in the text
  double closeness = 0;  // words near to each other, each pair at its nearest
  double order = 0;      // words side by side as in the query, stop words included
  double title = 0;      // all words, where they are the title and it is nothing else

  double total() const { return form + accents + lead + names + closeness + order + title; }
};

// Looks at one document after the other for the words of one query.
//   cost: to make, a few folded words; of each segment that a document is read of, a look-up for
//         each form of the words and of their families; then a few instructions for each word of a
//         stream
class FeatureReader {
 public:
  //   in: average_length  of the index's documents
  //   All but the ranking must outlive it.
  FeatureReader(const AskedWords& words, const RankingSettings& ranking, const SegmentSet& segments,
                double average_length, FrenchAnalyzer& analyzer);

  // Title and text, as one row of words.
  //   in: segment  its number in the set
  //       length   of the document, as Xapian counts it
  RerankFeatures read(std::size_t segment, std::uint32_t row, double length);

  static constexpr std::uint32_t kMostWords = 12'000;  // of a text; what follows is not looked at

 private:
  // What a word of a stream is to one that is asked for.
  struct Relation {
    std::uint32_t asked = 0;
    bool same = false;             // the word, in any form of its class; else one of its family
    bool form = false;             // the word but for accents
    bool accents = false;          // it has the accents typed
    bool capital_accents = false;  // it has them, or may lack that of its capital
  };
  using Relations = std::vector<Relation>;
  struct RelatedWord {
    const Relations* relations = nullptr;
    bool capital = false;
  };
  using RelatedWords = NumberTable<RelatedWord>;  // by the numbers of a segment

  struct Places {
    std::vector<std::uint32_t> same;  // positions of the word, in any form of its class
    std::uint32_t family = 0;         // first position of a word of its family; 0: none
    double form_count = 0;            // of the word but for accents; one in the title counts more
    bool capital = false;             // somewhere written with a capital that begins no text
    bool small = false;               // somewhere without
    bool accents = false;             // somewhere written with its accents

    void clear();
  };

  const RelatedWords& related_words(std::size_t segment);
  void relate(const SegmentWords& words, const NumberRange& numbers, RelatedWords& out);
  const Relations& relations_of(std::string_view form);
  Relations find_relations(const std::string& form);
  struct Place {
    std::uint32_t position = 0;
    bool in_title = false;
    bool first = false;  // of a title or a text
  };

  void note(const RelatedWord& word, const Place& place);
  double form(double length) const;
  double accents() const;
  double lead() const;
  double names() const;
  double closeness() const;
  double order() const;
  double title() const;

  const AskedWords& words_;
  RankingSettings ranking_;
  const SegmentSet& segments_;
  FrenchAnalyzer& analyzer_;
  double average_length_;
  std::size_t count_;
  std::set<std::string> folded_;  // of the words and their forms
  std::set<std::string> heads_;   // of their families
  // By form: worked out once for all segments. Views into their words.
  std::unordered_map<std::string_view, Relations> relations_;
  std::vector<std::unique_ptr<RelatedWords>> related_;  // of each segment that was read of
  std::vector<Places> places_;                          // of each word
  std::uint32_t title_words_ = 0;                       // of the document
  std::uint32_t title_words_as_asked_ = 0;              // that stand there as in the query
};

}  // namespace glane
