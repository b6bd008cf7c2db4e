#include "segment/builder/stream_counts.hpp"

#include <algorithm>
#include <utility>

#include "segment/format/token_stream.hpp"

namespace glane {

StreamCounts::StreamCounts(const std::vector<bool>& stop_row_words)
    : counts_(stop_row_words.size()), seen_(stop_row_words.size()) {
  for (std::uint32_t number = 0; number < stop_row_words.size(); ++number) {
    if (!stop_row_words[number]) continue;
    seen_[number].list = static_cast<std::uint32_t>(stop_row_words_.size());
    stop_row_words_.push_back(number);
  }
  stop_rows_.resize(stop_row_words_.size());
}

void StreamCounts::add(std::string_view stream, std::span<const std::uint32_t> numbers) {
  TokenStreamReader words(stream);
  std::uint32_t before = 0;
  while (words.next()) {
    const std::uint32_t number = words.number() < numbers.size() ? numbers[words.number()] : kNone;
    const bool is_further_form = std::exchange(before, words.position()) == words.position();
    if (number >= counts_.size()) continue;  // of a damaged stream
    if (is_further_form) counts_[number].is_further_form = true;
    std::uint32_t& tokens = counts_[number].tokens;
    if (tokens != kMostTokens) ++tokens;  // only their order counts
    Seen& seen = seen_[number];
    if (seen.row == rows_ || (words.fields() & (field::kTitle | field::kText)) == 0) continue;
    seen.row = rows_;
    ++counts_[number].documents;
    if (seen.list != kNone) stop_rows_[seen.list].add(rows_);
  }
  ++rows_;
}

std::string StreamCounts::packed_rows(std::uint32_t word) const {
  return stop_rows_[seen_[word].list].pack(rows_);
}

void StreamCounts::write_stop_rows(const std::vector<std::uint32_t>& new_numbers,
                                   SegmentFiles& files) const {
  std::vector<std::pair<std::uint32_t, std::size_t>> lists;  // new number, list
  for (std::size_t list = 0; list < stop_row_words_.size(); ++list) {
    const std::uint32_t number = new_numbers[stop_row_words_[list]];
    if (number != WordList::kNone) lists.emplace_back(number, list);
  }
  std::sort(lists.begin(), lists.end());
  std::vector<std::uint32_t> forms;
  std::vector<std::uint64_t> ends;
  std::string packed;
  for (const auto& [number, list] : lists) {
    packed += stop_rows_[list].pack(rows_);
    forms.push_back(number);
    ends.push_back(packed.size());
  }
  files.put_numbers(segment_format::kStopForms, forms);
  files.put_numbers(segment_format::kStopRowEnds, ends);
  files.put_bytes(segment_format::kStopRows, packed);
}

void write_streams(const WordList& words, WordNumbers numbers, const ForEachStream& for_each_stream,
                   SegmentFiles& files) {
  StreamCounts counts(words.stop_row_words());
  for_each_stream(
      [&](std::size_t source, std::string_view stream) { counts.add(stream, numbers[source]); });
  const std::vector<std::uint32_t> order = words.order(counts.counts());
  std::vector<std::uint32_t> places(words.count(), WordList::kNone);
  for (std::uint32_t place = 0; place < order.size(); ++place) places[order[place]] = place;
  for (auto& own : numbers) {
    for (std::uint32_t& number : own) number = places[number];
  }
  EndsWriter ends;
  std::string renumbered;
  files.begin(segment_format::kStreams);
  for_each_stream([&](std::size_t source, std::string_view stream) {
    renumbered.clear();
    append_renumbered_tokens(stream, numbers[source], renumbered);
    ends.add(renumbered.size());
    files.append(renumbered);
  });
  files.end();
  files.put_ends(segment_format::kStreamEnds, ends);
  words.write(order, places, counts.counts(), files);
  counts.write_stop_rows(places, files);
}

}  // namespace glane
