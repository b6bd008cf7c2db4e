// The fields of an exported document, in one table: whoever writes documents, mappings and queries
// reads it.
//
// Tokens stand between blanks. Of each text there are three rows of them, a token a word, stop
// words included, so that phrases hold: forms as written (but for case), words without accents,
// classes of lemmas. A place that holds several words ("20h", also "20" and "heures") is one token
// of all, "20h|20|heures", and each of them stands once more, far from all else, as a further
// value.
//
//   terms     what ranks: classes as often as they count, and a filler "_" for what makes a
//   document
//             long. A word of one class is that and a filler, a word of two classes both: so each
//             is two tokens, lengths are twice those of the index, and a class is one term
//   postings  the terms of the index, each once
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "segment/format/schema.hpp"
#include "segment/format/token_stream.hpp"

namespace glane {

// --- Rows of tokens ---

enum class TokenKind { forms, words, classes };
inline constexpr std::array<TokenKind, 3> kTokenKinds = {TokenKind::forms, TokenKind::words,
                                                         TokenKind::classes};

// A text whose words are exported.
struct LuceneText {
  std::uint8_t field;  // of token_stream.hpp
  std::string_view name;
};
inline constexpr std::array<LuceneText, 8> kLuceneTexts = {{
    {field::kTitle, "title"},
    {field::kText, "text"},
    {field::kThreadTitle, "thread_title"},
    {field::kAuthor, "author"},
    {field::kSection, "section"},
    {field::kAddressee, "reply_to"},
    {field::kQuote, "quotes"},
    {field::kQuoteAuthor, "quoted"},
}};

// "text_words".
std::string token_field(std::string_view text, TokenKind kind);

// Room between two values of a field: more than any window of words is wide.
inline constexpr int kLucenePositionGap = 10'100;

// --- Other fields ---

inline constexpr std::string_view kTermsField = "terms";
inline constexpr std::string_view kPostingsField = "postings";
inline constexpr std::string_view kFirstDayField = "first_day";  // that the date may mean, YYYYMMDD
inline constexpr std::string_view kLastDayField = "last_day";
inline constexpr std::string_view kInstantField = "instant";  // of dates with a time
inline constexpr std::string_view kFiller = "_";

enum class LuceneUse {
  key,     // found as it is, and by ranges
  stored,  // shown
};

struct LuceneField {
  std::string_view name;
  LuceneUse use;
  bool several = false;
};

inline constexpr std::array<LuceneField, 22> kLuceneFields = {{
    {"id", LuceneUse::key},
    {"type", LuceneUse::key},
    {"thread", LuceneUse::key},
    {"site", LuceneUse::key},
    {"section", LuceneUse::key},
    {"language", LuceneUse::key},
    {"authors", LuceneUse::key, true},
    {kFirstDayField, LuceneUse::key},
    {kLastDayField, LuceneUse::key},
    {kInstantField, LuceneUse::key},
    {"title", LuceneUse::stored},
    {"author", LuceneUse::stored},
    {"date", LuceneUse::stored},
    {"date_precision", LuceneUse::stored},
    {"url", LuceneUse::stored},
    {"source", LuceneUse::stored},
    {"crawled", LuceneUse::stored},
    {"thread_title", LuceneUse::stored},
    {"position", LuceneUse::stored},
    {"reply_to", LuceneUse::stored},
    {"quotes", LuceneUse::stored, true},
    {"text", LuceneUse::stored},
}};

// --- Tokens ---

// A word as one token: white space, "%" and "|" of it percent-encoded.
std::string lucene_token(std::string_view word);

// The token of a place of several words, each once, in their order.
std::string lucene_place(std::vector<std::string> tokens);

// Numbers as texts that sort as they do. Days as YYYYMMDD, instants as seconds since 1970 plus
// 100,000,000,000.
std::string lucene_day(std::int64_t day);
std::string lucene_instant(std::int64_t instant);

// What a word is in each row of tokens, by TokenKind.
struct WordTokens {
  std::array<std::string, 3> rows;
  std::string stem, second_stem;
  std::string folded;
  std::string form;
};
WordTokens tokens_of_word(const Word& word);

}  // namespace glane
