#include "query/words_together.hpp"

#include <algorithm>
#include <string>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "french/letters_and_digits.hpp"

namespace glane {

namespace {

bool is_plain_word(const Node& node) {
  return node.kind == NodeKind::word && node.form == WordForm::plain;
}

// The "+33" of a telephone number: the parser takes its sign for a demand.
bool is_country_code(const Node& node) {
  return is_plain_word(node) && node.occur == Occur::must && node.text == "33";
}

// Words that stand side by side and ask alike, as one text.
struct Row {
  std::string text;
  std::vector<std::size_t> begins;  // of each word
  std::vector<bool> goes_on;        // whether the word belongs together with the one behind it
};

Row row_of(const std::vector<Node>& nodes, std::size_t first, std::size_t last) {
  Row row;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first) row.text += ' ';
    row.begins.push_back(row.text.size());
    row.text += nodes[i].text;
  }
  row.goes_on.resize(row.begins.size());
  return row;
}

// Bytes [begin, end) of the row belong together.
void hold_together(Row& row, std::size_t begin, std::size_t end) {
  const auto behind = std::upper_bound(row.begins.begin(), row.begins.end(), begin);
  for (auto next = behind; next != row.begins.end() && *next < end; ++next) {
    row.goes_on[static_cast<std::size_t>(next - row.begins.begin()) - 1] = true;
  }
}

void hold_joined(Row& row, const Analysis& analysis, const JoinedTokens& joined) {
  std::size_t last = joined.first;
  for (std::size_t left = joined.count - 1; left > 0 && last + 1 < analysis.tokens.size();) {
    if (!analysis.tokens[++last].alternative) --left;
  }
  hold_together(row, analysis.tokens[joined.first].begin, analysis.tokens[last].end);
}

// The words [first, last) of `nodes`, those that belong together as one.
void put_row(const std::vector<Node>& nodes, std::size_t first, const Row& row,
             std::vector<Node>& out) {
  for (std::size_t i = 0; i < row.begins.size(); ++i) {
    if (i > 0 && row.goes_on[i - 1]) {
      out.back().text += " " + nodes[first + i].text;
    } else {
      out.push_back(nodes[first + i]);
    }
  }
}

bool is_content_word(const Token& token) {
  const std::string& folded = token.word->folded;
  return !token.word->stop_word && !folded.empty() &&
         std::all_of(folded.begin(), folded.end(), [](char c) { return !is_ascii_digit(c); });
}

// The word that two are where they are written as one, if some document has it.
const Word* joined_word(const Token& first, const Token& second, const SearchContext& context) {
  constexpr std::size_t kShortest = 5;  // "à vis", "bon us": of short words chance makes others
  const Word& one = *first.word;
  const Word& other = *second.word;
  const std::string both = one.form + other.form;
  if (both.size() > kMaxFormBytes) return nullptr;
  if (may_join_letters_and_digits(one.folded, other.folded)) {
    return context.has_form(both) ? &context.analyzer().word_of(both) : nullptr;
  }
  if (!is_content_word(first) || !is_content_word(second) || both.size() < kShortest) {
    return nullptr;
  }
  const Word& word = context.analyzer().word_of(both);
  return context.forms_of_stem(word.stem).empty() ? nullptr : &word;
}

}  // namespace

void add_words_together(std::string_view text, const SearchContext& context, Analysis& analysis) {
  const std::vector<Token>& tokens = analysis.tokens;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const Token& first = tokens[i];
    const Token& second = tokens[i + 1];
    if (first.alternative || second.alternative || first.end >= second.begin) continue;
    if (!trim(text.substr(first.end, second.begin - first.end)).empty()) continue;
    if (const Word* const word = joined_word(first, second, context)) {
      analysis.joined.push_back({word, i, 2});
    }
  }
}

std::vector<Node> with_words_together(const std::vector<Node>& children, FrenchAnalyzer& analyzer,
                                      const AddJoinedWords& add_joined) {
  std::vector<Node> out;
  Analysis analysis;
  for (std::size_t first = 0; first < children.size();) {
    std::size_t last = first + 1;
    while (
        last < children.size() && is_plain_word(children[first]) && is_plain_word(children[last]) &&
        (children[last].occur == children[last - 1].occur || is_country_code(children[last - 1]))) {
      ++last;
    }
    Row row = row_of(children, first, last);
    if (last > first + 1) {
      analyzer.analyze(row.text, analysis);
      if (add_joined) add_joined(row.text, analysis);
      for (const Token& token : analysis.tokens) hold_together(row, token.begin, token.end);
      if (is_country_code(children[first])) analysis.joined.clear();
      for (const UnitBytes& unit : analysis.units) hold_together(row, unit.begin, unit.end);
      for (const JoinedTokens& joined : analysis.joined) hold_joined(row, analysis, joined);
    }
    put_row(children, first, row, out);
    first = last;
  }
  return out;
}

}  // namespace glane
