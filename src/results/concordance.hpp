// Places of a query -> lines of a concordance.
#pragma once

#include "glane/concordance.hpp"
#include "results/searcher.hpp"

namespace glane {

//   errors: those of Searcher::search; Error{usage} for more context than kMostContext, and where
//           an order wants more places kept than kMostOrderedPlaces
//   cost:   a reading of the streams of all documents that match, for the total; of the documents
//           on the page, their texts
ConcordanceResponse concordance_of(Searcher& searcher, const ConcordanceRequest& request);

}  // namespace glane
