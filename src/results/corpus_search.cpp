#include "results/corpus_search.hpp"

#include "glane/error_code.hpp"

namespace glane {

SearchRequest search_in(const Corpus& corpus, const std::string& query, QueryReading reading) {
  SearchRequest search;
  search.query = query;
  search.plain = reading.plain;
  search.all = reading.all;
  search.types = corpus.types;
  search.authors = corpus.authors;
  search.sites = corpus.sites;
  search.since = corpus.since;
  search.until = corpus.until;
  return search;
}

void require_words(const std::string& query, const std::string& option) {
  if (query.empty()) throw Error(ErrorCode::argument_no_query, {{"option", option}});
}

}  // namespace glane
