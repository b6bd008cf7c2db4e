// Random queries of the whole language.
#pragma once

#include <string>
#include <vector>

#include "results/random_words.hpp"

namespace glane::test {

inline const std::vector<AskedForm> kNameForms = {{"Lucette"},
                                                  {"FIRMIN"},
                                                  {"elodie"},
                                                  {"Roy"},
                                                  {"jean"},
                                                  {"Hal"},
                                                  {"inconnue"},
                                                  {"lucette", WordForm::exact},
                                                  {"élodie", WordForm::exact},
                                                  {"Luc", WordForm::prefix},
                                                  {"él", WordForm::prefix},
                                                  {"*irmin", WordForm::pattern},
                                                  {"?lodi*", WordForm::pattern},
                                                  {"Lucete", WordForm::fuzzy, 1},
                                                  {"Fimrin", WordForm::fuzzy, 1},
                                                  {"Éloïse", WordForm::fuzzy, 2}};
inline const std::vector<std::string> kNames = {"Jean Roy", "Roy, Jean", "Hal 9000", "Lucette",
                                                "ELODIE",   "jean",      "Jean",     "Firmin Roy"};
inline const std::vector<AskedForm> kSectionForms = {{"Ville"},
                                                     {"sports"},
                                                     {"vie"},
                                                     {"de"},
                                                     {"ville", WordForm::exact},
                                                     {"vi", WordForm::prefix},
                                                     {"sp*rt*", WordForm::pattern},
                                                     {"Sport", WordForm::fuzzy, 1}};
inline const std::vector<std::string> kSectionParts = {"Vie de la ville", "la ville", "Sports"};
inline const std::vector<AskedForm> kLanguageForms = {{"fr"}, {"FR-ca"},   {"français"}, {"fra"},
                                                      {"en"}, {"anglais"}, {"English"}};
inline const AskedForm kAnything = {"", WordForm::prefix};

// in: form  makes a word of the field
template <typename Form>
void add_values(AskedField& field, const std::vector<std::string>& phrases, Random& random,
                Form form) {
  if (!phrases.empty() && random() % 4 == 0) {
    field.phrase = pick(phrases, random);
    return;
  }
  for (auto i = random() % 4 == 0 ? 2 : 1; i > 0; --i) field.words.push_back(form());
}

inline AskedField random_field(Random& random) {
  static const std::vector<std::vector<std::string>> kFieldNames = {
      {"titre", "title"}, {"fil", "thread"},       {"cite", "quotes"},
      {"à", "to", "a"},   {"section", "rubrique"}, {"langue", "lang", "language"}};
  AskedField field;
  field.of = static_cast<AskedField::Of>(random() % kFieldNames.size());
  field.name = pick(kFieldNames[field.of], random);
  field.excluded = random() % 5 == 0;
  const auto one_of = [&](const std::vector<AskedForm>& forms) {
    return [&random, &forms] { return pick(forms, random); };
  };
  if (random() % 9 == 0) {
    field.words = {kAnything};
  } else if (field.of == AskedField::section) {
    add_values(field, kSectionParts, random, one_of(kSectionForms));
  } else if (field.of == AskedField::language) {
    add_values(field, {}, random, one_of(kLanguageForms));
  } else if (field.of == AskedField::addressee ||
             (field.of == AskedField::quotes && random() % 2 == 0)) {
    add_values(field, kNames, random, one_of(kNameForms));
  } else {
    add_values(field, {sentence(random, 2)}, random, [&] { return random_form(random); });
  }
  // A stop word is all of a field's value.
  const bool has_words_of_text = field.of < AskedField::addressee;
  if (has_words_of_text && random() % 9 == 0) {
    field.phrase.clear();
    field.words = {{pick(kStop, random)}};
  }
  return field;
}

inline AskedNear random_near(Random& random) {
  const auto form = [&] {
    const AskedForm one = random_form(random);
    // Whether "mairie?" is a word is for another place to say.
    return one.text.ends_with('?') ? AskedForm{random_word(random)} : one;
  };
  const AskedForm first = random() % 3 == 0 ? AskedForm{pick(kStop, random)} : form();
  return {first, form(), 1 + static_cast<std::uint32_t>(random() % 6)};
}

inline Ask random_ask(Random& random) {
  Ask ask;
  for (auto i = random() % 3; i > 0; --i) ask.should.push_back(random_form(random));
  if (random() % 3 == 0) ask.must.push_back(random_form(random));
  if (random() % 3 == 0) ask.must_not.push_back(random_form(random));
  if (random() % 5 == 0) ask.must.push_back({pick(kStop, random), WordForm::exact});
  if (random() % 9 == 0) ask.must_not.push_back({pick(kStop, random)});
  if (random() % 3 == 0) ask.phrases.push_back(random_phrase(random));
  if (random() % 4 == 0) ask.near.push_back(random_near(random));
  for (auto i = random() % 3 == 0 ? 1 + random() % 2 : 0; i > 0; --i) {
    ask.fields.push_back(random_field(random));
  }
  if (random() % 4 == 0) ask.author = pick(kAuthors, random);
  if (random() % 4 == 0) ask.since = iso_as_written(date_at(1'520'000'000)).substr(0, 7);
  return ask;
}

}  // namespace glane::test
