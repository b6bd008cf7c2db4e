#include "query/syntax.hpp"

#include <algorithm>
#include <string_view>

#include "query/operator_words.hpp"

namespace glane {

namespace {

bool has_brackets(const Node& parent, const Node& child) {
  if (child.kind == NodeKind::near) return parent.kind == NodeKind::field;
  return child.kind == NodeKind::clause;
}

// Appends a tree to a string. Only what the text would not say by itself is spelled out.
class Printer {
 public:
  std::string finish() { return std::move(out_); }

  void print(const Node& node) {
    switch (node.kind) {
      case NodeKind::word:
        return print_word(node);
      case NodeKind::phrase:
        return print_phrase(node.text);
      case NodeKind::near:
        return print_joined(node, " NEAR/" + std::to_string(node.distance) + " ");
      case NodeKind::clause:
        return print_clause(node);
      case NodeKind::field:
        return print_field(node);
    }
  }

 private:
  void print_word(const Node& word) {
    if (word.form == WordForm::whole_name) return print_phrase(word.text);
    if (word.form == WordForm::plain && read_operator(word.text)) {
      out_ += "(" + word.text + ")";
      return;
    }
    if (word.form == WordForm::exact) out_ += '=';
    out_ += word.text;
    if (word.form == WordForm::prefix) out_ += '*';
    if (word.form == WordForm::fuzzy) out_ += word.edits == 1 ? "~1" : "~";
  }

  // A phrase holds no mark that would have closed it, so one of the three pairs always fits.
  void print_phrase(std::string_view text) {
    const auto holds = [&](std::string_view mark) { return text.find(mark) != text.npos; };
    const bool straight = !holds("\"");
    const bool angle = !straight && !holds("»");
    out_ += straight ? "\"" : angle ? "«" : "“";
    out_ += text;
    out_ += straight ? "\"" : angle ? "»" : "”";
  }

  void print_child(const Node& parent, const Node& child) {
    const bool brackets = has_brackets(parent, child);
    if (brackets) out_ += '(';
    print(child);
    if (brackets) out_ += ')';
  }

  void print_joined(const Node& parent, std::string_view separator) {
    for (const Node& child : parent.children) {
      if (&child != &parent.children.front()) out_ += separator;
      print_child(parent, child);
    }
  }

  // What a child would be without a sign.
  Occur unsigned_occur(const Node& child) const {
    return !alternatives_ && is_demanded(child) ? Occur::must : Occur::should;
  }

  void print_clause(const Node& clause) {
    const auto says_should = [&](const Node& child) {
      return child.occur == Occur::should && unsigned_occur(child) == Occur::must;
    };
    if (std::any_of(clause.children.begin(), clause.children.end(), says_should)) {
      return print_joined(clause, " OR ");
    }
    for (const Node& child : clause.children) {
      if (&child != &clause.children.front()) out_ += ' ';
      if (child.occur != unsigned_occur(child)) out_ += child.occur == Occur::must ? '+' : '-';
      print_child(clause, child);
    }
  }

  void print_field(const Node& field) {
    const bool alternatives = alternatives_;
    alternatives_ = holds_alternatives(field.field->kind);
    out_ += field.field->name();
    out_ += ':';
    print_child(field, field.children.front());
    alternatives_ = alternatives;
  }

  std::string out_;
  bool alternatives_ = false;  // inside a field whose values are alternatives
};

}  // namespace

bool Node::operator==(const Node& other) const {
  return kind == other.kind && occur == other.occur && text == other.text && form == other.form &&
         edits == other.edits && distance == other.distance && field == other.field &&
         children == other.children;
}

bool is_demanded(const Node& node) {
  if (node.kind != NodeKind::clause) return node.kind != NodeKind::word;
  const auto has = [&](Occur occur) {
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return child.occur == occur; });
  };
  if (has(Occur::must)) {
    return std::any_of(node.children.begin(), node.children.end(), [](const Node& child) {
      return child.occur == Occur::must && is_demanded(child);
    });
  }
  return std::all_of(node.children.begin(), node.children.end(), [](const Node& child) {
    return child.occur == Occur::must_not || is_demanded(child);
  });
}

std::string print_query(const Node& tree) {
  Printer printer;
  printer.print(tree);
  return printer.finish();
}

int bracket_depth(const Node& tree) {
  int deepest = 0;
  for (const Node& child : tree.children) {
    deepest = std::max(deepest, bracket_depth(child) + (has_brackets(tree, child) ? 1 : 0));
  }
  return deepest;
}

}  // namespace glane
