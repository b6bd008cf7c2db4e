#include "segment_model.hpp"

#include "base/characters.hpp"
#include "base/utf8.hpp"
#include "french/character_class.hpp"
#include "random_segments.hpp"
#include "segment/format/schema.hpp"
#include "segment/format/token_stream.hpp"

namespace glane::test {

SegmentModel::SegmentModel(const std::vector<Document>& documents) {
  for (const Document& document : documents) add(document);
}

void SegmentModel::add(const Document& document) {
  runs_ = 0;
  streams.emplace_back();
  lengths.push_back(0);
  const bool same = document.title == document.thread_title;
  add_run(same ? field::kTitle | field::kThreadTitle : field::kTitle,
          {{"", kTitleWeight}, {prefix::kTitle, 1}}, document.title);
  add_run(field::kText, {{"", 1}}, document.text);
  if (!same) add_run(field::kThreadTitle, {}, document.thread_title);
  add_run(field::kSection, {}, document.section);
  add_run(field::kAddressee, {}, document.reply_to);
  for (const std::string& author : document.authors) {
    add_run(field::kAuthor, {{prefix::kAuthor, 0}}, author);
  }
  for (const Quote& quote : document.quotes) {
    add_run(field::kQuote, {{prefix::kQuote, 1}}, quote.text);
    add_run(field::kQuoteAuthor, {{prefix::kQuoteAuthor, 0}}, quote.author);
  }
}

void SegmentModel::add_run(std::uint8_t fields, const Weights& weights, std::string_view text) {
  Analysis analysis;
  analyzer_.analyze(text, analysis);
  if (analysis.tokens.empty()) return;
  std::uint32_t place = 0;
  for (const Token& token : analysis.tokens) {
    std::size_t begin = token.begin;
    const bool capital = is_upper(next_code_point(text, begin));
    place += token.alternative ? 0 : 1;
    streams.back().push_back({{token.word->form, capital}, fields, place, runs_});
    add_word(*token.word, capital, fields, weights);
  }
  for (const JoinedTokens& joined : analysis.joined) {
    std::string parts;
    for (std::size_t i = joined.first; i < joined.first + joined.count; ++i) {
      if (analysis.tokens[i].alternative) continue;
      parts += (parts.empty() ? "" : " ") + analysis.tokens[i].word->folded;
    }
    const auto row = static_cast<std::uint32_t>(lengths.size() - 1);
    joins[{joined.word->folded, joined.word->stem, parts}].insert(row);
  }
  ++runs_;
}

void SegmentModel::add_word(const Word& word, bool capital, std::uint8_t fields,
                            const Weights& weights) {
  const auto row = static_cast<std::uint32_t>(lengths.size() - 1);
  WordFacts& facts = words[{word.form, capital}];
  ++facts.tokens;
  if ((fields & (field::kTitle | field::kText)) != 0) facts.rows.insert(row);
  facts.has_stop_rows = stop_row_words().contains(word.form, word.folded);
  classes[word.stem].insert({word.form, capital});
  if (!word.second_stem.empty()) classes[word.second_stem].insert({word.form, capital});
  if (facts.has_stop_rows) return;
  for (const auto& [prefix, wdf] : weights) {
    const std::string term = is_running_text(prefix)
                                 ? class_term(prefix, word.stem, word.second_stem)
                                 : std::string(prefix) + word.form;
    postings[term][row] += wdf;
    lengths.back() += wdf;
  }
}

}  // namespace glane::test
