#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/utf8.hpp"
#include "french/characters.hpp"
#include "index/document_terms_xapian.hpp"
#include "index/schema.hpp"

namespace glane {

namespace {

std::string padded(int number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

// Positions left free between two texts, so that no phrase reaches across.
constexpr Xapian::termpos kRunGap = 100;

void add_boolean(Xapian::Document& out, std::string_view prefix, std::string_view value) {
  if (!value.empty()) out.add_boolean_term(exact_term(prefix, value));
}

void add_date_terms(Xapian::Document& out, const Date& date) {
  const std::string year = padded(date.year, 4);
  add_boolean(out, prefix::kYear, year);
  if (date.precision < Precision::month) return;
  const std::string month = year + padded(date.month, 2);
  add_boolean(out, prefix::kMonth, month);
  if (date.precision < Precision::day) return;
  add_boolean(out, prefix::kDay, month + padded(date.day, 2));
}

// What Omega and its like filter by; glane itself reads columns.
void add_omega_terms(Xapian::Document& out, const Document& document) {
  add_boolean(out, prefix::kId, document.id);
  add_boolean(out, prefix::kType, type_name(document.type));
  add_boolean(out, prefix::kHost, fold_text(document.site));
  add_boolean(out, prefix::kLanguage, fold_text(document.language));
  if (document.date) add_date_terms(out, *document.date);
}

}  // namespace

bool begins_with_capital(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  return is_upper(next_code_point(text, at));
}

DocumentIndexer::KnownWord& DocumentIndexer::known(const Word& word) {
  if (times_forgotten_ != analyzer_.times_forgotten()) {
    times_forgotten_ = analyzer_.times_forgotten();
    known_.clear();
  }
  if (word.ordinal >= known_.size()) known_.resize(word.ordinal + word.ordinal / 2 + 64);
  KnownWord& known = known_[word.ordinal];
  if (!known.looked_up) {
    known.looked_up = true;
    known.unposted = unposted_.contains(word.form, word.folded);
  }
  return known;
}

std::uint32_t DocumentIndexer::number_of(const Word& word, KnownWord& known, bool capital) {
  std::uint32_t& number = known.numbers[capital ? 1 : 0];
  if (number == kNoNumber) {
    const FormNumbers::Given given = numbers_.number_of(word.form, capital);
    if (given.is_new) vocabulary_.note(word);
    number = given.number;
  }
  return number;
}

void DocumentIndexer::post_with_positions(const Run& run, const Word& word,
                                          Xapian::termpos position, Xapian::Document& out) {
  if (run.text_weight > 0) out.add_posting(word.form, position, run.text_weight);
  if (run.prefix.empty()) return;
  term_ = run.prefix;
  out.add_posting(term_ += word.form, position, run.weight);
  const bool also_thread_title = run.prefix == prefix::kTitle && (run.fields & field::kThreadTitle);
  if (!also_thread_title) return;
  term_ = prefix::kThreadTitle;
  out.add_posting(term_ += word.form, position, 0);
}

void DocumentIndexer::add_run(const Run& run, std::string_view text, Xapian::Document& out) {
  if (text.empty()) return;
  analyzer_.analyze(text, analysis_);
  if (analysis_.tokens.empty()) return;
  if (!analysis_.joined.empty()) vocabulary_.note_joined(analysis_);
  const bool in_database = positions_ == Positions::database;
  const bool posts = !in_database && has_postings(run.prefix);
  for (const Token& token : analysis_.tokens) {
    const Word& word = *token.word;
    KnownWord& known_word = known(word);
    const bool capital = begins_with_capital(text, token.begin);
    run_.add(number_of(word, known_word, capital), token.alternative);
    if (in_database) post_with_positions(run, word, position_ + token.position, out);
    if (!posts || known_word.unposted) continue;
    if (known_word.count++ == 0) counted_.push_back(&word);
  }
  run_.append_to(*stream_, run.fields);
  add_counted(run, out);
  position_ += analysis_.tokens.back().position + kRunGap;
}

// A word that stands in the text ten times is looked for in the document once.
void DocumentIndexer::add_counted(const Run& run, Xapian::Document& out) {
  for (const Word* word : counted_) {
    const Xapian::termcount count = std::exchange(known_[word->ordinal].count, 0);
    const auto term = [&](std::string_view prefix) {
      return class_term(prefix, word->stem, word->second_stem);
    };
    if (run.text_weight > 0) out.add_term(term({}), run.text_weight * count);
    if (run.prefix.empty()) continue;
    if (is_running_text(run.prefix)) {
      out.add_term(term(run.prefix), run.weight * count);
    } else {
      term_ = run.prefix;
      out.add_term(term_ += word->form, run.weight * count);
    }
  }
  counted_.clear();
}

Xapian::Document DocumentIndexer::make(const Document& document, std::string& stream) {
  Xapian::Document out;
  stream.clear();
  stream_ = &stream;
  position_ = 0;
  const bool same_title = document.title == document.thread_title;
  const std::uint8_t both = field::kTitle | field::kThreadTitle;
  add_run({same_title ? both : field::kTitle, prefix::kTitle, 1, kTitleWeight}, document.title,
          out);
  add_run({field::kText, {}, 0, 1}, document.text, out);
  if (!same_title) add_run({field::kThreadTitle, prefix::kThreadTitle}, document.thread_title, out);
  add_run({field::kSection, prefix::kSection}, document.section, out);
  add_run({field::kAddressee, prefix::kAddressee}, document.reply_to, out);
  for (const std::string& author : document.authors) {
    add_run({field::kAuthor, prefix::kAuthor}, author, out);
  }
  for (const Quote& quote : document.quotes) {
    add_run({field::kQuote, prefix::kQuote, 1}, quote.text, out);
    add_run({field::kQuoteAuthor, prefix::kQuoteAuthor}, quote.author, out);
  }
  if (positions_ == Positions::database) add_omega_terms(out, document);
  return out;
}

}  // namespace glane
