#include "segment/builder/word_list.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/folding.hpp"
#include "base/text.hpp"

namespace glane {

using namespace segment_format;

StringNumbers::Numbered WordList::add(std::string_view form, bool capital) {
  key_.assign(1, capital ? 'A' : 'a');
  key_ += form;
  const StringNumbers::Numbered numbered = forms_.number_of(key_);
  if (numbered.is_new) {
    classes_of_.push_back({kNone, kNone});
    stop_row_words_.push_back(false);
  }
  return numbered;
}

std::uint32_t WordList::number_of(const Word& word, bool capital) {
  const StringNumbers::Numbered numbered = add(word.form, capital);
  if (numbered.is_new) {
    note_class(numbered.number, word.stem);
    if (!word.second_stem.empty()) note_class(numbered.number, word.second_stem);
  }
  return numbered.number;
}

void WordList::note_class(std::uint32_t form, std::string_view stem) {
  const std::uint32_t number = classes_.number_of(stem).number;
  auto& [first, second] = classes_of_[form];
  if (first == kNone) {
    first = number;
  } else if (first != number) {
    second = number;
  }
}

void WordList::note_joined(const Analysis& analysis, std::uint32_t row) {
  for (const JoinedTokens& joined : analysis.joined) {
    std::string parts;
    std::size_t left = joined.count;
    for (std::size_t i = joined.first; left > 0 && i < analysis.tokens.size(); ++i) {
      if (analysis.tokens[i].alternative) continue;
      if (!parts.empty()) parts += ' ';
      parts += analysis.tokens[i].word->folded;
      --left;
    }
    note_join({joined.word->folded, joined.word->stem, parts}, row);
  }
}

void WordList::note_join(const SegmentWords::Join& join, std::uint32_t row) {
  key_.assign(join.folded);
  (key_ += '\0') += join.stem;
  (key_ += '\0') += join.parts;
  const StringNumbers::Numbered numbered = joins_.number_of(key_);
  if (numbered.is_new) join_rows_.emplace_back();
  std::vector<std::uint32_t>& rows = join_rows_[numbered.number];
  if (!rows.empty() && rows.back() == row) return;
  rows.push_back(row);
  ++join_row_count_;
}

std::size_t WordList::memory() const {
  // Asked after every document: a look at each join would cost more than the document. Half of what
  // a growing list holds is in use, at the least.
  const std::size_t rows = join_rows_.capacity() * sizeof(join_rows_[0]) + join_row_count_ * 2 * 4;
  return forms_.memory() + classes_.memory() + classes_of_.capacity() * 8 + joins_.memory() + rows;
}

std::uint64_t WordList::string_bytes() const {
  return std::max({forms_.bytes(), classes_.bytes(), joins_.bytes()});
}

std::vector<std::uint32_t> WordList::order(const Counts& counts) const {
  std::vector<std::uint32_t> by_count;
  for (std::uint32_t number = 0; number < count(); ++number) {
    if (counts[number].tokens > 0) by_count.push_back(number);
  }
  std::sort(by_count.begin(), by_count.end(), [&](std::uint32_t a, std::uint32_t b) {
    const std::uint32_t of_a = counts[a].tokens;
    const std::uint32_t of_b = counts[b].tokens;
    return of_a != of_b ? of_a > of_b : forms_.string(a) < forms_.string(b);
  });
  return by_count;
}

// --- Writing ---

void WordList::write(const std::vector<std::uint32_t>& order,
                     const std::vector<std::uint32_t>& new_numbers, const Counts& counts,
                     SegmentFiles& file) const {
  write_forms(order, counts, file);
  write_classes(new_numbers, file);
  write_joins(file);
}

void WordList::write_forms(const std::vector<std::uint32_t>& old_numbers, const Counts& counts,
                           SegmentFiles& file) const {
  std::string kept;
  file.put_strings(kFormEnds, old_numbers, [&](std::uint32_t old) -> std::string_view {
    kept = forms_.string(old);
    if (counts[old].is_further_form) kept[0] = kept[0] == 'A' ? 'B' : 'b';
    return kept;
  });
  file.put_numbers(kFormOrder, form_order(old_numbers));
  std::vector<std::uint32_t> documents;
  for (const std::uint32_t old : old_numbers) documents.push_back(counts[old].documents);
  file.put_numbers(kFormCounts, documents);
}

std::vector<std::uint32_t> WordList::form_order(
    const std::vector<std::uint32_t>& old_numbers) const {
  // What is not ASCII is folded once, not at each comparison.
  StringNumbers keys;
  std::string key;
  for (const std::uint32_t old : old_numbers) {
    const std::string_view form = this->form(old);
    key = is_ascii_text(form) ? std::string(form) : fold_accents(std::string(form));
    key += '\0';  // before any letter: a word comes before those that begin with it
    key += form;
    key += forms_.string(old)[0] == 'A' ? '\1' : '\0';
    keys.number_of(key);
  }
  return keys.sorted();
}

void WordList::write_classes(const std::vector<std::uint32_t>& new_numbers,
                             SegmentFiles& file) const {
  std::vector<std::uint32_t> begins(classes_.count() + 1);
  const auto for_each_class = [&](auto visit) {
    for (std::uint32_t old = 0; old < new_numbers.size(); ++old) {
      if (new_numbers[old] == kNone) continue;
      for (const std::uint32_t one : classes_of_[old]) {
        if (one != kNone) visit(one, new_numbers[old]);
      }
    }
  };
  for_each_class([&](std::uint32_t one, std::uint32_t) { ++begins[one + 1]; });
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<std::uint32_t> members(begins.back());
  std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
  for_each_class([&](std::uint32_t one, std::uint32_t form) { members[next[one]++] = form; });

  std::vector<std::uint32_t> kept = classes_.sorted();
  std::erase_if(kept, [&](std::uint32_t one) { return begins[one] == begins[one + 1]; });
  std::vector<std::uint32_t> ends, forms;
  for (const std::uint32_t one : kept) {
    forms.insert(forms.end(), members.begin() + begins[one], members.begin() + begins[one + 1]);
    std::sort(forms.end() - (begins[one + 1] - begins[one]), forms.end());
    ends.push_back(static_cast<std::uint32_t>(forms.size()));
  }
  file.put_strings(kClassEnds, kept, [&](std::uint32_t one) { return classes_.string(one); });
  file.put_numbers(kClassFormEnds, ends);
  file.put_numbers(kClassForms, forms);
}

void WordList::write_joins(SegmentFiles& file) const {
  const std::vector<std::uint32_t> sorted = joins_.sorted();
  const auto string = [&](std::uint32_t number) { return joins_.string(number); };
  file.put_strings(kJoinEnds, sorted, string);
  const auto behind_form = [&](std::uint32_t i) {
    const std::string_view join = string(sorted[i]);
    return join.substr(join.find('\0') + 1);
  };
  std::vector<std::uint32_t> order(sorted.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(behind_form(a), a) < std::pair(behind_form(b), b);
  });
  file.put_numbers(kJoinOrder, order);
  std::vector<std::uint64_t> ends;
  std::vector<std::uint32_t> rows;
  for (const std::uint32_t number : sorted) {
    rows.insert(rows.end(), join_rows_[number].begin(), join_rows_[number].end());
    ends.push_back(rows.size());
  }
  file.put_numbers(kJoinRowEnds, ends);
  file.put_numbers(kJoinRows, rows);
}

}  // namespace glane
