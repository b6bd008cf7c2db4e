#include "segment/stream_counts.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "segment/token_stream.hpp"

namespace glane {

StreamCounts::StreamCounts(const WordList& words) : counts_(words.count()), seen_(words.count()) {
  for (std::uint32_t number = 0; number < words.count(); ++number) {
    if (!words.is_unposted(number)) continue;
    seen_[number].list = static_cast<std::uint32_t>(unposted_.size());
    unposted_.push_back(number);
  }
  unposted_rows_.resize(unposted_.size());
}

void StreamCounts::add(std::string_view stream, std::span<const std::uint32_t> numbers) {
  TokenStreamReader words(stream);
  while (words.next()) {
    std::uint32_t number = words.number();
    if (!numbers.empty()) number = number < numbers.size() ? numbers[number] : kNone;
    if (number >= counts_.size()) continue;  // of a damaged stream
    std::uint32_t& tokens = counts_[number].tokens;
    if (tokens != kMostTokens) ++tokens;  // only their order counts
    Seen& seen = seen_[number];
    if (seen.row == rows_ || (words.fields() & (field::kTitle | field::kText)) == 0) continue;
    seen.row = rows_;
    ++counts_[number].documents;
    if (seen.list != kNone) unposted_rows_[seen.list].add(rows_);
  }
  ++rows_;
}

void StreamCounts::write_unposted(const std::vector<std::uint32_t>& new_numbers,
                                  SegmentFile& file) const {
  std::vector<std::pair<std::uint32_t, std::size_t>> lists;  // new number, list
  for (std::size_t list = 0; list < unposted_.size(); ++list) {
    const std::uint32_t number = new_numbers[unposted_[list]];
    if (number != WordList::kNone) lists.emplace_back(number, list);
  }
  std::sort(lists.begin(), lists.end());
  std::vector<std::uint32_t> forms;
  std::vector<std::uint64_t> ends;
  std::string packed;
  for (const auto& [number, list] : lists) {
    packed += unposted_rows_[list].pack(rows_);
    forms.push_back(number);
    ends.push_back(packed.size());
  }
  file.put_numbers(segment_format::kUnpostedForms, forms);
  file.put_numbers(segment_format::kUnpostedEnds, ends);
  file.put_bytes(segment_format::kUnpostedRows, packed);
}

}  // namespace glane
