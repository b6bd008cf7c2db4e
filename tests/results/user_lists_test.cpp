// Searches of an index that has lists of its user's: what synonyms and protected words find.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>

#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

class Archive {
 public:
  explicit Archive(const std::optional<UserLists>& lists) {
    IndexWriter writer(index_.directory(), {lists});
    // "biclou" is the rarer word, so that it would outweigh the others by itself.
    writer.add({article("velo", "", "Un vélo devant la mairie, sous la pluie.")});
    writer.add({article("velos", "", "Deux vélos devant la mairie, sous la pluie.")});
    writer.add({article("biclou", "", "Un biclou devant la mairie, sous la pluie.")});
    writer.add({article("reine", "", "La Petite Reine devant la mairie, sous la pluie.")});
    writer.add({article("petite", "", "Une reine petite devant la mairie, sous la pluie.")});
    writer.add({article("mousses", "", "Mousses ouvre un café au port.")});
    writer.add({article("mousse", "", "La mousse gagne le port.")});
    writer.commit();
  }

  SearchResponse ask(const std::string& query) const {
    SearchRequest request{.query = query};
    request.explain = true;
    return Index(index_.directory()).search(request);
  }

  // Ids in the order of the hits.
  std::string ranked(const std::string& query) const {
    std::string line;
    for (const Hit& hit : ask(query).hits) line += (line.empty() ? "" : " ") + hit.document.id;
    return line;
  }

 private:
  TemporaryIndex index_;
};

UserLists synonyms() {
  UserLists lists;
  lists.synonyms = UserList{"mots.txt", "vélo, biclou, petite reine\n"};
  return lists;
}

}  // namespace

TEST_CASE("a word that only the synonyms know is no mistake") {
  UserLists lists;
  lists.synonyms = UserList{"mots.txt", "mairie, mairrie\n"};
  const Archive archive(lists);
  const SearchResponse response = archive.ask("mairrie");
  CHECK(response.total == 5);
  CHECK(!response.corrected);
  CHECK(Archive(std::nullopt).ask("mairrie").corrected == "mairie");
}

TEST_CASE("synonyms are found, and the word itself ranks before them") {
  const Archive archive(synonyms());
  CHECK(archive.ask("vélo").total == 4);
  CHECK(archive.ranked("vélos").substr(0, 10) == "velos velo");
  CHECK(archive.ask("VELOS").total == 4);
  CHECK(archive.ranked("biclous").substr(0, 6) == "biclou");
  CHECK(archive.ask("biclou").total == 4);
  CHECK(archive.ask("+vélo +pluie").total == 4);
  CHECK(archive.ask("mairie -vélo").total == 1);
}

TEST_CASE("phrases, exact forms, beginnings and names have no synonyms") {
  const Archive archive(synonyms());
  CHECK(archive.ask("\"vélo devant\"").total == 1);
  CHECK(archive.ask("=vélo").total == 1);
  CHECK(archive.ask("vél*").total == 2);
  CHECK(archive.ask("vélo NEAR/5 mairie").total == 2);
  CHECK(archive.ask("auteur:vélo").total == 0);
  CHECK(archive.ranked("\"petite reine\"") == "reine");
}

TEST_CASE("an explanation shows what synonyms add") {
  const SearchResponse response = Archive(synonyms()).ask("vélo pluie");
  REQUIRE(response.words.size() == 2);
  CHECK(response.words[0].synonyms == std::vector<std::string>{"biclou", "petite reine"});
  CHECK(response.words[1].synonyms.empty());
  const auto synonym = std::find_if(response.hits.begin(), response.hits.end(),
                                    [](const Hit& hit) { return hit.document.id == "biclou"; });
  REQUIRE(synonym != response.hits.end());
  CHECK(synonym->snippet.find("<mark>biclou</mark>") != std::string::npos);
}

TEST_CASE("synonyms change no score of other words") {
  const Archive with(synonyms());
  const Archive without(std::nullopt);
  CHECK(without.ask("vélo").total == 2);
  for (const std::string query : {"mairie pluie", "mousse", "\"vélo devant\"", "=biclou"}) {
    CAPTURE(query);
    const SearchResponse a = with.ask(query);
    const SearchResponse b = without.ask(query);
    REQUIRE(a.hits.size() == b.hits.size());
    for (std::size_t i = 0; i < a.hits.size(); ++i) {
      CHECK(a.hits[i].document.id == b.hits[i].document.id);
      CHECK(a.hits[i].score == b.hits[i].score);
    }
  }
}

TEST_CASE("a protected word neither finds others nor is found by them") {
  UserLists lists;
  lists.protected_words = UserList{"noms.txt", "Mousses\n"};
  const Archive archive(lists);
  CHECK(archive.ranked("mousses") == "mousses");
  CHECK(archive.ranked("mousse") == "mousse");
  CHECK(archive.ask("\"mousses ouvre\"").total == 1);
  CHECK(Archive(std::nullopt).ask("mousses").total == 2);
}

TEST_CASE("more stop words weigh nothing") {
  UserLists lists;
  lists.extra_stop_words = UserList{"plus.txt", "mairie\n"};
  const Archive archive(lists);
  CHECK(archive.ranked("biclou mairie") == "biclou");
  CHECK(archive.ask("mairie").total == 5);
}
