// Sentences, clauses and how words are joined; verbs are in verb_phrases.cpp, nouns in
// noun_phrases.cpp.
#include "french_sentences.hpp"

#include "misspelling.hpp"
#include "real_words.hpp"

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
  put_sign(die < 8    ? " ?"
           : die < 14 ? "?"
           : die < 22 ? "!"
           : die < 26 ? " !!!"
           : die < 33 ? "..."
           : die < 36 ? ""
                      : ".");
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
  if (!starts_) put_sign(" ");
  put_sign(style_.typographic ? "« " : "\"");
  glued_ = true;
  clause(0);
  put_sign(style_.typographic ? " »," : "\",");
  std::string verb;
  spell_verb("é", verb);
  put("a");
  put(verb);
  name(Link::none);
}

void SentenceWriter::clause(int depth) {
  if (random_.chance(style_.comment ? 4 : 1.5)) {
    existence(depth);
  } else {
    Subject person = Subject::il;
    const Agreement agreement = subject(person);
    verb_phrase(person, agreement, depth);
  }
  if (random_.chance(style_.comment ? 50 : 66)) adjunct(depth + 1);
  if (random_.chance(style_.comment ? 8 : 18)) adjunct(depth + 1);
}

SentenceWriter::Agreement SentenceWriter::subject(Subject& person) {
  if (style_.comment && random_.chance(34)) {
    loose_subject(person);
    return {.feminine = false, .plural = person == Subject::nous || person == Subject::vous};
  }
  if (!random_.chance(22)) {
    const Agreement agreement = noun_phrase(Link::none, 0);
    person = agreement.plural ? Subject::ils : Subject::il;
    return agreement;
  }
  static constexpr std::string_view kPronouns[] = {"il", "il", "il",   "elle", "ils",
                                                   "on", "il", "elle", "elles"};
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

}  // namespace glane::bench
