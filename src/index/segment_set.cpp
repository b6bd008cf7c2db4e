#include "index/segment/segment_set.hpp"

#include <algorithm>

#include "french/characters.hpp"

namespace glane {

SegmentSet::SegmentSet(const std::string& folder, std::string_view list)
    : SegmentSet(folder, list, SegmentSet()) {}

SegmentSet::SegmentSet(const std::string& folder, std::string_view list, const SegmentSet& before) {
  while (!list.empty()) {
    const std::string name(list.substr(0, list.find('\n')));
    list.remove_prefix(std::min(name.size() + 1, list.size()));
    const auto known = std::find(before.names_.begin(), before.names_.end(), name);
    if (known != before.names_.end()) {
      segments_.push_back(before.segments_[known - before.names_.begin()]);
    } else {
      segments_.push_back(std::make_shared<const Segment>(folder + "/" + name));
    }
    names_.push_back(name);
  }
}

std::string SegmentSet::list() const {
  std::string list;
  for (const std::string& name : names_) list += name + "\n";
  return list;
}

std::vector<NumberedForm> SegmentSet::forms_beginning_with(std::string_view folded) const {
  std::vector<NumberedForm> found;
  for (const auto& segment : segments_) {
    for (const std::uint32_t relative : segment->numbers_beginning_with(folded)) {
      const std::uint32_t number = segment->first_number() + relative;
      found.push_back({number, segment->form(number), segment->has_capital(number)});
    }
  }
  return found;
}

std::vector<NumberedForm> SegmentSet::forms_of(std::string_view folded) const {
  std::vector<NumberedForm> found;
  for (const auto& segment : segments_) {
    for (const std::uint32_t relative : segment->numbers_beginning_with(folded)) {
      const std::uint32_t number = segment->first_number() + relative;
      const std::string_view form = segment->form(number);
      // Those that are the word itself come first, longer ones behind them.
      if (fold_accents(std::string(form)) != folded) break;
      found.push_back({number, form, segment->has_capital(number)});
    }
  }
  return found;
}

std::vector<std::uint32_t> SegmentSet::numbers_of(std::string_view form) const {
  std::vector<std::uint32_t> numbers;
  for (const NumberedForm& found : forms_of(fold_accents(std::string(form)))) {
    if (found.form == form) numbers.push_back(found.number);
  }
  return numbers;
}

std::int64_t SegmentSet::documents_with(std::string_view folded) const {
  std::int64_t documents = 0;
  for (const NumberedForm& form : forms_of(folded)) {
    for (const auto& segment : segments_) documents += segment->documents_with(form.number);
  }
  return documents;
}

std::uint32_t SegmentSet::next_number() const {
  return segments_.empty() ? 0
                           : segments_.back()->first_number() + segments_.back()->number_count();
}

std::uint32_t SegmentSet::next_document() const {
  return segments_.empty() ? 1 : segments_.back()->first() + segments_.back()->count();
}

}  // namespace glane
