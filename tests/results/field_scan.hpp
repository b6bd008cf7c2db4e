// What a field in the text of a query asks of one document.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/folding.hpp"
#include "base/name_key.hpp"
#include "results/scanned_words.hpp"

namespace glane::test {

class FieldScan {
 public:
  FieldScan(const AskedField& field, ScannedWords& words) : field_(field) {
    for (const AskedForm& word : field.words) words_.push_back(words.asked(word));
    if (!field.phrase.empty()) phrase_.emplace(field.phrase, words);
  }

  bool takes(const Document& document, const ScannedRows& rows) const {
    return has_value(document, rows) != field_.excluded;
  }

 private:
  bool has_value(const Document& document, const ScannedRows& rows) const {
    switch (field_.of) {
      case AskedField::title:
        return has_words({rows.title});
      case AskedField::thread:
        return has_words({rows.thread});
      case AskedField::quotes:
        return has_words(rows.quotes) || has_source(document, rows);
      case AskedField::addressee:
        return has_name(rows.addressee, document.reply_to);
      case AskedField::section:
        return has_name(rows.section, {});
      case AskedField::language:
        break;
    }
    return std::any_of(field_.words.begin(), field_.words.end(), [&](const AskedForm& asked) {
      return is_in_language(document.language, asked.text);
    });
  }

  bool has_source(const Document& document, const ScannedRows& rows) const {
    for (std::size_t i = 0; i < rows.sources.size(); ++i) {
      if (has_name(rows.sources[i], document.quotes[i].author)) return true;
    }
    return false;
  }

  bool has_words(const std::vector<ScannedRow>& rows) const {
    if (phrase_) return phrase_->stands_in(rows);
    return std::any_of(words_.begin(), words_.end(),
                       [&](const AskedWord& word) { return has_word(rows, word); });
  }

  // Nobody asks for the class of a word of a name.
  //   in: person  whose name it is, in any of its spellings; empty: nobody's
  bool has_name(const ScannedRow& row, const std::string& person) const {
    if (phrase_) {
      const bool is_whole = !person.empty() && name_key(person) == name_key(field_.phrase);
      return is_whole || phrase_->stands_in({row});
    }
    return std::any_of(words_.begin(), words_.end(), [&](const AskedWord& asked) {
      return std::any_of(row.begin(), row.end(), [&](const Word& word) {
        return asked.is_plain() ? word.folded == asked.word().folded : asked(word);
      });
    });
  }

  // A short text tells no language, and most of it is French.
  static bool is_in_language(const std::string& language, const std::string& asked) {
    static const std::map<std::string, std::string> kTags = {
        {"fr", "fr"}, {"français", "fr"}, {"fra", "fr"},    {"FR-ca", "fr-ca"},
        {"en", "en"}, {"anglais", "en"},  {"English", "en"}};
    if (asked.empty()) return !language.empty();
    const std::string tag = language.empty() ? "fr" : fold_text(language);
    return tag == kTags.at(asked) || tag.starts_with(kTags.at(asked) + "-");
  }

  const AskedField& field_;
  std::vector<AskedWord> words_;
  std::optional<AskedPhrase> phrase_;
};

}  // namespace glane::test
