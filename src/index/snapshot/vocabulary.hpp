// The words of an index, over all its segments: which written forms answer to a word. Words that
// only dead documents have may be among them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "index/snapshot/segment_set.hpp"

namespace glane {

// Forms, as indexed, of the class `stem`: ascending, each once.
std::vector<std::string> forms_of_stem(const SegmentSet& segments, std::string_view stem);

// Forms that differ from `folded` by accents at most, ascending; `folded` itself comes last, also
// where it does not occur.
std::vector<std::string> forms_of_folded(const SegmentSet& segments, std::string_view folded);

// Forms whose folded form begins with `start`: ascending, each once.
std::vector<std::string> forms_beginning_with(const SegmentSet& segments, std::string_view start);

// Calls visit(form) for each of these while it returns true: segment by segment, so that a form
// comes as often as segments have it, with a capital and without. Nothing is copied.
void visit_forms_beginning_with(const SegmentSet& segments, std::string_view start,
                                const std::function<bool(std::string_view)>& visit);

// Whether the form stands in some document.
bool has_form(const SegmentSet& segments, std::string_view form);

// How many documents have a word of this folded form in title or text; one with and without a
// capital counts twice.
std::uint64_t documents_with(const SegmentSet& segments, std::string_view folded);

// A form that some documents have in title or text.
struct FormCount {
  std::string form;
  std::uint64_t documents = 0;  // one with and without a capital counts twice
  std::uint64_t capitals = 0;   // of them, those that have it with a capital
};

// The forms of this folded form, ascending.
std::vector<FormCount> counted_forms(const SegmentSet& segments, std::string_view folded);

// The words, folded, that a live document has joined to `folded`: ascending; usually none or one
// row.
std::vector<std::vector<std::string>> parts_of_joined(const SegmentSet& segments,
                                                      std::string_view folded);

// The same for any joined word of the class `stem`: "tirebouchons" is "tire-bouchon", too.
std::vector<std::vector<std::string>> parts_of_joined_class(const SegmentSet& segments,
                                                            std::string_view stem);

}  // namespace glane
