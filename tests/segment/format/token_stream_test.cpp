#include "segment/format/token_stream.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

using namespace glane;

namespace {

using Random = std::mt19937;

struct AddedWord {
  std::uint32_t number = 0;
  bool alternative = false;
};

struct AddedRun {
  std::uint8_t fields = 0;
  std::vector<AddedWord> words;
};

std::string written(const std::vector<AddedRun>& runs) {
  std::string stream;
  TokenRunWriter writer;
  for (const AddedRun& run : runs) {
    for (const AddedWord& word : run.words) writer.add(word.number, word.alternative);
    writer.append_to(stream, run.fields);
  }
  return stream;
}

// Codes of each length, and at their borders.
std::uint32_t random_number(Random& random) {
  const std::uint32_t borders[] = {0, token_code::kLeastOfTwo - token_code::kFirstNumber,
                                   token_code::kLeastOfThree - token_code::kFirstNumber,
                                   token_code::kLeastOfFive - token_code::kFirstNumber,
                                   0xFFFFFFFF - token_code::kFirstNumber};
  if (random() % 3 > 0) return static_cast<std::uint32_t>(random()) >> 2 >> random() % 30;
  const std::uint32_t border = borders[random() % 5];
  const auto step = static_cast<std::uint32_t>(random() % 3);
  return border < 0xFFFF0000 && random() % 2 == 0 ? border + step : border - std::min(border, step);
}

std::vector<AddedRun> random_runs(Random& random) {
  std::vector<AddedRun> runs(random() % 6);
  for (AddedRun& run : runs) {
    run.fields = static_cast<std::uint8_t>(1u << random() % 8 | 1u << random() % 8);
    run.words.resize(1 + random() % 200);
    for (AddedWord& word : run.words) {
      const bool is_first = &word == &run.words.front();
      word = {random_number(random), !is_first && random() % 6 == 0};
    }
  }
  return runs;
}

void check_read(const std::string& stream, const std::vector<AddedRun>& runs, std::uint8_t wanted) {
  TokenStreamReader reader(stream, wanted);
  std::uint32_t before = 0;
  for (const AddedRun& run : runs) {
    if ((run.fields & wanted) == 0) continue;
    bool is_first = true;
    for (const AddedWord& word : run.words) {
      REQUIRE(reader.next());
      CHECK(reader.number() == word.number);
      CHECK(reader.fields() == run.fields);
      if (is_first) {
        CHECK(reader.position() >= before + TokenStreamReader::kGap);
      } else {
        CHECK(reader.position() == before + (word.alternative ? 0 : 1));
      }
      before = reader.position();
      is_first = false;
    }
  }
  CHECK_FALSE(reader.next());
}

}  // namespace

TEST_CASE("numbers take one byte, two, three or five, and are read back at every border") {
  struct Row {
    std::uint32_t number;
    std::size_t bytes;
  };
  for (const Row& row : {Row{0, 1}, Row{189, 1}, Row{190, 2}, Row{14'525, 2}, Row{14'526, 3},
                         Row{473'277, 3}, Row{473'278, 5}, Row{1u << 24, 5}, Row{0xFFFFFFFD, 5}}) {
    CAPTURE(row.number);
    const std::vector<AddedRun> runs = {{field::kText, {{row.number, false}}}};
    const std::string stream = written(runs);
    CHECK(stream.size() == 3 + row.bytes);
    check_read(stream, runs, 0xFF);
  }
}

TEST_CASE("any runs are read back, all of them or those of some fields") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 300; ++round) {
    const std::vector<AddedRun> runs = random_runs(random);
    const std::string stream = written(runs);
    check_read(stream, runs, 0xFF);
    check_read(stream, runs, static_cast<std::uint8_t>(random()));
    check_read(stream, runs, 0);
  }
}

TEST_CASE("any bytes end without a look past their end") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  for (int round = 0; round < 3000; ++round) {
    std::string stream = random() % 2 == 0 ? written(random_runs(random)) : std::string();
    if (stream.empty()) stream.assign(random() % 40, '\0');
    const auto damaged = stream.empty() ? 0 : 1 + random() % stream.size();
    for (auto left = damaged; left > 0; --left) {
      // Codes that stand for something are met more often.
      const auto byte = random() % 2 == 0 ? random() % 3 : 245 + random() % 11;
      stream[random() % stream.size()] = static_cast<char>(byte);
    }
    stream.resize(stream.size() - (stream.empty() ? 0 : random() % stream.size()));
    // A copy of just this size, so that the address sanitizer sees what is read behind it.
    const auto bytes = std::make_unique<char[]>(stream.size());
    std::copy(stream.begin(), stream.end(), bytes.get());
    TokenStreamReader reader({bytes.get(), stream.size()}, static_cast<std::uint8_t>(random()));
    std::size_t words = 0;
    while (reader.next()) ++words;
    CHECK(words <= stream.size());
  }
}

TEST_CASE("renumbering is reading and writing under other numbers") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  std::vector<std::uint32_t> numbers(
      20'000);  // of one byte and of two, to one, two, three and five
  for (std::uint32_t& number : numbers) number = random_number(random);
  for (int round = 0; round < 300; ++round) {
    std::vector<AddedRun> runs = random_runs(random);
    for (AddedRun& run : runs) {
      for (AddedWord& word : run.words) word.number %= 20'000;
    }
    const std::string before = written(runs);
    CHECK(is_token_stream(before, static_cast<std::uint32_t>(numbers.size())));
    for (AddedRun& run : runs) {
      for (AddedWord& word : run.words) word.number = numbers[word.number];
    }
    std::string after = "kept";
    append_renumbered_tokens(before, numbers, after);
    CHECK(after == "kept" + written(runs));
  }
}

TEST_CASE("of any bytes renumbering makes a stream of known numbers") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  Random random(seed);
  const std::vector<std::uint32_t> numbers = {3, 0, 2, 1};
  for (int round = 0; round < 3000; ++round) {
    std::string stream = written(random_runs(random));
    for (auto left = stream.empty() ? 0 : random() % 20; left > 0; --left) {
      stream[random() % stream.size()] = static_cast<char>(random());
    }
    std::string out;
    append_renumbered_tokens(stream, numbers, out);
    TokenStreamReader reader(out);
    while (reader.next()) CHECK(reader.number() < numbers.size());
  }
}
