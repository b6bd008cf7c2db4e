// Random documents.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "base/name_key.hpp"
#include "index/sample_documents.hpp"

namespace glane::test {

using Random = std::mt19937;

inline const std::vector<std::string> kContent = {
    "étal",  "étals",   "marché", "marche", "marchés", "bus",    "rouge", "rouges",  "canard",
    "l'eau", "d'étain", "Fête",   "fete",   "C++",     "#quai",  "2 000", "2000",    "jeudi",
    "ville", "villes",  "digue",  "maire",  "mairie",  "Maires", "pluie", "pluvieux"};
inline const std::vector<std::string> kStop = {"le", "de", "et", "dans"};
inline const std::vector<std::string> kAuthors = {"Lucette", "Firmin", "Jean Roy"};
// Some are spellings of one person.
inline const std::vector<std::string> kSigned = {"Lucette",   "LUCETTE", "Firmin", "Jean Roy",
                                                 "Roy, Jean", "Élodie",  "elodie", "Hal 9000"};
inline const std::vector<std::string> kLanguages = {"fr", "fr-CA", "en", ""};
inline const std::vector<std::string> kSectionNames = {"Ville", "Sports", "Vie de la ville", ""};

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

// Whom a document answers and what it quotes: mostly nobody, and nothing. It spells nobody in two
// ways, of which a facet shows either.
inline void add_answer(Document& document, Random& random) {
  if (random() % 3 == 0) document.reply_to = pick(kSigned, random);
  for (auto i = random() % 4 == 0 ? 1 + random() % 2 : 0; i > 0; --i) {
    const std::string author = random() % 4 == 0 ? "" : pick(kSigned, random);
    const bool is_other_spelling =
        std::any_of(document.quotes.begin(), document.quotes.end(), [&](const Quote& known) {
          return known.author != author && name_key(known.author) == name_key(author);
        });
    if (is_other_spelling) continue;
    document.quotes.push_back({author, sentence(random, 1 + random() % 4)});
  }
}

inline std::vector<Document> random_documents(Random& random, std::size_t count) {
  std::vector<Document> documents;
  for (std::size_t i = 0; i < count; ++i) {
    Document document = article("d" + std::to_string(i), sentence(random, random() % 4),
                                sentence(random, 1 + random() % 20));
    document.authors = {document.author = pick(kAuthors, random)};
    document.date = date_at(1'500'000'000 + std::int64_t{86'400} * (random() % 700));
    document.date->offset_minutes.reset();
    document.language = pick(kLanguages, random);
    document.section = pick(kSectionNames, random);
    add_answer(document, random);
    documents.push_back(document);
  }
  return documents;
}

}  // namespace glane::test
