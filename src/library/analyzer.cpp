#include <mutex>
#include <string>
#include <string_view>

#include "french/analyzer.hpp"
#include "french/synonyms.hpp"
#include "glane/analyzer.hpp"
#include "library/list_file.hpp"

namespace glane {

namespace {

std::vector<std::string> in_words(const std::vector<Synonym>& synonyms) {
  std::vector<std::string> words;
  for (const Synonym& synonym : synonyms) {
    std::string row;
    for (const std::string& form : synonym.forms) row += (row.empty() ? "" : " ") + form;
    words.push_back(std::move(row));
  }
  return words;
}

}  // namespace

struct __attribute__((visibility("hidden"))) Analyzer::Data {
  FrenchAnalyzer analyzer;
  SynonymGroups synonyms;
  Analysis analysis;
  std::mutex asking;

  explicit Data(const UserLists& lists)
      : analyzer(analyzer_with_user_lists(lists)),
        synonyms(synonyms_of_user_lists(lists, analyzer)) {}
};

Analyzer::Analyzer(const WordFiles& words)
    : data_(std::make_unique<Data>(read_list_files(words))) {}
Analyzer::~Analyzer() = default;

std::vector<AnalyzedToken> Analyzer::analyze(std::string_view text) const {
  const std::lock_guard lock(data_->asking);
  data_->analyzer.analyze(text, data_->analysis);
  std::vector<AnalyzedToken> tokens;
  std::vector<std::size_t> place_of;  // of each token of the analysis, in `tokens`
  for (const Token& token : data_->analysis.tokens) {
    if (token.alternative) {
      tokens.back().terms.push_back(token.word->form);
    } else {
      tokens.push_back({token.position,
                        std::string(text.substr(token.begin, token.end - token.begin)),
                        {token.word->form},
                        token.word->stem,
                        token.word->stop_word,
                        token.word->folded,
                        token.word->second_stem,
                        {},
                        in_words(data_->synonyms.of(token.word->stem))});
    }
    place_of.push_back(tokens.size() - 1);
  }
  for (const JoinedTokens& joined : data_->analysis.joined) {
    tokens[place_of[joined.first]].joined.push_back(joined.word->form);
  }
  return tokens;
}

std::string Analyzer::stem(std::string_view word) const {
  const std::lock_guard lock(data_->asking);
  data_->analyzer.analyze(word, data_->analysis);
  std::string stems;
  for (const Token& token : data_->analysis.tokens) {
    if (token.alternative) continue;
    if (!stems.empty()) stems += ' ';
    stems += token.word->stem;
  }
  return stems;
}

}  // namespace glane
