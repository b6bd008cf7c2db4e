// The constants of the ranking. Their defaults measured best on French questions, headlines and
// leads together (tests/quality/ranking_table.py prints what each is worth); an index may keep its
// own.
#pragma once

#include <cstddef>
#include <string_view>

namespace glane {

struct RankingSettings {
  // Documents shorter than this share of the mean length weigh as if they were that long: a comment
  // of two words is no better an answer than one of thirty.
  static constexpr double kMinNormalisedLength = 0.5;

  // BM25: how soon a word's count saturates, and how much a document's length matters (0..1).
  double k1 = 0.9;
  double b = 0.85;

  // What each signal of a word weighs: any form of its class, or, in reranking, the word itself but
  // for accents.
  double lemma = 1.0;
  double folded = 2.0;
  // Besides, any form of the word or of its synonyms, where the index has a user's list: a synonym
  // alone has a fifth of the word's own weight.
  double synonym = 0.5;

  // Reranking: of how many first matches ("looked_at" where it is set), and what each feature
  // weighs (RerankFeatures).
  std::size_t rerank_depth = 200;
  double accents = 4.0;
  double lead = 3.8;
  double names = 4.0;
  double closeness = 4.0;
  double order = 0.4;
  double title = 10.0;

  bool operator==(const RankingSettings&) const = default;
};

// Reads "k1=1.2,b=0.75": the settings named, the others from `base`.
//   errors: Error{usage} for an unknown name, no number, or one that makes no sense there
RankingSettings read_ranking(std::string_view text, const RankingSettings& base = {});

}  // namespace glane
