#include "index/snapshot/vocabulary.hpp"

#include <algorithm>
#include <map>

#include "base/sorted.hpp"

namespace glane {

namespace {

using Forms = std::vector<std::string_view>;

// No text joins words in more ways, or longer ones; what says so is no index that glane wrote, and
// each row is a phrase to look for.
constexpr std::size_t kMostRowsOfParts = 64;
constexpr std::size_t kMostBytesOfParts = 1024;

// Calls visit(words, number) for the words wanted of each segment, until it returns false.
//   in: numbers_of  of the words wanted, in the words of a segment
template <typename Numbers, typename Visit>
void visit_words(const SegmentSet& segments, Numbers numbers_of, Visit visit) {
  for (const LiveSegment& live : segments) {
    const SegmentWords& words = live.segment->words();
    const NumberRange numbers = numbers_of(words);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      if (!visit(words, numbers[i])) return;
    }
  }
}

// Their forms: ascending, each once.
template <typename Numbers>
std::vector<std::string> forms_of_all(const SegmentSet& segments, Numbers numbers_of) {
  Forms forms;
  visit_words(segments, numbers_of, [&](const SegmentWords& words, std::uint32_t number) {
    forms.push_back(words.form(number));
    return true;
  });
  sort_unique(forms);
  return {forms.begin(), forms.end()};
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

bool has_live_row(const LiveSegment& live, const NumberRange& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (live.is_live(rows[i])) return true;
  }
  return false;
}

// in: joins_of  the joins wanted, in the words of a segment
template <typename Joins>
std::vector<std::vector<std::string>> parts_of_all(const SegmentSet& segments, Joins joins_of) {
  Forms found;
  for (const LiveSegment& live : segments) {
    const SegmentWords& words = live.segment->words();
    for (const std::uint32_t number : joins_of(words)) {
      if (has_live_row(live, words.rows_of_join(number))) {
        found.push_back(words.join(number).parts);
      }
    }
  }
  std::vector<std::vector<std::string>> rows;
  sort_unique(found);
  for (const std::string_view parts : found) {
    if (rows.size() == kMostRowsOfParts) break;
    if (parts.size() <= kMostBytesOfParts) rows.push_back(split_words(parts));
  }
  return rows;
}

}  // namespace

std::vector<std::string> forms_of_stem(const SegmentSet& segments, std::string_view stem) {
  return forms_of_all(segments, [&](const SegmentWords& words) { return words.of_class(stem); });
}

std::vector<std::string> forms_of_folded(const SegmentSet& segments, std::string_view folded) {
  std::vector<std::string> forms =
      forms_of_all(segments, [&](const SegmentWords& words) { return words.folded_to(folded); });
  std::erase(forms, folded);
  forms.emplace_back(folded);
  return forms;
}

std::vector<std::string> forms_beginning_with(const SegmentSet& segments, std::string_view start) {
  return forms_of_all(segments,
                      [&](const SegmentWords& words) { return words.beginning_with(start); });
}

void visit_forms_beginning_with(const SegmentSet& segments, std::string_view start,
                                const std::function<bool(std::string_view)>& visit) {
  visit_words(
      segments, [&](const SegmentWords& words) { return words.beginning_with(start); },
      [&](const SegmentWords& words, std::uint32_t number) { return visit(words.form(number)); });
}

bool has_form(const SegmentSet& segments, std::string_view form) {
  return std::any_of(segments.begin(), segments.end(), [&](const LiveSegment& live) {
    return !live.segment->words().numbers_of(form).empty();
  });
}

std::uint64_t documents_with(const SegmentSet& segments, std::string_view folded) {
  std::uint64_t documents = 0;
  visit_words(
      segments, [&](const SegmentWords& words) { return words.folded_to(folded); },
      [&](const SegmentWords& words, std::uint32_t number) {
        documents += words.documents_with(number);
        return true;
      });
  return documents;
}

std::vector<FormCount> counted_forms(const SegmentSet& segments, std::string_view folded) {
  std::map<std::string_view, FormCount> forms;
  visit_words(
      segments, [&](const SegmentWords& words) { return words.folded_to(folded); },
      [&](const SegmentWords& words, std::uint32_t number) {
        const std::uint32_t documents = words.documents_with(number);
        if (documents == 0) return true;
        FormCount& count = forms[words.form(number)];
        count.documents += documents;
        if (words.has_capital(number)) count.capitals += documents;
        return true;
      });
  std::vector<FormCount> counts;
  for (auto& [form, count] : forms) {
    count.form = form;
    counts.push_back(std::move(count));
  }
  return counts;
}

std::vector<std::vector<std::string>> parts_of_joined(const SegmentSet& segments,
                                                      std::string_view folded) {
  return parts_of_all(segments, [&](const SegmentWords& words) { return words.joins_of(folded); });
}

std::vector<std::vector<std::string>> parts_of_joined_class(const SegmentSet& segments,
                                                            std::string_view stem) {
  return parts_of_all(segments,
                      [&](const SegmentWords& words) { return words.joins_of_class(stem); });
}

}  // namespace glane
