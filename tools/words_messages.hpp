// What concordances, frequencies and neighbours say: more of messages.hpp.
#pragma once

#include "messages.hpp"

namespace glane::cli {

namespace messages {

inline constexpr Message kNoWords = "{}: no query";
inline constexpr Message kNoWordsHint = "give a word, a phrase or a query: glane {} digue";
inline constexpr Noun kPlaceNoun = {"place", "places"};
inline constexpr Noun kOccurrenceNoun = {"occurrence", "occurrences"};
inline constexpr Message kPlaces = "{} in {}";
inline constexpr Message kShownFrom = ", shown from {}";
inline constexpr Message kWordsTook = " ({} ms)";
inline constexpr Message kInTitle = "title";

// Frequencies.
inline constexpr Message kPerMillionOf = "{} per million words";
inline constexpr Message kCorpus = "held against {} of {}";
inline constexpr Noun kWordNoun = {"word", "words"};
inline constexpr Message kManyWords = "{} words";
inline constexpr Message kManyDocuments = "{} documents";
inline constexpr Noun kYearNoun = {"year", "years"};
inline constexpr Noun kMonthNoun = {"month", "months"};
inline constexpr Message kTooManyRows = "{}: --format csv prints each";
inline constexpr Message kByNames[] = {"year", "month", "author", "site"};  // of FrequencyBy
inline constexpr Message kMoreValues = "… and {} more: -n N";
inline constexpr Message kValueHead = "value";
inline constexpr Message kDocumentsHead = "documents";
inline constexpr Message kOccurrencesHead = "occurrences";
inline constexpr Message kPerMillionHead = "per million";
inline constexpr Message kWordsHead = "words";
inline constexpr Message kNoValue = "(none)";

// Plots.
inline constexpr Message kPlotUnit = "occurrences per million words";
inline constexpr Message kPlotTitle = "Frequency of {} by {}";
inline constexpr Message kPlotIndex = "Source: glane index {}";
inline constexpr Message kPlotQueries = "queries: {}";
inline constexpr Message kPlotQuery = "query: {}";
inline constexpr Message kPlotSpan = "by {}, {} to {}";
inline constexpr Message kPlotLeftOut = "without {} of no known {}";
inline constexpr Message kPlotMade = "counted on {} by glane {}";
inline constexpr Message kPlotQuoted = "«\u202F{}\u202F»";
inline constexpr Message kPlotSeparator = "; ";
inline constexpr Message kPlotFolded = "near duplicates counted once";

// Neighbours.
inline constexpr Noun kNeighbourNoun = {"neighbour", "neighbours"};
inline constexpr Message kNeighboursOf = "{} of {}";
inline constexpr Message kWindows = "{} near, of {} in the corpus";
inline constexpr Message kWordHead = "word";
inline constexpr Message kSurpriseHead = "G2";  // the log likelihood ratio of Dunning
inline constexpr Message kNearHead = "near";
inline constexpr Message kLeftHead = "left";
inline constexpr Message kRightHead = "right";
inline constexpr Message kExpectedHead = "expected";
inline constexpr Message kInAllHead = "in all";
inline constexpr Message kFormsHead = "forms";

}  // namespace messages

}  // namespace glane::cli
