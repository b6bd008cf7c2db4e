#include "query/matcher_source.hpp"
#include "segment/format/schema.hpp"
#include "segment/format/token_stream.hpp"

namespace glane {

namespace {

struct FieldsOfPrefix {
  std::string_view prefix;
  std::uint8_t fields;
};

constexpr FieldsOfPrefix kFields[] = {
    {"", field::kTitle | field::kText},
    {prefix::kTitle, field::kTitle},
    {prefix::kThreadTitle, field::kThreadTitle},
    {prefix::kAuthor, field::kAuthor},
    {prefix::kSection, field::kSection},
    {prefix::kAddressee, field::kAddressee},
    {prefix::kQuote, field::kQuote},
    {prefix::kQuoteAuthor, field::kQuoteAuthor},
};

}  // namespace

std::uint8_t fields_of_prefix(std::string_view prefix) {
  for (const FieldsOfPrefix& known : kFields) {
    if (known.prefix == prefix) return known.fields;
  }
  return 0;
}

void MatcherSource::init(const Xapian::Database& shard) {
  const std::size_t number = context_.segment_of(shard, *met_);
  const bool known = number < context_.segments().size();
  of_segment_ = known ? test_->of_segment(context_.segments().segment(number), number) : nullptr;
  most_rows_ = of_segment_ != nullptr ? of_segment_->most_rows() : 0;
  begun_ = false;
  row_ = 0;
  set_maxweight(test_->most());
}

void MatcherSource::find_from(std::uint32_t row) {
  begun_ = true;
  row_ = RowSet::kNone;
  if (of_segment_ == nullptr) return;
  for (row = of_segment_->next(row); row != RowSet::kNone; row = of_segment_->next(row + 1)) {
    context_.tick();
    if (const std::optional<double> weight = of_segment_->weigh(row)) {
      weight_ = *weight;
      row_ = row;
      return;
    }
  }
}

void MatcherSource::next(double) {
  if (!at_end()) find_from(begun_ ? row_ + 1 : 0);
}

void MatcherSource::skip_to(Xapian::docid document, double) {
  const std::uint32_t row = document - 1;
  if (!begun_ || (!at_end() && row > row_)) find_from(row);
}

bool MatcherSource::check(Xapian::docid document, double) {
  begun_ = true;
  row_ = of_segment_ != nullptr ? document - 1 : RowSet::kNone;
  if (at_end()) return true;
  context_.tick();
  const std::optional<double> weight = of_segment_->weigh(row_);
  if (weight) weight_ = *weight;
  return weight.has_value();
}

}  // namespace glane
