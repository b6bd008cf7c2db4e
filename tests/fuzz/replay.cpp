// Runs a fuzz target as a plain test: over every file of its corpus, and over some thousand
// mutations of them, the same ones for the same seed.
//
//   usage: fuzz-TARGET CORPUS LAST_INPUT [SEED]
//
// Each input stands in the file LAST_INPUT before the target gets it: after a crash, or a test
// that ran out of time, that is the culprit; the folder it stands in can be given as CORPUS.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "expect.hpp"

namespace {

constexpr int kMutations = 2000;
constexpr std::size_t kMaxBytes = 32u << 10;
// An input of that size takes milliseconds; a sanitizer and a slow machine are allowed for.
constexpr double kMaxCpuSeconds = 5;

// Bytes that mean something to one reader or another.
// clang-format off
constexpr std::string_view kPieces[] = {
    "\n", "\r\n", "\t", "\"", "\\", "{", "}", "[", "]", "<", ">", "</", "<br />", "&#", ";", ":",
    ",", "-", "/", "*", "~", "(", ")", "«", "»", "’", "'", "@", "http:", "99999999999",
    "\xC3", "\xE2\x80", "\xED\xA0\x80", "\xCC\x81", "\xEF\xBB\xBF", "\u00A0", "\u200D",
    "\U0001F389", "\\u0000", "\\ud800", std::string_view("\0", 1)};
// clang-format on

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) {
  return limit == 0 ? 0 : random() % limit;
}

// A stretch of `text`, short ones more often.
std::string_view stretch(Random& random, std::string_view text) {
  const std::size_t at = below(random, text.size() + 1);
  return text.substr(at, below(random, 1 + below(random, text.size() - at + 1)));
}

void mutate(Random& random, std::string& input, const std::vector<std::string>& corpus) {
  const std::size_t at = below(random, input.size() + 1);
  switch (random() % 6) {
    case 0:
      if (at < input.size()) input[at] = static_cast<char>(random());
      break;
    case 1:
      input.insert(at, kPieces[below(random, std::size(kPieces))]);
      break;
    case 2:
      input.erase(at, below(random, 1 + below(random, input.size())));
      break;
    case 3:
      input.insert(at, std::string(stretch(random, input)));
      break;
    case 4:
      input.insert(at, stretch(random, corpus[below(random, corpus.size())]));
      break;
    default:
      for (std::size_t times = below(random, 200); times > 0; --times) {
        input.insert(at, kPieces[below(random, std::size(kPieces))]);
      }
  }
}

std::vector<std::string> read_corpus(const char* folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> corpus;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return corpus;
}

// The file that holds the input at hand, whatever becomes of the program.
class LastInput {
 public:
  explicit LastInput(const char* path)
      : path_(path), descriptor_(::open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644)) {}

  bool keep(const std::string& input) const {
    return ::ftruncate(descriptor_, 0) == 0 && ::pwrite(descriptor_, input.data(), input.size(),
                                                        0) == static_cast<ssize_t>(input.size());
  }
  void remove() const { std::filesystem::remove(path_); }

 private:
  const char* path_;
  int descriptor_;
};

void run(const std::string& input, const LastInput& last_input) {
  glane::fuzz::expect(last_input.keep(input), "LAST_INPUT can be written");
  const std::clock_t start = std::clock();
  // A copy of just that size: a read past its end is seen by a sanitizer.
  const std::vector<std::uint8_t> bytes(input.begin(), input.end());
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  glane::fuzz::expect(seconds < kMaxCpuSeconds, "an input takes a moment");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "usage: %s CORPUS LAST_INPUT [SEED]\n", argv[0]);
    return 2;
  }
  const std::vector<std::string> corpus = read_corpus(argv[1]);
  if (corpus.empty()) {
    std::fprintf(stderr, "%s holds no file\n", argv[1]);
    return 1;
  }
  const auto seed = static_cast<unsigned>(argc > 3 ? std::stoul(argv[3]) : 1);
  std::printf("%zu files and %d mutations of them, seed %u\n", corpus.size(), kMutations, seed);
  std::fflush(stdout);
  const LastInput last_input(argv[2]);
  run("", last_input);
  for (const std::string& input : corpus) run(input, last_input);
  Random random(seed);
  for (int round = 0; round < kMutations; ++round) {
    std::string input = corpus[below(random, corpus.size())];
    for (auto times = 1 + below(random, 6); times > 0; --times) mutate(random, input, corpus);
    input.resize(std::min(input.size(), kMaxBytes));
    run(input, last_input);
  }
  last_input.remove();
  return 0;
}
