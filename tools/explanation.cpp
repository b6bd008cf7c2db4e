#include "explanation.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "messages.hpp"
#include "printable.hpp"
#include "search_messages.hpp"
#include "wrap.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kShownForms = 8;  // of a word that stands for others; JSON has more

std::string word_line(const ExplainedWord& word) {
  if (word.stop_word) return fill(messages::kStopWord, {printable(word.word)});
  std::string text = fill(messages::kUnderstood, {printable(word.word), printable(word.lemma),
                                                  printable(joined(word.forms, ", "))});
  if (!word.synonyms.empty()) {
    text += fill(messages::kSynonyms, {printable(joined(word.synonyms, ", "))});
  }
  return text;
}

std::string some_forms(const ExplainedWord& word) {
  std::vector<std::string> forms = word.forms;
  const bool more = forms.size() > kShownForms;
  if (more) forms.resize(kShownForms);
  if (forms.empty()) return std::string(messages::kNone);
  return joined(forms, ", ") + (more ? ", …" : "");
}

// "porte-monnaie → porte, monnaie".
std::string lemmas(const ExplainedNode& node) {
  std::vector<std::string> all;
  for (const ExplainedWord& word : node.words) {
    if (word.stop_word) return fill(messages::kStopWord, {word.word});
    if (!word.lemma.empty()) all.push_back(word.lemma);
  }
  return node.text + (all.empty() ? "" : " → " + joined(all, ", "));
}

std::string group_name(const ExplainedNode& node) {
  const auto all_are = [&](std::string_view occur) {
    return std::all_of(node.children.begin(), node.children.end(), [&](const ExplainedNode& child) {
      return child.occur == occur || child.occur == "must_not";
    });
  };
  if (all_are("should")) return std::string(messages::kAnyOf);
  return std::string(all_are("must") ? messages::kAllOf : messages::kTogether);
}

std::string node_name(const ExplainedNode& node) {
  if (node.kind == "group") return group_name(node);
  if (node.kind == "field") return node.text + ":";
  if (node.kind == "near") return fill(messages::kNear, {std::to_string(node.distance)});
  if (node.kind == "phrase") return "\"" + node.text + "\"";
  if (node.kind == "exact") return "=" + node.text;
  if (node.kind != "prefix" && node.kind != "fuzzy") return lemmas(node);
  const std::string sign = node.kind == "prefix" ? "*" : "~" + std::to_string(node.distance);
  return node.text + sign + (node.words.empty() ? "" : " → " + some_forms(node.words.back()));
}

void print_node(const ExplainedNode& node, const std::string& indent, std::size_t width,
                Terminal& terminal) {
  const char* sign = node.occur == "must" ? "+ " : node.occur == "must_not" ? "- " : "  ";
  const std::string head = indent + sign;
  terminal.print(wrap({{printable(node_name(node)), Style::dim}}, {head, width}, terminal));
  for (const ExplainedNode& child : node.children) {
    print_node(child, indent + "  ", width, terminal);
  }
}

}  // namespace

void print_explanation(const SearchResponse& response, std::size_t width, Terminal& terminal) {
  for (const ExplainedWord& word : response.words) {
    terminal.print(wrap({{word_line(word), Style::dim}}, {"  ", width}, terminal));
  }
  if (!response.tree) return;
  terminal.print(wrap({{std::string(messages::kTree), Style::dim}}, {"  ", width}, terminal));
  print_node(*response.tree, "  ", width, terminal);
}

}  // namespace glane::cli
