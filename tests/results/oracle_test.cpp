// The index against a linear scan: random documents, random queries, the same set of ids.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "french/analyzer.hpp"
#include "index/sample_documents.hpp"
#include "index/writer.hpp"
#include "results/index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Random = std::mt19937;

const std::vector<std::string> kContent = {
    "étal",  "étals",   "marché", "marche", "marchés", "bus",    "rouge", "rouges",  "canard",
    "l'eau", "d'étain", "Fête",   "fete",   "C++",     "#quai",  "2 000", "2000",    "jeudi",
    "ville", "villes",  "digue",  "maire",  "mairie",  "Maires", "pluie", "pluvieux"};
const std::vector<std::string> kStop = {"le", "de", "et", "dans"};
const std::vector<std::string> kAuthors = {"Lucette", "Firmin", "Jean Roy"};

template <typename T>
const T& pick(const std::vector<T>& list, Random& random) {
  return list[random() % list.size()];
}

std::string sentence(Random& random, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) text += random() % 9 == 0 ? ", " : " ";
    text += random() % 3 == 0 ? pick(kStop, random) : pick(kContent, random);
  }
  return text;
}

std::vector<Document> random_documents(Random& random) {
  std::vector<Document> documents;
  for (int i = 0; i < 250; ++i) {
    Document document = article("d" + std::to_string(i), sentence(random, random() % 4),
                                sentence(random, 1 + random() % 20));
    document.authors = {document.author = pick(kAuthors, random)};
    document.date = date_at(1'500'000'000 + std::int64_t{86'400} * (random() % 700));
    document.date->offset_minutes.reset();
    documents.push_back(document);
  }
  return documents;
}

struct Ask {
  std::vector<std::string> should, must, must_not, phrases;
  std::string author;
  std::string since;

  std::string typed() const {
    std::string query;
    for (const std::string& word : should) query += word + " ";
    for (const std::string& word : must) query += "+" + word + " ";
    for (const std::string& word : must_not) query += "-" + word + " ";
    for (const std::string& phrase : phrases) query += "\"" + phrase + "\" ";
    if (!author.empty()) query += "auteur:\"" + author + "\" ";
    if (!since.empty()) query += "depuis:" + since;
    return query;
  }
};

std::string random_word(Random& random) {
  std::string word = pick(kContent, random);
  return word == "2 000" ? "2000" : word;
}

Ask random_ask(Random& random) {
  Ask ask;
  for (auto i = random() % 3; i > 0; --i) ask.should.push_back(random_word(random));
  if (random() % 3 == 0) ask.must.push_back(random_word(random));
  if (random() % 3 == 0) ask.must_not.push_back(random_word(random));
  if (random() % 3 == 0) ask.phrases.push_back(sentence(random, 1 + random() % 3));
  if (random() % 4 == 0) ask.author = pick(kAuthors, random);
  if (random() % 4 == 0) ask.since = iso_as_written(date_at(1'520'000'000)).substr(0, 7);
  return ask;
}

// Reads every document for every query.
class Scan {
 public:
  explicit Scan(const std::vector<Document>& documents) : documents_(documents) {}

  std::set<std::string> find(const Ask& ask) {
    std::set<std::string> ids;
    for (const Document& document : documents_) {
      if (matches(document, ask)) ids.insert(document.id);
    }
    return ids;
  }

 private:
  std::vector<Word> words(const std::string& text) {
    Analysis analysis;
    analyzer_.analyze(text, analysis);
    std::vector<Word> words;
    for (const Token& token : analysis.tokens) words.push_back(*token.word);
    return words;
  }

  bool has_word(const Document& document, const std::string& typed) {
    const Word wanted = words(typed).at(0);
    const auto same = [&](const Word& word) {
      return word.stem == wanted.stem || word.second_stem == wanted.stem ||
             word.folded == wanted.folded;
    };
    const std::vector<Word> title = words(document.title);
    const std::vector<Word> text = words(document.text);
    return std::any_of(title.begin(), title.end(), same) ||
           std::any_of(text.begin(), text.end(), same);
  }

  bool has_phrase(const Document& document, const std::string& typed) {
    const std::vector<Word> wanted = words(typed);
    const auto same = [](const Word& a, const Word& b) { return a.folded == b.folded; };
    for (const std::string* field : {&document.title, &document.text}) {
      const std::vector<Word> row = words(*field);
      if (std::search(row.begin(), row.end(), wanted.begin(), wanted.end(), same) != row.end()) {
        return true;
      }
    }
    return false;
  }

  bool matches(const Document& document, const Ask& ask) {
    const auto word = [&](const std::string& typed) { return has_word(document, typed); };
    const auto phrase = [&](const std::string& typed) { return has_phrase(document, typed); };
    if (!ask.author.empty() && document.author != ask.author) return false;
    if (!ask.since.empty() && iso_date(*document.date) < ask.since) return false;
    if (std::any_of(ask.must_not.begin(), ask.must_not.end(), word)) return false;
    if (!std::all_of(ask.must.begin(), ask.must.end(), word)) return false;
    if (!std::all_of(ask.phrases.begin(), ask.phrases.end(), phrase)) return false;
    const bool wishes_only = ask.must.empty() && ask.phrases.empty() && !ask.should.empty();
    return !wishes_only || std::any_of(ask.should.begin(), ask.should.end(), word);
  }

  const std::vector<Document>& documents_;
  FrenchAnalyzer analyzer_;
};

}  // namespace

TEST_CASE("random queries find what a linear scan finds") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const std::vector<Document> documents = random_documents(random);
  const TemporaryIndex directory;
  {
    IndexWriter writer(directory.directory());
    for (const Document& document : documents) writer.add_page({document});
    writer.commit();
  }
  const Index index(directory.directory());
  Scan scan(documents);
  for (int round = 0; round < 400; ++round) {
    const Ask ask = random_ask(random);
    const std::string query = ask.typed();
    if (query.empty()) continue;
    CAPTURE(query);
    const SearchResponse response = index.search({.query = query, .limit = 1000});
    std::set<std::string> found;
    for (const Hit& hit : response.hits) found.insert(hit.document.id);
    CHECK(found == scan.find(ask));
    CHECK(response.total == found.size());
  }
}

TEST_CASE("every document is found by its rarest word") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const std::vector<Document> documents = random_documents(random);
  FrenchAnalyzer analyzer;
  Analysis analysis;
  std::map<std::string, int> counts;
  const auto forms = [&](const Document& document) {
    analyzer.analyze(document.text, analysis);
    std::vector<std::string> list;
    for (const Token& token : analysis.tokens) list.push_back(token.word->form);
    return list;
  };
  for (const Document& document : documents) {
    for (const std::string& form : forms(document)) ++counts[form];
  }
  const TemporaryIndex directory;
  {
    IndexWriter writer(directory.directory());
    for (const Document& document : documents) writer.add_page({document});
    writer.commit();
  }
  const Index index(directory.directory());
  for (const Document& document : documents) {
    const std::vector<std::string> own = forms(document);
    const std::string rarest = *std::min_element(
        own.begin(), own.end(),
        [&](const std::string& a, const std::string& b) { return counts[a] < counts[b]; });
    const SearchResponse response = index.search({.query = "=" + rarest, .limit = 1000});
    CAPTURE(rarest);
    CHECK(std::any_of(response.hits.begin(), response.hits.end(),
                      [&](const Hit& hit) { return hit.document.id == document.id; }));
  }
}
