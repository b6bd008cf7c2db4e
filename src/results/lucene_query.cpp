#include "results/lucene_query.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "base/contains.hpp"
#include "base/folding.hpp"
#include "glane/error_code.hpp"
#include "glane/lucene.hpp"
#include "results/lucene_fields.hpp"
#include "results/lucene_places.hpp"
#include "segment/format/schema.hpp"

namespace glane {

namespace {

using Clauses = std::vector<std::string>;

// --- The language ---

std::string escaped(std::string_view term) {
  constexpr std::string_view kSpecial = "+-&|!(){}[]^\"~*?:\\/=<>, ;";
  std::string out;
  for (const char c : term) {
    if (kSpecial.find(c) != kSpecial.npos) out += '\\';
    out += c;
  }
  return out;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out += '"';
}

std::string any_of(const Clauses& clauses) {
  if (clauses.size() == 1) return clauses[0];
  std::string out = "(";
  for (const std::string& one : clauses) out.append(out.size() > 1 ? " " : "").append(one);
  return out += ")";
}

const std::string kEverything = "*:*";
const std::string kNothing = "(+*:* -*:*)";

std::string both(const std::string& first, const std::string& second) {
  return "(+" + first + " +" + second + ")";
}

std::string range(std::string_view field, const std::string& first, const std::string& last) {
  return std::string(field) + ":[" + first + " TO " + last + "]";
}

std::string any_value(std::string_view field) {
  return range(field, "*", "*");
}

// Says which documents, and weighs nothing.
std::string weightless(const std::string& clause) {
  return "(" + clause + ")^0";
}

std::string_view field_of(StringMatcher::Column column) {
  switch (column) {
    case StringMatcher::Column::site:
      return "site";
    case StringMatcher::Column::language:
      return "language";
    case StringMatcher::Column::section:
      return "section";
    case StringMatcher::Column::authors:
      break;
  }
  return "authors";
}

std::vector<std::string_view> texts_of(std::string_view prefix) {
  std::vector<std::string_view> names;
  for (const LuceneText& text : kLuceneTexts) {
    if ((text.field & fields_of_prefix(prefix)) != 0) names.push_back(text.name);
  }
  return names;
}

// --- The query ---

class QueryWriter : public MatcherVisitor {
 public:
  QueryWriter(const SearchContext& context, const MatcherNotes& notes)
      : context_(context), notes_(notes), places_(context) {}

  std::string clause(const Xapian::Query& query) {
    using Query = Xapian::Query;
    if (query.empty()) return kNothing;
    switch (query.get_type()) {
      case Query::LEAF_MATCH_ALL:
        return kEverything;
      case Query::LEAF_TERM:
        return terms({*query.get_terms_begin()});
      case Query::LEAF_POSTING_SOURCE:
        return test(query);
      case Query::OP_OR:
      case Query::OP_SYNONYM:
      case Query::OP_MAX:
        return either(query);
      case Query::OP_AND:
      case Query::OP_FILTER:
        return signed_parts(query, "+", "+");
      case Query::OP_AND_NOT:
        return signed_parts(query, "+", "-");
      case Query::OP_AND_MAYBE:
        return signed_parts(query, "+", "");
      case Query::OP_SCALE_WEIGHT:
        return clause(query.get_subquery(0));
      default:
        throw Error(ErrorCode::lucene_part);
    }
  }

  void see_phrase(std::string_view prefix, const std::vector<PlaceForms>& places) override {
    if (places.size() == 1) return see_place(prefix, places[0]);
    out_ = rows(prefix, places, {});
  }

  void see_near(std::string_view prefix, const std::vector<PlaceForms>& places,
                std::uint32_t window) override {
    out_ = rows(prefix, places, window);
  }

  void see_any_form(std::string_view prefix, const PlaceForms& forms) override {
    constexpr std::size_t kMostSpellings = 4;  // of one word, that all make one clause
    if (forms.size() > kMostSpellings * kMostLuceneClauses) refuse_size();
    Clauses clauses;
    std::set<std::string> known;  // tokens
    for (const std::string& form : forms) {
      const std::string folded = fold_accents(form);
      const bool whole = places_.has_all_spellings(forms, folded);
      const std::string token = lucene_token(whole ? folded : form);
      const TokenKind kind = whole ? TokenKind::words : TokenKind::forms;
      if (!known.insert(token_field(token, kind)).second) continue;
      for (const std::string_view text : texts_of(prefix)) {
        add(clauses, token_field(text, kind) + ":" + escaped(token));
      }
    }
    out_ = clauses.empty() ? kNothing : any_of(clauses);
  }

  void see_type(DocumentType type) override {
    out_ = weightless("type:" + std::string(type_name(type)));
  }

  void see_strings(const StringMatcher& strings) override {
    const std::string_view field = field_of(strings.column());
    constexpr std::string_view kNobody = "\x01";  // what accepts this accepts any value
    Clauses clauses;
    if (strings.accepts(kNobody)) {
      clauses.push_back(any_value(field));
    } else {
      for (const std::string& value : strings.accepted(context_.segments())) {
        if (!value.empty()) add(clauses, std::string(field) + ":" + quoted(value));
      }
    }
    if (strings.accepts({})) clauses.push_back("(+*:* -" + any_value(field) + ")");
    out_ = clauses.empty() ? kNothing : weightless(any_of(clauses));
  }

  void see_dates(const DateMatcher::Bounds& bounds) override {
    constexpr DateMatcher::Bounds kOpen;
    const std::string first =
        bounds.first_day == kOpen.first_day ? "*" : lucene_day(bounds.first_day);
    const std::string last = bounds.last_day == kOpen.last_day ? "*" : lucene_day(bounds.last_day);
    const std::string days =
        both(range(kLastDayField, first, "*"), range(kFirstDayField, "*", last));
    if (!bounds.to_the_minute) {
      out_ = weightless(days);
      return;
    }
    const std::string times = range(kInstantField, lucene_instant(bounds.first_instant),
                                    lucene_instant(bounds.last_instant));
    out_ = weightless(any_of({times, "(+" + days + " -" + any_value(kInstantField) + ")"}));
  }

 private:
  std::string test(const Xapian::Query& query) {
    const DocumentMatcher* const matcher = notes_.test_of(query);
    if (matcher == nullptr || !matcher->show(*this)) throw Error(ErrorCode::lucene_test);
    return std::exchange(out_, {});
  }

  void see_place(std::string_view prefix, const PlaceForms& forms) {
    if (!takes_any_word(forms)) return see_any_form(prefix, forms);
    Clauses clauses;
    for (const std::string_view text : texts_of(prefix)) {
      add(clauses, any_value(token_field(text, TokenKind::words)));
    }
    out_ = any_of(clauses);
  }

  [[noreturn]] static void refuse_size() {
    throw Error(ErrorCode::lucene_clauses, {{"most", std::to_string(kMostLuceneClauses)}});
  }

  void add(Clauses& clauses, std::string clause) {
    if (++count_ > kMostLuceneClauses) refuse_size();
    clauses.push_back(std::move(clause));
  }

  // Terms that are one signal are those of one class, mostly, which is a term of its own.
  std::string either(const Xapian::Query& query) {
    const bool is_one_signal = query.get_type() == Xapian::Query::OP_SYNONYM;
    std::vector<std::string> own;
    Clauses clauses;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      const Xapian::Query part = query.get_subquery(i);
      if (is_one_signal && part.get_type() == Xapian::Query::LEAF_TERM) {
        own.push_back(*part.get_terms_begin());
      } else {
        clauses.push_back(clause(part));
      }
    }
    if (!own.empty()) clauses.insert(clauses.begin(), terms(own));
    return clauses.empty() ? kNothing : any_of(clauses);
  }

  std::string signed_parts(const Xapian::Query& query, const char* first, const char* others) {
    std::string out = "(";
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      out.append(i == 0 ? "" : " ").append(i == 0 ? first : others);
      out += clause(query.get_subquery(i));
    }
    return out += ")";
  }

  // --- Terms of the postings ---

  std::string terms(const std::vector<std::string>& terms) {
    Clauses clauses;
    if (const std::optional<std::string> stem = class_of(terms)) {
      add(clauses, std::string(kTermsField) + ":" + escaped(lucene_token(*stem)));
      return clauses[0];
    }
    for (const std::string& term : terms) {
      add(clauses, std::string(kPostingsField) + ":" + escaped(lucene_token(term)));
    }
    return any_of(clauses);
  }

  // The class of which these are all terms in title and text.
  std::optional<std::string> class_of(const std::vector<std::string>& terms) const {
    const std::string& first = terms[0];
    if (first.size() < 2 || first[0] != 'Z' || first.find(':') == 1 + prefix::kTitle.size() ||
        first.find(':') == 1 + prefix::kQuote.size()) {
      return std::nullopt;
    }
    std::set<std::string> candidates;
    const std::size_t slash = first.rfind('/');
    candidates.insert(first.substr(1));
    if (slash != first.npos && slash > 1) {
      for (const std::string& form : context_.forms_of_stem(first.substr(1, slash - 1))) {
        const Word& word = context_.analyzer().word_of(form);
        candidates.insert(word.stem);
        if (!word.second_stem.empty()) candidates.insert(word.second_stem);
      }
    }
    const std::set<std::string> wanted(terms.begin(), terms.end());
    for (const std::string& stem : candidates) {
      if (terms_of_class(stem) == wanted) return stem;
    }
    return std::nullopt;
  }

  std::set<std::string> terms_of_class(const std::string& stem) const {
    std::set<std::string> terms;
    for (const std::string& form : context_.forms_of_stem(stem)) {
      if (context_.snapshot().stop_row_words().contains(form, fold_accents(form))) continue;
      const Word& word = context_.analyzer().word_of(form);
      terms.insert(class_term({}, word.stem, word.second_stem));
    }
    return terms;
  }

  // --- Rows of words ---

  // in: window  of words near each other, in any order; none: a phrase
  std::string rows(std::string_view prefix, const std::vector<PlaceForms>& places,
                   std::optional<std::uint32_t> window) {
    if (std::any_of(places.begin(), places.end(), takes_any_word)) {
      throw Error(ErrorCode::lucene_gap);
    }
    TokenKind kind = TokenKind::forms;
    const std::vector<PlaceTokens> tokens = best_tokens(places, kind);
    std::vector<std::size_t> order(places.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    Clauses clauses;
    do {
      add_rows(prefix, kind, tokens, order, window, clauses);
    } while (window && std::next_permutation(order.begin(), order.end()));
    return clauses.empty() ? kNothing : any_of(clauses);
  }

  // Of the kinds of tokens that can say it the one that takes the fewest rows.
  std::vector<PlaceTokens> best_tokens(const std::vector<PlaceForms>& places, TokenKind& kind) {
    std::vector<PlaceTokens> best;
    double fewest = std::numeric_limits<double>::infinity();
    for (const TokenKind one : {TokenKind::words, TokenKind::classes, TokenKind::forms}) {
      std::vector<PlaceTokens> tokens;
      double count = 1;
      for (const PlaceForms& forms : places) {
        std::optional<PlaceTokens> here = places_.tokens_with_others(forms, one);
        if (!here) break;
        count *= static_cast<double>(here->size());
        tokens.push_back(std::move(*here));
      }
      if (tokens.size() != places.size() || count >= fewest) continue;
      fewest = count;
      best = std::move(tokens);
      kind = one;
    }
    return best;
  }

  // Every row of one token a place, its places in this order.
  void add_rows(std::string_view prefix, TokenKind kind, const std::vector<PlaceTokens>& places,
                const std::vector<std::size_t>& order, std::optional<std::uint32_t> window,
                Clauses& clauses) {
    std::vector<std::size_t> chosen(places.size(), 0);
    for (const PlaceTokens& tokens : places) {
      if (tokens.empty()) return;
    }
    while (true) {
      std::string row;
      for (const std::size_t place : order) {
        row.append(row.empty() ? "" : " ").append(places[place][chosen[place]]);
      }
      // Of words in this order the gaps together are what a window leaves room for.
      const std::string slop =
          window ? "~" + std::to_string(*window - places.size()) : std::string();
      for (const std::string_view text : texts_of(prefix)) {
        add(clauses, token_field(text, kind) + ":" + quoted(row) + slop);
      }
      std::size_t place = 0;
      while (place < chosen.size() && ++chosen[place] == places[place].size()) chosen[place++] = 0;
      if (place == chosen.size()) return;
    }
  }

  const SearchContext& context_;
  const MatcherNotes& notes_;
  LucenePlaces places_;
  std::string out_;  // of the test that was seen last
  std::size_t count_ = 0;
};

}  // namespace

std::string lucene_query_text(const Xapian::Query& query, const SearchContext& context,
                              const MatcherNotes& notes) {
  return QueryWriter(context, notes).clause(query);
}

}  // namespace glane
