// Writes one segment: documents in the order of their numbers, parts of them new, parts taken over
// from other segments.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/mapped_file.hpp"
#include "index/segment/form_numbers.hpp"
#include "index/segment/segment.hpp"
#include "index/segment/segment_part.hpp"

namespace glane {

// What is added may not exceed 4 GB of streams, or of words: see kMostDocuments.
class SegmentWriter {
 public:
  // Writes `path`, and beside it a file that is gone in the end.
  //   errors: std::system_error, here and below
  SegmentWriter(const std::string& path, std::uint32_t first, std::uint32_t first_number);
  ~SegmentWriter();
  SegmentWriter(const SegmentWriter&) = delete;
  SegmentWriter& operator=(const SegmentWriter&) = delete;

  void append(const SegmentPart& part);

  // A whole segment whose documents and words follow on those appended so far.
  //   errors: Error{index} where it is not as it was written
  void append(const Segment& segment);

  // Takes the words of a document that was removed from another segment off the counts.
  void uncount(std::string_view stream);

  // The words first met in these documents.
  void append(const FormNumbers::NewForms& forms);

  std::uint32_t count() const { return static_cast<std::uint32_t>(instants_.size()); }

  // The file is whole and on the disk.
  void finish();

  // Documents that any segment may have: streams of 1.4 bytes a word stay far below 4 GB.
  static constexpr std::uint32_t kMostDocuments = 1u << 20;
  static constexpr std::uint64_t kMostStreamBytes = 2u << 30;
  bool is_full() const { return count() >= kMostDocuments || stream_bytes_ >= kMostStreamBytes; }

 private:
  std::uint32_t string_number(std::string_view text);
  void add_id(std::string_view id, std::string_view thread);
  void put_section(segment_format::Section section, std::string_view bytes);
  template <typename T>
  void put_column(segment_format::Section section, const std::vector<T>& column);
  void put_streams();
  void put_counts();
  void make_room_for(std::uint32_t number);
  void count_words(std::string_view stream, std::int32_t by);
  void put_ids();
  std::vector<std::uint32_t> form_order() const;

  struct BlocksHash;

  void write_blocks(std::string_view bytes);

  std::string path_;
  OutputFile file_;
  std::unique_ptr<BlocksHash> blocks_hash_;
  OutputFile streams_;  // until the end, when they move behind the texts
  segment_format::Header header_{};
  std::uint64_t stream_bytes_ = 0;
  std::uint64_t block_bytes_ = 0;
  std::vector<std::int64_t> instants_;
  std::vector<std::int32_t> days_;
  std::vector<std::uint64_t> digests_, text_places_, block_ends_, signatures_;
  std::vector<std::uint8_t> types_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> id_rows_;  // hash and row
  std::vector<std::uint32_t> sites_, sections_, threads_, languages_, author_ends_, authors_,
      id_ends_, stream_ends_, string_ends_, form_ends_, signed_rows_;
  std::vector<std::int32_t> counts_;         // by number
  std::vector<std::uint32_t> last_counted_;  // by number, which stream had it last
  std::uint32_t streams_counted_ = 0;
  std::string ids_, strings_, forms_;
  std::unordered_map<std::string, std::uint32_t> string_numbers_;
};

}  // namespace glane
