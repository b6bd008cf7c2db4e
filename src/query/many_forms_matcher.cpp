#include "query/many_forms_matcher.hpp"

#include <algorithm>
#include <utility>

#include "base/sorted.hpp"
#include "query/form_terms.hpp"
#include "segment/format/schema.hpp"
#include "segment/format/token_stream.hpp"

namespace glane {

namespace {

constexpr double kWeight = 0.05;  // as of a word that every text has

class ManyFormsRows : public RowMatcher {
 public:
  ManyFormsRows(const Segment& segment, std::uint8_t fields, const PlaceForms& forms,
                std::shared_ptr<const ManyFormsMatcher::Rows> rows)
      : RowMatcher(segment), fields_(fields), rows_(std::move(rows)) {
    if (rows_->possible.empty()) return;
    for (const std::string& form : forms) {
      for (const std::uint32_t number : segment.words().numbers_of(form)) numbers_[number] = 1;
    }
  }

  std::optional<double> weigh(std::uint32_t row) override {
    if (rows_->certain.contains(row)) return kWeight;
    if (!rows_->possible.contains(row)) return std::nullopt;
    TokenStreamReader words(segment().stream(row), fields_);
    while (words.next()) {
      if (numbers_.find(words.number()) != nullptr) return kWeight;
    }
    return std::nullopt;
  }

  std::uint32_t next(std::uint32_t row) const override {
    return std::min(rows_->certain.next(row), rows_->possible.next(row));
  }
  std::uint32_t most_rows() const override {
    return std::min(segment().rows(), rows_->certain.count() + rows_->possible.count());
  }

 private:
  std::uint8_t fields_;
  std::shared_ptr<const ManyFormsMatcher::Rows> rows_;
  NumberTable<char> numbers_;
};

}  // namespace

ManyFormsMatcher::ManyFormsMatcher(const SearchContext& context, std::string_view prefix,
                                   PlaceForms forms)
    : context_(context), prefix_(prefix), forms_(std::move(forms)) {
  sort_unique(forms_);
  for (const std::string& form : forms_) {
    context_.tick();
    const std::string term = term_of(context_, prefix_, form);
    (is_whole(form, term) ? whole_ : others_).push_back(term);
  }
  sort_unique(whole_);
  sort_unique(others_);
}

// Whether each form that the term stands for is asked for.
bool ManyFormsMatcher::is_whole(const std::string& form, const std::string& term) const {
  if (!is_running_text(prefix_)) return true;
  const std::string stem = context_.analyzer().word_of(form).stem;
  const std::vector<std::string> of_class = context_.forms_of_stem(stem);
  return std::all_of(of_class.begin(), of_class.end(), [&](const std::string& other) {
    return std::binary_search(forms_.begin(), forms_.end(), other) ||
           term_of(context_, prefix_, other) != term ||
           phrase_lacks_postings(context_, prefix_, other);
  });
}

std::shared_ptr<const ManyFormsMatcher::Rows> ManyFormsMatcher::rows_of(const Segment& segment,
                                                                        std::size_t number) const {
  std::shared_ptr<const Rows>& known = known_[number];
  if (known != nullptr) return known;
  auto rows = std::make_shared<Rows>(Rows{RowSet(segment.rows()), RowSet(segment.rows())});
  const Xapian::Database& shard = context_.shard(number);
  const auto add = [&](const std::vector<std::string>& terms, RowSet& set) {
    for (const std::string& term : terms) {
      const Xapian::PostingIterator end = shard.postlist_end(term);
      for (auto posting = shard.postlist_begin(term); posting != end; ++posting) {
        context_.tick();
        if (*posting <= segment.rows()) set.add(*posting - 1);
      }
    }
  };
  add(whole_, rows->certain);
  add(others_, rows->possible);
  return known = std::move(rows);
}

std::unique_ptr<RowMatcher> ManyFormsMatcher::of_segment(const Segment& segment,
                                                         std::size_t number) const {
  return std::make_unique<ManyFormsRows>(segment, fields_of_prefix(prefix_), forms_,
                                         rows_of(segment, number));
}

double ManyFormsMatcher::most() const {
  return kWeight;
}

}  // namespace glane
