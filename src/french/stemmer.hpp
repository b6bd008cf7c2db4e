// The classes of a word: forms of one class answer to each other in a plain query.
#pragma once

#include <memory>
#include <string>

struct sb_stemmer;

namespace glane {

struct WordClasses {
  std::string usual;   // what a query for the word asks for
  std::string second;  // what the word answers to besides; empty for most
};

// A form that the dictionary knows has the names of its lemmas ("travail", "Paris"). Of any other
// the class is its Snowball stem with a hyphen ("lik-" of "liker"), which no lemma has: unknown
// names and new words keep apart from the words they resemble. One thread at a time.
//   source: hunspell-fr-comprehensive by way of lemma_table.hpp; Snowball's French stemmer
//           (libstemmer 2.2) on words without accents
class Stemmer {
 public:
  Stemmer();
  ~Stemmer();

  // in: form    normalized
  //     folded  the same without accents
  WordClasses classes(const std::string& form, const std::string& folded) const;

 private:
  std::string snowball_stem(const std::string& folded) const;

  struct Delete {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Delete> snowball_;
};

}  // namespace glane
