#include "results/deleted_comments.hpp"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <utility>

#include "base/name_key.hpp"
#include "results/quotation_sources.hpp"

namespace glane {

namespace {

constexpr std::size_t kAllRows = ~std::size_t{0};

struct Lost {
  QuotationPlace place;
  const Quote* quote;
  std::vector<std::uint64_t> rows;
};

// Of one author.
class LostComments {
 public:
  // Quotations come longest first, so that what a shorter one is part of is there before it.
  void add(const Lost& lost) {
    std::unordered_map<std::size_t, std::size_t> shared;
    for (const std::uint64_t row : lost.rows) {
      const auto known = by_row_.find(row);
      if (known != by_row_.end()) ++shared[known->second];
    }
    std::size_t best = comments_.size();
    for (const auto& [comment, rows] : shared) {
      if (!is_most_of(rows, lost.rows.size())) continue;
      const bool better = best == comments_.size() || rows > shared[best] ||
                          (rows == shared[best] && comment < best);
      if (better) best = comment;
    }
    if (best == comments_.size()) comments_.push_back({lost.quote->author, lost.quote->text, {}});
    comments_[best].quotations.push_back(lost.place);
    for (const std::uint64_t row : lost.rows) by_row_.emplace(row, best);
  }

  std::vector<DeletedComment> release() { return std::move(comments_); }

 private:
  std::vector<DeletedComment> comments_;
  std::unordered_map<std::uint64_t, std::size_t> by_row_;
};

}  // namespace

std::vector<DeletedComment> deleted_comments(const std::vector<Document>& documents,
                                             const std::vector<QuotationPlace>& lost) {
  std::vector<Lost> quotations;
  for (const QuotationPlace& place : lost) {
    const Quote& quote = documents[place.document].quotes[place.quote];
    std::vector<std::uint64_t> rows = word_rows(quote.text, kAllRows);
    if (!rows.empty()) quotations.push_back({place, &quote, std::move(rows)});
  }
  std::stable_sort(quotations.begin(), quotations.end(),
                   [](const Lost& a, const Lost& b) { return a.rows.size() > b.rows.size(); });
  std::unordered_map<std::string, LostComments> by_author;
  for (const Lost& one : quotations) by_author[name_key(one.quote->author)].add(one);
  std::vector<DeletedComment> deleted;
  for (auto& [author, comments] : by_author) {
    for (DeletedComment& comment : comments.release()) {
      std::sort(comment.quotations.begin(), comment.quotations.end());
      deleted.push_back(std::move(comment));
    }
  }
  std::sort(deleted.begin(), deleted.end(), [](const DeletedComment& a, const DeletedComment& b) {
    return a.quotations.front() < b.quotations.front();
  });
  return deleted;
}

}  // namespace glane
