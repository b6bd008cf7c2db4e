#include "topic.hpp"

#include "real_words.hpp"

namespace glane::bench {

namespace {

// Interleaves the real nouns as is_feminine() wants them.
std::vector<std::string_view> real_nouns() {
  std::vector<std::string_view> nouns;
  for (std::size_t i = 0; i < std::size(kFeminineNouns); ++i) {
    nouns.push_back(kMasculineNouns[i]);
    nouns.push_back(kFeminineNouns[i]);
  }
  return nouns;
}
static_assert(std::size(kMasculineNouns) >= std::size(kFeminineNouns));

// Words of the subject, the same for all its threads, and words of the thread's own.
std::vector<LemmaNumber> draw_lemmas(const Lemmas& lemmas, std::size_t count, std::size_t subject,
                                     Random& random) {
  constexpr double kSharedPercent = 50;
  constexpr std::size_t kSubjectLemmas = 60;
  std::vector<LemmaNumber> drawn;
  for (std::size_t i = 0; i < count; ++i) {
    if (random.chance(kSharedPercent)) {
      Random of_subject(subject * kSubjectLemmas + random.early_below(kSubjectLemmas));
      drawn.push_back(lemmas.draw(of_subject));
    } else {
      drawn.push_back(lemmas.draw(random));
    }
  }
  return drawn;
}

std::string draw_acronym(Random& random) {
  std::string acronym;
  const std::size_t letters = 3 + random.below(2);
  // The more letters come from a short list, the more often the same acronym returns.
  while (acronym.size() < letters) acronym += "SCFPANERTIMLDUGOBVHJ"[random.early_below(20)];
  return acronym;
}

}  // namespace

// How many are known and how they spread was fitted to French news with text_statistics.py.
Vocabulary::Vocabulary()
    : nouns(PartOfSpeech::noun, real_nouns(), {8'000, 32, 1.2}),
      adjectives(PartOfSpeech::adjective, kAdjectives, {2'000, 22, 1.2}),
      verbs(PartOfSpeech::verb, kVerbs, {1'000, 20, 0.6}),
      surnames(PartOfSpeech::surname, {}, {8'000, 30, 6}),
      places(PartOfSpeech::place, {}, {3'000, 6, 4}) {}

Person draw_person(const Vocabulary& vocabulary, Random& random) {
  Person person;
  person.first_name = kFirstNames[random.below(std::size(kFirstNames))];
  vocabulary.surnames.spell(vocabulary.surnames.draw(random), person.surname);
  return person;
}

std::string draw_place(const Vocabulary& vocabulary, Random& random) {
  std::string place;
  vocabulary.places.spell(vocabulary.places.draw(random), place);
  if (random.chance(6)) place.insert(0, "Saint-");
  if (random.chance(5)) {
    std::string river;
    vocabulary.places.spell(vocabulary.places.draw(random), river);
    place += "-sur-" + river;
  }
  return place;
}

Topic draw_topic(const Vocabulary& vocabulary, std::size_t subject, Random& random) {
  Topic topic;
  topic.nouns = draw_lemmas(vocabulary.nouns, 30, subject, random);
  topic.adjectives = draw_lemmas(vocabulary.adjectives, 12, subject, random);
  topic.verbs = draw_lemmas(vocabulary.verbs, 16, subject, random);
  for (int i = 0; i < 6; ++i) {
    Random of_subject(subject * 8 + random.below(6));
    const bool shared = random.chance(50);
    topic.people.push_back(draw_person(vocabulary, shared ? of_subject : random));
    topic.places.push_back(draw_place(vocabulary, shared ? of_subject : random));
    topic.acronyms.push_back(draw_acronym(shared ? of_subject : random));
  }
  return topic;
}

}  // namespace glane::bench
