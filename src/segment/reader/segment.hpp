// A segment: the documents of an index that were written together, with all that is kept of them
// (segment_format.hpp). Its rows count from 0; its words and strings have numbers of its own.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_file.hpp"
#include "glane/document.hpp"
#include "segment/format/id_hash.hpp"
#include "segment/format/row_set.hpp"
#include "segment/format/section_views.hpp"
#include "segment/format/segment_format.hpp"
#include "segment/reader/date_columns.hpp"
#include "segment/reader/segment_words.hpp"
#include "segment/reader/unpacked_blocks.hpp"
#include "segment/reader/verify_parts.hpp"

namespace glane {

// Immutable: any number of threads may read it.
class Segment {
 public:
  // Opens `path`.seg. errors: std::system_error where a file cannot be read; Error{index} where it
  // is no segment, is cut short, or is not what it is to be trusted for
  explicit Segment(const std::string& path, SegmentTrust trust = SegmentTrust::checked);

  std::uint64_t id() const { return header_.id; }
  std::uint32_t rows() const { return header_.rows; }
  std::size_t bytes() const;  // of its files
  const std::string& path() const { return path_; }
  std::string glass_path() const { return path_ + ".glass"; }

  // --- Columns ---
  std::int64_t instant(std::uint32_t row) const { return dates_.instant(row); }
  std::int32_t day(std::uint32_t row) const { return dates_.day(row); }
  std::uint32_t day_number(std::uint32_t row) const { return dates_.day_number(row); }
  std::span<const std::int32_t> day_values() const { return dates_.day_values(); }
  std::uint64_t digest(std::uint32_t row) const {
    return row < digests_.size() ? digests_[row] : 0;
  }
  DocumentType type(std::uint32_t row) const {
    return has(row, segment_format::kComment) ? DocumentType::comment : DocumentType::article;
  }
  bool has_time(std::uint32_t row) const { return has(row, segment_format::kHasTime); }

  const StringColumn& sites() const { return sites_; }
  const StringColumn& sections() const { return sections_; }
  const StringColumn& languages() const { return languages_; }
  const StringColumn& threads() const { return threads_; }

  // Numbers of strings of `author_strings`, counted from 1, each author of the document once at the
  // least; 0: one without a name.
  NumberRange authors(std::uint32_t row) const { return authors_[row]; }
  const StringTable& author_strings() const { return authors_.strings(); }

  // Numbers of strings of `quoted_strings`, counted from 1: whom the document quotes, each once.
  NumberRange quoted(std::uint32_t row) const { return quoted_[row]; }
  const StringTable& quoted_strings() const { return quoted_.strings(); }

  const StringColumn& addressees() const { return addressees_; }  // Document::reply_to
  // The file it was read from, as stored with it: a note of the index may know a newer one.
  const StringColumn& sources() const { return sources_; }

  // Words of title and text: places, stop words included.
  std::uint32_t word_count(std::uint32_t row) const {
    return static_cast<std::uint32_t>(word_counts_[row]);
  }

  // --- Ids ---
  std::string id(std::uint32_t row) const;
  const StringTable& ids() const { return ids_; }  // as segment_format.hpp has them

  // The rows of documents with this id, but for scheme and "www.", last first: a binary search.
  std::vector<std::uint32_t> rows_of(std::string_view id) const;
  std::vector<std::uint32_t> rows_of_hash(std::uint64_t id_hash) const;

  // --- Texts ---
  // The document as it was added. errors: Error{index} where the block is damaged
  //   cost: a block unpacked, some 50 us, or found in `blocks`
  Document document(std::uint32_t row, UnpackedBlocks& blocks) const;
  Document document(std::uint32_t row) const;
  // Its record (stored_document.hpp), which holds until `blocks` is asked again.
  std::string_view record(std::uint32_t row, UnpackedBlocks& blocks) const;

  std::uint32_t block_count() const { return static_cast<std::uint32_t>(block_ends_.size()); }
  std::uint32_t first_row_of_block(std::uint32_t block) const;
  std::uint32_t block_of(std::uint32_t row) const;
  std::string_view packed_block(std::uint32_t block) const;
  std::string unpacked_block(std::uint32_t block) const;

  // --- Words ---
  std::string_view stream(std::uint32_t row) const { return streams_[row]; }
  const StringTable& streams() const { return streams_; }
  const SegmentWords& words() const { return words_; }

  // Adds the rows of a word without postings, of title and text. out: false where it has postings
  bool add_stop_rows(std::uint32_t form, RowSet& out) const;
  bool has_stop_rows(std::uint32_t form) const { return place_of_stop_rows(form) != kNoPlace; }

  // Articles that have a signature (text_signature.hpp), ascending, and theirs.
  NarrowColumn signed_rows() const { return signed_rows_; }
  std::span<const std::uint64_t> signatures() const { return signatures_; }

  // --- As bytes ---
  const segment_format::Header& header() const { return header_; }
  std::string_view section_bytes(segment_format::Section section) const;
  const MappedFile& file() const { return file_; }
  SegmentParts parts() const { return {path_, file_, header_}; }
  void release_pages() const { file_.release_pages(); }
  bool has_both_headers() const;  // one is enough to open it

 private:
  static constexpr std::size_t kNoPlace = ~std::size_t{0};
  bool has(std::uint32_t row, std::uint8_t bit) const {
    return row < types_.size() && (types_[row] & bit) != 0;
  }
  template <typename IsSame>
  std::vector<std::uint32_t> rows_with(std::uint64_t id_hash, IsSame is_same) const;
  std::size_t place_of_stop_rows(std::uint32_t form) const;
  void check() const;
  bool has_further_columns() const;

  std::string path_;
  MappedFile file_;
  segment_format::Header header_;
  DateColumns dates_;
  std::span<const std::uint64_t> digests_;
  std::span<const std::uint8_t> types_;
  StringColumn sites_, sections_, languages_, threads_, addressees_, sources_;
  ListColumn authors_, quoted_;
  NarrowColumn word_counts_;
  StringTable ids_;
  std::span<const std::uint32_t> id_hashes_;
  NarrowColumn id_rows_, block_rows_;
  std::span<const std::uint64_t> block_ends_;
  std::string_view blocks_;
  StringTable streams_;
  SegmentWords words_;
  NarrowColumn stop_forms_, stop_row_ends_;
  std::string_view stop_rows_;
  NarrowColumn signed_rows_;
  std::span<const std::uint64_t> signatures_;
};

}  // namespace glane
