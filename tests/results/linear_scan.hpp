// An engine that reads every document for every query.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "results/field_scan.hpp"

namespace glane::test {

class LinearScan {
 public:
  explicit LinearScan(const std::vector<Document>& documents) : documents_(documents) {
    for (const Document& document : documents) rows_.push_back(words_.read(document));
  }

  ScannedWords& words() { return words_; }

  std::set<std::string> find(const Ask& ask) {
    std::set<std::string> ids;
    const Question question(ask, words_);
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      if (question.takes(documents_[i], rows_[i])) ids.insert(documents_[i].id);
    }
    return ids;
  }

 private:
  // A query whose words are read.
  class Question {
   public:
    Question(const Ask& ask, ScannedWords& words) : ask_(ask) {
      for (const AskedForm& word : ask.should) should_.push_back(words.asked(word));
      for (const AskedForm& word : ask.must) must_.push_back(words.asked(word));
      for (const AskedForm& word : ask.must_not) must_not_.push_back(words.asked(word));
      for (const std::string& phrase : ask.phrases) phrases_.emplace_back(phrase, words);
      for (const AskedField& field : ask.fields) fields_.emplace_back(field, words);
      for (const AskedNear& pair : ask.near) {
        near_.push_back({words.asked(pair.first), words.asked(pair.second), pair.distance});
      }
    }

    bool takes(const Document& document, const ScannedRows& rows) const {
      const std::vector<ScannedRow> own = {rows.title, rows.text};
      const auto word = [&](const AskedWord& one) { return has_word(own, one); };
      const auto phrase = [&](const AskedPhrase& one) { return one.stands_in(own); };
      const auto near = [&](const NearWords& one) { return has_near(own, one); };
      const auto field = [&](const FieldScan& one) { return one.takes(document, rows); };
      if (!ask_.author.empty() && document.author != ask_.author) return false;
      if (!ask_.since.empty() && iso_date(*document.date) < ask_.since) return false;
      if (!std::all_of(fields_.begin(), fields_.end(), field)) return false;
      if (std::any_of(must_not_.begin(), must_not_.end(), word)) return false;
      if (!std::all_of(must_.begin(), must_.end(), word)) return false;
      if (!std::all_of(phrases_.begin(), phrases_.end(), phrase)) return false;
      if (!std::all_of(near_.begin(), near_.end(), near)) return false;
      const bool wishes_only =
          must_.empty() && phrases_.empty() && near_.empty() && !should_.empty();
      return !wishes_only || std::any_of(should_.begin(), should_.end(), word);
    }

   private:
    struct NearWords {
      AskedWord first, second;
      std::size_t distance;
    };

    static bool has_near(const std::vector<ScannedRow>& rows, const NearWords& asked) {
      for (const ScannedRow& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
          if (!asked.first.is_near(row[i])) continue;
          const std::size_t begin = i < asked.distance ? 0 : i - asked.distance;
          for (std::size_t j = begin; j < row.size() && j <= i + asked.distance; ++j) {
            if (j != i && asked.second.is_near(row[j])) return true;
          }
        }
      }
      return false;
    }

    const Ask& ask_;
    std::vector<AskedWord> should_, must_, must_not_;
    std::vector<AskedPhrase> phrases_;
    std::vector<NearWords> near_;
    std::vector<FieldScan> fields_;
  };

  const std::vector<Document>& documents_;
  ScannedWords words_;
  std::vector<ScannedRows> rows_;
};

}  // namespace glane::test
