// The documents whose words are counted: those that pass all filters, near duplicates folded.
#pragma once

#include <cstdint>
#include <vector>

#include "query/search_context.hpp"
#include "results/asked_search.hpp"
#include "segment/format/row_set.hpp"

namespace glane {

class CorpusRows {
 public:
  //   in:     filters  that a document passes all of
  //           fold     of articles that say nearly the same, keep the earliest (glane/corpus.hpp)
  //   errors: those of SearchWatch
  //   cost:   none without either; a walk through what the filters find; of folding, some 20 us an
  //           article (folded_articles.hpp)
  CorpusRows(const SearchContext& context, const std::vector<CompiledFilter>& filters, bool fold);

  bool holds(std::uint32_t segment, std::uint32_t row) const {
    if (is_all_) return context_.segments()[segment].is_live(row);
    return rows_[segment].contains(row) && !(folds_ && left_out_[segment].contains(row));
  }

  // Calls visit(segment, row) for each, as a tick of the context's watch.
  template <typename Visit>
  void for_each(Visit visit) const {
    for (std::uint32_t number = 0; number < context_.segments().size(); ++number) {
      const auto visit_row = [&](std::uint32_t row) {
        context_.tick();
        visit(number, row);
      };
      if (is_all_) {
        context_.segments()[number].for_each_live(visit_row);
      } else {
        rows_[number].for_each([&](std::uint32_t row) {
          if (!folds_ || !left_out_[number].contains(row)) visit_row(row);
        });
      }
    }
  }

 private:
  const SearchContext& context_;
  bool is_all_;
  bool folds_;
  std::vector<RowSet> rows_;      // of each segment, where it is not all
  std::vector<RowSet> left_out_;  // of them, where it folds
};

}  // namespace glane
