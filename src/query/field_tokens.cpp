#include "query/field_tokens.hpp"

#include <algorithm>
#include <array>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "date/period_words.hpp"
#include "query/date_condition.hpp"
#include "query/field_values.hpp"

namespace glane {

namespace {

constexpr std::size_t kMostDateWords = 8;
constexpr std::size_t kMostDateBytes = 100;

bool is_bare_word(const QueryToken& token) {
  return token.kind == QueryTokenKind::word && token.field == nullptr &&
         token.sign == Occur::should && !token.literal;
}

std::string_view between(std::string_view text, const QueryToken& first, const QueryToken& second) {
  return trim(text.substr(first.end, second.begin - first.end));
}

// --- Dates ---

// A day that has room before and behind it: what is read is the same on any.
const Date kAnyDay{.year = 2020, .month = 6, .day = 17, .hour = 12, .precision = Precision::minute};

bool holds_letter(std::string_view text) {
  return has_character(text, [](char32_t c) { return is_lower(c) || is_upper(c); });
}

// "à", "..", "<": what may link a date in figures to what follows.
bool links_dates(std::string_view word) {
  constexpr std::array<std::string_view, 9> kLinks = {"à",  "a",   "au", "to", "TO",
                                                      "..", "...", "–",  "—"};
  if (std::find(kLinks.begin(), kLinks.end(), word) != kLinks.end()) return true;
  return word.substr(0, 2) == ".." || word[0] == '<' || word[0] == '>';
}

bool names_year(const std::vector<PeriodWord>& words) {
  constexpr std::size_t kYearDigits = 4;
  return std::any_of(words.begin(), words.end(),
                     [](const PeriodWord& word) { return word.is_number(kYearDigits); });
}

// "dernier" and its like, which mean something even where they change nothing; a first year.
bool belongs_to_date(std::string_view word, std::string_view date) {
  const std::vector<PeriodWord> words = read_period_words(word);
  if (words.size() != 1) return false;
  if (names_year(words)) return !names_year(read_period_words(date));
  const DateToken& token = words[0].token;
  return words[0].is_last() || token.is(Part::evening) || token.is(Part::morning);
}

bool is_same(const DateWindow& a, const DateWindow& b) {
  return a.since == b.since && a.after == b.after && a.until == b.until && a.before == b.before;
}

class DateMerger {
 public:
  DateMerger(std::string_view text, const QueryField& field, const std::vector<QueryToken>& tokens)
      : text_(text), field_(field), tokens_(tokens) {}

  // The last of the tokens from `first` on that are one date; `first` itself where no more are.
  std::size_t last(std::size_t first) const {
    DateCondition known = read(first, first);
    std::size_t best = first;
    const bool figures = known.fault != DateFault::no_date && !holds_letter(tokens_[first].text);
    for (std::size_t i = first + 1; i < tokens_.size() && continues(first, i); ++i) {
      if (i == first + 1 && figures && !is_linked(i)) break;
      const DateCondition longer = read(first, i);
      if (longer.fault == DateFault::no_date) continue;
      const bool changed =
          known.fault == DateFault::no_date || !is_same(known.window, longer.window);
      if (!changed && !belongs_to_date(tokens_[i].text, value(first, i - 1))) continue;
      known = longer;
      best = i;
    }
    return best;
  }

  std::string_view value(std::size_t first, std::size_t last) const {
    const std::size_t begin = tokens_[first].value_begin;
    return text_.substr(begin, tokens_[last].end - begin);
  }

 private:
  std::string_view gap(std::size_t i) const { return between(text_, tokens_[i - 1], tokens_[i]); }

  bool is_linked(std::size_t i) const { return !gap(i).empty() || links_dates(tokens_[i].text); }

  bool continues(std::size_t first, std::size_t i) const {
    if (i - first >= kMostDateWords || !is_bare_word(tokens_[i])) return false;
    if (tokens_[i].end - tokens_[first].begin > kMostDateBytes) return false;
    const bool is_operator = read_operator(tokens_[i].text).has_value();
    return !is_operator && (gap(i).empty() || gap(i) == "-");
  }

  DateCondition read(std::size_t first, std::size_t last) const {
    return read_date_condition(field_, value(first, last), kAnyDay);
  }

  std::string_view text_;
  const QueryField& field_;
  const std::vector<QueryToken>& tokens_;
};

bool is_letter_or_digit(char32_t c) {
  return is_ascii_alphanumeric(c) || is_lower(c) || is_upper(c);
}

// What is all signs, or accents without their letters, begins no date, unless it compares.
bool begins_date(const QueryToken& token) {
  if (token.kind != QueryTokenKind::word || token.literal || read_operator(token.text))
    return false;
  if (token.text[0] == '-' || token.text[0] == '+') return false;
  const bool compares =
      token.text.find_first_of("<>=.") != token.text.npos || token.text == "≤" || token.text == "≥";
  return compares || has_character(token.text, is_letter_or_digit);
}

void merge_dates(std::string_view text, std::vector<QueryToken>& tokens) {
  std::vector<const QueryField*> around;  // the field of each bracket that is open
  std::size_t end = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    QueryToken token = tokens[i];
    const QueryField* const outer = around.empty() ? nullptr : around.back();
    const bool in_date = outer != nullptr && outer->kind == FieldKind::date;
    const QueryField* const field = in_date || token.field == nullptr ? outer : token.field;
    if (token.kind == QueryTokenKind::open) around.push_back(field);
    if (token.kind == QueryTokenKind::close && !around.empty()) around.pop_back();
    const bool date = field != nullptr && field->kind == FieldKind::date;
    if (date && begins_date(token)) {
      const DateMerger merger(text, *field, tokens);
      const std::size_t last = merger.last(i);
      if (last != i) {
        token.kind = QueryTokenKind::phrase;
        token.text = merger.value(i, last);
        token.end = tokens[last].end;
        i = last;
      }
    }
    tokens[end++] = token;
  }
  tokens.resize(end);
}

// --- Names with blanks at their colon ---

bool is_possible(const QueryToken& token) {
  const bool verbatim = is_verbatim(token.field->kind);
  if (token.kind == QueryTokenKind::open) return !verbatim;
  return is_possible_value(*token.field, token.text);
}

void part_spaced_names(std::vector<QueryToken>& tokens) {
  const auto is_sentence = [](const QueryToken& token) {
    return token.spaced && !is_possible(token);
  };
  if (std::none_of(tokens.begin(), tokens.end(), is_sentence)) return;
  std::vector<QueryToken> parted;
  for (QueryToken& token : tokens) {
    if (is_sentence(token)) {
      parted.push_back(lex_name_as_word(token));
      token.field = nullptr;
      token.name = {};
      token.begin = token.value_begin;
      token.sign = Occur::should;
    }
    parted.push_back(token);
  }
  tokens = std::move(parted);
}

// --- Ampersands ---

bool is_short_capitals(std::string_view word) {
  constexpr std::size_t kMost = 2;
  return !word.empty() && word.size() <= kMost &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_ascii_upper(c); });
}

void merge_ampersands(std::string_view text, std::vector<QueryToken>& tokens) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    QueryToken token = tokens[i];
    const bool merges = i + 2 < tokens.size() && token.kind == QueryTokenKind::word &&
                        !token.literal && is_bare_word(tokens[i + 1]) &&
                        tokens[i + 1].text == "&" && is_bare_word(tokens[i + 2]) &&
                        is_short_capitals(token.text) && is_short_capitals(tokens[i + 2].text) &&
                        between(text, token, tokens[i + 1]).empty() &&
                        between(text, tokens[i + 1], tokens[i + 2]).empty();
    if (merges) {
      token.end = tokens[i + 2].end;
      token.text = text.substr(token.value_begin, token.end - token.value_begin);
      i += 2;
    }
    tokens[end++] = token;
  }
  tokens.resize(end);
}

}  // namespace

void settle_field_tokens(std::string_view text, std::vector<QueryToken>& tokens) {
  merge_dates(text, tokens);
  part_spaced_names(tokens);
  merge_ampersands(text, tokens);
}

std::string join_ampersands(std::string_view text) {
  constexpr std::string_view kAmpersand = " & ";
  std::string out;
  for (std::size_t at = text.find(kAmpersand); at != text.npos; at = text.find(kAmpersand)) {
    const std::string_view behind = text.substr(at + kAmpersand.size());
    const std::size_t begin = text.substr(0, at).rfind(' ') + 1;  // 0 where there is none
    const bool joins = is_short_capitals(text.substr(begin, at - begin)) &&
                       is_short_capitals(behind.substr(0, behind.find(' ')));
    out.append(text.substr(0, at)).append(joins ? "&" : kAmpersand);
    text = behind;
  }
  return out.append(text);
}

}  // namespace glane
