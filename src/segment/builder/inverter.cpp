#include "segment/builder/inverter.hpp"

#include <numeric>
#include <optional>
#include <utility>

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "segment/reader/text_signature.hpp"

namespace glane {

namespace {

// Whether the word that stands there has a capital at its head.
bool begins_with_capital(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return is_ascii_upper(first);
  return is_upper(next_code_point(text, at));
}

}  // namespace

Inverter::KnownWord& Inverter::known(const Word& word) {
  if (times_cleared_ != analyzer_.times_cleared()) {
    times_cleared_ = analyzer_.times_cleared();
    known_.clear();
  }
  if (word.ordinal >= known_.size()) known_.resize(word.ordinal + word.ordinal / 2 + 64);
  KnownWord& known = known_[word.ordinal];
  if (!known.looked_up) {
    known.looked_up = true;
    known.has_stop_rows = stop_row_words_.contains(word.form, word.folded);
  }
  return known;
}

std::uint32_t Inverter::term_of(const Word& word, KnownWord& known, std::size_t posted) {
  std::uint32_t& term = known.terms[posted];
  if (term != kNone) return term;
  const auto numbered = terms_.number_of(posted_term(kPostedFields[posted].prefix, word));
  if (numbered.is_new) {
    last_pair_.push_back(kNone);
    frequency_.push_back(0);
  }
  return term = numbered.number;
}

// What a document has of one term is one pair, whichever words and fields it comes from.
void Inverter::post(std::uint32_t term, std::uint32_t wdf) {
  std::uint32_t& pair = last_pair_[term];
  if (pair != kNone && pair >= first_pair_) {
    pairs_[pair].wdf += wdf;
    return;
  }
  pair = static_cast<std::uint32_t>(pairs_.size());
  pairs_.push_back({term, wdf});
  ++frequency_[term];
}

std::uint32_t Inverter::add_run(std::uint8_t fields, std::string_view text) {
  if (text.empty()) return 0;
  std::size_t begin = 0;  // of the fields whose words have postings: they stand side by side
  while (begin < kPostedFields.size() && (kPostedFields[begin].field & fields) == 0) ++begin;
  std::size_t end = begin;
  while (end < kPostedFields.size() && (kPostedFields[end].field & fields) != 0) ++end;
  analyzer_.analyze(text, analysis_);
  if (analysis_.tokens.empty()) return 0;
  std::uint32_t places = 0;
  if (!analysis_.joined.empty()) words_.note_joined(analysis_, rows());
  for (const Token& token : analysis_.tokens) {
    const Word& word = *token.word;
    KnownWord& known_word = known(word);
    const bool capital = begins_with_capital(text, token.begin);
    std::uint32_t& number = known_word.numbers[capital ? 1 : 0];
    if (number == kNone) {
      number = words_.number_of(word, capital);
      if (known_word.has_stop_rows) words_.note_stop_row_word(number);
    }
    run_.add(number, token.alternative);
    places += token.alternative ? 0 : 1;
    if (known_word.has_stop_rows) continue;
    for (std::size_t posted = begin; posted < end; ++posted) {
      post(term_of(word, known_word, posted), kPostedFields[posted].wdf);
    }
  }
  run_.append_to(streams_, fields);
  return places;
}

std::uint32_t Inverter::add(const Document& document) {
  const std::size_t before = streams_.size();
  first_pair_ = static_cast<std::uint32_t>(pairs_.size());
  const bool same_title = document.title == document.thread_title;
  const std::uint8_t both = field::kTitle | field::kThreadTitle;
  const std::uint32_t title_words = add_run(same_title ? both : field::kTitle, document.title);
  const std::uint32_t text_words = add_run(field::kText, document.text);
  if (!same_title) add_run(field::kThreadTitle, document.thread_title);
  add_run(field::kSection, document.section);
  add_run(field::kAddressee, document.reply_to);
  for (const std::string& author : document.authors) {
    add_run(field::kAuthor, author);
  }
  for (const Quote& quote : document.quotes) {
    add_run(field::kQuote, quote.text);
    add_run(field::kQuoteAuthor, quote.author);
  }
  pair_ends_.push_back(static_cast<std::uint32_t>(pairs_.size()));
  stream_sizes_.push_back(static_cast<std::uint32_t>(streams_.size() - before));
  return title_words + text_words;
}

std::size_t Inverter::memory() const {
  return words_.memory() + terms_.memory() + (last_pair_.capacity() + frequency_.capacity()) * 4 +
         pairs_.size() * sizeof(Pair) + pair_ends_.size() * 4 + streams_.size() +
         stream_sizes_.size() * 4 + known_.capacity() * sizeof(KnownWord);
}

// --- Writing ---

void Inverter::write_postings(GlassWriter& glass) {
  std::vector<std::uint32_t> begins(frequency_.size() + 1);
  std::partial_sum(frequency_.begin(), frequency_.end(), begins.begin() + 1);
  std::vector<Posting> postings(pairs_.size());
  std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
  std::vector<std::uint32_t> lengths(rows());
  std::size_t pair = 0;
  for (std::uint32_t row = 0; row < rows(); ++row) {
    for (; pair < pair_ends_[row]; ++pair) {
      const auto [term, wdf] = pairs_[pair];
      postings[next[term]++] = {row + 1, wdf};
      lengths[row] += wdf;
    }
  }
  pairs_ = {};  // the same, in another order
  glass.set_lengths(lengths);
  for (const std::uint32_t term : terms_.sorted()) {
    glass.add_term(terms_.string(term),
                   std::span<const Posting>(postings).subspan(begins[term], frequency_[term]));
  }
}

void Inverter::for_each_stream(const VisitStream& visit) const {
  std::size_t begin = 0;
  for (const std::uint32_t size : stream_sizes_) {
    visit(0, std::string_view(streams_).substr(begin, size));
    begin += size;
  }
}

void Inverter::write_streams(SegmentFiles& files, const std::vector<bool>& is_article) const {
  std::vector<std::uint32_t> numbers(words_.count());
  std::iota(numbers.begin(), numbers.end(), 0);
  const auto all = [&](const VisitStream& visit) { for_each_stream(visit); };
  glane::write_streams(words_, {std::move(numbers)}, all, files);

  std::vector<std::uint64_t> hashes;
  for (std::uint32_t word = 0; word < words_.count(); ++word) {
    hashes.push_back(word_hash(words_.form(word)));
  }
  std::vector<std::uint32_t> signed_rows;
  std::vector<std::uint64_t> signatures;
  std::uint32_t row = 0;
  for_each_stream([&](std::size_t, std::string_view stream) {
    const std::uint32_t own = row++;
    const auto signature = is_article[own] ? text_signature(stream, hashes) : std::nullopt;
    if (!signature) return;
    signed_rows.push_back(own);
    signatures.push_back(*signature);
  });
  files.put_numbers(segment_format::kSignedRows, signed_rows);
  files.put_array(segment_format::kSignatures, signatures);
}

}  // namespace glane
