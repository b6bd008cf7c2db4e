// The French front end against ICU's word iterator, which does less (it finds the boundaries and
// no more), on the same bytes: MB per CPU second and their ratio.
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
  return 0;
}
