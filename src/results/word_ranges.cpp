#include "results/word_ranges.hpp"

#include <algorithm>

namespace glane {

namespace {

// No word goes on behind the end of a line, so that a text may be taken apart there.
std::size_t end_of_piece(std::string_view text, std::size_t begin) {
  constexpr std::size_t kPieceBytes = 1 << 16;
  if (text.size() - begin <= kPieceBytes) return text.size();
  const std::size_t line_end = text.find('\n', begin + kPieceBytes);
  return line_end == std::string_view::npos ? text.size() : line_end + 1;
}

}  // namespace

std::vector<ByteRange> word_ranges(std::string_view text, std::size_t count,
                                   FrenchAnalyzer& analyzer) {
  std::vector<ByteRange> words;
  Analysis analysis;
  for (std::size_t begin = 0; begin < text.size() && words.size() < count;) {
    const std::size_t end = end_of_piece(text, begin);
    analyzer.analyze(text.substr(begin, end - begin), analysis);
    for (const Token& token : analysis.tokens) {
      if (!token.alternative) words.push_back({begin + token.begin, begin + token.end});
    }
    begin = end;
  }
  return words;
}

}  // namespace glane
