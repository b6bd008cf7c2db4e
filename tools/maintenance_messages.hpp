// What the commands of maintenance say: more of words.hpp.
#pragma once

#include "messages.hpp"

namespace glane::cli {

namespace messages {

inline constexpr Message kSound = "{}: sound, {} of {}";
inline constexpr Message kNotSound = "{}: damaged";
inline constexpr Message kNotReadable = "{}: cannot be read";
inline constexpr Noun kThreadNoun = {"thread", "threads"};
inline constexpr Message kThreadsAlone = "  {} of {} without its article";
inline constexpr Message kLosses = "lost, or not as it was written:";
inline constexpr Message kLost = "  {}";
inline constexpr Message kRepaired = "{}: mended, {}";
inline constexpr Message kCompacted =
    "{}: done in {} s, {} kept, {} removed ones erased, {} before, {} now";
inline constexpr Noun kSegmentNoun = {"segment", "segments"};
inline constexpr Message kErased = "erased: {}, in {} of {} written anew";
inline constexpr Message kWouldErase = "would be erased: {}, in {} of {} to be written anew";
inline constexpr Message kEraseAlone = "--erase goes with neither --list nor --undo";
inline constexpr Message kNotWhole =
    "{}: another process reads the manifest, and keeps its old pages";
inline constexpr Message kNotWholeHint = "when it has finished, run the same command again";
inline constexpr Message kEraseInterrupted =
    "interrupted: the documents are out of the index, and not yet erased from its files";
inline constexpr Message kEraseInterruptedHint = "the same command again goes on";
inline constexpr Message kQuotedIn = "still quoted in: {}";
inline constexpr Message kNamedIn = "author still named in: {}";
inline constexpr Message kTitledIn = "title still in: {}";
inline constexpr Message kCopyHas = "still in the copy: {} ({})";
inline constexpr Message kCopyNotNoted =
    "{}: the copy could not be noted: an erasure will not name it";
inline constexpr Message kBackedUp = "{}: copied to {}";
inline constexpr Message kRestored = "{}: is now as in {}";
inline constexpr Message kStaysForgotten = "{}: still forgotten: {} of the backup";
inline constexpr Message kForgottenUnknown =
    "{}: what it had forgotten could not be read: documents that it had may have come back";

}  // namespace messages

}  // namespace glane::cli
