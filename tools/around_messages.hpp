// What is said of threads, of documents like one and of saved searches: more of messages.hpp.
#pragma once

#include "messages.hpp"

namespace glane::cli {

namespace messages {

// Trees of threads.
inline constexpr Message kDeletedComment = "{}: deleted; known from a quotation by {}";
inline constexpr Message kAndOthers = " and {} others";
inline constexpr Message kAndAnother = " and another";
inline constexpr Message kAnswersComment = " · answers comment {}";
inline constexpr Message kHasAnswers = " · {}";
inline constexpr Noun kAnswerNoun = {"answer", "answers"};
inline constexpr Message kAnswersDeleted = " · answers a deleted comment";

// Documents like one.
inline constexpr Message kNothingToRead =
    "no document has the id '{}', and no file of that name can be read";
inline constexpr Message kNoText = "{}: there is no text in it";

// Saved searches.
inline constexpr Message kSaved = "saved as '{}': 'glane new' prints what comes in for it";
inline constexpr Message kSavedOfOneIndex =
    "a saved search is of one index: -i is given several times";
inline constexpr Message kNoSuchSearch = "no search is saved as '{}'";
inline constexpr Message kSeeSavedList = "'glane new --list' prints those that are saved";
inline constexpr Message kNoHome =
    "saved searches have no place: neither GLANE_SEARCHES nor XDG_DATA_HOME nor HOME is set";
inline constexpr Message kOneOf = "--{} and --{} exclude each other";
inline constexpr Message kNewPartial =
    "the time was up: what was not found by then comes the next time";
inline constexpr Noun kNewNoun = {"new document", "new documents"};
inline constexpr Message kNewFor = "{}: {}";
inline constexpr Message kMoreNew = "{}: {} more; the next time prints them";

}  // namespace messages

}  // namespace glane::cli
