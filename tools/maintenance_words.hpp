// What the commands of maintenance say: more of words.hpp.
#pragma once

#include "words.hpp"

namespace glane::cli {

namespace words {

inline constexpr Noun kFileNoun = {"file", "files"};
inline constexpr Noun kThreadNoun = {"thread", "threads"};
inline constexpr Words kSound = "{}: sound, {} of {}";
inline constexpr Words kNotSound = "{}: damaged";
inline constexpr Words kNotReadable = "{}: cannot be read";
inline constexpr Words kThreadsAlone = "  {} of {} without its article";
inline constexpr Words kLosses = "lost, or not as it was written:";
inline constexpr Words kLost = "  {}";
inline constexpr Words kRepaired = "{}: mended, {}";
inline constexpr Words kCompacted =
    "{}: done in {} s, {} kept, {} removed ones erased, {} before, {} now";
inline constexpr Noun kSegmentNoun = {"segment", "segments"};
inline constexpr Words kErased = "erased: {}, in {} of {} written anew";
inline constexpr Words kWouldErase = "would be erased: {}, in {} of {} to be written anew";
inline constexpr Words kEraseAlone = "--erase goes with neither --list nor --undo";
inline constexpr Words kNotWhole =
    "{}: another process reads the manifest, and keeps its old pages";
inline constexpr Words kNotWholeHint = "when it has finished, run the same command again";
inline constexpr Words kQuotedIn = "still quoted in: {}";
inline constexpr Words kNamedIn = "author still named in: {}";
inline constexpr Words kTitledIn = "title still in: {}";
inline constexpr Words kCopyHas = "still in the copy: {} ({})";
inline constexpr Words kCopyNotNoted =
    "{}: the copy could not be noted: an erasure will not name it";
inline constexpr Words kBackedUp = "{}: copied to {}";
inline constexpr Words kRestored = "{}: is now as in {}";
inline constexpr Words kStaysForgotten = "{}: still forgotten: {} of the backup";
inline constexpr Words kForgottenUnknown =
    "{}: what it had forgotten could not be read: documents that it had may have come back";

}  // namespace words

}  // namespace glane::cli
