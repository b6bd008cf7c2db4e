// The words of a segment: which form has which number in its token streams, which forms answer to a
// class, and what was joined to one word. Views into its mapped bytes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "segment/format/section_views.hpp"
#include "segment/format/string_columns.hpp"

namespace glane {

class SegmentWords {
 public:
  struct Sections {
    StringTable forms;
    NarrowColumn order, counts;
    StringTable classes;
    NarrowColumn class_form_ends, class_forms;
    StringTable joins;
    NarrowColumn join_order, join_row_ends, join_rows;
  };

  SegmentWords() = default;
  explicit SegmentWords(const Sections& sections) : sections_(sections) {}

  // --- Forms ---

  std::uint32_t count() const { return sections_.forms.size(); }
  // As written, but for a capital at its head.
  std::string_view form(std::uint32_t number) const {
    const std::string_view kept = sections_.forms[number];
    return kept.empty() ? kept : kept.substr(1);
  }
  bool has_capital(std::uint32_t number) const {
    const std::string_view head = sections_.forms[number].substr(0, 1);
    return head == "A" || head == "B";
  }
  // Whether it stands somewhere at the place of another word.
  bool is_further_form(std::uint32_t number) const {
    const std::string_view head = sections_.forms[number].substr(0, 1);
    return head == "B" || head == "b";
  }
  // How many documents have the word in title or text; those that are dead by now count.
  std::uint32_t documents_with(std::uint32_t number) const {
    return static_cast<std::uint32_t>(sections_.counts[number]);
  }

  // Numbers in the order of their folded forms, those whose folded forms begin with `folded`, and
  // those whose folded form is `folded`. cost: a binary search
  NumberRange beginning_with(std::string_view folded) const;
  NumberRange folded_to(std::string_view folded) const;

  // The numbers of one form: without and with a capital, as far as they occur.
  std::vector<std::uint32_t> numbers_of(std::string_view form) const;

  // --- Classes ---

  // The numbers of the words that answer to a class. cost: a binary search
  NumberRange of_class(std::string_view stem) const;
  // The same by its place among the names of classes.
  NumberRange class_members(std::uint32_t place) const;

  // --- Joined words ---

  struct Join {
    std::string_view folded;  // "portemonnaie"
    std::string_view stem;    // its class
    std::string_view parts;   // "porte monnaie": folded
  };
  // In the order of their folded forms.
  std::uint32_t join_count() const { return sections_.joins.size(); }
  Join join(std::uint32_t number) const;
  NumberRange rows_of_join(std::uint32_t number) const;

  // The numbers of joins with this folded form, or of this class.
  std::vector<std::uint32_t> joins_of(std::string_view folded) const;
  std::vector<std::uint32_t> joins_of_class(std::string_view stem) const;

  const Sections& sections() const { return sections_; }

 private:
  Sections sections_;
};

}  // namespace glane
