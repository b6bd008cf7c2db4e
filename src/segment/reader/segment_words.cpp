#include "segment/reader/segment_words.hpp"

#include "base/folding.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

// How the folded form of a word stands to `folded`; most are ASCII, and folded as they are.
// in: head_only  only as many bytes of it count as `folded` has
int compare_folded(std::string_view form, std::string_view folded, bool head_only) {
  const auto compare = [&](std::string_view own) {
    return (head_only ? own.substr(0, folded.size()) : own).compare(folded);
  };
  return is_ascii_text(form) ? compare(form) : compare(fold_accents(std::string(form)));
}

NumberRange in_order(const SegmentWords& words, std::string_view folded, bool head_only) {
  const NarrowColumn& order = words.sections().order;
  const auto compared = [&](std::size_t place) {
    const auto number = static_cast<std::uint32_t>(order[place]);
    return compare_folded(words.form(number), folded, head_only);
  };
  const std::size_t begin =
      partition_point(0, order.size(), [&](std::size_t place) { return compared(place) < 0; });
  // They are few, mostly: where they end is not far.
  std::size_t end = begin;
  for (std::size_t step = 1; end < order.size() && compared(end) == 0; step *= 2) {
    end = std::min(end + step, order.size());
  }
  end = partition_point(begin, end, [&](std::size_t place) { return compared(place) == 0; });
  return {order, begin, end};
}

// A piece of `text` up to a zero byte, cut off it.
std::string_view cut_piece(std::string_view& text) {
  const std::string_view piece = text.substr(0, text.find('\0'));
  text.remove_prefix(std::min(piece.size() + 1, text.size()));
  return piece;
}

}  // namespace

NumberRange SegmentWords::beginning_with(std::string_view folded) const {
  return in_order(*this, folded, true);
}

NumberRange SegmentWords::folded_to(std::string_view folded) const {
  return in_order(*this, folded, false);
}

std::vector<std::uint32_t> SegmentWords::numbers_of(std::string_view form) const {
  const NumberRange alike = folded_to(fold_accents(std::string(form)));
  std::vector<std::uint32_t> numbers;
  for (std::size_t i = 0; i < alike.size(); ++i) {
    if (this->form(alike[i]) == form) numbers.push_back(alike[i]);
  }
  return numbers;
}

NumberRange SegmentWords::of_class(std::string_view stem) const {
  const std::uint32_t place = sections_.classes.lower_bound(stem);
  if (place == sections_.classes.size() || sections_.classes[place] != stem) return {};
  return class_members(place);
}

NumberRange SegmentWords::class_members(std::uint32_t place) const {
  const std::uint64_t begin = place == 0 ? 0 : sections_.class_form_ends[place - 1];
  return {sections_.class_forms, begin, sections_.class_form_ends[place]};
}

SegmentWords::Join SegmentWords::join(std::uint32_t number) const {
  std::string_view kept = sections_.joins[number];
  Join join;
  join.folded = cut_piece(kept);
  join.stem = cut_piece(kept);
  join.parts = kept;
  return join;
}

NumberRange SegmentWords::rows_of_join(std::uint32_t number) const {
  const std::uint64_t begin = number == 0 ? 0 : sections_.join_row_ends[number - 1];
  return {sections_.join_rows, begin, sections_.join_row_ends[number]};
}

std::vector<std::uint32_t> SegmentWords::joins_of(std::string_view folded) const {
  std::vector<std::uint32_t> numbers;
  const std::size_t begin = partition_point(0, join_count(), [&](std::size_t place) {
    return join(static_cast<std::uint32_t>(place)).folded < folded;
  });
  for (auto number = static_cast<std::uint32_t>(begin);
       number < join_count() && join(number).folded == folded; ++number) {
    numbers.push_back(number);
  }
  return numbers;
}

std::vector<std::uint32_t> SegmentWords::joins_of_class(std::string_view stem) const {
  const NarrowColumn& order = sections_.join_order;
  const auto at = [&](std::size_t place) { return static_cast<std::uint32_t>(order[place]); };
  std::vector<std::uint32_t> numbers;
  std::size_t place =
      partition_point(0, order.size(), [&](std::size_t one) { return join(at(one)).stem < stem; });
  for (; place < order.size() && join(at(place)).stem == stem; ++place) {
    numbers.push_back(at(place));
  }
  return numbers;
}

}  // namespace glane
