// Places of queries -> how often they stand in each bucket of a corpus.
#pragma once

#include "glane/frequency.hpp"
#include "results/searcher.hpp"

namespace glane {

//   errors: those of Searcher::search; Error{usage} for no query, an empty one, or more than
//           kMostFrequencyQueries
//   cost:   some 10 ns for each document of the corpus, and a reading of the streams of those that
//           match
FrequencyResponse frequency_of(Searcher& searcher, const FrequencyRequest& request);

}  // namespace glane
