// French end to end: what finds what through a real index. The tables stand in french_cases/.
#include <doctest/doctest.h>

#include <fstream>
#include <functional>
#include <map>
#include <set>

#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// A text, a query, and whether the query finds the text.
struct Case {
  std::string text;
  std::string query;
  bool found = true;
};

std::vector<std::string> split(const std::string& line, const std::string& separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find(separator, begin), line.size());
    parts.push_back(line.substr(begin, end - begin));
    begin = end + separator.size();
  }
  return parts;
}

std::vector<std::string> rows(const std::string& table) {
  std::ifstream file(std::string(FRENCH_CASES) + "/" + table);
  REQUIRE_MESSAGE(file.is_open(), table);
  std::vector<std::string> rows;
  for (std::string line; std::getline(file, line);) {
    const bool comment = line.empty() || line.rfind("# ", 0) == 0;
    if (!comment) rows.push_back(line);
  }
  return rows;
}

std::vector<Case> equal_cases() {
  std::vector<Case> cases;
  for (const std::string& row : rows("equal.txt")) {
    const bool one_way = row.find(" > ") != std::string::npos;
    const std::vector<std::string> sides = split(row, one_way ? " > " : " = ");
    REQUIRE_MESSAGE(sides.size() == 2, row);
    for (const std::string& other : split(sides[1], " | ")) {
      cases.push_back({other, sides[0]});
      if (!one_way) cases.push_back({sides[0], other});
    }
  }
  return cases;
}

std::vector<Case> different_cases() {
  std::vector<Case> cases;
  for (const std::string& row : rows("different.txt")) {
    const std::vector<std::string> words = split(row, " / ");
    for (const std::string& text : words) {
      for (const std::string& query : words) {
        if (&text != &query) cases.push_back({text, query, false});
      }
    }
  }
  return cases;
}

std::vector<Case> phrase_cases() {
  std::vector<Case> cases;
  for (const std::string& row : rows("phrases.txt")) {
    const std::vector<std::string> parts = split(row, " | ");
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const bool absent = parts[i][0] == '!';
      cases.push_back({parts[0], "\"" + parts[i].substr(absent ? 1 : 0) + "\"", !absent});
    }
  }
  return cases;
}

// An index with one document a text, under the text as its id.
class Texts {
 public:
  explicit Texts(const std::vector<std::string>& texts) {
    IndexWriter writer(directory_.directory());
    for (const std::string& text : texts) writer.add({article(text, "", text)});
    writer.commit();
    index_.emplace(directory_.directory());
  }

  // Ids by rank.
  std::vector<std::string> ask(const std::string& query) const {
    SearchRequest request{.query = query, .limit = 5000};
    request.snippets = request.suggest = false;
    std::vector<std::string> ids;
    for (const Hit& hit : index_->search(request).hits) ids.push_back(hit.document.id);
    return ids;
  }

 private:
  TemporaryIndex directory_;
  std::optional<Index> index_;
};

void check(const std::vector<Case>& cases) {
  std::set<std::string> texts;
  std::map<std::string, std::vector<const Case*>> by_query;
  for (const Case& one : cases) {
    texts.insert(one.text);
    by_query[one.query].push_back(&one);
  }
  const Texts index({texts.begin(), texts.end()});
  for (const auto& [query, asked] : by_query) {
    const std::vector<std::string> ids = index.ask(query);
    const std::set<std::string> found(ids.begin(), ids.end());
    for (const Case* one : asked) {
      CAPTURE(one->text);
      CAPTURE(one->query);
      CHECK((found.count(one->text) > 0) == one->found);
    }
  }
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("spellings and forms of one word find each other") {
  const std::vector<Case> cases = equal_cases();
  CHECK(cases.size() > 3500);
  check(cases);
}

TEST_CASE("words that only look alike do not find each other") {
  const std::vector<Case> cases = different_cases();
  CHECK(cases.size() > 1000);
  check(cases);
}

TEST_CASE("a phrase is exact but for case, accents, hyphens and elision") {
  check(phrase_cases());
}

TEST_CASE("an accent typed ranks those who wrote it first and hides nobody (rule 2)") {
  const Texts index({"la pêche de Lucette", "la peche de Firmin", "la PECHE de Raoul"});
  const Ids with = index.ask("pêche");
  REQUIRE(with.size() == 3);
  CHECK(with[0] == "la pêche de Lucette");
  CHECK(index.ask("peche").size() == 3);
  CHECK(index.ask("PECHE").size() == 3);

  const Texts apart({"un pêcheur au bord de l'étang", "un pécheur au bord de l'étang",
                     "un pecheur au bord de l'étang"});
  CHECK(apart.ask("pêcheur").front() == "un pêcheur au bord de l'étang");
  CHECK(apart.ask("pécheur").front() == "un pécheur au bord de l'étang");
  CHECK(apart.ask("pécheur").size() == 3);
  CHECK(apart.ask("pecheur").size() == 3);
}

TEST_CASE("words that are also stop words are not lost (rule 12)") {
  const Ids texts = {
      "La canicule de l'été 2003 a vidé le lac.", "La canicule a été longue en 2019.",
      "En 2003, le pont a été repeint.",          "Le vent d'est souffle sur le quai.",
      "Le son de la cloche monte du village.",    "Il joue un as, puis une dame.",
      "Deux avions ont survolé la digue.",        "Les sommes dues seront versées lundi."};
  const Texts index(texts);
  CHECK(index.ask("canicule été 2003").front() == texts[0]);
  const auto finds = [&](const std::string& query, std::size_t text) {
    CAPTURE(query);
    const Ids ids = index.ask(query);
    CHECK(std::find(ids.begin(), ids.end(), texts[text]) != ids.end());
  };
  finds("est", 3);
  finds("son", 4);
  finds("as", 5);
  finds("avions", 6);
  finds("avion", 6);
  finds("sommes", 7);
  finds("somme", 7);
}

TEST_CASE("a query of stop words alone is asked, and they count in phrases (rule 12)") {
  const Texts index({"Être ou ne pas être, dit-il.", "Qui est-ce ? Lucette.", "Un chat dort."});
  CHECK(index.ask("être ou ne pas être").front() == "Être ou ne pas être, dit-il.");
  CHECK(index.ask("Qui est-ce").front() == "Qui est-ce ? Lucette.");
  CHECK(index.ask("\"ou ne pas\"") == Ids{"Être ou ne pas être, dit-il."});
  CHECK(index.ask("\"ou pas\"").empty());
  CHECK(index.ask("\"qui est\"") == Ids{"Qui est-ce ? Lucette."});
}
