// Searches that start from documents: those like one, and those not seen before.
#include <doctest/doctest.h>

#include <algorithm>

#include "glane/index.hpp"
#include "index/sample_documents.hpp"
#include "index/writer/writer.hpp"
#include "segment/format/id_hash.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr const char* kFlood =
    "La Brisonne est sortie de son lit et la digue de Quinçay a cédé. Les pompiers ont évacué le "
    "camping municipal, et la péniche du café a rompu ses amarres.";
constexpr const char* kFloodAgain =
    "À Quinçay, la péniche qui avait rompu ses amarres pendant la crue de la Brisonne est "
    "renflouée. La digue sera reconstruite en béton, dit la mairie.";
constexpr const char* kMatch =
    "Le Football-club de Quinçay a perdu son match contre les pompiers, sur le terrain du camping.";
constexpr const char* kBread = "Le concours de la baguette a couronné un boulanger de Saint-Loup.";

// In two segments; some of what they say is said by each, as in any archive.
class Archive {
 public:
  Archive() {
    IndexWriter writer(folder_.directory());
    writer.add({article("crue", "La crue", kFlood)});
    writer.add({article("match", "Le match", kMatch)});
    writer.add({comment(article("crue", "La crue", ""), 1, "Lucette", "Et la péniche, amarrée ?")});
    writer.commit();
    writer.add({article("peniche", "Renflouée", kFloodAgain)});
    writer.add({article("pain", "Le pain", kBread)});
    writer.commit();
  }

  Index index() const { return Index(folder_.directory()); }
  std::string directory() const { return folder_.directory(); }

 private:
  TemporaryIndex folder_;
};

std::string ids_of(const SearchResponse& response) {
  std::string ids;
  for (const Hit& hit : response.hits) ids += hit.document.id + " ";
  return ids;
}

}  // namespace

TEST_CASE("a document like one shares its rare words, and is another") {
  const Archive archive;
  const auto response = archive.index().similar("crue", {});
  REQUIRE(response);
  CHECK(ids_of(*response).starts_with("peniche "));
  CHECK(ids_of(*response).find("crue ") == std::string::npos);
  CHECK(response->hits.front().snippet.find("<mark>amarres</mark>") != std::string::npos);
  CHECK(response->query.find("Brisonne") != std::string::npos);
  CHECK(!archive.index().similar("ailleurs", {}));
}

TEST_CASE("filters, limits and order are those of a search") {
  const Archive archive;
  const Index index = archive.index();
  CHECK(ids_of(*index.similar("crue", {.types = {DocumentType::comment}})) == "crue#c1 ");
  CHECK(index.similar("crue", {.limit = 1})->hits.size() == 1);
  CHECK(index.similar("crue", {.limit = 1})->total == index.similar("crue", {})->total);
  CHECK(index.similar("crue", {.sites = {"ailleurs.example"}})->total == 0);
}

TEST_CASE("a text is asked for as a document is, and a document of its id is not what is like it") {
  const Archive archive;
  const Index index = archive.index();
  CHECK(ids_of(index.similar_to(article("", "", "Les pompiers ont évacué le camping"), {}))
            .starts_with("crue "));
  CHECK(ids_of(index.similar_to(article("crue", "La crue", kFlood), {})) ==
        ids_of(*index.similar("crue", {})));
  CHECK(index.similar_to(article("", "", "et de la"), {}).total == 0);
  CHECK(index.similar_to(article("", "", "zxqv"), {}).hits.empty());
}

TEST_CASE("copies of the document are like it where near duplicates are shown, and only there") {
  const TemporaryIndex folder;
  std::string text = "La péniche";
  for (int i = 0; i < 60; ++i) text += " bateau" + std::to_string(i % 15);
  {
    IndexWriter writer(folder.directory());
    writer.add({article("un", "La crue", text)});
    writer.add({article("copie", "La crue", text + " (avec AFP)")});
    writer.add({article("deux", "Suite", "La péniche et le bateau1 sont saufs, dit la mairie.")});
    writer.commit();
  }
  const Index index(folder.directory());
  CHECK(ids_of(*index.similar("un", {.duplicates = Duplicates::fold})) == "deux ");
  CHECK(ids_of(*index.similar("un", {.duplicates = Duplicates::show})) == "copie deux ");
}

TEST_CASE("what was seen is not found again, whatever segment it stands in by then") {
  const Archive archive;
  const SearchRequest request{.query = "péniche", .limit = 100};
  const std::vector<std::uint64_t> seen = archive.index().found_hashes(request);
  CHECK(seen.size() == 3);
  CHECK(std::is_sorted(seen.begin(), seen.end()));
  CHECK(archive.index().search_unseen(request, seen).response.total == 0);
  {
    IndexWriter writer(archive.directory());
    writer.add({article("peniche", "Renflouée", std::string(kFloodAgain) + " Enfin.")});
    writer.add({article("quai", "Un quai pour la péniche", "Elle aura son quai.")});
    writer.merge_all();
    writer.commit();
  }
  const UnseenDocuments unseen = archive.index().search_unseen(request, seen);
  CHECK(ids_of(unseen.response) == "quai ");
  CHECK(unseen.response.total == 1);
  CHECK(unseen.hashes == std::vector<std::uint64_t>{hash_of_id("quai")});
}

TEST_CASE("of what is unseen as many are found as are asked for, and counted all") {
  const Archive archive;
  const UnseenDocuments unseen =
      archive.index().search_unseen({.query = "péniche", .limit = 1, .offset = 1}, {});
  CHECK(unseen.response.total == 3);
  CHECK(unseen.response.hits.size() == 1);
  CHECK(unseen.hashes.size() == 1);
}
