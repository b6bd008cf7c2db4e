// Snippets against a linear scan: of random documents and queries of one part, each hit lights the
// matches that stand in what it shows, and nothing else; and shows one where there is one.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <random>

#include "base/text.hpp"
#include "glane/index.hpp"
#include "index/writer/writer.hpp"
#include "results/random_words.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr std::string_view kOpen = "<mark>", kClose = "</mark>";

// Words of a text, which of them are lit.
struct LitWords {
  std::vector<Word> words;
  std::vector<bool> lit;
};

class Reader {
 public:
  std::vector<Word> words(const std::string& text) { return read(text).words; }

  // A passage as it is shown: none of the texts has anything to escape.
  LitWords read(std::string_view marked) {
    std::string text;
    std::vector<bool> lit_bytes;
    bool is_lit = false;
    while (!marked.empty()) {
      const std::string_view tag = is_lit ? kClose : kOpen;
      if (marked.starts_with(tag)) {
        is_lit = !is_lit;
        marked.remove_prefix(tag.size());
        continue;
      }
      text += marked.front();
      lit_bytes.push_back(is_lit);
      marked.remove_prefix(1);
    }
    Analysis analysis;
    analyzer_.analyze(text, analysis);
    LitWords out;
    for (const Token& token : analysis.tokens) {
      out.words.push_back(*token.word);
      out.lit.push_back(lit_bytes[token.begin]);
    }
    return out;
  }

 private:
  FrenchAnalyzer analyzer_;
};

// Which of some words a query matches.
using Oracle = std::function<std::vector<bool>(const std::vector<Word>&)>;

struct OnePart {
  std::string query;
  Oracle oracle;
};

bool in_class(const Word& word, const Word& wanted) {
  return word.stem == wanted.stem || word.second_stem == wanted.stem;
}

Oracle words_that(std::function<bool(const Word&)> match) {
  return [match](const std::vector<Word>& words) {
    std::vector<bool> lit;
    for (const Word& word : words) lit.push_back(match(word));
    return lit;
  };
}

Oracle phrase_oracle(const std::vector<Word>& wanted) {
  return [wanted](const std::vector<Word>& words) {
    std::vector<bool> lit(words.size());
    for (std::size_t i = 0; i + wanted.size() <= words.size(); ++i) {
      const bool here =
          std::equal(wanted.begin(), wanted.end(), words.begin() + static_cast<std::ptrdiff_t>(i),
                     [](const Word& a, const Word& b) { return a.folded == b.folded; });
      for (std::size_t j = 0; here && j < wanted.size(); ++j) lit[i + j] = true;
    }
    return lit;
  };
}

Oracle near_oracle(const Word& first, const Word& second, std::size_t distance) {
  return [=](const std::vector<Word>& words) {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t j = i + 1; j < words.size() && j <= i + distance; ++j) {
        const bool here = (in_class(words[i], first) && in_class(words[j], second)) ||
                          (in_class(words[i], second) && in_class(words[j], first));
        if (here) pairs.emplace_back(i, j);
      }
    }
    std::vector<bool> lit(words.size());
    for (const auto& one : pairs) {
      const bool holds = std::any_of(pairs.begin(), pairs.end(), [&](const auto& other) {
        return other != one && one.first <= other.first && other.second <= one.second;
      });
      if (!holds) lit[one.first] = lit[one.second] = true;
    }
    return lit;
  };
}

OnePart random_part(Random& random, Reader& reader) {
  const std::string typed = random_word(random);
  const Word word = reader.words(typed).at(0);
  switch (random() % 5) {
    case 0: {
      const std::string phrase = sentence(random, 1 + random() % 3);
      return {"\"" + phrase + "\"", phrase_oracle(reader.words(phrase))};
    }
    case 1: {
      const std::string other = random_word(random);
      const std::size_t distance = 1 + random() % 6;
      return {typed + " NEAR/" + std::to_string(distance) + " " + other,
              near_oracle(word, reader.words(other).at(0), distance)};
    }
    case 2:
      return {"=" + typed, words_that([word](const Word& one) { return one.form == word.form; })};
    case 3: {
      const std::string begin = pick(kBeginnings, random);
      const Word start = reader.words(begin).at(0);
      return {begin + "*", words_that([start](const Word& one) {
                return one.folded.rfind(start.folded, 0) == 0;
              })};
    }
    default:
      return {typed, words_that([word](const Word& one) {
                return in_class(one, word) || one.folded == word.folded;
              })};
  }
}

std::vector<Document> long_documents(Random& random, std::size_t count) {
  std::vector<Document> documents = random_documents(random, count);
  for (Document& document : documents) {
    document.text.clear();
    for (auto i = random() % 60; i > 0; --i) {
      document.text += sentence(random, 1 + random() % 20) + (random() % 9 == 0 ? ".\n" : ". ");
    }
  }
  return documents;
}

bool any(const std::vector<bool>& lit) {
  return std::find(lit.begin(), lit.end(), true) != lit.end();
}

void check_hit(const Hit& hit, const Oracle& oracle, Reader& reader) {
  const LitWords title = reader.read(hit.title_marked);
  CHECK(title.lit == oracle(title.words));
  bool shows = false;
  for (const std::string_view passage : split(hit.snippet, "…")) {
    const LitWords shown = reader.read(passage);
    shows |= any(shown.lit);
    CHECK(shown.lit == oracle(shown.words));
  }
  CHECK(shows == any(oracle(reader.words(hit.document.text))));
  CHECK((shows || any(title.lit)));
}

}  // namespace

TEST_CASE("each hit shows its match whole, and lights nothing else") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const TemporaryIndex directory;
  {
    IndexWriter writer(directory.directory());
    for (const Document& document : long_documents(random, 60)) writer.add({document});
    writer.commit();
  }
  const Index index(directory.directory());
  Reader reader;
  for (int round = 0; round < 300; ++round) {
    const OnePart part = random_part(random, reader);
    const bool excludes = random() % 4 == 0;
    const std::string query =
        excludes ? part.query + " -zzz -titre:" + random_word(random) : part.query;
    CAPTURE(query);
    for (const Hit& hit : index.search({.query = query, .limit = 20}).hits) {
      CAPTURE(hit.document.text);
      CAPTURE(hit.snippet);
      check_hit(hit, part.oracle, reader);
    }
  }
}
