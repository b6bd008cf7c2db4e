// The class of a word: forms of one class answer to each other in a plain query.
#pragma once

#include <memory>
#include <string>

struct sb_stemmer;

namespace glane {

// Snowball's French stemmer on words without accents, so that a word and its unaccented spelling
// are of one class. One thread at a time.
//   source: Snowball, French stemming algorithm (libstemmer 2.2)
class Stemmer {
 public:
  Stemmer();
  ~Stemmer();

  // in: folded  normalized, without accents
  std::string stem(const std::string& folded) const;

 private:
  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Delete> snowball_;
};

}  // namespace glane
