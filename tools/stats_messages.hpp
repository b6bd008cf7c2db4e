// What `stats` prints before its figures: more of messages.hpp.
#pragma once

#include "messages.hpp"

namespace glane::cli::messages {

inline constexpr Message kDocumentsRow = "documents";
inline constexpr Message kArticlesRow = "articles";
inline constexpr Message kCommentsRow = "comments";
inline constexpr Message kThreadsRow = "threads";
inline constexpr Message kAuthorsRow = "authors";
inline constexpr Message kTermsRow = "terms";
inline constexpr Message kWordsADocumentRow = "words a document";
inline constexpr Message kSizeOnDiskRow = "size on disk";
inline constexpr Message kFirstDateRow = "first date";
inline constexpr Message kLastDateRow = "last date";
inline constexpr Message kUndatedRow = "undated";
inline constexpr Message kStopWordsRow = "stop words";
inline constexpr Message kGroupsOfSynonymsRow = "groups of synonyms";
inline constexpr Message kProtectedWordsRow = "protected words";

}  // namespace glane::cli::messages
