#include "results/explained_tree.hpp"

#include <doctest/doctest.h>

#include "query/parse.hpp"
#include "query/small_index.hpp"

using namespace glane;
using namespace glane::test;

namespace {

const SmallIndex& small_index() {
  static const SmallIndex index(
      std::vector<std::string>{"Les maires voient la crue.", "Un porte-monnaie, un maire."});
  return index;
}

// "word+maire[maire]": kind, sign, text, lemmas or forms; children in brackets.
std::string drawn(const ExplainedNode& node) {
  std::string line = node.kind;
  line += node.occur == "must" ? "+" : node.occur == "must_not" ? "-" : " ";
  line += node.text;
  if (node.distance > 0) line += "/" + std::to_string(node.distance);
  for (const ExplainedWord& word : node.words) {
    line += "[" + (word.stop_word ? "stop" : word.lemma);
    for (const std::string& form : word.forms) line += " " + form;
    line += "]";
  }
  if (node.children.empty()) return line;
  line += "(";
  for (const ExplainedNode& child : node.children) line += drawn(child) + ", ";
  return line.substr(0, line.size() - 2) + ")";
}

std::string tree_of(std::string_view query) {
  const Node tree = parse_query(query);
  const CompiledQuery compiled =
      compile_query(tree, small_index().context(), {*parse_iso_date("2020-06-01"), false, {}});
  return drawn(explained_tree(tree, compiled, small_index().context()));
}

}  // namespace

TEST_CASE("the tree says of each part what it is and how it is asked for") {
  CHECK(tree_of("maires") == "word maires[maire maire maires]");
  CHECK(tree_of("la crue") == "group (word la[stop], word crue[crue crue])");
  CHECK(tree_of("+crue -maire") == "group (word+crue[crue crue], word-maire[maire maire maires])");
  CHECK(tree_of("\"la crue\"") == "phrase la crue[ la][ crue]");
  CHECK(tree_of("=maires") == "exact maires[ maires]");
  CHECK(tree_of("mair*") == "prefix mair[ maire maires]");
  CHECK(tree_of("crua~1") == "fuzzy crua/1[ crue]");
  CHECK(tree_of("maire NEAR/5 crue") ==
        "near /5(word maire[maire maire maires], word crue[crue crue])");
  CHECK(tree_of("site:a.fr") == "field site(word a.fr)");
  CHECK(tree_of("auteur:Jean crue") == "group (field+author(word Jean[]), word crue[crue crue])");
}

TEST_CASE("of a word that stands for many some are named") {
  std::string text;
  for (int i = 0; i < 80; ++i)
    text += "mot" + std::string(1, static_cast<char>('a' + i % 26)) +
            std::string(1, static_cast<char>('a' + i / 26)) + " ";
  const SmallIndex index(std::vector<std::string>{text, "autre"});
  const Node tree = parse_query("mot*");
  const CompiledQuery compiled =
      compile_query(tree, index.context(), {*parse_iso_date("2020-06-01"), false, {}});
  const ExplainedNode explained = explained_tree(tree, compiled, index.context());
  REQUIRE(explained.words.size() == 1);
  CHECK(explained.words[0].forms.size() == kMostExplainedForms);
}
