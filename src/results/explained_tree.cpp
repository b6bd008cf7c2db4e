#include "results/explained_tree.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "query/word_places.hpp"
#include "query/word_query.hpp"

namespace glane {

namespace {

std::string_view kind_name(const Node& node) {
  switch (node.kind) {
    case NodeKind::phrase:
      return "phrase";
    case NodeKind::near:
      return "near";
    case NodeKind::clause:
      return "group";
    case NodeKind::field:
      return "field";
    case NodeKind::word:
      break;
  }
  switch (node.form) {
    case WordForm::exact:
      return "exact";
    case WordForm::prefix:
      return "prefix";
    case WordForm::pattern:
      return "pattern";
    case WordForm::fuzzy:
      return "fuzzy";
    default:
      return "word";
  }
}

std::string_view occur_name(Occur occur) {
  if (occur == Occur::must) return "must";
  return occur == Occur::must_not ? "must_not" : "should";
}

class Explainer {
 public:
  Explainer(const CompiledQuery& compiled, const SearchContext& context)
      : compiled_(compiled), context_(context) {}

  ExplainedNode explain(const Node& node, FieldKind within = FieldKind::words) const {
    ExplainedNode out;
    out.kind = kind_name(node);
    out.occur = occur_name(node.occur);
    out.text = node.kind == NodeKind::field ? std::string(node.field->name()) : node.text;
    out.distance = node.kind == NodeKind::near ? node.distance : node.edits;
    out.position = node.begin;
    if (node.kind == NodeKind::field) within = node.field->kind;
    if (!is_verbatim(within)) out.words = words_of(node, within);
    for (const Node& child : node.children) out.children.push_back(explain(child, within));
    return out;
  }

 private:
  std::vector<ExplainedWord> words_of(const Node& node, FieldKind within) const {
    std::vector<ExplainedWord> words;
    if (node.kind != NodeKind::word && node.kind != NodeKind::phrase) return words;
    if (node.form != WordForm::plain && node.form != WordForm::whole_name) return open_word(node);
    Analysis analysis;
    context_.analyzer().analyze(node.text, analysis);
    for (const Token& token : analysis.tokens) {
      if (token.alternative) continue;
      const std::string typed = node.text.substr(token.begin, token.end - token.begin);
      const bool by_form = node.kind == NodeKind::phrase || within == FieldKind::name;
      words.push_back(by_form ? ExplainedWord{typed, "", occurring(token.word->folded), {}, false}
                              : word_of(typed, *token.word));
      cut(words.back().forms);
    }
    return words;
  }

  // One with holes, a beginning, an exact or a fuzzy one: the forms of each place it asks for.
  std::vector<ExplainedWord> open_word(const Node& node) const {
    std::vector<ExplainedWord> words;
    for (PlaceForms& forms : word_places(node, context_, WordQueries(context_, ""))) {
      cut(forms);
      words.push_back({node.text, "", std::move(forms), {}, false});
    }
    return words;
  }

  static void cut(std::vector<std::string>& forms) {
    if (forms.size() > kMostExplainedForms) forms.resize(kMostExplainedForms);
  }

  ExplainedWord word_of(const std::string& typed, const Word& word) const {
    const auto known = std::find_if(compiled_.words.begin(), compiled_.words.end(),
                                    [&](const CompiledWord& one) { return one.typed == typed; });
    if (known == compiled_.words.end()) {  // of a NEAR
      return {typed, word.stem, context_.forms_of_stem(word.stem), {}, false};
    }
    return {typed, known->stem, known->forms, known->synonyms, known->dropped};
  }

  std::vector<std::string> occurring(const std::string& folded) const {
    std::vector<std::string> forms = context_.forms_of_folded(folded);
    std::erase_if(forms, [&](const std::string& form) { return !context_.has_form(form); });
    return forms;
  }

  const CompiledQuery& compiled_;
  const SearchContext& context_;
};

}  // namespace

ExplainedNode explained_tree(const Node& tree, const CompiledQuery& compiled,
                             const SearchContext& context) {
  return Explainer(compiled, context).explain(tree);
}

}  // namespace glane
