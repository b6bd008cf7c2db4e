// Documents' lengths and terms with their postings -> a Xapian 1.4 glass database, written in one
// pass. It has no lists of a document's terms, no positions, values, document data, spellings or
// synonyms: what searching by Xapian needs, and user metadata.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "segment/glass/glass_posting_list.hpp"
#include "segment/glass/glass_table.hpp"
#include "segment/glass/glass_version_file.hpp"

namespace glane {

struct GlassFiles {
  GlassFile version;   // iamglass
  GlassFile postings;  // postlist.glass
};

// Calls come in the order of its methods. What would make a database that Xapian misreads in
// silence is refused as Error{index}; after an error the writer and its files are of no use. Files
// that cannot be written give std::system_error.
class GlassWriter {
 public:
  // folder: made where it is missing; holds no database
  explicit GlassWriter(const std::string& folder, std::uint32_t block_bytes = kBlockBytes);

  // Keys ascend and have 1 to 253 bytes. As in Xapian, an empty value is the same as none.
  void add_metadata(std::string_view key, std::string_view value);

  // Of documents 1 to n, each the sum of its wdfs; once. Without it there are no documents.
  void set_lengths(std::span<const std::uint32_t> lengths);

  // Terms ascend as bytes and have 1 to 245, zero bytes counted twice; postings ascend by documents
  // and are not empty.
  //   cost: 14 ns a posting where a term has 40 of them, all that finish() does included
  void add_term(std::string_view term, std::span<const Posting> postings);

  // The database is whole and on the disk; that the name of its folder is, too, is the caller's.
  GlassFiles finish();

  const GlassStatistics& statistics() const { return statistics_; }

  // Each search of a term reads a block a level: blocks of 4 to 16 KB take the same time, of 32 KB
  // half as much again. Smaller than 8 KB they make a table larger, greater ones hardly smaller.
  static constexpr std::uint32_t kBlockBytes = 8192;

 private:
  enum class Step { metadata, terms, finished };

  [[noreturn]] void refuse(const std::string& what) const;
  [[noreturn]] void refuse_size(const std::string& what) const;
  [[noreturn]] void refuse_term(std::string_view term, const std::string& what) const;
  void set_keys(std::string_view term);
  std::uint64_t count_occurrences(std::string_view term, std::span<const Posting> postings);
  void check_posting(std::string_view term, std::uint32_t last, const Posting& posting) const;

  std::string folder_;
  GlassTable table_;
  GlassPostingLists lists_;
  Step step_ = Step::metadata;
  GlassStatistics statistics_;
  std::vector<std::uint32_t> lengths_;
  std::uint32_t wdf_of_all_ = 0;  // no document is shorter
  std::uint64_t occurrences_ = 0;
  std::string key_, further_key_;
};

}  // namespace glane
