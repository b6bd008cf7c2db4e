// Collects the words of a query, with how rare each is in the index. Called by the compiler.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "french/analyzer.hpp"
#include "query/asked_words.hpp"
#include "query/search_context_xapian.hpp"

namespace glane {

class AskedWordsCollector {
 public:
  explicit AskedWordsCollector(const SearchContext& context) : context_(context) {}

  // Adds the words of a part of the query.
  //   in: analysis         of `text`
  //       keep_stop_words  they are asked for as other words are
  void add(std::string_view text, const Analysis& analysis, bool keep_stop_words);

  // What was collected, in the order added; begins anew.
  AskedWords take();

 private:
  double idf(double documents_having) const;

  const SearchContext& context_;
  AskedWords words_;
  bool small_letters_ = false;  // seen somewhere
};

}  // namespace glane
