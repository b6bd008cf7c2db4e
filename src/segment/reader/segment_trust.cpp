#include "segment/reader/segment_trust.hpp"

#include <string_view>

#include "segment/glass/xapian_errors.hpp"

namespace glane {

using namespace segment_format;

namespace {

std::string name_of(const Segment& segment) {
  return segment.path() + ".seg";
}

bool has_pieces_apart(const StringTable& strings) {
  std::uint64_t bytes = 0;
  for (std::uint32_t i = 0; i < strings.size(); ++i) bytes += strings[i].size();
  return bytes <= strings.bytes().size();
}

// in: range_of  0 ... count - 1 -> some numbers of a column
template <typename RangeOf>
bool has_ranges_apart(std::uint32_t count, const NarrowColumn& column, RangeOf range_of) {
  std::uint64_t numbers = 0;
  for (std::uint32_t i = 0; i < count; ++i) numbers += range_of(i).size();
  return numbers <= column.size();
}

bool has_words_apart(const SegmentWords& words) {
  const SegmentWords::Sections& sections = words.sections();
  return has_pieces_apart(sections.forms) && has_pieces_apart(sections.classes) &&
         has_pieces_apart(sections.joins) &&
         has_ranges_apart(sections.classes.size(), sections.class_forms,
                          [&](std::uint32_t one) { return words.class_members(one); }) &&
         has_ranges_apart(sections.joins.size(), sections.join_rows,
                          [&](std::uint32_t one) { return words.rows_of_join(one); });
}

// in: lists  the bytes of all lists, at least as many as they have numbers
template <typename ListOf>
bool has_lists_apart(const Segment& segment, std::size_t lists, ListOf list_of) {
  std::uint64_t numbers = 0;
  for (std::uint32_t row = 0; row < segment.rows(); ++row) numbers += list_of(row).size();
  return numbers <= segment.rows() + lists;
}

bool has_names_apart(const Segment& segment) {
  const auto bytes = [&](Section lists) { return segment.section_bytes(lists).size(); };
  return has_lists_apart(segment, bytes(kAuthorLists),
                         [&](std::uint32_t row) { return segment.authors(row); }) &&
         has_lists_apart(segment, bytes(kQuotedLists),
                         [&](std::uint32_t row) { return segment.quoted(row); });
}

// Each row is of one block.
bool has_blocks_in_order(const Segment& segment) {
  std::uint64_t bytes = 0;
  std::uint32_t next = 0;
  for (std::uint32_t block = 0; block < segment.block_count(); ++block) {
    const std::uint32_t end = segment.first_row_of_block(block + 1);
    if (segment.first_row_of_block(block) != next || end <= next) return false;
    next = end;
    bytes += segment.packed_block(block).size();
  }
  return next == segment.rows() && bytes <= segment.section_bytes(kBlocks).size();
}

}  // namespace

void verify_all_parts(const Segment& segment) {
  verify_large_parts(segment.parts());
  require_trusted_order(segment);
  segment.release_pages();
}

void require_trusted_order(const Segment& segment) {
  const bool apart =
      has_pieces_apart(segment.sites().strings()) &&
      has_pieces_apart(segment.sections().strings()) &&
      has_pieces_apart(segment.languages().strings()) &&
      has_pieces_apart(segment.threads().strings()) && has_pieces_apart(segment.author_strings()) &&
      has_pieces_apart(segment.quoted_strings()) &&
      has_pieces_apart(segment.addressees().strings()) &&
      has_pieces_apart(segment.sources().strings()) && has_pieces_apart(segment.ids()) &&
      has_pieces_apart(segment.streams()) && has_words_apart(segment.words()) &&
      has_names_apart(segment) && has_blocks_in_order(segment);
  if (!apart) throw_damaged(name_of(segment), DiagnosticCode::damage_disorder);
}

ErrorArgument reason_of(const Segment& segment, const std::exception& error) {
  ErrorArgument reason = said("reason", error);
  const std::string name = name_of(segment);
  if (!reason.value.starts_with(name + ": ")) return reason;
  reason.value.erase(0, name.size() + 2);
  // A damaged file's name may be left out; of the others it is all that is before the reason.
  for (ErrorArgument& one : reason.arguments) {
    if (one.name == "reason" && one.value == reason.value) return ErrorArgument(one);
    if (one.name == "path" && one.value == name) one.value.clear();
  }
  return reason;
}

void require_trusted_unchanged(const Segment& segment, const FileStamp& before) {
  require_whole(segment.parts());
  if (segment.file().stamp() == before) return;
  throw_damaged(name_of(segment), DiagnosticCode::damage_written_meanwhile);
}

}  // namespace glane
