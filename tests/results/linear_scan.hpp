// An engine that reads every document for every query.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "french/analyzer.hpp"
#include "results/random_archive.hpp"

namespace glane::test {

class LinearScan {
 public:
  explicit LinearScan(const std::vector<Document>& documents) : documents_(documents) {
    for (const Document& document : documents) {
      rows_.push_back({words(document.title), words(document.text)});
    }
  }

  std::set<std::string> find(const Ask& ask) {
    std::set<std::string> ids;
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      if (matches(documents_[i], rows_[i], ask)) ids.insert(documents_[i].id);
    }
    return ids;
  }

 private:
  using Row = std::vector<Word>;
  using Rows = std::vector<Row>;  // title and text

  Row words(const std::string& text) {
    Analysis analysis;
    analyzer_.analyze(text, analysis);
    Row words;
    for (const Token& token : analysis.tokens) words.push_back(*token.word);
    return words;
  }

  static bool in_class(const Word& word, const Word& wanted) {
    return word.stem == wanted.stem || word.second_stem == wanted.stem;
  }

  bool attribute_has_word(const Rows& rows, const AskedForm& typed) {
    const Word wanted = words(typed.text).at(0);
    const auto same = [&](const Word& word) {
      if (typed.form == WordForm::exact) return word.form == wanted.form;
      if (typed.form == WordForm::prefix) return word.folded.rfind(wanted.folded, 0) == 0;
      return in_class(word, wanted) || word.folded == wanted.folded;
    };
    return std::any_of(rows.begin(), rows.end(),
                       [&](const Row& row) { return std::any_of(row.begin(), row.end(), same); });
  }

  bool has_phrase(const Rows& rows, const std::string& typed) {
    const Row wanted = words(typed);
    const auto same = [](const Word& a, const Word& b) { return a.folded == b.folded; };
    return std::any_of(rows.begin(), rows.end(), [&](const Row& row) {
      return std::search(row.begin(), row.end(), wanted.begin(), wanted.end(), same) != row.end();
    });
  }

  bool has_near(const Rows& rows, const AskedNear& typed) {
    const Word first = words(typed.first).at(0);
    const Word second = words(typed.second).at(0);
    for (const Row& row : rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (!in_class(row[i], first)) continue;
        const std::size_t begin = i < typed.distance ? 0 : i - typed.distance;
        for (std::size_t j = begin; j < row.size() && j <= i + typed.distance; ++j) {
          if (j != i && in_class(row[j], second)) return true;
        }
      }
    }
    return false;
  }

  bool matches(const Document& document, const Rows& rows, const Ask& ask) {
    const auto word = [&](const AskedForm& typed) { return attribute_has_word(rows, typed); };
    const auto phrase = [&](const std::string& typed) { return has_phrase(rows, typed); };
    const auto near = [&](const AskedNear& typed) { return has_near(rows, typed); };
    if (!ask.author.empty() && document.author != ask.author) return false;
    if (!ask.since.empty() && iso_date(*document.date) < ask.since) return false;
    if (!ask.title.empty() && !attribute_has_word({rows[0]}, {ask.title, WordForm::exact}))
      return false;
    if (std::any_of(ask.must_not.begin(), ask.must_not.end(), word)) return false;
    if (!std::all_of(ask.must.begin(), ask.must.end(), word)) return false;
    if (!std::all_of(ask.phrases.begin(), ask.phrases.end(), phrase)) return false;
    if (!std::all_of(ask.near.begin(), ask.near.end(), near)) return false;
    const bool wishes_only =
        ask.must.empty() && ask.phrases.empty() && ask.near.empty() && !ask.should.empty();
    return !wishes_only || std::any_of(ask.should.begin(), ask.should.end(), word);
  }

  const std::vector<Document>& documents_;
  FrenchAnalyzer analyzer_;
  std::vector<Rows> rows_;
};

}  // namespace glane::test
