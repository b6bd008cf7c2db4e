#include <algorithm>
#include <utility>

#include "index/vocabulary_xapian.hpp"

namespace glane {

namespace {

const std::string kStemKey = "stem:";
const std::string kFoldKey = "fold:";
const std::string kJoinKey = "join:";
const std::string kJoinStemKey = "joinstem:";

std::vector<std::string> synonyms(const Xapian::Database& database, const std::string& key) {
  return {database.synonyms_begin(key), database.synonyms_end(key)};
}

std::vector<std::string> split_words(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::vector<std::vector<std::string>> rows_of_words(const Xapian::Database& database,
                                                    const std::string& key) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string& words : synonyms(database, key)) rows.push_back(split_words(words));
  return rows;
}

}  // namespace

void VocabularyWriter::note_joined(const Analysis& analysis) {
  for (const JoinedTokens& joined : analysis.joined) {
    std::string parts;
    std::size_t left = joined.count;
    for (std::size_t i = joined.first; left > 0; ++i) {
      if (analysis.tokens[i].alternative) continue;
      if (!parts.empty()) parts += ' ';
      parts += analysis.tokens[i].word->folded;
      --left;
    }
    if (!known_joined_.insert(joined.word->folded + "=" + parts).second) continue;
    added_[kJoinKey + joined.word->folded].insert(parts);
    added_[kJoinStemKey + joined.word->stem].insert(parts);
  }
}

void VocabularyWriter::note(const Word& word) {
  added_[kStemKey + word.stem].insert(word.form);
  if (!word.second_stem.empty()) added_[kStemKey + word.second_stem].insert(word.form);
  if (word.form != word.folded) added_[kFoldKey + word.folded].insert(word.form);
}

void VocabularyWriter::flush(Xapian::WritableDatabase& database) {
  for (const auto& [key, values] : added_) {
    for (const std::string& value : values) database.add_synonym(key, value);
  }
  added_.clear();
}

std::vector<std::string> forms_of_folded(const Xapian::Database& database,
                                         const std::string& folded) {
  std::vector<std::string> forms = synonyms(database, kFoldKey + folded);
  forms.push_back(folded);
  return forms;
}

std::vector<std::string> folded_with_accents(const Xapian::Database& database,
                                             const std::string& start) {
  std::vector<std::string> folded;
  const std::string begin = kFoldKey + start;
  const auto end = database.synonym_keys_end(begin);
  for (auto key = database.synonym_keys_begin(begin); key != end; ++key) {
    folded.push_back((*key).substr(kFoldKey.size()));
  }
  return folded;
}

std::vector<std::string> forms_of_stem(const Xapian::Database& database, const std::string& stem) {
  return synonyms(database, kStemKey + stem);
}

std::vector<std::vector<std::string>> parts_of_joined(const Xapian::Database& database,
                                                      const std::string& folded) {
  return rows_of_words(database, kJoinKey + folded);
}

std::vector<std::vector<std::string>> parts_of_joined_class(const Xapian::Database& database,
                                                            const std::string& stem) {
  return rows_of_words(database, kJoinStemKey + stem);
}

}  // namespace glane
