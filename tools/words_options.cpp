#include "words_options.hpp"

#include "search_options.hpp"
#include "words_messages.hpp"

namespace glane::cli {

Corpus corpus_of(const Arguments& arguments, const SearchRequest& filters) {
  Corpus corpus;
  corpus.types = filters.types;
  corpus.authors = filters.authors;
  corpus.sites = filters.sites;
  corpus.since = filters.since;
  corpus.until = filters.until;
  corpus.fold_duplicates = arguments.text("duplicates") == "fold";
  return corpus;
}

SearchRequest request_with_query(std::string_view command, const Arguments& arguments) {
  SearchRequest request = request_of(arguments);
  if (request.query.empty()) {
    throw Error(ErrorKind::usage, fill(messages::kNoWords, {command}),
                fill(messages::kNoWordsHint, {command}));
  }
  return request;
}

}  // namespace glane::cli
