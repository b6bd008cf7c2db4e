#include "query/lexer.hpp"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace glane {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_blank(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c));
}

bool is_sign(char32_t c) {
  return c == '+' || c == '-';
}

// The two marks that also stand behind a number for inches, or inside a word.
bool is_double_mark(char32_t c) {
  return c == '"' || c == U'”';
}

bool opens_phrase(char32_t c) {
  return is_double_mark(c) || c == U'«' || c == U'“' || c == U'„';
}

// Whether a word that has come as far as `previous` ends before `c`. Brackets are another matter.
bool ends_word(char32_t c, char32_t previous) {
  if (is_double_mark(c)) return !is_word_character(previous);
  return is_blank(c) || opens_phrase(c) || c == U'»';
}

class Lexer {
 public:
  explicit Lexer(std::string_view text)
      : text_(text),
        last_straight_(text.rfind('"')),
        last_angle_(text.rfind("»")),
        last_curly_(std::max(text.rfind("”") + 1, text.rfind("“") + 1)) {
    match_word_brackets();
  }

  std::vector<QueryToken> read() {
    while (at_ < text_.size()) {
      const char32_t c = peek(at_);
      if (is_blank(c)) {
        after_blank_ = true;
        skip();
      } else if (c == U'»') {
        skip();
      } else if (c == ')') {
        push({.kind = QueryTokenKind::close, .begin = at_, .end = at_ + 1});
        skip();
      } else {
        read_signed();
      }
    }
    return std::move(tokens_);
  }

 private:
  // Code point at byte `at`; 0 behind the end.
  char32_t peek(std::size_t at) const { return at < text_.size() ? next_code_point(text_, at) : 0; }

  void skip() { next_code_point(text_, at_); }

  void push(const QueryToken& token) {
    tokens_.push_back(token);
    if (tokens_.back().end == 0) tokens_.back().end = at_;
    after_blank_ = token.kind == QueryTokenKind::open;
  }

  // Finds for each bracket the one that closes it in the same word: étudiant(e)s. Once for the
  // whole text, because asking at each bracket anew would be quadratic.
  void match_word_brackets() {
    if (text_.find('(') == kNone) return;
    closing_.assign(text_.size(), 0);
    std::vector<std::size_t> open;
    char32_t previous = 0;
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t start = at;
      const char32_t c = next_code_point(text_, at);
      if (ends_word(c, previous)) open.clear();
      if (c == '(') open.push_back(start);
      if (c == ')' && !open.empty()) {
        closing_[open.back()] = start;
        open.pop_back();
      }
      previous = c;
    }
  }

  // Where the bracket at `at` is closed in the same word; 0: nowhere.
  std::size_t closing_bracket(std::size_t at) const {
    return at < text_.size() && text_[at] == '(' ? closing_[at] : 0;
  }

  // One sign counts where a word may begin; a row of them, or one behind a bracket, is text.
  void read_signed() {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_sign(peek(at_))) ++at_;
    QueryToken token;
    const bool counts = at_ - start == 1 && after_blank_;
    if (counts) token.sign = text_[start] == '+' ? Occur::must : Occur::must_not;
    token.begin = at_;
    if (at_ > start && !counts) after_blank_ = false;
    if (!read_name(token)) {
      if (read_value(token)) push(token);
      return;
    }
    if (read_value(token)) return push(token);
    push(lex_name_as_word(token));
  }

  // Moves behind a known field's name and its colon, and behind blanks that stand there if a value
  // follows them.
  bool read_name(QueryToken& token) {
    const std::string_view name = name_at(at_);
    token.field = find_query_field(name);
    if (token.field == nullptr) return false;
    const std::size_t colon = text_.substr(at_).find(':');
    const std::string_view typed = text_.substr(at_, colon);
    const std::size_t value = behind_blanks(at_ + colon + 1);
    token.spaced = value != at_ + colon + 1 || name.size() != typed.size();
    // "plan A : ..." names no field.
    const bool may_be_spaced = name != "a" && name != "A" && begins_value(value);
    if (token.spaced && !may_be_spaced) {
      token.spaced = false;
      if (name.size() != typed.size()) token.field = nullptr;
      if (token.field == nullptr) return false;
    }
    token.name = text_.substr(at_, colon + 1);
    at_ = token.spaced ? value : at_ + colon + 1;
    return true;
  }

  // What stands before a colon close by, without blanks; empty where there is none.
  std::string_view name_at(std::size_t at) const {
    constexpr std::size_t kLongest = 16;  // bytes, with a blank; no field's name is longer
    const std::string_view text = text_.substr(at, kLongest);
    const std::size_t colon = text.find(':');
    return colon == kNone ? std::string_view() : trim(text.substr(0, colon));
  }

  std::size_t behind_blanks(std::size_t at) const {
    while (at < text_.size()) {
      std::size_t next = at;
      if (!is_blank(next_code_point(text_, next))) break;
      at = next;
    }
    return at;
  }

  bool begins_value(std::size_t at) const {
    const char32_t c = peek(at);
    if (at >= text_.size() || c == ')' || c == U'»' || is_sign(c)) return false;
    if (find_query_field(name_at(at)) != nullptr) return false;
    return !opens_phrase(c) || has_value_in_marks(at);
  }

  // Whether the mark at `at` is closed behind something.
  bool has_value_in_marks(std::size_t at) const {
    const char32_t opening = next_code_point(text_, at);
    const std::size_t end = phrase_end(at, opening);
    return end != kNone && !trim(text_.substr(at, end - at)).empty();
  }

  // Moves behind a word, a phrase or an opening bracket. False where there is none: at the end,
  // at a blank, or having passed a mark that encloses nothing.
  bool read_value(QueryToken& token) {
    token.value_begin = at_;
    const char32_t c = peek(at_);
    if (at_ == text_.size() || is_blank(c) || c == ')' || c == U'»') return false;
    if (opens_phrase(c)) return read_phrase(token, c);
    if (token.field != nullptr && token.field->kind == FieldKind::date && read_range(token)) {
      return true;
    }
    if (c == '(' && !is_bracketed_prefix()) return read_bracket(token);
    read_word(token);
    return true;
  }

  // "(re)lire": a bracket that opens a word, not a group.
  bool is_bracketed_prefix() const {
    const std::size_t end = closing_bracket(at_);
    return end != 0 && is_word_character(peek(end + 1));
  }

  bool read_bracket(QueryToken& token) {
    const std::size_t end = closing_bracket(at_);
    const std::string_view inside = end == 0 ? "" : text_.substr(at_ + 1, end - at_ - 1);
    token.literal = read_operator(inside).has_value();
    token.kind = token.literal ? QueryTokenKind::word : QueryTokenKind::open;
    token.text = token.literal ? inside : "";
    at_ = token.literal ? end + 1 : at_ + 1;
    return true;
  }

  // "[2020 TO 2021}": blanks and all.
  bool read_range(QueryToken& token) {
    constexpr std::size_t kLongest = 100;
    if (text_[at_] != '[' && text_[at_] != '{') return false;
    const std::string_view range = text_.substr(at_, kLongest);
    const std::size_t end = range.find_first_of("]}\"()");
    if (end == kNone || (range[end] != ']' && range[end] != '}')) return false;
    token.kind = QueryTokenKind::phrase;
    token.text = range.substr(0, end + 1);
    at_ += end + 1;
    return true;
  }

  bool read_phrase(QueryToken& token, char32_t opening) {
    skip();
    const std::size_t end = phrase_end(at_, opening);
    if (end == kNone) return false;
    token.kind = QueryTokenKind::phrase;
    token.text = trim(text_.substr(at_, end - at_));
    at_ = end;
    skip();
    return !token.text.empty();
  }

  // Where the mark stands that closes the phrase which begins at `at`. The last mark of each sort
  // is known, so that a thousand opening marks do not search the text a thousand times.
  std::size_t phrase_end(std::size_t at, char32_t opening) const {
    if (opening == '"') {
      return last_straight_ != kNone && at <= last_straight_ ? text_.find('"', at) : kNone;
    }
    if (opening == U'«') {
      return last_angle_ != kNone && at <= last_angle_ ? text_.find("»", at) : kNone;
    }
    if (at >= last_curly_) return kNone;
    std::size_t end = at;
    while (peek(end) != U'”' && peek(end) != U'“') next_code_point(text_, end);
    return end;
  }

  void read_word(QueryToken& token) {
    const std::size_t start = at_;
    char32_t previous = 0;
    while (at_ < text_.size()) {
      const char32_t c = peek(at_);
      const std::size_t bracket_end = closing_bracket(at_);
      if (ends_word(c, previous) || c == ')' || (c == '(' && bracket_end == 0)) break;
      at_ = bracket_end == 0 ? at_ : bracket_end;
      previous = c == '(' ? U')' : c;
      skip();
    }
    token.kind = QueryTokenKind::word;
    token.text = text_.substr(start, at_ - start);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t last_straight_;
  std::size_t last_angle_;
  std::size_t last_curly_;  // byte behind its first; 0: there is none
  std::vector<std::size_t> closing_;
  std::vector<QueryToken> tokens_;
  bool after_blank_ = true;  // at the beginning, behind a blank or an opening bracket
};

}  // namespace

QueryToken lex_name_as_word(const QueryToken& token) {
  // Of "Date : à venir" the name alone.
  const std::string_view name = trim(token.name.substr(0, token.name.size() - 1));
  return {.sign = token.sign,
          .text = token.spaced ? name : token.name,
          .begin = token.begin,
          .value_begin = token.begin,
          .end = token.begin + token.name.size()};
}

bool is_word_character(char32_t c) {
  const auto character = static_cast<UChar32>(c);
  return u_isalnum(character) || (U_GET_GC_MASK(character) & U_GC_M_MASK) != 0;
}

std::vector<QueryToken> read_query_tokens(std::string_view text) {
  return Lexer(text).read();
}

}  // namespace glane
