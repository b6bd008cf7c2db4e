#include "index/segment/text_signature.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "index/segment/token_stream.hpp"

using namespace glane;

namespace {

using Numbers = std::vector<std::uint32_t>;

std::string stream_of(const Numbers& text, const Numbers& title = {}) {
  std::string stream;
  for (const auto& [field, words] : {std::pair{field::kTitle, title}, {field::kText, text}}) {
    TokenRunWriter run;
    for (const std::uint32_t word : words) run.add(word, false);
    if (!words.empty()) run.append_to(stream, field);
  }
  return stream;
}

// Words as frequent as they are in texts: small numbers more often.
Numbers random_text(std::mt19937& random, std::size_t words) {
  Numbers text;
  while (text.size() < words) {
    text.push_back(static_cast<std::uint32_t>(random() % (1 + random() % (1 + random() % 20'000))));
  }
  return text;
}

// One word in `every` is another.
Numbers edited(std::mt19937& random, Numbers text, unsigned every) {
  for (std::uint32_t& word : text) {
    if (random() % every == 0) word = static_cast<std::uint32_t>(random() % 20'000);
  }
  return text;
}

bool found(const Numbers& a, const Numbers& b) {
  const auto one = text_signature(stream_of(a));
  const auto other = text_signature(stream_of(b));
  REQUIRE(one);
  REQUIRE(other);
  return may_be_same(*one, *other) && are_nearly_same(stream_of(a), stream_of(b));
}

}  // namespace

TEST_CASE("a text has a signature from fifty words on, whatever its title") {
  std::mt19937 random(1);
  const Numbers text = random_text(random, 50);
  const auto signature = text_signature(stream_of(text));
  REQUIRE(signature);
  CHECK(text_signature(stream_of(text, random_text(random, 9))) == signature);
  CHECK_FALSE(text_signature(stream_of(random_text(random, 49), random_text(random, 60))));
  CHECK_FALSE(text_signature(""));
}

TEST_CASE("texts that are nearly the same are found, others are not") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  int near = 0;
  int far = 0;
  constexpr int kRounds = 400;
  for (int round = 0; round < kRounds; ++round) {
    const Numbers text = random_text(random, 150 + random() % 400);
    CHECK(found(text, text));
    // A row of three words is lost with any of its words: 1.5 % of the words are 4.4 % of the rows.
    if (found(text, edited(random, text, 66))) ++near;
    Numbers longer = random_text(random, text.size() / 20);
    longer.insert(longer.end(), text.begin(), text.end());
    if (found(text, longer)) ++near;
    if (found(text, edited(random, text, 4))) ++far;
    if (found(text, random_text(random, text.size()))) ++far;
  }
  CHECK(near >= 2 * kRounds * 0.98);
  CHECK(far == 0);
}

TEST_CASE("a text over and over again, and bytes that are no stream, have signatures, too") {
  CHECK(found(Numbers(100'000, 7), Numbers(60, 7)));
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 300, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const bool long_enough = text_signature(bytes).has_value();
    if (long_enough) CHECK(are_nearly_same(bytes, bytes));
  }
}
