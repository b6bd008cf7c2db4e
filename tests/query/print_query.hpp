// The way back from a tree of the query language to text.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "query/ambiguous_words.hpp"
#include "query/field_values.hpp"
#include "query/operator_words.hpp"
#include "query/syntax.hpp"

namespace glane {

// Appends a tree to a string. Only what the text would not say by itself is spelled out.
class QueryPrinter {
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
    if (word.form == WordForm::plain && (read_operator(word.text) || is_name(word.text))) {
      out_ += "(" + word.text + ")";
      return;
    }
    // "date:(site:fil:x)": of two fields inside a date the first is left out, the second is a word.
    const bool named = in_values_ && begins_with_name(word.text);
    if (word.form == WordForm::plain && named) out_ += "site:";
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
    const bool brackets = child.kind == NodeKind::near ? parent.kind == NodeKind::field
                                                       : child.kind == NodeKind::clause;
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
    return !alternatives_ && is_demanded_in_syntax(child) ? Occur::must : Occur::should;
  }

  void print_clause(const Node& clause) {
    const auto says_should = [&](const Node& child) {
      return child.occur == Occur::should && unsigned_occur(child) == Occur::must;
    };
    // Dates side by side might read as one.
    const auto is_wish = [](const Node& child) { return child.occur == Occur::should; };
    const bool dates =
        dates_ && std::all_of(clause.children.begin(), clause.children.end(), is_wish);
    if (dates || std::any_of(clause.children.begin(), clause.children.end(), says_should)) {
      return print_joined(clause, " OR ");
    }
    for (const Node& child : clause.children) {
      if (&child != &clause.children.front()) out_ += ' ';
      if (child.occur != unsigned_occur(child)) out_ += child.occur == Occur::must ? '+' : '-';
      const bool date = child.kind == NodeKind::field && child.field->kind == FieldKind::date;
      if (!date || &child == &clause.children.back()) {
        print_child(clause, child);
      } else {
        print_date(child, &child + 1, &clause.children.back() + 1);
      }
    }
  }

  // Apart from the words behind it, where they might be taken for a part of it: "date:(2022)", or
  // with nothing, in brackets, behind it.
  void print_date(const Node& field, const Node* next, const Node* end) {
    const Node& value = field.children.front();
    const bool word = value.kind == NodeKind::word && links_dates(next->text) &&
                      is_possible_value(*field.field, value.text);
    const std::size_t begin = out_.size();
    if (word) {
      out_.append(field.field->name()).append(":(").append(value.text).append(")");
      return;
    }
    print_field(field);
    if (are_read_together(out_.substr(begin), next, end)) out_ += " ()";
  }

  void print_field(const Node& field) {
    const bool alternatives = alternatives_;
    const bool dates = std::exchange(dates_, field.field->kind == FieldKind::date);
    const bool values = std::exchange(in_values_, field.children.front().kind == NodeKind::clause);
    alternatives_ = holds_alternatives(field.field->kind);
    out_ += field.field->name();
    out_ += ':';
    print_child(field, field.children.front());
    alternatives_ = alternatives;
    dates_ = dates;
    in_values_ = values;
  }

  std::string out_;
  bool alternatives_ = false;  // inside a field whose values are alternatives
  bool dates_ = false;         // inside a field of dates
  bool in_values_ = false;     // inside the brackets behind a field's name
};

// `tree` as a query, fields by their canonical names: parse_query(print_query(tree)) == tree for
// every tree that parse_query made, with whatever options; it is read without any.
// cost: O(nodes * depth)
inline std::string print_query(const Node& tree) {
  QueryPrinter printer;
  printer.print(tree);
  return printer.finish();
}

}  // namespace glane
