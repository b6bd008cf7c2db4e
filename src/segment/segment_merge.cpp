#include "segment/segment_merge.hpp"

#include <xapian.h>

#include <algorithm>
#include <utility>

#include "base/interruption.hpp"
#include "glane/error_code.hpp"
#include "segment/builder/segment_columns.hpp"
#include "segment/builder/stream_counts.hpp"
#include "segment/builder/text_blocks.hpp"
#include "segment/builder/word_list.hpp"
#include "segment/glass/xapian_errors.hpp"
#include "segment/merge_postings.hpp"
#include "segment/reader/segment_trust.hpp"
#include "segment/reader/unpacked_blocks.hpp"
#include "segment/segment_check.hpp"

namespace glane {

namespace {

// A smaller block packs badly.
constexpr std::size_t kLeastBlockBytes = 8u << 10;

// After so many rows, or blocks, memory is given back that holds what was read of a source.
constexpr std::uint32_t kRowsAtOnce = 1u << 15;
constexpr std::uint32_t kBlocksAtOnce = 256;

// A millisecond or less.
constexpr std::uint32_t kRowsBetweenStops = 1u << 10;

class SegmentMerge {
 public:
  SegmentMerge(const std::vector<MergedSegment>& sources, const RowMap& rows,
               const std::string& path, const StopTest& stop)
      : sources_(sources), rows_(rows), stop_(stop), files_(path) {}

  WrittenSegment run() {
    for (const MergedSegment& source : sources_) {
      stamps_.push_back(source.segment->file().stamp());
      refuse_damage(*source.segment);
      require_trusted_order(*source.segment);
    }
    write_postings();
    write_texts();
    write_words();
    write_columns();
    // What was lost meanwhile reads as zeros, and would pass for what was written.
    for (std::size_t i = 0; i < sources_.size(); ++i)
      require_trusted_unchanged(source(i), stamps_[i]);
    end_if_asked(stop_);
    return files_.finish();
  }

 private:
  template <typename Visit>
  void for_each_row(Visit visit) const {
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      for (std::uint32_t row = 0; row < rows_[i].size(); ++row) {
        if (rows_[i][row] != kDeadRow) visit(i, row);
        if (row % kRowsBetweenStops == 0) end_if_asked(stop_);
        if (row % kRowsAtOnce == kRowsAtOnce - 1) source(i).release_pages();
      }
      source(i).release_pages();
    }
  }
  const Segment& source(std::size_t i) const { return *sources_[i].segment; }

  void refuse_damage(const Segment& segment) const {
    const std::vector<Remark> damaged = damaged_parts(segment, stop_);
    if (damaged.empty()) return;
    throw Error(ErrorCode::index_damaged_source,
                {{"path", segment.path()}, said("reason", damaged.front())});
  }

  void write_postings() {
    std::vector<Xapian::Database> databases;
    std::vector<std::vector<std::uint32_t>> numbers;  // a document's new number, from 1; 0: dead
    std::vector<std::uint32_t> lengths;
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      databases.emplace_back(source(i).glass_path());
      std::vector<std::uint32_t>& own = numbers.emplace_back();
      for (const std::uint32_t row : rows_[i]) own.push_back(row == kDeadRow ? 0 : row + 1);
      for (std::uint32_t row = 0; row < own.size(); ++row) {
        if (row % kRowsBetweenStops == 0) end_if_asked(stop_);
        if (own[row] != 0) lengths.push_back(databases[i].get_doclength(row + 1));
      }
    }
    std::vector<MergedPostings> merged;
    for (std::size_t i = 0; i < sources_.size(); ++i) merged.push_back({databases[i], numbers[i]});
    files_.glass().set_lengths(lengths);
    merge_postings(merged, files_.glass(), stop_);
  }

  // --- Texts ---

  void write_texts() {
    TextBlocks texts;
    UnpackedBlocks unpacked;
    files_.begin(segment_format::kBlocks);
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      for (std::uint32_t block = 0; block < source(i).block_count(); ++block) {
        add_block(i, block, texts, unpacked);
        files_.append(texts.release_packed());
        end_if_asked(stop_);
        if (block % kBlocksAtOnce == kBlocksAtOnce - 1) source(i).release_pages();
      }
    }
    texts.flush();
    files_.append(texts.release_packed());
    files_.end();
    texts.write_ends(files_);
  }

  // A block is taken over as it is, unless some of it is dead. The last ones of segments are small,
  // and so is what is left of a block: they go on together with what follows.
  void add_block(std::size_t i, std::uint32_t block, TextBlocks& texts,
                 UnpackedBlocks& unpacked) const {
    const std::uint32_t begin = source(i).first_row_of_block(block);
    const std::uint32_t end = source(i).first_row_of_block(block + 1);
    const bool full = block + 1 < source(i).block_count();
    bool live = true;
    for (std::uint32_t row = begin; row < end && live; ++row) live = rows_[i][row] != kDeadRow;
    const bool small_rest = texts.open_bytes() > 0 && texts.open_bytes() < kLeastBlockBytes;
    if (full && live && !small_rest) {
      return texts.add_packed(source(i).packed_block(block), end - begin);
    }
    for (std::uint32_t row = begin; row < end; ++row) {
      if (rows_[i][row] == kDeadRow) continue;
      const std::string_view record = source(i).record(row, unpacked);
      full&& live ? texts.add_inside(record) : texts.add(record);
    }
    if (full && live) texts.flush();
  }

  // --- Words and streams ---

  void write_words() {
    WordList words;
    WordNumbers numbers;
    for (std::size_t i = 0; i < sources_.size(); ++i) numbers.push_back(add_words(i, words));
    const auto for_each_stream = [&](const VisitStream& visit) {
      for_each_row([&](std::size_t i, std::uint32_t row) { visit(i, source(i).stream(row)); });
    };
    write_streams(words, std::move(numbers), for_each_stream, files_);
    write_signatures();
  }

  std::vector<std::uint32_t> add_words(std::size_t i, WordList& words) const {
    const SegmentWords& own = source(i).words();
    std::vector<std::uint32_t> numbers;
    numbers.reserve(own.count());
    for (std::uint32_t word = 0; word < own.count(); ++word) {
      if (word % kRowsBetweenStops == 0) end_if_asked(stop_);
      numbers.push_back(words.number_of(own.form(word), own.has_capital(word)));
      if (source(i).has_stop_rows(word)) words.note_stop_row_word(numbers.back());
    }
    const StringTable& classes = own.sections().classes;
    for (std::uint32_t one = 0; one < classes.size(); ++one) {
      const NumberRange members = own.class_members(one);
      for (std::size_t member = 0; member < members.size(); ++member) {
        if (members[member] < numbers.size()) {
          words.note_class(numbers[members[member]], classes[one]);
        }
      }
    }
    for (std::uint32_t join = 0; join < own.join_count(); ++join) {
      const NumberRange rows = own.rows_of_join(join);
      for (std::size_t at = 0; at < rows.size(); ++at) {
        const bool live = rows[at] < rows_[i].size() && rows_[i][rows[at]] != kDeadRow;
        if (live) words.note_join(own.join(join), rows_[i][rows[at]]);
      }
    }
    return numbers;
  }

  void write_signatures() {
    std::vector<std::uint32_t> rows;
    std::vector<std::uint64_t> signatures;
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      const NarrowColumn own = source(i).signed_rows();
      for (std::size_t at = 0; at < own.size(); ++at) {
        const std::uint64_t row = own[at];
        if (row >= rows_[i].size() || rows_[i][row] == kDeadRow) continue;
        rows.push_back(rows_[i][row]);
        signatures.push_back(source(i).signatures()[at]);
      }
    }
    files_.put_numbers(segment_format::kSignedRows, rows);
    files_.put_array(segment_format::kSignatures, signatures);
  }

  void write_columns() {
    SegmentColumns columns;
    for_each_row([&](std::size_t i, std::uint32_t row) { columns.add(source(i), row); });
    columns.write(files_);
  }

  const std::vector<MergedSegment>& sources_;
  const RowMap& rows_;
  const StopTest& stop_;
  SegmentFiles files_;
  std::vector<FileStamp> stamps_;  // of the sources, before any was read
};

}  // namespace

RowMap map_merged_rows(const std::vector<MergedSegment>& sources) {
  RowMap map;
  std::uint32_t next = 0;
  for (const MergedSegment& source : sources) {
    std::vector<std::uint32_t>& rows = map.emplace_back();
    for (std::uint32_t row = 0; row < source.segment->rows(); ++row) {
      const bool dead = source.dead != nullptr && source.dead->contains(row);
      rows.push_back(dead ? kDeadRow : next++);
    }
  }
  return map;
}

std::uint64_t string_bytes(const Segment& segment) {
  using namespace segment_format;
  std::uint64_t most = 0;
  for (const Section one :
       {kSiteStrings, kSectionStrings, kLanguageStrings, kThreadStrings, kAuthorStrings,
        kAddresseeStrings, kQuotedStrings, kSourceStrings, kForms, kClasses, kJoins}) {
    most = std::max<std::uint64_t>(most, segment.section_bytes(one).size());
  }
  return most;
}

WrittenSegment merge_segments(const std::vector<MergedSegment>& sources, const RowMap& rows,
                              const std::string& path, const StopTest& stop) {
  try {
    return SegmentMerge(sources, rows, path, stop).run();
  } catch (const Error&) {
    throw;
  } catch (...) {
    for (const MergedSegment& source : sources) require_whole(source.segment->parts());
    rethrow_as_error(path);
  }
}

}  // namespace glane
