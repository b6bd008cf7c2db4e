#include "segment/reader/text_signature.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "crawl/temporary_directory.hpp"
#include "segment/format/token_stream.hpp"
#include "segment/random_segments.hpp"

using namespace glane;
using namespace glane::test;

namespace {

using Words = std::vector<std::string>;

// Words as frequent as they are in texts: some more often.
Words random_text(std::mt19937& random, std::size_t words) {
  Words text;
  while (text.size() < words) {
    text.push_back("mot" + std::to_string(random() % (1 + random() % (1 + random() % 20'000))));
  }
  return text;
}

// One word in `every` is another.
Words edited(std::mt19937& random, Words text, unsigned every) {
  for (std::string& word : text) {
    if (random() % every == 0) word = "mot" + std::to_string(random() % 20'000);
  }
  return text;
}

Document article_of(const Words& text, const Words& title = {}) {
  Document document;
  for (const std::string& word : text) document.text += word + " ";
  for (const std::string& word : title) document.title += word + " ";
  return document;
}

bool found(const Segment& segment, std::uint32_t row, std::uint32_t other) {
  return may_be_same(segment.signatures()[row], segment.signatures()[other]) &&
         are_near_text_signatures(segment, row, segment, other);
}

}  // namespace

TEST_CASE("a text has a signature from fifty words on, whatever its title") {
  std::mt19937 random(1);
  const Words text = random_text(random, 50);
  const TemporaryDirectory folder;
  const Segment segment =
      build(folder.path("1"), {article_of(text),
                               article_of(text, random_text(random, 9)),
                               article_of(random_text(random, 49), random_text(random, 60)),
                               {}});
  REQUIRE(segment.signed_rows().size() == 2);
  CHECK(segment.signed_rows()[1] == 1);
  CHECK(segment.signatures()[0] == segment.signatures()[1]);
  CHECK_FALSE(text_signature("", {}));
}

TEST_CASE("texts that are nearly the same are found, others are not, in another segment, too") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  constexpr std::uint32_t kRounds = 100;
  std::vector<Document> documents;
  for (std::uint32_t round = 0; round < kRounds; ++round) {
    const Words text = random_text(random, 150 + random() % 400);
    Words longer = random_text(random, text.size() / 20);
    longer.insert(longer.end(), text.begin(), text.end());
    // A row of three words is lost with any of its words: 1.5 % of the words are 4.4 % of the rows.
    for (const Words& one : {text, text, edited(random, text, 66), longer, edited(random, text, 4),
                             random_text(random, text.size())}) {
      documents.push_back(article_of(one));
    }
  }
  const TemporaryDirectory folder;
  const Segment segment = build(folder.path("all"), documents);
  REQUIRE(segment.signed_rows().size() == documents.size());
  int near = 0;
  int far = 0;
  for (std::uint32_t row = 0; row < documents.size(); row += 6) {
    CHECK(found(segment, row, row + 1));
    for (const std::uint32_t other : {2u, 3u}) near += found(segment, row, row + other) ? 1 : 0;
    for (const std::uint32_t other : {4u, 5u}) far += found(segment, row, row + other) ? 1 : 0;
  }
  CHECK(near >= 2 * kRounds * 0.97);
  CHECK(far == 0);
  const Words text = random_text(random, 100);
  const Segment one =
      build(folder.path("1"), {article_of(random_text(random, 9)), article_of(text)});
  const Segment other = build(folder.path("2"), {article_of(text)});
  CHECK(one.signatures()[0] == other.signatures()[0]);
  CHECK(are_near_text_signatures(one, 1, other, 0));
  CHECK_FALSE(are_near_text_signatures(one, 0, other, 0));
}

TEST_CASE("a text over and over again, and bytes that are no stream, have signatures, too") {
  const TemporaryDirectory folder;
  const Segment segment =
      build(folder.path("1"), {article_of(Words(60, "mot")), article_of(Words(20'000, "mot"))});
  CHECK(found(segment, 0, 1));
  std::mt19937 random(3);
  const std::vector<std::uint64_t> hashes = {1, 2, 3};
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 300, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    text_signature(bytes, hashes);
  }
}
