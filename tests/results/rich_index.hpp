// A small index in which every section of a segment has something, and all that is asked of it.
#pragma once

#include <string>
#include <vector>

#include "french/synonyms.hpp"
#include "glane/error.hpp"
#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"
#include "page/document/canonical_url.hpp"
#include "results/random_archive.hpp"

namespace glane::test {

// Article n, some with a second author, some long enough for a signature, some with joined words.
inline Document rich_article(Random& random, int number) {
  const std::string id = "https://quai.example/" + std::to_string(number);
  const std::string joined = number % 3 == 0 ? " Un porte-monnaie, un tire-bouchon." : "";
  Document document =
      article(id, "Le marché de la digue, " + sentence(random, 3),
              sentence(random, number % 4 == 0 ? 70 : 12) + joined + " Le maire de la ville.");
  document.url = id;
  document.site = "s" + std::to_string(number % 5) + ".example";
  document.section = number % 2 == 0 ? "Port" : "Ville";
  document.source = "crawl/" + std::to_string(number % 9) + ".warc.gz#" + std::to_string(number);
  document.language = "fr";
  document.author = pick(kAuthors, random);
  document.authors = {document.author};
  if (number % 2 == 0) document.authors.push_back("Odile " + std::to_string(number % 7));
  if (number % 6 != 5) {
    document.date = date_at(1'500'000'000 + std::int64_t{86'400} * (random() % 700));
    document.date->offset_minutes.reset();
    document.date->precision = Precision::minute;  // as it is stored
  }
  return document;
}

// An article and its comments, one of which answers and quotes.
inline std::vector<Document> rich_thread(Random& random, int number) {
  std::vector<Document> documents = {rich_article(random, number)};
  for (int position = 1; position <= number % 3; ++position) {
    documents.push_back(
        comment(documents[0], position, pick(kAuthors, random), sentence(random, 9)));
    if (position != 2) continue;
    documents.back().reply_to = "Lucette";
    documents.back().quotes = {{"Lucette", "Le marché de la digue"}, {"Octave", "la ville"}};
  }
  return documents;
}

// Segments that are never merged, each with removed documents.
inline void make_rich_index(const std::string& directory, int segments, int threads) {
  Random random(7);
  WriterOptions options;
  options.merges = MergePolicy::none();
  options.lists = UserLists();
  options.lists->synonyms = UserList{"mots", "digue, quai\nmaire, premier magistrat\n"};
  for (int segment = 0; segment < segments; ++segment) {
    IndexWriter writer(directory, options);
    for (int i = 0; i < threads; ++i) writer.add(rich_thread(random, segment * threads + i));
    writer.commit();
  }
  IndexWriter writer(directory, options);
  for (int number = 0; number < segments * threads; number += 9) {
    writer.remove(hash_of_id("https://quai.example/" + std::to_string(number)));
  }
  writer.commit();
}

inline std::vector<SearchRequest> rich_requests() {
  std::vector<SearchRequest> requests;
  for (const char* query :
       {"", "marché", "le", "\"le maire de la\"", "mar*", "marchet~", "étal NEAR/4 ville",
        "porte-monnaie", "tirebouchons", "-rouge digue", "titre:marche", "auteur:Lucette",
        "cite:digue", "=Marchés", "section:port pluie", "\"porte monnaie\" OR canard",
        "depuis:2017-08 jusqu'à:2018-11-03T12:00 quai", "marcheur diguee lemarche"}) {
    SearchRequest request{.query = query, .limit = 30};
    request.duplicates = static_cast<Duplicates>(requests.size() % 4);
    request.sort = static_cast<Sort>(requests.size() % 5 < 3 ? 0 : requests.size() % 5 - 2);
    request.explain = requests.size() % 2 == 0;
    requests.push_back(request);
  }
  SearchRequest faceted{.query = "marché", .limit = 5, .sort = Sort::date};
  faceted.sites = {"s1.example", "s2.example", "s3.example"};
  faceted.since = "2016";
  for (const char* name :
       {"author", "site", "type", "section", "language", "source", "quoted", "to", "date:decade",
        "date:year", "date:month", "date:week", "date:day", "date:auto"}) {
    faceted.facets.push_back({name, 0});
  }
  requests.push_back(faceted);
  faceted.sites.clear();
  faceted.query.clear();
  faceted.types = {DocumentType::comment};
  requests.push_back(faceted);
  SearchRequest grouped{.query = "digue quai", .limit = 5};
  grouped.grouping = Grouping::thread;
  requests.push_back(grouped);
  return requests;
}

// Calls answer(ask) for each, where ask() asks one thing of an index.
template <typename Answer>
void ask_all(const Index& index, Answer answer) {
  for (const SearchRequest& request : rich_requests()) {
    answer([&] { static_cast<void>(index.search(request)); });
  }
  for (const int number : {1, 9, 17, 50}) {
    const std::string id = "https://quai.example/" + std::to_string(number);
    answer([&] { static_cast<void>(index.document(id)); });
    answer([&] { static_cast<void>(index.thread(id)); });
    answer([&] { static_cast<void>(index.similar(id, {})); });
  }
  ConcordanceRequest places;
  places.query = "marché";
  answer([&] { static_cast<void>(index.concordance(places)); });
  FrequencyRequest frequencies;
  frequencies.queries = {"digue", "\"le maire\""};
  answer([&] { static_cast<void>(index.frequency(frequencies)); });
  NeighboursRequest neighbours;
  neighbours.query = "ville";
  answer([&] { static_cast<void>(index.neighbours(neighbours)); });
  const VisitHit pass = [](const Hit&) { return true; };
  answer([&] { static_cast<void>(index.for_each_hit({.query = "quai"}, {}, pass)); });
  answer([&] { static_cast<void>(index.statistics()); });
}

}  // namespace glane::test
