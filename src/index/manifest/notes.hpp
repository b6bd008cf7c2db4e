// What an index notes of a document beside its segment, so that the document need not be written
// again: when its page was captured, since when its page no longer shows it, where it is read now.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace glane {

struct Note {
  std::vector<std::int64_t> captures;  // of an article, seconds since 1970, ascending; none where
                                       // there was one only
  std::int64_t removed_from_page = 0;  // of a comment; 0: its page shows it
  std::string source;                  // empty: what is stored with it

  bool empty() const { return captures.empty() && removed_from_page == 0 && source.empty(); }
  bool operator==(const Note&) const = default;
};

// Adds times of captures to those known of a page: ascending, each once, 0 left out. Of one capture
// there is nothing to keep.
void add_captures_to_note(Note& note, const std::vector<std::int64_t>& times);

std::string pack_note(const Note& note);
Note read_note(std::string_view packed);  // as far as it can be read

// The notes of an index, by hash_of_id of their documents, packed for binary search.
//   their number (32 bits), the hashes ascending (64 bits each), where each note ends (32 bits
//   each), the notes; nothing at all where there is none. Numbers begin with their lowest byte
class NoteTable {
 public:
  NoteTable() = default;
  explicit NoteTable(const std::map<std::uint64_t, Note>& notes);
  // in: packed  as pack_note gives them, their hashes ascending
  explicit NoteTable(const std::vector<std::pair<std::uint64_t, std::string>>& packed)
      : NoteTable(views_of(packed)) {}
  // As bytes() gave them. errors: Error{index} where they are no table
  explicit NoteTable(std::string bytes);

  bool empty() const { return count_ == 0; }
  std::size_t count() const { return count_; }
  std::size_t count_removed_from_page() const;  // cost: a look at all

  Note find(std::uint64_t id_hash) const;  // empty where there is none. cost: a binary search
  std::map<std::uint64_t, Note> all() const;

  // This table with some packed notes changed; an empty one is removed. cost: O(bytes)
  NoteTable with(const std::map<std::uint64_t, std::string>& changes) const;

  const std::string& bytes() const { return bytes_; }

 private:
  using Views = std::vector<std::pair<std::uint64_t, std::string_view>>;
  static Views views_of(const std::vector<std::pair<std::uint64_t, std::string>>& packed);
  explicit NoteTable(const Views& packed);

  std::uint64_t hash(std::size_t i) const;
  std::string_view packed_note(std::size_t i) const;

  std::string bytes_;
  std::size_t count_ = 0;
};

}  // namespace glane
