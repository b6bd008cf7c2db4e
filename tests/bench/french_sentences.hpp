// Sentences of generated French: real function words in about their real places and shares, around
// nouns, adjectives, verbs and names of a topic and of the whole vocabulary. They mean nothing, but
// agree in gender and number, elide, and bear accents, capitals, numbers and dates.
#pragma once

#include <string>
#include <string_view>

#include "topic.hpp"

namespace glane::bench {

struct Style {
  bool comment = false;      // talks in the first and second person, and loosely
  bool typographic = false;  // ’ and not '
  double slip_percent = 0;   // of words that are misspelled
};

class SentenceWriter {
 public:
  // Holds on to all three; `topic` may change between sentences.
  SentenceWriter(const Vocabulary& vocabulary, const Topic& topic, Random& random)
      : vocabulary_(vocabulary), topic_(topic), random_(random) {}

  void set_style(const Style& style) { style_ = style; }

  // Appends one sentence with its final sign.
  void append_sentence(std::string& out);

  // A title: no sign at its end.
  void append_headline(std::string& out);

 private:
  enum class Link { none, of, to };  // "", "de", "à", which melt with the article
  enum class Subject { il, ils, je, tu, nous, vous };  // "il" is "elle" and "on", too
  struct Agreement {
    bool feminine = false;
    bool plural = false;
  };

  template <std::size_t Count>
  std::string_view any_of(const std::string_view (&list)[Count]) {
    return list[random_.below(Count)];
  }

  void begin(std::string& out);
  void put(std::string_view word);
  void put_elided(std::string_view stem);  // "l" and its apostrophe
  void put_before(std::string_view full, std::string_view elided, std::string_view next);
  void put_link(Link link, std::string_view next);
  void put_sign(std::string_view sign) { *out_ += sign; }
  void end_sentence();

  void clause(int depth);
  Agreement subject(Subject& person);
  void loose_subject(Subject& person);
  void verb_phrase(Subject person, Agreement agreement, int depth);
  void plain_verb(Subject person, bool negated, int depth);
  void auxiliary_verb(Agreement agreement, bool negated);
  void passive(Agreement agreement, int depth);
  void attribute(Agreement agreement, bool negated);
  void existence(int depth);
  void objects(int depth);
  void adjunct(int depth);
  void time_adjunct();
  void quotation();

  Agreement noun_phrase(Link link, int depth);
  Agreement described_noun(Link link, int depth);
  void determiner(Link link, Agreement agreement, std::string_view next);
  void definite(Link link, Agreement agreement, std::string_view next);
  void complements(Agreement agreement, int depth);
  void name(Link link);
  void counted(Link link);

  LemmaNumber noun();
  void spell_adjective(Agreement agreement, std::string& word);
  void spell_verb(std::string_view ending, std::string& word);
  void put_number();

  const Vocabulary& vocabulary_;
  const Topic& topic_;
  Random& random_;
  Style style_;
  std::string* out_ = nullptr;
  bool starts_ = false;  // the next word is the sentence's first
  bool glued_ = false;   // no space before the next word
};

}  // namespace glane::bench
