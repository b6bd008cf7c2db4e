// "Did you mean" through a real index: what is proposed for which slip, and what is left alone.
#include <doctest/doctest.h>

#include <chrono>
#include <random>

#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

class Archive {
 public:
  Archive() {
    IndexWriter writer(index_.directory());
    const std::vector<std::string> texts = {
        "La bibliothèque municipale ferme : le président du conseil l'a annoncé à l'école.",
        "Un éléphant s'est échappé du cirque. La pharmacie a baissé son rideau.",
        "Le bateau électrique a manqué l'écluse, le capitaine a mangé son chapeau.",
        "La pêche est bonne. Il faut pêcher au-dessus de la vanne.",
        "Le porte-monnaie du maire était sous le banc, à côté du vieux moulin.",
        "Le gouvernement a promis un nouveau pont. Le pêcheur n'y croit pas."};
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::string id(1, static_cast<char>('a' + i));
      writer.add({article(id, "Chronique", texts[i])});
      writer.add({article(id + "2", "Suite", texts[i])});
    }
    writer.commit();
  }

  SearchResponse ask(const SearchRequest& request) const {
    return Index(index_.directory()).search(request);
  }

  std::string corrected(const std::string& query) const {
    return ask({.query = query}).corrected.value_or("");
  }

 private:
  TemporaryIndex index_;
};

struct Row {
  std::string query;
  std::string corrected;
};

}  // namespace

TEST_CASE("a slip is put right") {
  const Archive archive;
  for (const Row& row : {
           Row{"biblioteque", "bibliothèque"},    // a silent letter lost
           Row{"bibliothècque", "bibliothèque"},  // a letter more
           Row{"bibliothèuqe", "bibliothèque"},   // letters exchanged
           Row{"bibliothrque", "bibliothèque"},   // the neighbouring key
           Row{"gouvernnement", "gouvernement"},  // a doubled letter
           Row{"gouvenrement", "gouvernement"},
           Row{"elefant", "éléphant"},  // two spellings of one sound
           Row{"farmacie", "pharmacie"},
           Row{"électrik", "électrique"},
           Row{"prézident", "président"},
           Row{"mangez un chapo", "mangez un chapeau"},
           Row{"bibilothécque", "bibliothèque"},  // two slips in a long word
           Row{"vieuxmoulin", "vieux moulin"},    // a blank lost
           Row{"gouver nement", "gouvernement"},  // a blank too many
           Row{"BIBLIOTEQUE", "BIBLIOTHÈQUE"},
       }) {
    CAPTURE(row.query);
    CHECK(archive.corrected(row.query) == row.corrected);
  }
}

TEST_CASE("words of chats are written out, as a proposal") {
  const Archive archive;
  for (const Row& row : {
           Row{"c koi", "c'est quoi"},
           Row{"pk le maire", "pourquoi le maire"},
           Row{"tjrs", ""},  // nobody writes "toujours" here
           Row{"vitamine c", ""},
           Row{"PK", ""},
       }) {
    CAPTURE(row.query);
    CHECK(archive.corrected(row.query) == row.corrected);
  }
}

TEST_CASE("all but the wrong word stays as it was typed") {
  const Archive archive;
  for (const Row& row : {
           Row{"  +elefant\t(cirque OU zoo) ", "  +éléphant\t(cirque OU zoo) "},
           Row{"\"vieux moulain\" -biblioteque", "\"vieux moulin\" -biblioteque"},
           Row{"l’ecolle", "l’école"},
           Row{"chapo elefant", "chapeau éléphant"},
           Row{"date:..2030 elefant", ""},  // undated documents are not there
           Row{"type:article elefant", "type:article éléphant"},
           Row{"pont NEAR/5 gouvernemant", "pont NEAR/5 gouvernement"},
       }) {
    CAPTURE(row.query);
    CHECK(archive.corrected(row.query) == row.corrected);
  }
}

TEST_CASE("what is right, meant as typed or unlike any word is left alone") {
  const Archive archive;
  for (const std::string query : {"bibliotheque",
                                  "PECHE",
                                  "pécher",
                                  "xylophone",
                                  "=elefant",
                                  "elefant*",
                                  "elefant~",
                                  "pont -elefant",
                                  "auteur:elefant",
                                  "titre:elefant",
                                  "@elefant",
                                  "elefant.example",
                                  "https://x.example/elefant",
                                  "2021",
                                  "de la",
                                  "po",
                                  "portemonnaie",
                                  "porte-monnaie",
                                  "",
                                  "?",
                                  "ab",
                                  "chronique du vieux moulin"}) {
    CAPTURE(query);
    CHECK(archive.corrected(query) == "");
  }
}

TEST_CASE("hits are those of the query as typed, and nothing is proposed unasked") {
  const Archive archive;
  const SearchResponse response = archive.ask({.query = "elefant"});
  CHECK(response.total == 0);
  CHECK(response.hits.empty());
  CHECK(response.query == "elefant");
  CHECK(response.corrected == "éléphant");
  CHECK_FALSE(archive.ask({.query = "elefant", .suggest = false}).corrected);
  CHECK(archive.ask({.query = "elefant -", .plain = true}).corrected == "éléphant -");
  CHECK_FALSE(archive.ask({.query = "elefant", .types = {DocumentType::comment}}).corrected);
}

TEST_CASE("a spelling that finds nothing is none") {
  const Archive archive;
  CHECK(archive.corrected("\"elefant moulin\"") == "");
  CHECK(archive.corrected("+elefant +moulin") == "");
  CHECK(archive.corrected("+elefant +cirque") == "+éléphant +cirque");
}

TEST_CASE("no query makes it slow") {
  const Archive archive;
  std::string words;
  for (int i = 0; i < 500; ++i)
    words += "motinconnu" + std::string(1, static_cast<char>('a' + i % 26)) + " ";
  for (const std::string& query : {std::string(60'000, 'a'), words, std::string("elefant \xFF\xC3"),
                                   std::string(150, 'e'), std::string(1900, '"') + "elefant",
                                   std::string(900, '(') + "elefant", std::string("\0a", 2)}) {
    const auto start = std::chrono::steady_clock::now();
    archive.corrected(query);
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    CAPTURE(query.substr(0, 20));
    CHECK(elapsed.count() < 5);  // a hang, not a figure: sanitizers run this too
  }
  CHECK(archive.corrected(std::string("elefant \xFF")) == "");
  CHECK(archive.corrected(words) == "");
}

TEST_CASE("any bytes are answered") {
  const Archive archive;
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::vector<std::string> parts = {"elefant", "\"",  " ",        "(",     ")", "-",
                                          "é",       "l'",  "\xE2\x80", "chapo", ":", "*",
                                          "·",       "ET ", "NEAR/2 ",  ".",     "\n"};
  for (int i = 0; i < 300; ++i) {
    std::string query;
    for (unsigned k = 0; k < random() % 12; ++k) query += parts[random() % parts.size()];
    CAPTURE(query);
    CHECK(archive.ask({.query = query}).corrected != query);
  }
}
