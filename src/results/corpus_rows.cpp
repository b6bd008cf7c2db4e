#include "results/corpus_rows.hpp"

#include "query/clause_parts.hpp"
#include "results/folded_articles.hpp"
#include "results/matching_rows.hpp"

namespace glane {

CorpusRows::CorpusRows(const SearchContext& context, const std::vector<CompiledFilter>& filters,
                       bool fold)
    : context_(context), is_all_(filters.empty() && !fold), folds_(fold) {
  if (is_all_) return;
  for (const LiveSegment& live : context.segments()) rows_.emplace_back(live.segment->rows());
  const auto add = [&](std::uint32_t segment, std::uint32_t row) { rows_[segment].add(row); };
  if (filters.empty()) {
    for (std::uint32_t number = 0; number < context.segments().size(); ++number) {
      context.segments()[number].for_each_live([&](std::uint32_t row) { add(number, row); });
    }
  } else {
    visit_matching_rows(context, filtered(every_document(), filters), add);
  }
  if (fold) left_out_ = folded_articles(context, rows_);
}

}  // namespace glane
