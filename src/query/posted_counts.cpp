#include "query/posted_counts.hpp"

#include <algorithm>

#include "query/form_terms.hpp"
#include "segment/format/schema.hpp"

namespace glane {

namespace {

// A walk through more postings side by side is dearer than the streams.
constexpr std::size_t kMostTerms = 24;
constexpr std::size_t kMostForms = 1000;  // of a class; more are of a beginning

// Whether every form whose documents have the term is among `forms`: a class has forms that were
// not asked for where these were asked for by their letters.
bool covers_term(const SearchContext& context, const std::string& form, const PlaceForms& forms) {
  const std::string term = term_of(context, {}, form);
  const std::string stem = context.analyzer().word_of(form).stem;
  const PlaceForms of_class = context.forms_of_stem(stem);
  return std::all_of(of_class.begin(), of_class.end(), [&](const std::string& other) {
    return term_of(context, {}, other) != term ||
           std::find(forms.begin(), forms.end(), other) != forms.end();
  });
}

}  // namespace

PostedCounts::PostedCounts(const SearchContext& context, const std::vector<MatchPart>& parts)
    : context_(context) {
  const bool told = std::all_of(parts.begin(), parts.end(),
                                [&](const MatchPart& part) { return add_terms(part); });
  if (!told) terms_.clear();
}

bool PostedCounts::add_terms(const MatchPart& part) {
  PlaceForms forms;
  for (const MatchPart::Row& row : part.rows) {
    if (row.size() != 1 || takes_any_word(row[0]) || row[0].size() > kMostForms) return false;
    for (const std::string& form : row[0]) {
      if (context_.has_form(form)) forms.push_back(form);
    }
  }
  for (const std::string& form : forms) {
    if (phrase_lacks_postings(context_, {}, form)) return false;
    const std::string term = term_of(context_, {}, form);
    auto known = std::find_if(terms_.begin(), terms_.end(),
                              [&](const Term& one) { return one.both == term; });
    if (known == terms_.end()) {
      if (terms_.size() == kMostTerms) return false;
      known = terms_.insert(known, {term, term_of(context_, prefix::kTitle, form), 0});
    }
    const bool is_new = (known->fields & part.fields) != part.fields;
    if (is_new && !covers_term(context_, form, forms)) return false;
    known->fields |= part.fields;
  }
  return true;
}

void PostedCounts::open(const Xapian::Database& shard, const std::string& term,
                        std::int64_t weight) {
  Postings postings{shard.postlist_begin(term), shard.postlist_end(term), 0, weight};
  if (weight == 0 || postings.at == postings.end) return;
  postings.document = *postings.at;
  postings_.push_back(std::move(postings));
}

// A word of the title counts kTitleWeight times where both are posted.
void PostedCounts::open(std::size_t segment) {
  segment_ = segment;
  postings_.clear();
  const Xapian::Database& shard = context_.shard(segment);
  for (const Term& term : terms_) {
    const bool in_text = (term.fields & field::kText) != 0;
    const bool in_title = (term.fields & field::kTitle) != 0;
    if (in_text) open(shard, term.both, 1);
    open(shard, term.title, (in_title ? 1 : 0) - (in_text ? std::int64_t{kTitleWeight} : 0));
  }
}

std::size_t PostedCounts::count(std::size_t segment, std::uint32_t row) {
  if (segment != segment_) open(segment);
  const std::uint32_t document = row + 1;
  std::int64_t count = 0;
  for (Postings& postings : postings_) {
    if (postings.document < document) {
      postings.at.skip_to(document);
      postings.document = postings.at == postings.end ? ~std::uint32_t{0} : *postings.at;
    }
    if (postings.document == document) count += postings.weight * postings.at.get_wdf();
  }
  return static_cast<std::size_t>(std::max<std::int64_t>(count, 0));
}

}  // namespace glane
