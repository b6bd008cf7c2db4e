#include "query/operators.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace glane {

namespace {

// Letters of scripts without case are no capitals; the ordinal signs of "Nº 5" are no letters.
bool is_letter_but_no_capital(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  if (c == U'ª' || c == U'º') return false;
  return u_islower(character) || u_charType(character) == U_OTHER_LETTER;
}

// Turns a bracket to be left out into what remains of it; false: nothing does.
bool becomes_word(QueryToken& bracket) {
  if (bracket.field == nullptr) return false;
  bracket = lex_name_as_word(bracket);
  return true;
}

// Marks in `kept` what is no bracket, and brackets that enclose something marked.
std::vector<bool> pair_brackets(const std::vector<QueryToken>& tokens) {
  struct Open {
    std::size_t index;
    bool holds_something;
  };
  std::vector<bool> kept(tokens.size(), false);
  std::vector<Open> open;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    bool something = false;
    if (tokens[i].kind == QueryTokenKind::open) {
      open.push_back({i, false});
    } else if (tokens[i].kind != QueryTokenKind::close) {
      something = kept[i] = true;
    } else if (!open.empty()) {
      kept[i] = kept[open.back().index] = open.back().holds_something;
      something = open.back().holds_something || tokens[open.back().index].field != nullptr;
      open.pop_back();
    }
    if (something && !open.empty()) open.back().holds_something = true;
  }
  return kept;
}

int depth_of(const std::vector<QueryToken>& tokens, const std::vector<bool>& kept) {
  int depth = 0;
  int deepest = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!kept[i]) continue;
    if (tokens[i].kind == QueryTokenKind::open) deepest = std::max(deepest, ++depth);
    if (tokens[i].kind == QueryTokenKind::close) --depth;
  }
  return deepest;
}

// Tells what may stand beside an operator, by the tokens alone.
class Operands {
 public:
  explicit Operands(const std::vector<QueryToken>& tokens, bool capitals_count)
      : tokens_(tokens), words_(tokens.size()) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const QueryToken& token = tokens[i];
      const bool bare = token.kind == QueryTokenKind::word && token.sign == Occur::should &&
                        token.field == nullptr && !token.literal;
      if (bare) words_[i] = read_operator(token.text);
      if (words_[i] && !capitals_count && !words_[i]->unmistakable) words_[i].reset();
    }
  }

  // The operator that token `i` is; nothing for a word.
  std::optional<OperatorWord> operator_at(std::size_t i) const {
    if (!words_[i]) return std::nullopt;
    const Operator op = words_[i]->op;
    const bool right = op == Operator::negation || op == Operator::near
                           ? begins_unsigned(i + 1)
                           : begins(i + 1) || is_negation(i + 1);
    const bool left = op == Operator::negation || (i > 0 && ends(i - 1));
    return left && right ? words_[i] : std::nullopt;
  }

 private:
  bool begins(std::size_t i) const {
    return i < tokens_.size() && !words_[i] && tokens_[i].kind != QueryTokenKind::close;
  }

  bool begins_unsigned(std::size_t i) const {
    return begins(i) && tokens_[i].sign == Occur::should;
  }

  bool is_negation(std::size_t i) const {
    return i < tokens_.size() && words_[i] && words_[i]->op == Operator::negation &&
           begins_unsigned(i + 1);
  }

  bool ends(std::size_t i) const { return !words_[i] && tokens_[i].kind != QueryTokenKind::open; }

  const std::vector<QueryToken>& tokens_;
  std::vector<std::optional<OperatorWord>> words_;  // what each looks like
};

}  // namespace

bool settle_brackets(std::vector<QueryToken>& tokens, int max_depth) {
  const std::vector<bool> kept = pair_brackets(tokens);
  const bool too_deep = depth_of(tokens, kept) > max_depth;
  std::size_t end = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool bracket =
        tokens[i].kind == QueryTokenKind::open || tokens[i].kind == QueryTokenKind::close;
    const bool stays = !bracket || (kept[i] && !too_deep);
    if (stays || becomes_word(tokens[i])) tokens[end++] = tokens[i];
  }
  tokens.resize(end);
  return too_deep;
}

void settle_operators(std::vector<QueryToken>& tokens) {
  const bool capitals_count =
      std::any_of(tokens.begin(), tokens.end(), [](const QueryToken& token) {
        return token.field != nullptr || has_character(token.text, is_letter_but_no_capital);
      });
  const Operands operands(tokens, capitals_count);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::optional<OperatorWord> found = operands.operator_at(i);
    if (!found) continue;
    tokens[i].op = found->op;
    tokens[i].distance = found->distance;
  }
}

}  // namespace glane
