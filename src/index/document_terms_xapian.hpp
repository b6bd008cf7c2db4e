// Makes the Xapian document of an article or a comment, after the schema.
// Called by IndexWriter.
#pragma once

#include <string>

#include <xapian.h>

#include "french/analyzer.hpp"
#include "index/vocabulary_xapian.hpp"
#include "page/document.hpp"

namespace glane {

// Eight bytes that change whenever what is indexed of the document does (not its time of crawl).
std::string digest(const Document& document);

// The bytes to sort documents by, ascending: newest first, undated last, then by id.
std::string order_key(const Document& document);

class DocumentIndexer {
 public:
  explicit DocumentIndexer(FrenchAnalyzer& analyzer, VocabularyWriter& vocabulary)
      : analyzer_(analyzer), vocabulary_(vocabulary) {}

  Xapian::Document make(const Document& document);

 private:
  // Adds the words of `text` from position `first` on; returns the first position after them.
  Xapian::termpos add_words(Xapian::Document& out, std::string_view prefix, std::string_view text,
                            Xapian::termpos first);

  FrenchAnalyzer& analyzer_;
  VocabularyWriter& vocabulary_;
  Analysis analysis_;
};

}  // namespace glane
