// Makes of an article or a comment what an index keeps of it: a Xapian document with its terms,
// after the schema, and its token stream. Called by IndexWriter and BulkBuilder.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <xapian.h>

#include "french/analyzer.hpp"
#include "index/segment/form_numbers.hpp"
#include "index/segment/token_stream.hpp"
#include "index/vocabulary_xapian.hpp"
#include "page/document.hpp"

namespace glane {

// Where an index has the places of its words.
enum class Positions {
  streams,   // in the token streams alone
  database,  // in the database, too, where every tool of Xapian's sees them
};

// Whether the word that stands there has a capital at its head.
bool begins_with_capital(std::string_view text, std::size_t at);

// One thread at a time; several may share the numbers.
class DocumentIndexer {
 public:
  //   in: unposted  words without postings, where positions are in the streams; must, as the
  //               others, outlive it
  DocumentIndexer(FrenchAnalyzer& analyzer, const StopWords& unposted, Positions positions,
                  FormNumbers& numbers, VocabularyWriter& vocabulary)
      : analyzer_(analyzer),
        unposted_(unposted),
        positions_(positions),
        numbers_(numbers),
        vocabulary_(vocabulary) {}

  //   out: stream  of the document, in place of what it held
  Xapian::Document make(const Document& document, std::string& stream);

 private:
  static constexpr std::uint32_t kNoNumber = std::numeric_limits<std::uint32_t>::max();

  // What is known of a word of the analyzer's, by its ordinal.
  struct KnownWord {
    std::array<std::uint32_t, 2> numbers = {kNoNumber, kNoNumber};  // without, with a capital
    bool looked_up = false;
    bool unposted = false;
    Xapian::termcount count = 0;  // in the document under way
  };

  // One text of the document under way.
  struct Run {
    std::uint8_t fields;                // in the stream
    std::string_view prefix;            // of its terms
    Xapian::termcount weight = 0;       // that a word adds to the document's length
    Xapian::termcount text_weight = 0;  // as a word of the text; 0: it is none
  };

  void add_run(const Run& run, std::string_view text, Xapian::Document& out);
  void post_with_positions(const Run& run, const Word& word, Xapian::termpos position,
                           Xapian::Document& out);
  void add_counted(const Run& run, Xapian::Document& out);
  KnownWord& known(const Word& word);
  std::uint32_t number_of(const Word& word, KnownWord& known, bool capital);

  FrenchAnalyzer& analyzer_;
  const StopWords& unposted_;
  Positions positions_;
  FormNumbers& numbers_;
  VocabularyWriter& vocabulary_;
  std::vector<KnownWord> known_;
  std::uint64_t times_forgotten_ = 0;
  std::vector<const Word*> counted_;  // words of the run with their counts in known_
  Xapian::termpos position_ = 0;      // of the last word, where positions are kept
  TokenRunWriter run_;
  std::string* stream_ = nullptr;  // of the document under way
  Analysis analysis_;
  std::string term_;
};

}  // namespace glane
