// What the answers to searches say: more of messages.hpp.
#pragma once

#include "messages.hpp"

namespace glane::cli {

namespace messages {

inline constexpr Noun kResultNoun = {"result", "results"};
inline constexpr Noun kThreadResultNoun = {"thread", "threads"};
inline constexpr Noun kMoreCommentsNoun = {"more comment", "more comments"};
inline constexpr Message kMoreComments = "… and {}";
inline constexpr Message kTook = "{} ms";
inline constexpr Message kShown = "shown from {}";
inline constexpr Message kCorrected = "Did you mean: {}";
inline constexpr Noun kQuotingNoun = {"document has it in a quotation",
                                      "documents have it in a quotation"};
inline constexpr Message kInQuotations = "no hits, but {}: {}";
inline constexpr Message kQuotedAuthor = "{}, quoted:";
inline constexpr Message kQuoted = "quoted:";
inline constexpr Message kNearAuthors = "Authors with a name like it: {}";
inline constexpr Message kUntitled = "(untitled)";
inline constexpr Message kComment = "comment {}";
inline constexpr Message kCommentAlone = "comment";
inline constexpr Message kBy = " by {}";
inline constexpr Message kTo = ", to {}";
inline constexpr Message kArticleDate = "article of {}";         // whatever the date's precision
inline constexpr Message kTypeNames[] = {"article", "comment"};  // as facets count them
// Over the bars of a facet.
inline constexpr Message kFacetNames[] = {
    "author", "site",      "type",      "section",    "language",  "source",   "quoted",
    "to",     "date:auto", "date:year", "date:month", "date:week", "date:day", "date:decade"};
inline constexpr Noun kCopyNoun = {"copy", "copies"};
inline constexpr Message kCopies = "and {}";
inline constexpr Message kStopWord = "{}: a stop word, carries no weight";
inline constexpr Message kUnderstood = "{} → {}: {}";
inline constexpr Message kSynonyms = "; synonyms: {}";
inline constexpr Message kNone = "(none)";
inline constexpr Message kDecade = "{}s";

// The parts of a score.
inline constexpr Message kOtherParts = "phrases and others";
inline constexpr Message kAsTyped = "as typed";
inline constexpr Message kAccents = "accents";
inline constexpr Message kEarly = "early";
inline constexpr Message kNames = "names";
inline constexpr Message kClose = "close";
inline constexpr Message kInOrder = "in order";
inline constexpr Message kTitlePart = "title";
inline constexpr Message kTimesRecency = "({}) × recency {}";

inline constexpr Message kWithAll = ", {} with all the words";
inline constexpr Message kNoneWithAll = ", none with all the words";
inline constexpr Message kOfferAll = "Only those with all the words: --all";
inline constexpr Message kSortedAny =
    "By date, with any of the words; only those with all of them: --all";
inline constexpr Message kPartial =
    "The time was up: this is what was found by then, and counts are too small; more time: "
    "--timeout SECONDS";
inline constexpr Message kTree = "the query:";
inline constexpr Message kAnyOf = "any of";
inline constexpr Message kAllOf = "all of";
inline constexpr Message kTogether = "these";
inline constexpr Message kNear = "within {} words";
inline constexpr Message kMoreRows = "… and {} more";
inline constexpr Message kUnknownQuoted = "quoted";
inline constexpr Message kUnknownField = "--fields: there is no field '{}'";
inline constexpr Message kKnownFields = "fields are {}";
inline constexpr Message kFieldsFormat =
    "--fields chooses columns of csv and tsv and keys of json "
    "and jsonl; {} has none";
inline constexpr Message kNotInStream =
    "--limit all looks for no near duplicates: the field '{}' would be empty";
inline constexpr Message kFoldsInStream =
    "--limit all prints every document: --duplicates {} needs a number";
inline constexpr Message kLimitInBatch =
    "--batch prints the first hits of each query: --limit is a number";

}  // namespace messages

}  // namespace glane::cli
