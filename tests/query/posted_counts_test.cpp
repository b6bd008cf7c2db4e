#include "query/posted_counts.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <random>

#include "query/compile.hpp"
#include "query/match_places.hpp"
#include "query/parse.hpp"
#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

CompiledQuery compiled(const SmallIndex& index, const std::string& query) {
  return compile_query(parse_query(query), index.context(), {date_at(1'600'000'000), false, {}});
}

// Of each document "a0", "a1" ... how often; nothing where the postings cannot tell.
std::optional<std::string> counts(const SmallIndex& index, const std::string& query) {
  const CompiledQuery asked = compiled(index, query);
  PostedCounts posted(index.context(), asked.parts.parts());
  if (!posted.can_tell()) return std::nullopt;
  std::string out;
  const SegmentSet& segments = index.context().segments();
  for (std::size_t segment = 0; segment < segments.size(); ++segment) {
    for (std::uint32_t row = 0; row < segments.segment(segment).rows(); ++row) {
      out += std::to_string(posted.count(segment, row)) + " ";
    }
  }
  return out;
}

std::vector<Document> archive() {
  std::vector<Document> documents = articles_of({
      "Le maire de la ville et la ville du maire. Les Maires !",  // a0
      "La péche, la pêche et le péché.",                          // a1
      "Un étudiant, des étudiant·e·s, une étudiante.",            // a2
      "Rien.",                                                    // a3
  });
  documents[0].title = "La ville du maire";
  documents[3].quotes = {{"", "Le maire, la ville."}};
  return documents;
}

}  // namespace

TEST_CASE("the postings tell how often words stand in title and text") {
  const SmallIndex index(archive());
  CHECK(counts(index, "maire") == "4 0 0 0 ");
  CHECK(counts(index, "maire ville") == "7 0 0 0 ");
  CHECK(counts(index, "titre:ville") == "1 0 0 0 ");
  CHECK(counts(index, "titre:ville ville") == "3 0 0 0 ");
  CHECK(counts(index, "étudiantes") == "0 0 4 0 ");  // "étudiant·e·s" has two
}

TEST_CASE("of some queries they cannot tell") {
  const SmallIndex index(archive());
  for (const std::string query : {"\"la ville\"", "la", "=maire", "ville NEAR/3 maire", "zzz"}) {
    CAPTURE(query);
    CHECK_FALSE(counts(index, query));
  }
}

TEST_CASE("where no two words may share a place, the stream has as many") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::vector<std::string> words = {
      "maire", "Maires",    "ville", "villes",      "copain", "copine", "copain·ine·s", "péché",
      "pêche", "pêchez",    "porte", "portes",      "porter", "le",     "porte-clés",   "18 h 30",
      "30",    "étudiants", "#quai", "étudiant·es", "quai",   "d'un",   "l’étudiante",  "clé"};
  const auto some_text = [&] {
    std::string text;
    for (auto left = random() % 12; left > 0; --left) text += words[random() % words.size()] + " ";
    return text;
  };
  std::vector<Document> documents;
  for (int i = 0; i < 60; ++i) {
    documents.push_back(article("a" + std::to_string(i), some_text(), some_text()));
  }
  const SmallIndex index(documents);
  const SegmentSet& segments = index.context().segments();
  int told = 0;
  for (const std::string& word : words) {
    for (const std::string& query : {word, word + " " + words[random() % words.size()]}) {
      CAPTURE(query);
      const CompiledQuery asked = compiled(index, query);
      PostedCounts posted(index.context(), asked.parts.parts());
      PlaceFinder finder(asked.parts.parts(), segments);
      if (!posted.can_tell()) continue;
      ++told;
      for (std::size_t segment = 0; segment < segments.size(); ++segment) {
        for (std::uint32_t row = 0; row < segments.segment(segment).rows(); ++row) {
          CAPTURE(segments.segment(segment).id(row));
          const std::size_t places = finder.count_words(segment, row);
          const std::size_t posted_words = posted.count(segment, row);
          CHECK(places <= posted_words);
          if (!finder.may_share_places(segment, row)) CHECK(places == posted_words);
        }
      }
    }
  }
  CHECK(told >= 10);
}
