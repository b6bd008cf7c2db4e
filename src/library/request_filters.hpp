// The members of a request that say which documents it asks: those of a search, and of a corpus.
#pragma once

#include <string>
#include <vector>

#include "glane/document.hpp"
#include "library/request_object.hpp"

namespace glane {

// The types that these names stand for. errors: Error{usage} for a name that is none
std::vector<DocumentType> read_types(const std::vector<std::string>& names);

// in: filtered  a SearchRequest or a Corpus
template <typename Filtered>
void read_filters(RequestObject& object, Filtered& filtered) {
  std::vector<std::string> types;
  object.read("types", types);
  filtered.types = read_types(types);
  object.read("authors", filtered.authors);
  object.read("sites", filtered.sites);
  object.read("since", filtered.since);
  object.read("until", filtered.until);
}

}  // namespace glane
