// Concordances, frequencies and neighbours against a reading of every document.
#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <sstream>

#include "glane/index.hpp"
#include "index/writer/writer.hpp"
#include "results/how_many.hpp"
#include "results/random_asks.hpp"
#include "results/word_scan.hpp"

using namespace glane;
using namespace glane::test;

namespace {

constexpr std::size_t kDocuments = 200;

int rounds(int usual) {
  return how_many("GLANE_ROUNDS", usual);
}

// Segments stay as they are written; some documents were others once.
void add_in_commits(const std::string& directory, const std::vector<Document>& documents) {
  WriterOptions options;
  options.merges.tier_segments = 1'000'000;
  options.merges.most_dead_percent = 100;
  IndexWriter writer(directory, options);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    Document other = documents[(i + 7) % documents.size()];
    other.id = documents[i].id;
    other.thread = documents[i].thread;
    if (i % 5 == 0) writer.add({other});
    if (i % 60 == 59) writer.commit();
  }
  for (std::size_t i = 0; i < documents.size(); ++i) {
    writer.add({documents[i]});
    if (i % 70 == 69) writer.commit();
  }
  writer.commit();
}

// What is random is made once for all tests of a run.
struct Archive {
  unsigned seed = seed_of_run();
  Random random{seed};
  std::vector<Document> documents = random_documents(random, kDocuments);
  WordScan scan{documents};
  TemporaryIndex directory;

  Archive() { add_in_commits(directory.directory(), documents); }
};

Corpus random_corpus(Random& random) {
  Corpus corpus;
  if (random() % 3 == 0) corpus.authors.push_back(pick(kAuthors, random));
  if (random() % 3 == 0) corpus.since = "2018";
  return corpus;
}

bool is_in(const Corpus& corpus, const Document& document) {
  if (!corpus.authors.empty() && document.author != corpus.authors[0]) return false;
  return corpus.since.empty() || iso_date(*document.date) >= corpus.since;
}

std::string line_of(const std::string& id, bool in_title, const std::string& left,
                    const std::string& match, const std::string& right) {
  return id + (in_title ? " title: " : " text: ") + left + "[" + match + "]" + right + "\n";
}

// All lines in the order of their letters.
std::string sorted_lines(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const std::string& line : lines) all += line;
  return all;
}

std::vector<std::string> scanned_lines(Archive& archive, const Ask& ask, const Corpus& corpus) {
  std::vector<std::string> lines;
  const std::set<std::string> ids = archive.scan.find(ask);
  for (const Document& document : archive.documents) {
    if (!ids.contains(document.id) || !is_in(corpus, document)) continue;
    for (const bool in_title : {true, false}) {
      const ScannedText& words = archive.scan.texts(document.id)[in_title ? 0 : 1];
      const std::string& text = in_title ? document.title : document.text;
      for (const PlaceWords& place : archive.scan.places(ask, words, in_title)) {
        const std::size_t begin = words[place.front()].begin;
        const std::size_t end = words[place.back()].end;
        lines.push_back(line_of(document.id, in_title, text.substr(0, begin),
                                text.substr(begin, end - begin), text.substr(end)));
      }
    }
  }
  return lines;
}

std::vector<std::string> lines_of(const ConcordanceResponse& response) {
  std::vector<std::string> lines;
  for (const ConcordanceLine& line : response.lines) {
    lines.push_back(line_of(line.document.id, line.in_title, line.left, line.match, line.right));
  }
  return lines;
}

std::string joined_lines(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line;
  return all;
}

// The words that places are sorted by, compared one after the other.
std::vector<std::string> context_of(const ConcordanceLine& line, PlaceOrder order) {
  FrenchAnalyzer analyzer;
  Analysis analysis;
  analyzer.analyze(order == PlaceOrder::left ? line.left : line.right, analysis);
  std::vector<std::string> words;
  for (const Token& token : analysis.tokens) {
    if (!token.alternative) words.push_back(token.word->folded);
  }
  if (order == PlaceOrder::left) std::reverse(words.begin(), words.end());
  if (words.size() > 6) words.resize(6);
  return words;
}

}  // namespace

TEST_CASE("concordances have the places that a reading of every document finds") {
  Archive archive;
  CAPTURE(archive.seed);
  const Index index(archive.directory.directory());
  for (int round = 0; round < rounds(200); ++round) {
    const Ask ask = random_ask(archive.random);
    if (ask.typed().empty()) continue;
    ConcordanceRequest request{.query = ask.typed(), .limit = 100'000, .width = 5000};
    request.corpus = random_corpus(archive.random);
    CAPTURE(request.query);
    const std::vector<std::string> expected = scanned_lines(archive, ask, request.corpus);
    const ConcordanceResponse all = index.concordance(request);
    const std::vector<std::string> found = lines_of(all);
    REQUIRE(sorted_lines(found) == sorted_lines(expected));
    CHECK(all.total == expected.size());
    std::set<std::string> ids;
    for (const ConcordanceLine& line : all.lines) ids.insert(line.document.id);
    CHECK(all.documents == ids.size());

    std::vector<std::string> paged;
    request.limit = 1 + archive.random() % 20;
    for (request.offset = 0; request.offset < all.total; request.offset += request.limit) {
      const ConcordanceResponse page = index.concordance(request);
      CHECK(page.total == all.total);
      for (const std::string& line : lines_of(page)) paged.push_back(line);
    }
    CHECK(joined_lines(paged) == joined_lines(found));
  }
}

TEST_CASE("places are sorted by what stands beside them, page by page") {
  Archive archive;
  CAPTURE(archive.seed);
  const Index index(archive.directory.directory());
  for (int round = 0; round < 30; ++round) {
    ConcordanceRequest request{.query = random_word(archive.random), .width = 5000};
    request.order =
        pick(std::vector<PlaceOrder>{PlaceOrder::left, PlaceOrder::right}, archive.random);
    request.limit = 10'000;
    CAPTURE(request.query);
    const ConcordanceResponse all = index.concordance(request);
    for (std::size_t i = 1; i < all.lines.size(); ++i) {
      CHECK(context_of(all.lines[i - 1], request.order) <= context_of(all.lines[i], request.order));
    }
    request.offset = archive.random() % (all.lines.size() + 1);
    request.limit = 5;
    const std::vector<std::string> page = lines_of(index.concordance(request));
    std::vector<std::string> expected = lines_of(all);
    expected.erase(expected.begin(),
                   expected.begin() + static_cast<std::ptrdiff_t>(request.offset));
    if (expected.size() > 5) expected.resize(5);
    CHECK(joined_lines(page) == joined_lines(expected));
    request.order = PlaceOrder::date;
    request.offset = 0;
    request.limit = 10'000;
    const ConcordanceResponse dated = index.concordance(request);
    CHECK(dated.lines.size() == all.lines.size());
    for (std::size_t i = 1; i < dated.lines.size(); ++i) {
      CHECK(iso_date(*dated.lines[i - 1].document.date) <= iso_date(*dated.lines[i].document.date));
    }
  }
}

namespace {

std::string bucket_of(FrequencyBy by, const Document& document) {
  if (by == FrequencyBy::author) return document.author;
  return iso_date(*document.date).substr(0, by == FrequencyBy::year ? 4 : 7);
}

struct ScannedBucket {
  std::uint64_t documents = 0, words = 0;
  std::vector<std::uint64_t> found, occurrences;
};

std::string described(const std::string& value, const ScannedBucket& bucket) {
  std::ostringstream out;
  out << value << ": " << bucket.documents << " " << bucket.words;
  for (std::size_t i = 0; i < bucket.found.size(); ++i) {
    out << " | " << bucket.found[i] << " " << bucket.occurrences[i];
  }
  return out.str() + "\n";
}

std::string described(const std::string& value, const FrequencyBucket& bucket) {
  ScannedBucket plain{bucket.documents, bucket.words, {}, {}};
  for (const FrequencyCount& count : bucket.counts) {
    plain.found.push_back(count.documents);
    plain.occurrences.push_back(count.occurrences);
  }
  return described(value, plain);
}

}  // namespace

TEST_CASE("frequencies and their denominators are what a reading of every document counts") {
  Archive archive;
  CAPTURE(archive.seed);
  const Index index(archive.directory.directory());
  for (int round = 0; round < rounds(200); ++round) {
    std::vector<Ask> asks;
    FrequencyRequest request;
    while (asks.size() < 1 + archive.random() % 3) {
      const Ask ask = random_ask(archive.random);
      if (ask.typed().empty()) continue;
      asks.push_back(ask);
      request.queries.push_back(ask.typed());
    }
    request.corpus = random_corpus(archive.random);
    request.by =
        pick(std::vector<FrequencyBy>{FrequencyBy::year, FrequencyBy::month, FrequencyBy::author},
             archive.random);
    CAPTURE(request.queries[0]);
    std::vector<std::set<std::string>> found_by;
    for (const Ask& ask : asks) found_by.push_back(archive.scan.find(ask));
    std::map<std::string, ScannedBucket> expected;
    const ScannedBucket none{0, 0, std::vector<std::uint64_t>(asks.size()),
                             std::vector<std::uint64_t>(asks.size())};
    ScannedBucket total = none;
    for (const Document& document : archive.documents) {
      if (!is_in(request.corpus, document)) continue;
      ScannedBucket& bucket =
          expected.try_emplace(bucket_of(request.by, document), none).first->second;
      for (ScannedBucket* one : {&bucket, &total}) {
        ++one->documents;
        one->words += archive.scan.words(document.id);
      }
      for (std::size_t i = 0; i < asks.size(); ++i) {
        if (!found_by[i].contains(document.id)) continue;
        std::uint64_t places = 0;
        for (const bool in_title : {true, false}) {
          const ScannedText& text = archive.scan.texts(document.id)[in_title ? 0 : 1];
          places += archive.scan.places(asks[i], text, in_title).size();
        }
        for (ScannedBucket* one : {&bucket, &total}) {
          one->found[i] += places > 0 ? 1 : 0;
          one->occurrences[i] += places;
        }
      }
    }
    const FrequencyResponse response = index.frequency(request);
    CHECK(described("total", response.total) == described("total", total));
    std::string all_expected;
    for (const auto& [value, bucket] : expected) all_expected += described(value, bucket);
    std::map<std::string, std::string> found;
    for (const FrequencyBucket& bucket : response.buckets) {
      if (bucket.documents > 0) found[*bucket.value] = described(*bucket.value, bucket);
    }
    std::string all_found;
    for (const auto& [value, line] : found) all_found += line;
    CHECK(all_found == all_expected);
  }
}

namespace {

struct ScannedNeighbour {
  std::uint64_t near = 0, left = 0, right = 0, all = 0;
};

struct ScannedNeighbours {
  std::map<std::string, ScannedNeighbour> words;
  std::uint64_t near_words = 0, all_words = 0;
};

void scan_windows(const ScannedText& text, const std::set<PlaceWords>& places,
                  const NeighboursRequest& request, ScannedNeighbours& out) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    bool matches = false, left = false, right = false;
    for (const PlaceWords& place : places) {
      matches |= std::find(place.begin(), place.end(), at) != place.end();
      left |= at < place.front() && at + request.window >= place.front();
      right |= at > place.back() && at <= place.back() + request.window;
    }
    left &= request.side != NeighbourSide::right;
    right &= request.side != NeighbourSide::left;
    if (matches) continue;
    const Word& word = text[at].forms.front();
    const bool by_form = request.unit == NeighbourUnit::form;
    ScannedNeighbour& counts = out.words[by_form ? word.form : word.stem];
    ++counts.all;
    ++out.all_words;
    if (!left && !right) continue;
    ++counts.near;
    ++out.near_words;
    counts.left += left ? 1 : 0;
    counts.right += right ? 1 : 0;
  }
}

double likelihood_ratio(double k1, double n1, double k2, double n2) {
  const auto log_likelihood = [](double k, double n, double p) {
    const double hits = k > 0 ? k * std::log(p) : 0;
    return hits + (n - k > 0 ? (n - k) * std::log(1 - p) : 0);
  };
  const double p = (k1 + k2) / (n1 + n2);
  return 2 * (log_likelihood(k1, n1, k1 / n1) + log_likelihood(k2, n2, k2 / n2) -
              log_likelihood(k1, n1, p) - log_likelihood(k2, n2, p));
}

}  // namespace

TEST_CASE("neighbours and their likelihood are what a reading of every document counts") {
  Archive archive;
  CAPTURE(archive.seed);
  const Index index(archive.directory.directory());
  for (int round = 0; round < rounds(100); ++round) {
    Ask ask;
    ask.should.push_back(random_form(archive.random));
    NeighboursRequest request{.query = ask.typed(), .window = 1 + archive.random() % 6};
    request.side = pick(
        std::vector<NeighbourSide>{NeighbourSide::both, NeighbourSide::left, NeighbourSide::right},
        archive.random);
    request.unit = archive.random() % 2 == 0 ? NeighbourUnit::form : NeighbourUnit::lemma;
    request.minimum = 1;
    request.stop_words = true;
    request.limit = 10'000;
    request.corpus = random_corpus(archive.random);
    CAPTURE(request.query);
    ScannedNeighbours expected;
    const std::set<std::string> ids = archive.scan.find(ask);
    for (const Document& document : archive.documents) {
      if (!is_in(request.corpus, document)) continue;
      for (const ScannedText& text : archive.scan.texts(document.id)) {
        std::set<PlaceWords> places;
        if (ids.contains(document.id)) places = archive.scan.places(ask, text, false);
        scan_windows(text, places, request, expected);
      }
    }
    const NeighboursResponse response = index.neighbours(request);
    CHECK(response.near_words == expected.near_words);
    if (response.occurrences > 0) CHECK(response.words == expected.all_words);
    std::set<std::string> found;
    for (const Neighbour& word : response.neighbours) {
      const ScannedNeighbour& counts = expected.words[word.word];
      CAPTURE(word.word);
      CHECK(word.near == counts.near);
      CHECK(word.left == counts.left);
      CHECK(word.right == counts.right);
      CHECK(word.occurrences == counts.all);
      const auto elsewhere = static_cast<double>(expected.all_words - expected.near_words);
      const double g2 = likelihood_ratio(static_cast<double>(counts.near),
                                         static_cast<double>(expected.near_words),
                                         static_cast<double>(counts.all - counts.near), elsewhere);
      CHECK(word.log_likelihood == doctest::Approx(g2).epsilon(1e-6));
      found.insert(word.word);
    }
    for (const auto& [word, counts] : expected.words) {
      const double chance = static_cast<double>(counts.all) *
                            static_cast<double>(expected.near_words) /
                            static_cast<double>(expected.all_words);
      const bool is_near = static_cast<double>(counts.near) > chance * (1 + 1e-12);
      if (is_near) CHECK_MESSAGE(found.contains(word), word);
    }
  }
}
