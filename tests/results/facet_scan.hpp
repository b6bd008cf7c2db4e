// Facets as they are counted document by document.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/collation.hpp"
#include "base/folding.hpp"
#include "base/name_key.hpp"
#include "glane/document.hpp"
#include "glane/facets.hpp"
#include "results/date_scan.hpp"

namespace glane::test {

class FacetScan {
 public:
  explicit FacetScan(const FacetRequest& request) : request_(request), dates_(request) {}

  void count(const Document& document) {
    if (request_.name.starts_with("date:")) {
      dates_.count(document.date);
      return;
    }
    const std::vector<std::string> names = names_of(document);
    if (names.empty()) ++without_;
    std::set<std::string> met;  // who is quoted twice counts once, as spelt first
    for (const std::string& name : names) {
      const std::string key = is_of_persons() ? name_key(name) : name;
      if (met.insert(key).second) ++spellings_[key][name];
    }
  }

  Facet facet() {
    std::vector<FacetCount> all = is_of_dates() ? dates_.counts() : name_counts();
    if (is_of_dates()) without_ = dates_.without();
    const std::string prefix = fold_text(request_.prefix);
    std::erase_if(
        all, [&](const FacetCount& one) { return !fold_text(*one.value).starts_with(prefix); });
    if (!prefix.empty()) without_ = 0;
    const std::size_t values = all.size() + (without_ > 0 ? 1 : 0);
    const std::size_t usual = is_of_dates() ? values : kDefaultFacetSize;
    const std::size_t size = request_.size > 0 ? request_.size : usual;
    const bool by_value = request_.order == FacetOrder::value;
    std::sort(all.begin(), all.end(), [&](const FacetCount& a, const FacetCount& b) {
      return by_value || a.count == b.count ? is_before(a, b) : a.count > b.count;
    });
    if (all.size() > size) all.resize(size);
    if (is_of_dates() && request_.order == FacetOrder::usual) {
      std::sort(all.begin(), all.end(),
                [](const FacetCount& a, const FacetCount& b) { return *a.value < *b.value; });
    }
    if (without_ > 0 && all.size() < size) all.push_back({std::nullopt, without_});
    return {request_.name, all, values};
  }

 private:
  bool is_of_dates() const { return request_.name.starts_with("date:"); }
  bool is_of_persons() const {
    return request_.name == "author" || request_.name == "quoted" || request_.name == "to";
  }
  bool is_before(const FacetCount& a, const FacetCount& b) const {
    const bool by_time = is_of_dates() && request_.order == FacetOrder::value;
    return by_time ? *a.value < *b.value : stands_before(*a.value, *b.value);
  }

  std::vector<std::string> names_of(const Document& document) const {
    std::vector<std::string> names;
    if (request_.name == "author") names = document.authors;
    if (request_.name == "type") names = {std::string(type_name(document.type))};
    if (request_.name == "site") names = {document.site};
    if (request_.name == "section") names = {document.section};
    if (request_.name == "language") names = {document.language};
    if (request_.name == "source") names = {document.source.substr(0, document.source.find('#'))};
    if (request_.name == "to") names = {document.reply_to};
    if (request_.name == "quoted") {
      for (const Quote& quote : document.quotes) names.push_back(quote.author);
    }
    std::erase(names, "");
    return names;
  }

  // Each person in the spelling that most have.
  std::vector<FacetCount> name_counts() const {
    std::vector<FacetCount> out;
    for (const auto& [key, counts] : spellings_) {
      FacetCount all{std::nullopt, 0};
      std::size_t most = 0;
      for (const auto& [name, count] : counts) {
        all.count += count;
        if (count > most || (count == most && stands_before(name, *all.value))) {
          most = count;
          all.value = name;
        }
      }
      out.push_back(all);
    }
    return out;
  }

  FacetRequest request_;
  std::map<std::string, std::map<std::string, std::size_t>> spellings_;  // by person
  DateScan dates_;
  std::size_t without_ = 0;
};

}  // namespace glane::test
