// The parts of SentenceWriter (french_sentences.hpp) that make nouns with what belongs to them.
#include "french_sentences.hpp"
#include "real_words.hpp"

namespace glane::bench {

namespace {

constexpr std::string_view kMonths[] = {"janvier",   "février", "mars",     "avril",
                                        "mai",       "juin",    "juillet",  "août",
                                        "septembre", "octobre", "novembre", "décembre"};
constexpr std::string_view kDays[] = {"lundi",    "mardi",  "mercredi", "jeudi",
                                      "vendredi", "samedi", "dimanche"};
constexpr double kTopicPercent = 42;  // of nouns and adjectives that are of the thread's topic

}  // namespace

LemmaNumber SentenceWriter::noun() {
  const auto& own = topic_.nouns;
  return random_.chance(kTopicPercent) ? own[random_.early_below(own.size())]
                                       : vocabulary_.nouns.draw(random_);
}

void SentenceWriter::spell_adjective(Agreement agreement, std::string& word) {
  const auto& own = topic_.adjectives;
  const bool of_topic = random_.chance(kTopicPercent);
  vocabulary_.adjectives.spell(
      of_topic ? own[random_.early_below(own.size())] : vocabulary_.adjectives.draw(random_), word);
  if (agreement.feminine) make_feminine(word);
  if (agreement.plural) make_plural(word);
}

void SentenceWriter::put_link(Link link, std::string_view next) {
  if (link == Link::of) put_before("de", "d", next);
  if (link == Link::to) put("à");
}

SentenceWriter::Agreement SentenceWriter::noun_phrase(Link link, int depth) {
  const std::size_t die = random_.below(100);
  if (die < (style_.comment ? 10 : 18)) {
    name(link);
    return {};
  }
  if (die < (style_.comment ? 13 : 23)) {
    counted(link);
    return {.feminine = false, .plural = true};
  }
  return described_noun(link, depth);
}

SentenceWriter::Agreement SentenceWriter::described_noun(Link link, int depth) {
  const LemmaNumber number = noun();
  const Agreement agreement{is_feminine(number), random_.chance(27)};
  std::string word;
  vocabulary_.nouns.spell(number, word);
  if (agreement.plural) make_plural(word);
  if (random_.chance(3)) {
    static constexpr std::string_view kBefore[][2] = {
        {"grand", "grande"}, {"petit", "petite"}, {"premier", "première"}, {"jeune", "jeune"}};
    std::string adjective(kBefore[random_.below(4)][agreement.feminine]);
    if (agreement.plural) make_plural(adjective);
    determiner(link, agreement, adjective);
    put(adjective);
  } else {
    determiner(link, agreement, word);
  }
  put(word);
  complements(agreement, depth);
  return agreement;
}

void SentenceWriter::complements(Agreement agreement, int depth) {
  if (random_.chance(style_.comment ? 33 : 38)) {
    std::string adjective;
    spell_adjective(agreement, adjective);
    put(adjective);
  }
  if (depth > 2) return;
  if (random_.chance(style_.comment ? 36 : 44)) noun_phrase(Link::of, depth + 1);
  if (depth > 1) return;
  if (random_.chance(8)) {
    put("et");
    noun_phrase(Link::none, depth + 2);
  }
  if (!random_.chance(6)) return;
  put("qui");
  verb_phrase(agreement.plural ? Subject::ils : Subject::il, agreement, depth + 1);
}

void SentenceWriter::determiner(Link link, Agreement agreement, std::string_view next) {
  const std::size_t die = random_.below(100);
  if (link == Link::of && die < 38) return put_link(link, next);  // "de guerre"
  if (die < 67) return definite(link, agreement, next);
  static constexpr std::string_view kIndefinite[][2] = {{"un", "des"}, {"une", "des"}};
  static constexpr std::string_view kThis[][2] = {{"ce", "ces"}, {"cette", "ces"}};
  static constexpr std::string_view kHis[][2] = {{"son", "ses"}, {"sa", "ses"}};
  static constexpr std::string_view kSome[][2] = {{"chaque", "plusieurs"}, {"notre", "deux"}};
  const auto& list = die < 84 ? kIndefinite : die < 90 ? kThis : die < 98 ? kHis : kSome;
  std::string_view word = list[agreement.feminine][agreement.plural];
  if (word == "ce" && begins_with_vowel(next)) word = "cet";
  if (word == "sa" && begins_with_vowel(next)) word = "son";
  if (link == Link::of && word == "des") return put_link(link, next);
  put_link(link, word);
  put(word);
}

void SentenceWriter::definite(Link link, Agreement agreement, std::string_view next) {
  if (agreement.plural) {
    return put(link == Link::of ? "des" : link == Link::to ? "aux" : "les");
  }
  if (begins_with_vowel(next)) {
    put_link(link, "le");
    return put_elided("l");
  }
  if (agreement.feminine) {
    put_link(link, "la");
    return put("la");
  }
  put(link == Link::of ? "du" : link == Link::to ? "au" : "le");
}

void SentenceWriter::name(Link link) {
  const bool of_topic = random_.chance(75);
  const std::size_t die = random_.below(100);
  if (die < 34) {
    const std::string place = of_topic ? topic_.places[random_.early_below(topic_.places.size())]
                                       : draw_place(vocabulary_, random_);
    put_link(link, place);
    return put(place);
  }
  if (die < 48) {
    const std::string& acronym = topic_.acronyms[random_.early_below(topic_.acronyms.size())];
    definite(link, {random_.chance(50), false}, acronym);
    return put(acronym);
  }
  const Person person = of_topic ? topic_.people[random_.early_below(topic_.people.size())]
                                 : draw_person(vocabulary_, random_);
  if (die < 75) {
    put_link(link, person.first_name);
    put(person.first_name);
  } else if (die < 85) {
    put_link(link, "M.");
    put("M.");
  } else {
    put_link(link, person.surname);
  }
  put(person.surname);
}

// The more digits, the rarer; numbers that nobody wrote yet come up for ever. Each draw is a
// statement of its own: the order of two in one expression is the compiler's choice.
void SentenceWriter::put_number() {
  const std::size_t die = random_.below(100);
  if (die < 50) return put(std::to_string(2 + random_.early_below(60)));
  if (die < 65) return put(std::to_string(5 * (1 + random_.early_below(180))));
  std::string number = std::to_string(1 + random_.early_below(99));
  if (die < 80) {
    number += ',';
    number += std::to_string(1 + random_.below(9));
    return put(number);
  }
  number += random_.chance(80) ? ' ' : '.';
  const std::size_t rest = random_.chance(60) ? 100 * random_.below(10) : random_.below(1000);
  put(number += std::to_string(1000 + rest).substr(1));
}

void SentenceWriter::counted(Link link) {
  static constexpr std::string_view kUnits[] = {"euros",   "personnes",  "millions", "%",
                                                "ans",     "kilomètres", "heures",   "jours",
                                                "minutes", "habitants"};
  put_link(link, "1");
  put_number();
  if (random_.chance(65)) return put(any_of(kUnits));
  std::string word;
  vocabulary_.nouns.spell(noun(), word);
  make_plural(word);
  put(word);
}

void SentenceWriter::time_adjunct() {
  const std::size_t die = random_.below(100);
  if (die < 25) {
    put("en");
    put(std::to_string(2020 - random_.early_below(random_.chance(85) ? 20 : 200)));
  } else if (die < 55) {
    put("le");
    put(std::to_string(1 + random_.below(31)));
    put(any_of(kMonths));
    if (random_.chance(30)) put(std::to_string(2005 + random_.below(16)));
  } else if (die < 85) {
    put(any_of(kDays));
  } else {
    put("à");
    std::string time = std::to_string(random_.below(24));
    time += random_.chance(50) ? "h" : " h ";
    put(time += std::to_string(10 + 5 * random_.below(10)));
  }
}

}  // namespace glane::bench
