// The record of what was read: of each file of a crawl its size, time and hash, of each page in it
// a key and the documents it gave. It lives in the manifest, so it commits with the documents or
// not at all. A run that finds a file as the record has it need not open it; of a file that has
// changed, it need not read the pages whose keys are known.
//
//   writer.record        numbers of the blocks, in the order of what they hold
//   writer.record.NUMBER files in the order of their ids, some hundred a block:
//                        what the id shares with the one before, the rest of it, and a FileRecord
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "index/manifest.hpp"
#include "index/refresh/file_record.hpp"
#include "index/refresh/id_hashes.hpp"

namespace glane {

class CrawlRecord {
 public:
  CrawlRecord() = default;

  // errors: Error{index} where it is damaged. cost: some 100 ns a file
  explicit CrawlRecord(const Manifest& manifest);

  // What of it can be read; says what cannot. It counts as changed: store writes all of it.
  CrawlRecord(const Manifest& manifest, std::vector<std::string>& lost);

  // Under this id, which no file has, documents are noted that no file is known to give, as gone
  // from their pages: nothing that vanishes takes them along. Only a repair makes such.
  static constexpr std::string_view kOfNoFile = {};

  // nullptr where the file was never read. The pointer stands until the record changes. Files asked
  // for in the order of their ids are found at once.
  const FileState* find(std::string_view id) const;

  // The pages of a file, in the order they were read. errors: Error{index}
  std::vector<PageRecord> pages(std::string_view id) const;

  void put(std::string_view id, const FileState& state, const std::vector<PageRecord>& pages);
  void put(std::string_view id, const FileState& state, const PackedPages& pages);
  // Takes the parts of `pages` that are full; put() takes the rest, and the state.
  void put_full_parts(std::string_view id, PackedPages& pages);
  void erase(std::string_view id);

  std::uint64_t files() const;

  // The ids that begin with `prefix`, ascending.
  std::vector<std::string> ids_below(std::string_view prefix) const;

  // How many pages give a document; those that no longer show it do not count. cost: the first time
  // a look at all pages
  std::uint32_t givers(IdHash document) const;

  // Of some documents, those that a retimed file gives. cost: a look at the pages of such files
  std::unordered_set<IdHash> given_by_retimed(const std::unordered_set<IdHash>& documents) const;
  bool has_retimed() const { return retimed_ > 0; }

  // The files with a page that gives one of these, ascending. cost: a look at all pages
  std::vector<std::string> files_giving(const std::unordered_set<IdHash>& documents) const;

  // Calls visit(id, state) for each file.
  template <typename Visit>
  void for_each_file(Visit visit) const {
    for (const Block& block : blocks_) {
      for (const Entry& entry : block.entries) {
        if (entry.part == 0) visit(entry.id, entry.state);
      }
    }
  }

  // Calls visit(id, state, pages) for each file.
  template <typename Visit>
  void for_each(Visit visit) const {
    for (const Block& block : blocks_) {
      for (const Entry& entry : block.entries) {
        if (entry.part == 0) visit(entry.id, entry.state, pages(entry.id));
      }
    }
  }

  // Writes what has changed since the last call.
  void store(Manifest& manifest);

 private:
  // A file's pages stand in parts, so that a large archive that grows is not written anew.
  struct Entry {
    std::string id;
    std::uint32_t part = 0;
    FileState state;  // of part 0
    std::string pages;
  };
  struct Block {
    std::uint32_t number = 0;
    bool changed = false;
    std::vector<Entry> entries;
  };
  struct Place {
    std::size_t block = 0, entry = 0;
    bool operator==(const Place&) const = default;
  };

  void drop_broken_rows();
  static std::string pack(const Block& block);
  static std::vector<Entry> unpack(std::string_view bytes);
  Place lower_bound(std::string_view id, std::uint32_t part) const;
  const Entry* at(Place place) const;
  Place next(Place place) const;
  void put_part(Entry entry);
  void put_changed_part(Entry entry);
  void put_state(std::string_view id, const FileState& state);
  bool erase_part(std::string_view id, std::uint32_t part);
  void split(std::size_t block);
  void count(const Entry& entry, int by);

  std::vector<Block> blocks_;
  std::uint32_t next_number_ = 1;
  std::vector<std::uint32_t> removed_;  // blocks, since the last store
  bool list_changed_ = false;
  std::uint64_t retimed_ = 0;  // files
  mutable Place cursor_;       // behind what was found last
  mutable bool givers_known_ = false;
  mutable std::vector<IdHash> given_;  // sorted, as the record was when first asked
  mutable std::unordered_map<IdHash, std::int32_t> given_since_;
};

}  // namespace glane
