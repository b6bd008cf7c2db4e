// The terms of an index, in one place: what whoever inverts documents and whoever compiles queries
// agree on.
//
// Each article and each comment is one Xapian document. Prefixes follow Omega's conventions (one
// capital letter, or X and more; Z for what is stemmed):
//
//   prefix  term                                   from
//   Z       class                                  the words of its title and its text
//   ZS: ZXQ:  class                                of its title alone; of what it quotes
//   A XR    word, as written                       its authors' names; the authors it quotes
//
// A pair of a term and a document is what indexing costs, so the words of a thread's title, of a
// section and of the author who is answered (XF XS XD) have none: token streams are asked for them,
// a few nanoseconds a document that all else lets through. Postings of classes in place of forms
// were measured on 244,636 documents: 103 against 141 MB, and queries of one to three words 1.2 to
// 1.7 times as fast. Half of the words of a text are stop words: those of the built-in list have no
// postings but sets of rows, a bit a document or less.
//
// The words themselves (lower case, NFC, clitics removed, accents kept), stop words included, stand
// in token streams (token_stream.hpp): what is asked for one form, a phrase or a beginning, is
// looked for by its classes and verified there.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "french/word.hpp"
#include "segment/format/token_stream.hpp"

namespace glane {

namespace prefix {
inline constexpr std::string_view kTitle = "S";
inline constexpr std::string_view kThreadTitle = "XF";
inline constexpr std::string_view kAuthor = "A";
inline constexpr std::string_view kSection = "XS";
inline constexpr std::string_view kQuote = "XQ";
inline constexpr std::string_view kQuoteAuthor = "XR";
inline constexpr std::string_view kAddressee = "XD";
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

// Whether words under this prefix have postings.
constexpr bool has_postings(std::string_view prefix) {
  return prefix != prefix::kThreadTitle && prefix != prefix::kSection &&
         prefix != prefix::kAddressee;
}

// A title word counts as much as this many in the text: nDCG@10 of questions on paragraphs of an
// encyclopedia (piaf) was .8150 with 1, .8156 with 2, .8173 with 3 and with 4.
inline constexpr std::uint32_t kTitleWeight = 3;

// What a word in a field adds to the terms under a prefix: the fields whose words have postings.
struct PostedField {
  std::uint8_t field;
  std::string_view prefix;
  std::uint32_t wdf;
};
inline constexpr std::array<PostedField, 6> kPostedFields = {
    {{field::kTitle, "", kTitleWeight},
     {field::kTitle, prefix::kTitle, 1},
     {field::kText, "", 1},
     {field::kQuote, prefix::kQuote, 1},
     {field::kAuthor, prefix::kAuthor, 0},
     {field::kQuoteAuthor, prefix::kQuoteAuthor, 0}}};

// The term of a word under a prefix: of its class, or as it is written.
std::string posted_term(std::string_view prefix, const Word& word);

}  // namespace glane
