// The parts of SentenceWriter (french_sentences.hpp) that make verbs with what belongs to them.
#include "french_sentences.hpp"
#include "real_words.hpp"

namespace glane::bench {

void SentenceWriter::verb_phrase(Subject person, Agreement agreement, int depth) {
  const bool negated = random_.chance(style_.comment ? 10 : 5);
  const bool third = person == Subject::il || person == Subject::ils;
  const std::size_t die = third ? random_.below(100) : random_.below(48);
  if (die < 48) return plain_verb(person, negated, depth);
  if (die < 74) {
    auxiliary_verb(agreement, negated);
    objects(depth);
  } else if (die < 86) {
    passive(agreement, depth);
  } else {
    attribute(agreement, negated);
  }
}

void SentenceWriter::plain_verb(Subject person, bool negated, int depth) {
  static constexpr std::string_view kEndings[][3] = {
      {"e", "ait", "era"},   {"ent", "aient", "eront"}, {"e", "ais", "erai"},
      {"es", "ais", "eras"}, {"ons", "ions", "erons"},  {"ez", "iez", "erez"}};
  const std::size_t die = random_.below(100);
  std::string verb;
  spell_verb(kEndings[static_cast<std::size_t>(person)][die < 70 ? 0 : die < 88 ? 1 : 2], verb);
  if (negated && !(style_.comment && random_.chance(60))) put_before("ne", "n", verb);
  if (person <= Subject::ils && random_.chance(14)) put_before("se", "s", verb);
  put(verb);
  if (negated) put(random_.chance(75) ? "pas" : random_.chance(60) ? "plus" : "jamais");
  if (random_.chance(9)) {
    put(random_.chance(80) ? "que" : "comme si");
    return clause(depth + 1);
  }
  if (random_.chance(10)) put(any_of(kAdverbs));
  objects(depth);
}

// Verbs of two words: "a voté", "peut voter".
void SentenceWriter::auxiliary_verb(Agreement agreement, bool negated) {
  static constexpr std::string_view kModals[][2] = {
      {"peut", "peuvent"}, {"doit", "doivent"},         {"va", "vont"},
      {"veut", "veulent"}, {"vient de", "viennent de"}, {"fait", "font"}};
  std::string verb;
  const bool modal = random_.chance(35);
  spell_verb(modal ? "er" : "é", verb);
  const std::string_view helper = modal                ? kModals[random_.below(6)][agreement.plural]
                                  : agreement.plural   ? "ont"
                                  : random_.chance(85) ? "a"
                                                       : "avait";
  if (negated) put_before("ne", "n", helper);
  put(helper);
  if (negated) put("pas");
  if (random_.chance(20)) put(any_of(kAdverbs));
  put(verb);
}

void SentenceWriter::passive(Agreement agreement, int depth) {
  const std::size_t die = random_.below(100);
  put(die < 45   ? (agreement.plural ? "ont été" : "a été")
      : die < 85 ? (agreement.plural ? "sont" : "est")
                 : (agreement.plural ? "étaient" : "était"));
  std::string verb;
  spell_verb("é", verb);
  if (agreement.feminine) verb += 'e';
  if (agreement.plural) verb += 's';
  put(verb);
  if (depth > 1 || !random_.chance(45)) return;
  put("par");
  noun_phrase(Link::none, depth + 1);
}

void SentenceWriter::attribute(Agreement agreement, bool negated) {
  static constexpr std::string_view kDegrees[] = {"plus", "très", "trop", "aussi", "moins", "bien"};
  const std::string_view is = agreement.plural ? "sont" : random_.chance(85) ? "est" : "était";
  if (negated) put_before("ne", "n", is);
  put(is);
  if (negated) put("pas");
  if (random_.chance(40)) put(any_of(kDegrees));
  std::string adjective;
  spell_adjective(agreement, adjective);
  put(adjective);
}

void SentenceWriter::objects(int depth) {
  const std::size_t die = random_.below(100);
  if (die < 54) {
    noun_phrase(Link::none, depth + 1);
  } else if (die < 72) {
    noun_phrase(Link::to, depth + 1);
  } else if (die < 84) {
    noun_phrase(Link::of, depth + 1);
  } else if (die < 96) {
    put(any_of(kAdverbs));
  }
}

void SentenceWriter::spell_verb(std::string_view ending, std::string& word) {
  const bool of_topic = random_.chance(35);
  const auto& own = topic_.verbs;
  vocabulary_.verbs.spell(
      of_topic ? own[random_.early_below(own.size())] : vocabulary_.verbs.draw(random_), word);
  conjugate(word, ending);
}

}  // namespace glane::bench
