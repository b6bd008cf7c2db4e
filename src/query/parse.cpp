#include "query/parse.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "query/field_tokens.hpp"
#include "query/lexer.hpp"
#include "query/operators.hpp"
#include "query/query_limits.hpp"
#include "query/wildcards.hpp"

namespace glane {

namespace {

bool ends_in_word_character(std::string_view text) {
  if (text.empty()) return false;
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return is_word_character(next_code_point(text, at));
}

// "mot~": 2, "mot~1": 1, "mot~2": 2; 0 for anything else, as "~50" and "mot~3".
int read_edits(std::string_view word) {
  const std::size_t tilde = word.rfind('~');
  if (tilde == word.npos || !ends_in_word_character(word.substr(0, tilde))) return 0;
  const std::string_view edits = word.substr(tilde + 1);
  return edits.empty() || edits == "2" ? 2 : edits == "1" ? 1 : 0;
}

// The stem of "mot*", that of "*" being empty; npos where the asterisks are but text: "*mot*".
std::size_t prefix_bytes(std::string_view word) {
  const std::size_t stem = word.find('*');
  if (stem != 0) word = without_closing_marks(word);
  if (stem == word.npos || word.find_first_not_of('*', stem) != word.npos) return word.npos;
  if (word.find('?') < stem && is_wildcard_word(word)) return word.npos;
  return stem == 0 || has_character(word.substr(0, stem), is_word_character) ? stem : word.npos;
}

// "mot*", "m*tin" and nothing but letters and asterisks.
bool is_plain_with_holes(std::string_view word) {
  const bool letters = !has_character(
      word, [](char32_t c) { return c != '*' && c != '?' && !is_word_character(c); });
  return letters && word[0] != '*' && (is_wildcard_word(word) || prefix_bytes(word) != word.npos);
}

// Sets text and form of a word; each spelling has one form, the first that fits. What a comma or
// the like ends is the same word with and without it.
void read_form(std::string_view word, Node& node) {
  const bool exact = word.size() > 1 && word[0] == '=';
  // What has holes is asked for as it is written already.
  const bool holes = exact && is_plain_with_holes(word.substr(1));
  if (holes) word.remove_prefix(1);
  node.text = word;
  if (exact && !holes) {
    node.form = WordForm::exact;
    node.text = word.substr(1);
  } else if (const std::size_t stem = prefix_bytes(word); stem != word.npos) {
    node.form = WordForm::prefix;
    node.text = word.substr(0, stem);
  } else if (is_wildcard_word(word)) {
    node.form = WordForm::pattern;
    node.text = without_closing_marks(word);
  } else if (const int edits = read_edits(word); edits != 0) {
    node.form = WordForm::fuzzy;
    node.edits = edits;
    node.text = word.substr(0, word.rfind('~'));
  }
  node.asked = node.form == WordForm::plain && word.size() > 1 && word.back() == '?';
}

Node make_clause(std::vector<Node> children) {
  Node clause;
  clause.begin = children.empty() ? 0 : children.front().begin;
  clause.children = std::move(children);
  return clause;
}

// A clause of one child is that child, unless it excludes it.
Node unwrap(Node clause) {
  if (clause.children.size() != 1 || clause.children[0].occur == Occur::must_not) return clause;
  Node child = std::move(clause.children[0]);
  child.occur = Occur::should;
  return child;
}

void append(std::vector<Node> nodes, std::vector<Node>& out) {
  std::move(nodes.begin(), nodes.end(), std::back_inserter(out));
}

bool is_text(const Node& node) {
  return node.kind == NodeKind::word || node.kind == NodeKind::phrase;
}

// Whether positions can be asked of it.
bool may_be_near(const Node& node) {
  return is_text(node) ||
         (node.kind == NodeKind::clause &&
          std::all_of(node.children.begin(), node.children.end(), [](const Node& child) {
            return is_text(child) && child.occur == Occur::should;
          }));
}

// Recursive descent over settled tokens: every bracket has its partner and encloses something,
// every operator has its operands.
class Parser {
 public:
  Parser(std::string_view text, const std::vector<QueryToken>& tokens, const ParseOptions& options)
      : text_(text), tokens_(tokens), options_(options) {}

  Node read_group() {
    std::vector<Node> group;
    while (!at_end()) {
      if (at_exclusion()) {
        read_near(group);
      } else if (is_at(Operator::conjunction) || is_at(Operator::disjunction)) {
        ++at_;  // only exclusions stood before it, and they hold for the whole group
      } else {
        read_run(group);
      }
    }
    return unwrap(make_clause(std::move(group)));
  }

 private:
  bool at_end() const {
    return at_ == tokens_.size() || tokens_[at_].kind == QueryTokenKind::close;
  }

  bool is_at(Operator op) const { return !at_end() && tokens_[at_].op == op; }

  bool at_exclusion() const {
    return is_at(Operator::negation) || (!at_end() && tokens_[at_].sign == Occur::must_not);
  }

  // Moves behind `op` if it is what comes next. Exclusions before it are set apart: in
  // `a SAUF b OU c` the operands of OU are a and c.
  bool accept(Operator op, std::vector<Node>& excluded) {
    while (at_exclusion()) read_near(excluded);
    if (!is_at(op)) return false;
    ++at_;
    return true;
  }

  void read_run(std::vector<Node>& group) {
    std::vector<Node> excluded;
    std::vector<Node> first = read_both(excluded);
    if (is_at(Operator::disjunction)) {
      std::vector<Node> alternatives;
      alternatives.push_back(unwrap(make_clause(std::move(first))));
      while (accept(Operator::disjunction, excluded)) {
        alternatives.push_back(unwrap(make_clause(read_both(excluded))));
      }
      // Who writes OR means each of them, stop words too.
      for (Node& alternative : alternatives) alternative.kept = true;
      first.assign(1, make_clause(std::move(alternatives)));
    }
    if (first.size() == 1 && first[0].occur == Occur::should) first[0].occur = occur_of(first[0]);
    append(std::move(first), group);
    append(std::move(excluded), group);
  }

  // The operands of a row of ANDs, each with its `occur`; a single one may be `should`.
  std::vector<Node> read_both(std::vector<Node>& excluded) {
    std::vector<Node> operands;
    read_near(operands);
    while (accept(Operator::conjunction, excluded)) read_near(operands);
    if (operands.size() == 1) return operands;
    for (Node& operand : operands) {
      if (operand.occur == Occur::should) operand.occur = Occur::must;
    }
    return operands;
  }

  // Appends what a sign or NOT applies to: one node, or more where NEAR cannot be asked.
  void read_near(std::vector<Node>& out) {
    const bool negated = is_at(Operator::negation);
    if (negated) ++at_;
    const Occur occur = negated ? Occur::must_not : tokens_[at_].sign;
    std::vector<Node> operands;
    operands.push_back(read_operand());
    int distance = 0;
    while (is_at(Operator::near)) {
      distance = std::max(distance, tokens_[at_++].distance);
      operands.push_back(read_operand());
    }
    if (operands.size() == 1) {
      out.push_back(std::move(operands[0]));
      out.back().occur = occur;
      return;
    }
    const bool near =
        !is_in_verbatim_field() && std::all_of(operands.begin(), operands.end(), may_be_near);
    for (Node& operand : operands) operand.occur = near ? Occur::should : Occur::must;
    if (!near && occur != Occur::must_not) return append(std::move(operands), out);
    out.push_back(make_clause(std::move(operands)));
    out.back().occur = occur;
    if (!near) return;
    out.back().kind = NodeKind::near;
    out.back().distance = distance;
  }

  Node read_operand() {
    const QueryToken& token = tokens_[at_];
    const std::size_t first_character = characters_before(token.begin);
    const QueryField* const outer = field_;
    const QueryField* const own = is_in_verbatim_field() ? nullptr : token.field;
    if (own != nullptr) field_ = own;
    Node value = read_value();
    field_ = outer;
    if (own == nullptr && token.field != nullptr && value.kind == NodeKind::word) {
      // "type:(site:+x)": what was a value's first letter, its field left out, would be a sign;
      // "type:(site:-- x)": a value of signs alone is one between quotes only.
      const std::size_t letters = value.text.find_first_not_of("+-");
      if (letters != std::string::npos) {
        value.text.erase(0, letters);
      } else {
        value.kind = NodeKind::phrase;
      }
    }
    if (own == nullptr || value.kind == NodeKind::field) return value;
    Node field;
    field.kind = NodeKind::field;
    field.field = own;
    field.begin = token.begin;
    if (is_verbatim(own->kind)) {
      const std::size_t end = tokens_[at_ - 1].end;
      field.place = {first_character,
                     count_characters(text_.substr(token.begin, end - token.begin))};
    }
    field.children.push_back(std::move(value));
    return field;
  }

  Node read_value() {
    const QueryToken& token = tokens_[at_++];
    if (token.kind == QueryTokenKind::open) {
      Node group = read_group();
      ++at_;
      return group;
    }
    Node node;
    node.kind = token.kind == QueryTokenKind::phrase ? NodeKind::phrase : NodeKind::word;
    node.begin = token.value_begin;
    node.text = token.text;
    if (is_in_verbatim_field()) {
      node.place = place(token.begin, token.end);
      return node;
    }
    node.text = join_ampersands(node.text);
    if (node.kind == NodeKind::word) read_form(std::string(node.text), node);
    return node;
  }

  bool is_in_verbatim_field() const { return field_ != nullptr && is_verbatim(field_->kind); }

  // How a group takes what stands in it without a sign.
  Occur occur_of(const Node& node) const {
    if (field_ != nullptr && holds_alternatives(field_->kind)) return Occur::should;
    return options_.all || is_demanded_in_syntax(node) ? Occur::must : Occur::should;
  }

  // In characters; what is asked for moves on through the text.
  QueryPlace place(std::size_t begin, std::size_t end) {
    const std::size_t first = characters_before(begin);
    return {first, count_characters(text_.substr(begin, end - begin))};
  }

  static std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
      return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
  }

  std::size_t characters_before(std::size_t byte) {
    counted_ += count_characters(text_.substr(counted_bytes_, byte - counted_bytes_));
    counted_bytes_ = byte;
    return counted_;
  }

  std::string_view text_;
  const std::vector<QueryToken>& tokens_;
  const ParseOptions& options_;
  std::size_t counted_bytes_ = 0;
  std::size_t counted_ = 0;  // characters before that byte
  std::size_t at_ = 0;
  const QueryField* field_ = nullptr;  // whose value is being read
};

Node read_tree(std::string_view text, const ParseOptions& options, int max_depth) {
  std::vector<QueryToken> tokens = read_query_tokens(text);
  settle_field_tokens(text, tokens);
  const bool too_deep = settle_brackets(tokens, max_depth);
  if (too_deep && options.limited && max_depth > 0) refuse_nesting();
  settle_operators(tokens);
  return Parser(text, tokens, options).read_group();
}

}  // namespace

Node parse_query(std::string_view typed, const ParseOptions& options) {
  const std::string text = repair_utf8(typed);
  Node tree = read_tree(text, options, kMaxNesting);
  // AND and OR may have made it deeper than the brackets typed.
  if (syntax_bracket_depth(tree) <= kMaxNesting) return tree;
  if (options.limited) refuse_nesting();
  return read_tree(text, options, 0);
}

Node parse_plain_query(std::string_view typed) {
  Node word;
  word.kind = NodeKind::word;
  word.text = trim(repair_utf8(typed));
  return word;
}

}  // namespace glane
