// What stands near a word: windows, sides, and how telling it is.
#include <doctest/doctest.h>

#include <map>
#include <string>

#include "glane/error.hpp"
#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"
#include "results/neighbours.hpp"

using namespace glane;
using namespace glane::test;

TEST_CASE("the likelihood is that of the four cells") {
  // "the swiss" in Dunning's table 1: 110 together, 2442, 111 and 29114 else; he gives 270.72.
  const Association found = associate(110, 110 + 111, 110 + 2442, 110 + 2442 + 111 + 29114);
  CHECK(found.log_likelihood == doctest::Approx(270.72).epsilon(0.0001));
  CHECK(found.expected == doctest::Approx(221.0 * 2552 / 31777));
  CHECK(associate(0, 0, 0, 0).log_likelihood == 0);
  CHECK(associate(5, 10, 50, 100).log_likelihood == doctest::Approx(0));
}

namespace {

class Archive {
 public:
  Archive() {
    IndexWriter writer(directory_.directory());
    writer.add({article("1", "La digue rouge", "Vert loin de tout ici : la digue du port tient")});
    writer.add({article("2", "", "Le port et sa digue. Le port dort sous la pluie d'automne")});
    writer.add({article("3", "", "Rien de neuf, rien de vieux, il pleut sur la ville")});
    writer.commit();
  }

  NeighboursResponse ask(const NeighboursRequest& request) const {
    return Index(directory_.directory()).neighbours(request);
  }

  // Of each neighbour its times near, left, right and in all.
  std::map<std::string, std::string> words(NeighboursRequest request) const {
    request.minimum = 1;
    std::map<std::string, std::string> all;
    for (const Neighbour& word : ask(request).neighbours) {
      all[word.word] = std::to_string(word.near) + " " + std::to_string(word.left) + " " +
                       std::to_string(word.right) + " " + std::to_string(word.occurrences);
    }
    return all;
  }

 private:
  TemporaryIndex directory_;
};

}  // namespace

TEST_CASE("a window ends with its text and holds a word once") {
  const Archive archive;
  const auto both = archive.words({.query = "digue", .window = 3});
  CHECK(both.at("port") == "3 1 2 3");
  CHECK(both.at("rouge") == "1 0 1 1");
  CHECK(both.count("pluie") == 0);
  const auto right = archive.words({.query = "digue", .window = 1, .side = NeighbourSide::right});
  CHECK(right.size() == 1);
  CHECK(right.at("rouge") == "1 0 1 1");
  const auto left = archive.words({.query = "digue", .window = 3, .side = NeighbourSide::left});
  CHECK(left.at("port") == "1 1 0 3");
  CHECK(left.count("rouge") == 0);
  const NeighboursResponse found = archive.ask({.query = "digue", .window = 2});
  CHECK(found.occurrences == 3);
  CHECK(found.documents == 2);
  CHECK(found.near_words == 2 + 4 + 4);
}

TEST_CASE("what cannot be is refused, what is not there is nothing") {
  const Archive archive;
  CHECK(archive.ask({.query = "xylophone"}).total == 0);
  CHECK(archive.ask({.query = "auteur:Personne"}).words == 0);
  CHECK_THROWS_AS(archive.ask({}), Error);
  CHECK_THROWS_AS(archive.ask({.query = "digue", .window = 0}), Error);
  CHECK_THROWS_AS(archive.ask({.query = "digue", .window = kMostNeighbourWindow + 1}), Error);
  CHECK_THROWS_AS(archive.ask({.query = "digue", .stop = [] { return true; }}), Interrupted);
}
