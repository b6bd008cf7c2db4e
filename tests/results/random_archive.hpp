// Random documents and random queries over them.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "index/sample_documents.hpp"
#include "query/syntax.hpp"

namespace glane::test {

using Random = std::mt19937;

inline const std::vector<std::string> kContent = {
    "étal",  "étals",   "marché", "marche", "marchés", "bus",    "rouge", "rouges",  "canard",
    "l'eau", "d'étain", "Fête",   "fete",   "C++",     "#quai",  "2 000", "2000",    "jeudi",
    "ville", "villes",  "digue",  "maire",  "mairie",  "Maires", "pluie", "pluvieux"};
inline const std::vector<std::string> kStop = {"le", "de", "et", "dans"};
inline const std::vector<std::string> kAuthors = {"Lucette", "Firmin", "Jean Roy"};
// No stop word begins with these: `mot*` leaves them out where they have no postings.
inline const std::vector<std::string> kBeginnings = {"éta", "mar",  "marché", "MAIR", "fêt",
                                                     "rou", "plui", "plu",    "200",  "zzz"};

template <typename T>
const T& pick(const std::vector<T>& list, Random& random) {
  return list[random() % list.size()];
}

inline std::string sentence(Random& random, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) text += random() % 9 == 0 ? ", " : " ";
    text += random() % 3 == 0 ? pick(kStop, random) : pick(kContent, random);
  }
  return text;
}

inline std::vector<Document> random_documents(Random& random, std::size_t count) {
  std::vector<Document> documents;
  for (std::size_t i = 0; i < count; ++i) {
    Document document = article("d" + std::to_string(i), sentence(random, random() % 4),
                                sentence(random, 1 + random() % 20));
    document.authors = {document.author = pick(kAuthors, random)};
    document.date = date_at(1'500'000'000 + std::int64_t{86'400} * (random() % 700));
    document.date->offset_minutes.reset();
    documents.push_back(document);
  }
  return documents;
}

struct AskedForm {
  std::string text;
  WordForm form = WordForm::plain;

  std::string typed() const {
    if (form == WordForm::exact) return "=" + text;
    return form == WordForm::prefix ? text + "*" : text;
  }
};

struct AskedNear {
  std::string first, second;
  std::uint32_t distance = 0;
};

struct Ask {
  std::vector<AskedForm> should, must, must_not;
  std::vector<std::string> phrases;
  std::vector<AskedNear> near;
  std::string author, since;
  std::string title;  // a word of it; stop words too

  std::string typed() const {
    std::string query;
    for (const AskedForm& word : should) query += word.typed() + " ";
    for (const AskedForm& word : must) query += "+" + word.typed() + " ";
    for (const AskedForm& word : must_not) query += "-" + word.typed() + " ";
    for (const std::string& phrase : phrases) query += "\"" + phrase + "\" ";
    for (const AskedNear& pair : near) {
      query += pair.first + " NEAR/" + std::to_string(pair.distance) + " " + pair.second + " ";
    }
    if (!author.empty()) query += "auteur:\"" + author + "\" ";
    if (!title.empty()) query += "+titre:=" + title + " ";
    if (!since.empty()) query += "depuis:" + since;
    return query;
  }
};

inline std::string random_word(Random& random) {
  const std::string word = pick(kContent, random);
  return word == "2 000" ? "2000" : word;
}

inline AskedForm random_form(Random& random) {
  switch (random() % 5) {
    case 0:
      return {random_word(random), WordForm::exact};
    case 1:
      return {pick(kBeginnings, random), WordForm::prefix};
    default:
      return {random_word(random)};
  }
}

inline Ask random_ask(Random& random) {
  Ask ask;
  for (auto i = random() % 3; i > 0; --i) ask.should.push_back(random_form(random));
  if (random() % 3 == 0) ask.must.push_back(random_form(random));
  if (random() % 3 == 0) ask.must_not.push_back(random_form(random));
  if (random() % 5 == 0) ask.must.push_back({pick(kStop, random), WordForm::exact});
  if (random() % 9 == 0) ask.must_not.push_back({pick(kStop, random)});
  if (random() % 3 == 0) ask.phrases.push_back(sentence(random, 1 + random() % 3));
  if (random() % 4 == 0) {
    const std::string first = random_word(random);
    ask.near.push_back({first, random_word(random), 1 + static_cast<std::uint32_t>(random() % 6)});
  }
  if (random() % 9 == 0) {
    ask.near.push_back({pick(kStop, random), random_word(random), 2});
  }
  if (random() % 9 == 0) {
    ask.title = random() % 2 == 0 ? pick(kStop, random) : random_word(random);
  }
  if (random() % 4 == 0) ask.author = pick(kAuthors, random);
  if (random() % 4 == 0) ask.since = iso_as_written(date_at(1'520'000'000)).substr(0, 7);
  return ask;
}

}  // namespace glane::test
