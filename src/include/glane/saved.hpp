// Searches kept by name, and what has come in for each since it was last asked.
//
// They lie in a folder of their own, not in the index: who may only read an index keeps them, each
// reader asks for himself, and no writer waits. What was found is known by the documents' ids, so
// that merges, `compact_index`, `restore_index` and another reading of the same pages change
// nothing: a document is new once.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glane/api.hpp"
#include "glane/index.hpp"
#include "glane/search.hpp"
#include "glane/waiting.hpp"

namespace glane {

// A query and its options, by the names and values that their owner gives them: the library keeps
// them and does not read them.
struct SavedSearch {
  std::string query = {};
  std::vector<std::pair<std::string, std::string>> options = {};  // in order; names may repeat

  GLANE_EQUALITY(SavedSearch)
};

// The searches saved of one index. Any number of processes and threads may ask it: nothing is held
// between two calls.
// errors, of all: Error{index} where a file of it cannot be read or written
class GLANE_API SavedSearches {
 public:
  //   in:     folder     of all saved searches; made when one is saved
  //           directory  the index, which has a folder of its own in there, by its absolute path:
  //                      what it holds may change, be restored or be made anew
  //   errors: besides, where there is no such directory
  SavedSearches(const std::string& folder, const std::string& directory);

  // Keeps a search, in the place of one of this name. What it finds now is not new for it.
  //   in:     name     1 to 100 bytes without control characters and slashes, that do not begin
  //                    with a dot or a hyphen
  //           request  what the search asks; its limits and its timeout do not count
  //   errors: besides, Error{usage} for another name, what Index::search throws
  void save(const std::string& name, const SavedSearch& search, const Index& index,
            const SearchRequest& request, const Waiting& waiting = {}) const;

  std::optional<SavedSearch> find(const std::string& name) const;
  std::vector<std::string> names() const;  // ascending

  // out: false where there is none of this name
  bool remove(const std::string& name, const Waiting& waiting = {}) const;

  const std::string& folder() const { return folder_; }  // of this index

 private:
  std::string folder_;
};

// What a saved search finds that it had not found when it was last asked. While this lives no other
// process asks for the same name. One thread at a time. It keeps nothing of the index that it was
// made with. A forked child may not settle it; when it destroys it, the parent's stays as it is.
class GLANE_API NewDocuments {
 public:
  // A document is new once: when the search finds it first, be it that it was added, or that a new
  // capture of its page has what is asked for. One that it had found before is never new, whatever
  // becomes of its text, and whether it was gone meanwhile or not.
  //   in:     request  what the search asks; `limit` and `offset` count new documents
  //           waiting  for another process that asks for the same name
  //   errors: Error{index}; Error{usage} where no search has this name; what Index::search throws
  //   cost:   a walk through all that the search finds, some 0.5 us each
  NewDocuments(const SavedSearches& searches, const std::string& name, const Index& index,
               const SearchRequest& request, const Waiting& waiting = {});
  ~NewDocuments();
  NewDocuments(NewDocuments&&) noexcept;
  NewDocuments& operator=(NewDocuments&&) noexcept;

  // Of the new documents: `total` counts them, `hits` are those asked for.
  const SearchResponse& response() const;

  // The hits are new no more: to be called when all of them have reached whoever reads them. Those
  // that `limit` and `offset` left out stay new.
  //   errors: Error{index}
  void settle();

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace glane
