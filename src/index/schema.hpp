// The schema of an index, in one place: what writer, query compiler and facets agree on.
//
// Each article and each comment is one Xapian document. Its words, as written (lower case, NFC,
// clitics removed, accents kept), are terms without prefix and with positions: title first, text
// after a gap. Prefixes follow Omega's conventions (one capital letter, or X and more); words
// under a prefix have positions too.
//
//   prefix  term                                   from
//   Q       id                                     the document's id, shortened where too long
//   T       "article" or "comment"
//   S       word                                   its own title
//   XF      word                                   its thread's title
//   A       word                                   its authors' names
//   XAN     name, folded                           each author's whole name
//   H       host
//   XS      word                                   section
//   L       language
//   XQ      word                                   what it quotes
//   XR      word                                   the authors it quotes
//   XD      word                                   the author it answers
//   XT      id                                     its thread
//   Y M D   YYYY, YYYYMM, YYYYMMDD                 its date, as written, down to its precision
//   XY XM XJ  YYYY, YYYYMM, YYYYMMDD               a date known to the year, month, day only
//
// Beside the postings, in Xapian's synonym table, stand the classes of the index's own vocabulary
// (vocabulary.hpp). The document data is the line that to_json(Document) makes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace glane {

// An index of another format is refused: bump it when terms, slots or data change.
inline constexpr int kIndexFormat = 1;

namespace prefix {
inline constexpr std::string_view kId = "Q";
inline constexpr std::string_view kType = "T";
inline constexpr std::string_view kTitle = "S";
inline constexpr std::string_view kThreadTitle = "XF";
inline constexpr std::string_view kAuthor = "A";
inline constexpr std::string_view kAuthorName = "XAN";
inline constexpr std::string_view kHost = "H";
inline constexpr std::string_view kSection = "XS";
inline constexpr std::string_view kLanguage = "L";
inline constexpr std::string_view kQuote = "XQ";
inline constexpr std::string_view kQuoteAuthor = "XR";
inline constexpr std::string_view kAddressee = "XD";
inline constexpr std::string_view kThread = "XT";
inline constexpr std::string_view kYear = "Y";
inline constexpr std::string_view kMonth = "M";
inline constexpr std::string_view kDay = "D";
inline constexpr std::string_view kYearOnly = "XY";
inline constexpr std::string_view kMonthOnly = "XM";
inline constexpr std::string_view kDayOnly = "XJ";
}  // namespace prefix

namespace slot {
inline constexpr std::uint32_t kOrder = 0;    // order_key: newest first, then id
inline constexpr std::uint32_t kDate = 1;     // iso_date, empty where undated
inline constexpr std::uint32_t kAuthors = 2;  // names, kListSeparator between them
inline constexpr std::uint32_t kSite = 3;
inline constexpr std::uint32_t kType = 4;
inline constexpr std::uint32_t kSection = 5;
inline constexpr std::uint32_t kDigest = 6;  // digest(): tells a changed document
}  // namespace slot

inline constexpr char kListSeparator = '\x1F';

// Positions left free between the title and the text, so that no phrase reaches across.
inline constexpr std::uint32_t kFieldGap = 100;

// What Xapian takes: 245 bytes, where a zero byte counts twice.
inline constexpr std::size_t kMaxTermBytes = 245;

namespace metadata {
inline constexpr const char* kFormat = "glane.format";
inline constexpr const char* kAnalyzer = "glane.analyzer";
// What the user's lists leave behind:
inline constexpr const char* kStopWords = "glane.stopwords";
inline constexpr const char* kProtectedWords = "glane.protected";
inline constexpr const char* kSynonyms = "glane.synonyms";  // see synonym_table_xapian.hpp
inline constexpr const char* kRanking = "glane.ranking";  // as read_ranking reads it, or empty
}  // namespace metadata

// The term of an identifier or a name: prefix and value, its end replaced by a hash where it is
// too long for Xapian.
std::string exact_term(std::string_view prefix, std::string_view value);

std::string big_endian(std::uint64_t number);

// The eight bytes that the order key of a document of this instant (seconds since 1970) begins
// with: a later instant gives smaller bytes.
std::string order_bytes(std::int64_t instant);

}  // namespace glane
