#include "results/telling_words.hpp"

#include <doctest/doctest.h>

#include <optional>

#include "index/sample_documents.hpp"
#include "index/snapshot/snapshot.hpp"
#include "index/writer/writer.hpp"

using namespace glane;
using namespace glane::test;

namespace {

std::vector<std::string> typed(const std::vector<TellingWord>& words) {
  std::vector<std::string> out;
  for (const TellingWord& word : words) out.push_back(word.typed);
  return out;
}

class Words {
 public:
  Words() {
    {
      IndexWriter writer(folder_.directory());
      for (int i = 0; i < 30; ++i) {
        const std::string text = i % 3 == 0 ? "La digue de la rivière" : "Le maire de la ville";
        writer.add({article("a" + std::to_string(i), "", i == 7 ? "Un scaphandre au quai" : text)});
      }
      writer.commit();
    }
    context_.emplace(Snapshot::open(folder_.directory()));
  }

  std::vector<std::string> of(const std::string& title, const std::string& text,
                              std::size_t least = 1) const {
    return typed(telling_words(article("", title, text), *context_, least));
  }

 private:
  TemporaryIndex folder_;
  std::optional<SearchContext> context_;
};

}  // namespace

TEST_CASE("the rarest words tell most, stop words and those of no document nothing") {
  const Words words;
  const std::vector<std::string> telling =
      words.of("", "Le maire et le scaphandre, sur la digue du zxqv");
  CHECK(telling == std::vector<std::string>{"scaphandre", "digue", "maire"});
  CHECK(words.of("", "Le scaphandre et la digue", 2) == std::vector<std::string>{"digue"});
  CHECK(words.of("", "").empty());
}

TEST_CASE("a word counts once, in all its forms, and more where it stands more often") {
  const Words words;
  CHECK(words.of("Digues", "La digue, les digues") == std::vector<std::string>{"Digues"});
  const std::vector<std::string> telling =
      words.of("", "maires, maire, maire, maire, maire, maire, maire, digue");
  CHECK(telling.front() == "maires");
}

TEST_CASE("of a long text there are so many and no more") {
  const TemporaryIndex folder;
  std::string text;
  for (std::size_t i = 0; i < 3 * kMostTellingWords; ++i) text += " bateau" + std::to_string(i);
  {
    IndexWriter writer(folder.directory());
    writer.add({article("a", "", text)});
    writer.commit();
  }
  const SearchContext context(Snapshot::open(folder.directory()));
  CHECK(telling_words(article("", "", text), context, 1).size() == kMostTellingWords);
}
