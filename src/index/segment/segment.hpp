// A segment: what an index keeps of a row of documents beside the postings. A file that is written
// once, mapped by readers, and never changed. Document numbers are given once and never again, so
// each segment holds a range of them: `first` to `first` + `count` - 1, replaced and removed ones
// included until segments are merged.
//
// Columns, an entry a document, little-endian:
//   instant  i64   begin of its date, seconds since 1970; kUndated
//   day      i32   YYYYMMDD as written, 00 where unknown; 0: undated
//   digest   u64   changes when the document does
//   type     u8    and whether the date has a time of day
//   site, section, thread, language   u32   a string of the segment; 0: none
//   authors  u32*  strings
//   id       the thread's id with something behind it, or an id of its own; sorted hashes find it
//   stream   its words, in order (token_stream.hpp)
//   text     what no column has (stored_document.hpp), in a zstd block of some 64 KB with its
//   neighbours
// Beside them the strings, and the words first met in these documents: their numbers are a range,
// too (`first_number`), and an array sorts them by their letters.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_file.hpp"
#include "index/segment/segment_format.hpp"
#include "page/document.hpp"

namespace glane {

inline constexpr std::int64_t kUndated = std::numeric_limits<std::int64_t>::max();

class UnpackedBlocks;  // unpacked_blocks.hpp

// The same for ids of one document: name_of_id.
std::uint64_t hash_of_id(std::string_view id);

// Thread-safe.
class Segment {
 public:
  // errors: std::system_error where the file cannot be read; Error{index} where it is no segment
  //         or cut short
  explicit Segment(const std::string& path);

  std::uint32_t first() const { return header_.first; }
  std::uint32_t count() const { return header_.count; }
  std::size_t bytes() const { return file_.bytes().size(); }

  // Columns, by row: a document's number less first().
  std::int64_t instant(std::size_t row) const { return instants_[row]; }
  std::int32_t day(std::size_t row) const { return days_[row]; }
  std::uint64_t digest(std::size_t row) const { return digests_[row]; }
  DocumentType type(std::size_t row) const {
    const bool comment = (types_[row] & segment_format::kComment) != 0;
    return comment ? DocumentType::comment : DocumentType::article;
  }
  bool has_time(std::size_t row) const { return (types_[row] & segment_format::kHasTime) != 0; }
  std::uint32_t site(std::size_t row) const { return sites_[row]; }
  std::uint32_t section(std::size_t row) const { return sections_[row]; }
  std::uint32_t thread(std::size_t row) const { return threads_[row]; }
  std::uint32_t language(std::size_t row) const { return languages_[row]; }
  std::span<const std::uint32_t> authors(std::size_t row) const;
  std::string id(std::size_t row) const;

  // The rows of documents with this id, but for scheme and "www.", last first. cost: a binary
  // search
  std::vector<std::uint32_t> rows_of(std::string_view id) const;

  // The same by the first 48 bits of the hash (short_hash.hpp).
  std::vector<std::uint32_t> rows_of_hash(std::uint64_t short_hash) const;

  // The articles that have a signature (text_signature.hpp), ascending, and theirs.
  std::span<const std::uint32_t> signed_rows() const { return signed_rows_; }
  std::span<const std::uint64_t> signatures() const { return signatures_; }

  std::string_view stream(std::size_t row) const { return piece(streams_, stream_ends_, row); }

  // The document as it was added.
  // errors: Error{index} where the block is damaged
  // cost:   a block unpacked, some 50 us, where `blocks` has it not
  Document document(std::size_t row, UnpackedBlocks& blocks) const;
  Document document(std::size_t row) const;

  // A string that a column names.
  std::string_view string(std::uint32_t number) const {
    return number < string_ends_.size() ? piece(strings_, string_ends_, number)
                                        : std::string_view();
  }
  // The numbers of an id among the strings, with either scheme, with and without "www.".
  // cost: a look at each string
  std::vector<std::uint32_t> strings_of_id(std::string_view id) const;
  std::uint32_t string_count() const { return static_cast<std::uint32_t>(string_ends_.size()); }

  // --- The words first met here ---

  std::uint32_t first_number() const { return header_.first_number; }
  std::uint32_t number_count() const { return header_.number_count; }
  std::string_view form(std::uint32_t number) const;
  bool has_capital(std::uint32_t number) const;

  // How many documents have the word in title or text; of words of other segments too. What was
  // removed from other segments by the same commit is subtracted: the sum over segments counts.
  std::int32_t documents_with(std::uint32_t number) const;
  std::span<const std::uint32_t> counted() const { return counted_; }

  // Numbers in the order of their folded forms; the words whose folded forms begin with `folded`
  // stand in a row.
  std::span<const std::uint32_t> numbers_beginning_with(std::string_view folded) const;

  std::string unpacked_block(std::size_t block) const;

  // For the writer of another segment that takes this one in.
  std::uint64_t text_place(std::size_t row) const { return text_places_[row]; }
  std::span<const std::uint64_t> block_ends() const { return block_ends_; }
  std::string_view section_bytes(segment_format::Section section) const;
  const segment_format::Header& header() const { return header_; }

 private:
  static std::string_view piece(std::string_view bytes, std::span<const std::uint32_t> ends,
                                std::size_t i) {
    const std::size_t begin = i == 0 ? 0 : ends[i - 1];
    return bytes.substr(begin, ends[i] - begin);
  }
  template <typename T>
  std::span<const T> column(segment_format::Section section) const;
  void check(const std::string& path) const;

  MappedFile file_;
  segment_format::Header header_;
  std::span<const std::int64_t> instants_;
  std::span<const std::int32_t> days_;
  std::span<const std::uint64_t> digests_, id_hashes_;
  std::span<const std::uint8_t> types_;
  std::span<const std::uint32_t> sites_, sections_, threads_, languages_, id_rows_, author_ends_,
      authors_, id_ends_, stream_ends_, string_ends_, form_ends_, form_order_, counted_,
      signed_rows_;
  std::span<const std::int32_t> counts_;
  std::span<const std::uint64_t> text_places_, block_ends_, signatures_;
  std::string_view ids_, streams_, blocks_, strings_, forms_;
};

}  // namespace glane
