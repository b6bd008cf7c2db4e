// The French front end against ICU's word iterator, which does less (it finds the boundaries and
// no more), on the same bytes: MB per CPU second and their ratio. Then what a byte of hostile text
// costs, against one of French met for the first time: a cost that grows with the length of the
// text shows as a second figure that is much more than the first.
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "french/analyzer.hpp"
#include "generated_french.hpp"
#include "measure.hpp"

using namespace glane;
using namespace glane::bench;

namespace {

constexpr int kRounds = 9;
constexpr std::size_t kTexts = 2000;
constexpr std::size_t kTextBytes = 2400;  // a news article

std::size_t count_tokens(FrenchAnalyzer& analyzer, const std::vector<std::string>& texts) {
  std::size_t words = 0;
  Analysis analysis;
  for (const std::string& text : texts) {
    analyzer.analyze(text, analysis);
    words += analysis.tokens.size();
  }
  return words;
}

std::size_t count_words(icu::BreakIterator& iterator, const std::vector<std::string>& texts) {
  std::size_t words = 0;
  for (const std::string& text : texts) {
    const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
    iterator.setText(wide);
    while (iterator.next() != icu::BreakIterator::DONE) {
      words += iterator.getRuleStatus() != UBRK_WORD_NONE;
    }
  }
  return words;
}

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += part;
  return text;
}

struct Hostile {
  const char* name;
  std::string_view head;
  std::string_view part;
};

constexpr Hostile kHostile[] = {
    {"one word", "", "ab"},
    {"one letter", "", "a"},
    {"combining marks", "e", "\u0301\u0323"},
    {"punctuation", "", "!?;"},
    {"full stops", "", "."},
    {"closing brackets", "", ")"},
    {"open brackets in a word", "a", "(b"},
    {"hyphens in a word", "", "a-"},
    {"every sign in a word", "", "a.b-c'd\u00B7e@f&"},
    {"inclusive hyphens", "", "abc-e-s-"},
    {"emoji selectors", "\u2764", "\uFE0F"},
    {"invalid bytes", "", "\xE9\xF0"},
    {"one host", "http://", "a."},
    {"Han", "", "東京都で"},
    {"Thai marks", "\u0E01", "\u0E38\u0E3A"},
};

// CPU nanoseconds a byte.
double cost_of(const std::string& text) {
  Analysis analysis;
  FrenchAnalyzer first;
  first.analyze(text, analysis);  // the memory for its tokens is there
  FrenchAnalyzer analyzer;
  const double seconds = cpu_seconds_of([&] { analyzer.analyze(text, analysis); });
  return seconds * 1e9 / static_cast<double>(text.size());
}

void print_hostile(double french_cost) {
  constexpr std::size_t kShort = 1 << 16;
  constexpr std::size_t kLong = 1 << 20;
  std::printf("cost of a byte, French met for the first time = 1    64 KiB   1 MiB\n");
  for (const Hostile& hostile : kHostile) {
    const auto cost = [&](std::size_t bytes) {
      const std::string text = std::string(hostile.head) + repeated(hostile.part, bytes);
      return cost_of(text) / french_cost;
    };
    std::printf("  %-48s %8.2f %7.2f\n", hostile.name, cost(kShort), cost(kLong));
  }
}

}  // namespace

int main() {
  GeneratedFrench french(1);
  std::vector<std::string> texts;
  double megabytes = 0;
  for (std::size_t i = 0; i < kTexts; ++i) {
    texts.push_back(french.text(kTextBytes));
    megabytes += static_cast<double>(texts.back().size()) / 1e6;
  }
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createWordInstance(icu::Locale::getFrench(), error));
  if (U_FAILURE(error)) return 1;

  std::size_t tokens = 0;
  std::size_t words = 0;
  std::vector<double> ours, icus, ratios;
  FrenchAnalyzer analyzer;
  const double cold = cpu_seconds_of([&] { tokens = count_tokens(analyzer, texts); });
  for (int round = 0; round < kRounds; ++round) {
    ours.push_back(cpu_seconds_of([&] { tokens = count_tokens(analyzer, texts); }));
    icus.push_back(cpu_seconds_of([&] { words = count_words(*iterator, texts); }));
    ratios.push_back(icus.back() / ours.back());
  }
  std::printf("%.1f MB, %d rounds, medians, MB per CPU second\n", megabytes, kRounds);
  std::printf("FrenchAnalyzer      %6.1f  (%zu tokens; %.1f with nothing cached)\n",
              megabytes / median(ours), tokens, megabytes / cold);
  std::printf("ICU word iterator   %6.1f  (%zu words)\n", megabytes / median(icus), words);
  std::printf("ratio               %6.2f\n", median(ratios));
  print_hostile(cold * 1e3 / megabytes);
  return 0;
}
