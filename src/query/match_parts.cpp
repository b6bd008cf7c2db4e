#include "query/match_parts.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "query/form_terms.hpp"

namespace glane {

namespace {

// A beginning may have 100,000 forms.
constexpr std::size_t kMostCountedForms = 64;
constexpr double kCommonWeight = 1;

double place_weight(const SearchContext& context, const PlaceForms& forms) {
  if (forms.size() > kMostCountedForms) return kCommonWeight;
  return inverse_document_frequency(context, phrase_query_document_frequency(context, forms));
}

std::size_t hash_of(const MatchPart& part) {
  constexpr std::size_t kOdd = 0x9E3779B97F4A7C15;
  std::size_t hash = part.fields;
  for (const MatchPart::Row& row : part.rows) {
    for (const PlaceForms& forms : row) {
      for (const std::string& form : forms) hash = (hash + std::hash<std::string>()(form)) * kOdd;
      ++hash;
    }
  }
  return hash;
}

}  // namespace

void MatchParts::add(MatchPart part) {
  const std::size_t hash = hash_of(part);
  const auto [begin, end] = others_.equal_range(hash);
  for (auto known = begin; known != end; ++known) {
    if (parts_[known->second] == part) return;
  }
  others_.emplace(hash, parts_.size());
  parts_.push_back(std::move(part));
}

void MatchParts::add_word(std::string_view prefix, const std::string& stem,
                          std::vector<MatchPart::Row> rows) {
  std::string key(prefix);
  key.append(1, ' ').append(stem);
  const auto [known, is_new] = words_.emplace(std::move(key), parts_.size());
  if (is_new) {
    parts_.push_back({fields_of_prefix(prefix), std::move(rows)});
    return;
  }
  std::vector<MatchPart::Row>& own = parts_[known->second].rows;
  for (MatchPart::Row& row : rows) {
    if (std::find(own.begin(), own.end(), row) == own.end()) own.push_back(std::move(row));
  }
}

double match_part_weight(const SearchContext& context, const MatchPart& part) {
  double weight = 0;
  if (!part.rows.empty()) {
    for (const PlaceForms& forms : part.rows.front()) weight += place_weight(context, forms);
  }
  return weight;
}

}  // namespace glane
