#include "query/word_places.hpp"

#include <algorithm>

#include "index/snapshot/vocabulary.hpp"
#include "query/wildcards.hpp"

namespace glane {

namespace {

bool is_known(const Token& token, const SearchContext& context) {
  return token.word->stop_word || !context.forms_of_stem(token.word->stem).empty() ||
         documents_with(context.segments(), token.word->folded) > 0;
}

}  // namespace

std::string marked_text(const std::string& text, const SearchContext& context) {
  return mark_wildcards(text, [&](std::string_view word) {
    Analysis analysis;
    context.analyzer().analyze(word, analysis);
    return std::any_of(analysis.tokens.begin(), analysis.tokens.end(),
                       [&](const Token& token) { return is_known(token, context); });
  });
}

bool has_holes(const Node& word, const SearchContext& context) {
  const bool may_have = word.form == WordForm::pattern || word.asked;
  return may_have && has_marked_wildcard(marked_text(word.text, context));
}

std::vector<PlaceForms> word_places(const Node& word, const SearchContext& context,
                                    const WordQueries& queries) {
  const bool holes = word.form == WordForm::pattern || word.form == WordForm::plain;
  Analysis analysis;
  context.analyzer().analyze(holes ? marked_text(word.text, context) : word.text, analysis);
  std::vector<PlaceForms> places;
  std::string last;
  for (const Token& token : analysis.tokens) {
    if (token.alternative) continue;
    last = token.word->folded;
    if (word.form == WordForm::exact) {
      places.push_back({token.word->form});
    } else {
      places.push_back(queries.forms_of_marked(last));
    }
  }
  if (places.empty()) return places;
  if (word.form == WordForm::prefix) places.back() = queries.forms_matching(last + "*");
  if (word.form == WordForm::fuzzy) places.back() = queries.forms_similar_to(last, word.edits);
  return places;
}

}  // namespace glane
