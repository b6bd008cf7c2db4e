#include "query/form_terms.hpp"

#include <algorithm>
#include <cmath>

#include "base/folding.hpp"
#include "base/sorted.hpp"
#include "segment/format/schema.hpp"

namespace glane {

std::string term_of(const SearchContext& context, std::string_view prefix,
                    const std::string& form) {
  if (!is_running_text(prefix)) return std::string(prefix) + form;
  const Word& word = context.analyzer().word_of(form);
  return class_term(prefix, word.stem, word.second_stem);
}

bool phrase_lacks_postings(const SearchContext& context, std::string_view prefix,
                           const std::string& form) {
  if (!has_postings(prefix)) return true;
  return context.snapshot().stop_row_words().contains(form, fold_accents(form));
}

std::vector<std::string> phrase_query_terms(const SearchContext& context, std::string_view prefix,
                                            const std::vector<std::string>& forms) {
  std::vector<std::string> terms;
  for (const std::string& form : forms) terms.push_back(term_of(context, prefix, form));
  sort_unique(terms);
  return terms;
}

double phrase_query_document_frequency(const SearchContext& context,
                                       const std::vector<std::string>& forms) {
  const double all = context.database().get_doccount();
  std::vector<std::string> posted;
  for (const std::string& form : forms) {
    if (!context.has_form(form)) continue;
    if (phrase_lacks_postings(context, {}, form)) return all;
    posted.push_back(form);
  }
  double documents = 0;
  for (const std::string& term : phrase_query_terms(context, {}, posted)) {
    documents += context.documents_with_term(term);
  }
  return std::min(documents, all);
}

double inverse_document_frequency(const SearchContext& context, double having) {
  const double documents = context.database().get_doccount();
  having = std::min(having, documents);
  return std::log((documents - having + 0.5) / (having + 0.5) + 1);
}

}  // namespace glane
