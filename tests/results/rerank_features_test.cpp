#include "results/rerank_features.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "index/sample_documents.hpp"
#include "index/snapshot/snapshot.hpp"
#include "index/snapshot/vocabulary.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

// The document as its only index keeps it.
class OneDocument {
 public:
  OneDocument(const std::string& title, const std::string& text) {
    IndexWriter writer(folder_.directory());
    writer.add({article("d", title, text)});
    writer.commit();
    snapshot_ = Snapshot::open(folder_.directory());
  }

  // What it says for a query; every word of it is as rare as the others, capitals as typed.
  RerankFeatures features(const std::string& query) const {
    FrenchAnalyzer analyzer;
    Analysis analysis;
    analyzer.analyze(query, analysis);
    const SegmentSet& segments = snapshot_->segments();
    AskedWords asked;
    for (const Token& token : analysis.tokens) {
      const bool capital = query[token.begin] >= 'A' && query[token.begin] <= 'Z';
      std::vector<std::string> forms = forms_of_stem(segments, token.word->stem);
      for (const auto& form : forms_of_folded(segments, token.word->folded)) {
        forms.push_back(form);
      }
      asked.push_back({*token.word, !token.word->stop_word, capital, 2.0, 2.0, forms});
    }
    constexpr double kLength = 100;  // as long as the average
    return FeatureReader(asked, {}, segments, kLength, analyzer).read(0, 0, kLength);
  }

 private:
  TemporaryIndex folder_;
  std::shared_ptr<const Snapshot> snapshot_;
};

RerankFeatures features(const std::string& query, const std::string& title,
                        const std::string& text) {
  return OneDocument(title, text).features(query);
}

std::string words(int count) {
  std::string text = " ";
  for (int i = 0; i < count; ++i) text += "bla ";
  return text;
}

}  // namespace

TEST_CASE("the word as it was typed, but for accents, counts apart from its other forms") {
  CHECK(features("péniche", "", "la peniche").form > 0);
  CHECK(features("péniche", "", "les péniches").form == 0);
  CHECK(features("péniche", "Péniche", "péniche").form > features("péniche", "", "péniche").form);
}

TEST_CASE("a word early in the text says more than a late one") {
  const double first = features("péniche", "", "Une péniche passe." + words(400)).lead;
  const double late = features("péniche", "", words(400) + "Une péniche passe.").lead;
  CHECK(first > 3 * late);
  CHECK(late > 0);
  CHECK(features("péniche", "", words(400)).lead == 0);
  CHECK(features("péniche", "La péniche", words(400)).lead >= first);
}

TEST_CASE("a word of the family counts for the lead, and for nothing else") {
  const RerankFeatures family = features("péniche école", "", "Les pénichettes de l'école.");
  CHECK(family.lead > features("péniche école", "", "Les barques de l'école.").lead);
  CHECK(family.closeness == 0);
  CHECK(features("1914 guerre", "", "1915, 19145").lead == 0);
}

TEST_CASE("every form of a word's class is the word") {
  CHECK(features("cheval blanc", "", "des chevaux blancs").closeness > 0);
  CHECK(features("ira demain", "", "on va demain").closeness > 0);
  CHECK(features("eleve absent", "", "l'élève est absente").closeness > 0);
}

TEST_CASE("a word typed with accents is looked for with them") {
  CHECK(features("un péché", "", "le péché").accents > 0);
  CHECK(features("un péché", "", "les péchés").accents > 0);
  CHECK(features("un péché", "", "rien de tel").accents > 0);
  CHECK(features("une école", "", "Ecole fermée").accents > 0);
  CHECK(features("une école", "", "Une ecole fermée").accents == 0);
  CHECK(features("naître", "", "il est né").accents > 0);
  CHECK(features("un péché", "", "LE PECHE").accents == 0);
  CHECK(features("un péché", "", "la pêche").accents == 0);
  CHECK(features("un peche", "", "le péché").accents == 0);  // none typed: nothing to say
}

TEST_CASE("a title that is the query, word for word, says so") {
  CHECK(features("la péniche du maire", "La péniche du maire", "Rien.").title > 0);
  CHECK(features("La Peniche du Maire !", "La péniche du maire", "Rien.").title > 0);
  CHECK(features("péniche du maire", "La péniche du maire", "Rien.").title == 0);
  CHECK(features("la péniche du maire", "La péniche du maire coule", "Rien.").title == 0);
  CHECK(features("la péniche du maire", "Le maire du la péniche", "Rien.").title == 0);
  CHECK(features("la péniche du maire", "Les péniches du maire", "Rien.").title == 0);
  CHECK(features("la péniche du maire", "", "La péniche du maire").title == 0);
}

TEST_CASE("the names of a long query weigh as those of a short one") {
  const std::string names = "Le maire Pont parle, Quai écoute";
  const double few = features("un Pont et un Quai", "", names).names;
  CHECK(few > 0);
  CHECK(features("un Pont, un Quai, seize bateaux, neuf barques, trente gabares", "", names).names <
        few);
}

TEST_CASE("names are words with a capital in both") {
  CHECK(features("un Pont", "", "Le maire Pont parle").names > 0);
  CHECK(features("un Pont", "", "le pont tombe").names == 0);
  CHECK(features("un pont", "", "Le maire Pont parle").names == 0);
  // Nor what only begins a text, or is another form; one with both says less.
  CHECK(features("un Pont", "Pont fermé", "Pont barré").names == 0);
  CHECK(features("un Pont", "", "Les Ponts tombent").names == 0);
  const double both = features("un Pont", "", "Le maire Pont et le pont").names;
  CHECK(both > 0);
  CHECK(both < features("un Pont", "", "Le maire Pont parle").names);
}

TEST_CASE("words say more near to each other, most side by side in their order") {
  const std::string query = "grève cheminots";
  const RerankFeatures near = features(query, "", words(9) + "grève des cheminots" + words(99));
  const RerankFeatures far = features(query, "", words(9) + "grève" + words(90) + "cheminots");
  const RerankFeatures reversed = features(query, "", words(9) + "cheminots en grève" + words(99));
  CHECK(near.closeness > 2 * far.closeness);
  CHECK(far.closeness > 0);
  CHECK(reversed.closeness == doctest::Approx(near.closeness));
  CHECK(features(query, "", "grève cheminots").order > 0);
  CHECK(features(query, "", "cheminots grève").order == 0);
  CHECK(near.order == 0);  // a stop word stands between them here, not in the query
  CHECK(features("grève des cheminots", "", "la grève des cheminots").order > 0);
}

TEST_CASE("nothing asked, nothing written, hostile bytes") {
  CHECK(features("", "titre", "texte").total() == 0);
  CHECK(features("mot", "", "").total() == 0);
  CHECK(features("mot", "\xFF\xC3", "\xE2\x80 mot \xFF").total() > 0);
  std::string query;
  for (int i = 0; i < 500; ++i) query += "mot" + std::to_string(i) + " ";
  CHECK(features(query, "", query).total() > 0);
  // Of a text without end only the beginning is read.
  CHECK(features("barque", "", words(100'000) + "barque").total() == 0);
}
