#include "results/corpus_search.hpp"

#include "glane/error.hpp"

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

void require_words(const std::string& query, const std::string& what) {
  if (!query.empty()) return;
  throw Error(ErrorKind::usage, what + ": no query", "give it a word, a phrase or several");
}

}  // namespace glane
