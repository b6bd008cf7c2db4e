// What a thread is about: the words that its article and comments come back to. Threads of the
// same subject share part of them, as those of one affair or sport do.
#pragma once

#include <string>
#include <vector>

#include "invented_words.hpp"

namespace glane::bench {

struct Vocabulary {
  Vocabulary();

  Lemmas nouns;
  Lemmas adjectives;
  Lemmas verbs;
  Lemmas surnames;
  Lemmas places;
};

struct Person {
  std::string first_name;
  std::string surname;
};

// The first ones of each list come back most often.
struct Topic {
  std::vector<LemmaNumber> nouns;
  std::vector<LemmaNumber> adjectives;
  std::vector<LemmaNumber> verbs;
  std::vector<Person> people;
  std::vector<std::string> places;
  std::vector<std::string> acronyms;
};

inline constexpr std::size_t kSubjects = 20'000;

// A topic of the subject, 0 .. kSubjects - 1.
Topic draw_topic(const Vocabulary& vocabulary, std::size_t subject, Random& random);

Person draw_person(const Vocabulary& vocabulary, Random& random);
std::string draw_place(const Vocabulary& vocabulary, Random& random);

}  // namespace glane::bench
