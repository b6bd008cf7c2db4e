// Clauses and the words they are made of; noun phrases are in noun_phrases.cpp.
#include "french_sentences.hpp"

#include "common_words.hpp"
#include "misspelling.hpp"

namespace glane::bench {

void SentenceWriter::begin(std::string& out) {
  out_ = &out;
  starts_ = true;
  glued_ = true;
}

void SentenceWriter::put(std::string_view word) {
  std::string& out = *out_;
  if (!glued_) out += ' ';
  glued_ = false;
  const std::size_t start = out.size();
  if (style_.slip_percent > 0 && random_.chance(style_.slip_percent)) {
    append_misspelled(out, word, random_);
  } else {
    out += word;
  }
  if (!starts_) return;
  starts_ = false;
  const char first = out[start];
  if (first >= 'a' && first <= 'z' && (style_.slip_percent == 0 || random_.chance(70))) {
    out[start] = static_cast<char>(first - 'a' + 'A');
  }
}

void SentenceWriter::put_elided(std::string_view stem) {
  put(stem);
  put_sign(style_.typographic ? "’" : "'");
  glued_ = true;
}

void SentenceWriter::put_before(std::string_view full, std::string_view elided,
                                std::string_view next) {
  if (begins_with_vowel(next)) {
    put_elided(elided);
  } else {
    put(full);
  }
}

void SentenceWriter::end_sentence() {
  const std::size_t die = random_.below(100);
  if (!style_.comment) return put_sign(die < 4 ? " ?" : die < 5 ? " !" : ".");
  put_sign(die < 8 ? " ?" : die < 14 ? "?" : die < 22 ? "!" : die < 26 ? " !!!" : die < 33 ? "..."
           : die < 36 ? "" : ".");
}

void SentenceWriter::append_sentence(std::string& out) {
  begin(out);
  if (style_.comment && random_.chance(14)) {
    put(any_of(kOpeners));
    put_sign(random_.chance(50) ? "," : "...");
  } else if (!style_.comment && random_.chance(16)) {
    adjunct(1);
    put_sign(",");
  }
  if (!style_.comment && random_.chance(12)) {
    quotation();
  } else {
    clause(0);
    if (random_.chance(style_.comment ? 38 : 42)) {
      if (random_.chance(35)) put_sign(",");
      put(any_of(kConjunctions));
      clause(1);
    }
  }
  end_sentence();
}

void SentenceWriter::append_headline(std::string& out) {
  begin(out);
  if (random_.chance(40)) {
    put(topic_.places[random_.early_below(topic_.places.size())]);
    put_sign(" :");
  }
  if (random_.chance(40)) {
    noun_phrase(Link::none, 0);
    adjunct(1);
  } else {
    clause(1);
  }
}

void SentenceWriter::quotation() {
  put_sign(style_.typographic ? "« " : "\"");
  clause(0);
  put_sign(style_.typographic ? " »," : "\",");
  std::string verb;
  spell_verb("é", verb);
  put("a");
  put(verb);
  name(Link::none);
}

void SentenceWriter::clause(int depth) {
  if (random_.chance(5)) {
    existence(depth);
  } else {
    Subject person = Subject::il;
    const Agreement agreement = subject(person);
    verb_phrase(person, agreement, depth);
  }
  if (random_.chance(style_.comment ? 40 : 62)) adjunct(depth + 1);
  if (random_.chance(style_.comment ? 8 : 18)) adjunct(depth + 1);
}

SentenceWriter::Agreement SentenceWriter::subject(Subject& person) {
  if (style_.comment && random_.chance(58)) {
    loose_subject(person);
    return {.feminine = false, .plural = person == Subject::nous || person == Subject::vous};
  }
  if (!random_.chance(27)) {
    const Agreement agreement = noun_phrase(Link::none, 0);
    person = agreement.plural ? Subject::ils : Subject::il;
    return agreement;
  }
  static constexpr std::string_view kPronouns[] = {"il", "il", "il", "elle", "ils",
                                                   "on", "qui", "ce qui", "elles"};
  const std::string_view pronoun = any_of(kPronouns);
  put(pronoun);
  const bool plural = pronoun.ends_with('s');
  person = plural ? Subject::ils : Subject::il;
  return {.feminine = pronoun.starts_with("elle"), .plural = plural};
}

void SentenceWriter::loose_subject(Subject& person) {
  static constexpr std::string_view kLoose[] = {"je", "je", "je",   "tu",   "on", "on",
                                                "ça", "il", "nous", "vous", "ça", "ils"};
  const std::string_view pronoun = any_of(kLoose);
  put(pronoun);
  person = pronoun == "je"     ? Subject::je
           : pronoun == "tu"   ? Subject::tu
           : pronoun == "nous" ? Subject::nous
           : pronoun == "vous" ? Subject::vous
           : pronoun == "ils"  ? Subject::ils
                               : Subject::il;
}

void SentenceWriter::existence(int depth) {
  put("il");
  put(random_.chance(70) ? "y a" : "y avait");
  noun_phrase(Link::none, depth + 1);
}

void SentenceWriter::verb_phrase(Subject person, Agreement agreement, int depth) {
  const bool negated = random_.chance(style_.comment ? 20 : 9);
  const bool third = person == Subject::il || person == Subject::ils;
  const std::size_t die = third ? random_.below(100) : random_.below(40);
  if (die < 40) return plain_verb(person, negated, depth);
  if (die < 70) {
    auxiliary_verb(agreement, negated);
    objects(depth);
  } else if (die < 85) {
    passive(agreement, depth);
  } else {
    attribute(agreement, negated);
  }
}

void SentenceWriter::plain_verb(Subject person, bool negated, int depth) {
  static constexpr std::string_view kEndings[][3] = {
      {"e", "ait", "era"},  {"ent", "aient", "eront"}, {"e", "ais", "erai"},
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
  const std::string_view helper = modal ? kModals[random_.below(6)][agreement.plural]
                                  : agreement.plural     ? "ont"
                                  : random_.chance(85) ? "a"
                                                         : "avait";
  if (negated) put_before("ne", "n", helper);
  put(helper);
  if (negated) put("pas");
  if (random_.chance(7)) put(any_of(kAdverbs));
  put(verb);
}

void SentenceWriter::passive(Agreement agreement, int depth) {
  const std::size_t die = random_.below(100);
  put(die < 45 ? (agreement.plural ? "ont été" : "a été")
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
  if (die < 58) {
    noun_phrase(Link::none, depth + 1);
  } else if (die < 70) {
    noun_phrase(Link::to, depth + 1);
  } else if (die < 80) {
    noun_phrase(Link::of, depth + 1);
  } else if (die < 92) {
    put(any_of(kAdverbs));
  }
}

void SentenceWriter::adjunct(int depth) {
  const std::size_t die = random_.below(100);
  if (die < 22) {
    time_adjunct();
  } else if (die < 36) {
    noun_phrase(Link::to, depth);
  } else if (die < 46) {
    put("en");
    std::string word;
    if (random_.chance(40)) {
      spell_verb("ant", word);
    } else {
      vocabulary_.nouns.spell(noun(), word);
    }
    put(word);
  } else {
    put(any_of(kPrepositions));
    noun_phrase(Link::none, depth);
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
