// The schema of an index, in one place: what writer, query compiler and facets agree on.
//
// Each article and each comment is one Xapian document. Prefixes follow Omega's conventions (one
// capital letter, or X and more; Z for what is stemmed):
//
//   prefix  term                                   from
//   Z       class                                  the words of its title and its text
//   ZS: ZXQ:  class                                of its title alone; of what it quotes
//   A XR    word, as written                       its authors' names; the authors it quotes
//   XF XS XD  word                                 thread's title, section, author it answers
//   Q T H L   id, type, host, language             (exact_term)
//   Y M D   YYYY, YYYYMM, YYYYMMDD                 its date, as written, down to its precision
//
// A pair of a term and a document is what indexing costs, so the last three lines are left out of
// an index unless it is made for other tools (Positions::database): glane asks token streams and
// columns for them, a few nanoseconds a document that all else lets through.
//
// Half of the words of a text are stop words: those of the built-in list (kUnposted) have no
// postings. The words themselves (lower case, NFC, clitics removed, accents kept), stop words
// included, stand in token streams (token_stream.hpp): what is asked for one form, a phrase or
// a beginning, is looked for by its classes and verified there. An index made for other tools has
// every word, as written, as a term with positions, in place of classes: no prefix, S and XQ.
// Streams, stored text and columns stand in segments (segment.hpp), files that are written once:
// kSegments names those of a commit. They are on the disk before the commit that names them, so
// every snapshot of the database sees its own; what a crash left behind is named by nobody and is
// removed by the next writer.
//
// A document that has changed is removed and added anew, under a new number: numbers run with time,
// and a segment holds a range of them. In Xapian's synonym table stand the classes of the index's
// own vocabulary (vocabulary.hpp). A folder holds all this as index_folder.hpp tells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace glane {

// An index of another format is refused: bump it when terms, segments or metadata change.
inline constexpr int kIndexFormat = 3;

namespace prefix {
inline constexpr std::string_view kId = "Q";
inline constexpr std::string_view kType = "T";
inline constexpr std::string_view kTitle = "S";
inline constexpr std::string_view kThreadTitle = "XF";
inline constexpr std::string_view kAuthor = "A";
inline constexpr std::string_view kHost = "H";
inline constexpr std::string_view kSection = "XS";
inline constexpr std::string_view kLanguage = "L";
inline constexpr std::string_view kQuote = "XQ";
inline constexpr std::string_view kQuoteAuthor = "XR";
inline constexpr std::string_view kAddressee = "XD";
inline constexpr std::string_view kYear = "Y";
inline constexpr std::string_view kMonth = "M";
inline constexpr std::string_view kDay = "D";
}  // namespace prefix

// Fields of running text, whose words are posted by their classes; names are posted as written.
constexpr bool is_running_text(std::string_view prefix) {
  return prefix.empty() || prefix == prefix::kTitle || prefix == prefix::kQuote;
}

// The term of the words of a class: as Omega's of a stem, "Z" before it. "cheval" is Zcheval in the
// text, ZS:cheval in the title. Words of two readings have a term of their own, so that each word
// of a text costs one posting: "porte", of the classes porte and porter, is Zporte/0r (nothing cut
// from the first, an r added), and who asks for porter asks for Zporter and Zporte/0r.
std::string class_term(std::string_view prefix, std::string_view stem,
                       std::string_view second_stem);

// Whether words under this prefix have postings where positions are in the streams.
constexpr bool has_postings(std::string_view prefix) {
  return prefix != prefix::kThreadTitle && prefix != prefix::kSection &&
         prefix != prefix::kAddressee;
}

// A title word counts as much as this many in the text: nDCG@10 of questions on paragraphs of an
// encyclopedia (piaf) was .8150 with 1, .8156 with 2, .8173 with 3 and with 4.
inline constexpr std::uint32_t kTitleWeight = 3;

// What Xapian takes: 245 bytes, where a zero byte counts twice.
inline constexpr std::size_t kMaxTermBytes = 245;

namespace metadata {
inline constexpr const char* kFormat = "glane.format";
inline constexpr const char* kAnalyzer = "glane.analyzer";
inline constexpr const char* kSegments = "glane.segments";  // as SegmentSet reads them
// Words without postings where positions are in the streams, a line each.
inline constexpr const char* kUnposted = "glane.unposted";
inline constexpr const char* kPositions = "glane.positions";  // kInDatabase, or empty
inline constexpr const char* kInDatabase = "database";
// and the hash of an article's id: seconds since 1970 of each capture of it, blanks behind them.
inline constexpr const char* kCaptures = "glane.captures.";
inline constexpr const char* kRecord = "glane.record";    // as CrawlRecord keeps it
inline constexpr const char* kRevisit = "glane.revisit";  // as read_hashes reads it: documents
                                                          // whose pages are to be read again
// Notes beside documents (document_notes_xapian.hpp), with the ShortHash of their ids:
inline constexpr const char* kGone = "glane.gone.";      // seconds since 1970
inline constexpr const char* kSource = "glane.source.";  // where it is read now
// What is not to come back, as read_forgotten reads it:
inline constexpr const char* kForgotten = "glane.forgotten";
inline constexpr const char* kForgottenAuthors = "glane.forgotten.authors";
// What the user's lists leave behind:
inline constexpr const char* kStopWords = "glane.stopwords";
inline constexpr const char* kProtectedWords = "glane.protected";
inline constexpr const char* kSynonyms = "glane.synonyms";  // see synonym_table_xapian.hpp
inline constexpr const char* kRanking = "glane.ranking";    // as read_ranking reads it, or empty
}  // namespace metadata

// The term of an identifier or a name: prefix and value, its end replaced by a hash where it is
// too long for Xapian.
std::string exact_term(std::string_view prefix, std::string_view value);

}  // namespace glane
