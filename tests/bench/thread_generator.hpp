// Threads as the archives that glane is for have them: an article and its comments, in French of
// the right shape (french_sentences.hpp), with authors, dates, answers and quotations. The same for
// a seed on every machine, without end, in memory for one thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "french_sentences.hpp"
#include "glane/document.hpp"

namespace glane::bench {

class ThreadGenerator {
 public:
  explicit ThreadGenerator(std::uint64_t seed = 1);

  // The next article, then its comments in the order of their dates. Each thread depends on the
  // seed and its number alone.
  const std::vector<Document>& next_thread();

 private:
  void write_article();
  void write_comment(int position);
  void write_text(std::size_t bytes, std::string& text);
  void answer(Document& comment);
  std::size_t draw_comment_count();
  std::string draw_pseudonym();
  std::string draw_journalist();

  Vocabulary vocabulary_;
  ZipfRanks pseudonyms_;
  ZipfRanks journalists_;
  ZipfRanks sites_;
  std::uint64_t seed_;
  std::uint64_t number_ = 0;  // of the next thread
  Random random_;
  Topic topic_;
  SentenceWriter writer_;
  std::vector<std::int64_t> dates_;  // seconds since 1970, of the thread's documents
  std::vector<Document> thread_;
};

}  // namespace glane::bench
