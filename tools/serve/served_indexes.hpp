// The indexes that a server answers from, each under its name, open at their newest commit.
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "glane/glane.hpp"

namespace glane::cli {

struct NamedDirectory {
  std::string name;
  std::string directory;
};

// One index, or several asked as one. Any thread may ask it.
class ServedIndex {
 public:
  // errors: those of Index
  explicit ServedIndex(const std::vector<NamedDirectory>& indexes);

  const Index& index() const { return index_; }

  // Moves on to the newest commit where the last look is a second old. One that cannot be opened
  // leaves the one that is open, and standard error says so.
  void look(bool at_once = false);

  // Of the commit: another one where an answer may be another one.
  std::string etag() const;
  IndexStatistics statistics() const;

 private:
  void note_commit();

  std::string name_;
  Index index_;
  std::mutex looking_;  // a commit is noted before the next one is looked for
  std::atomic<std::chrono::steady_clock::rep> looked_at_;
  mutable std::mutex mutex_;  // for what follows
  IndexStatistics statistics_;
  std::string etag_;
};

class ServedIndexes {
 public:
  // Opens each of them, and all together.
  //   errors: those of Index; Error{usage} for a name that two have
  explicit ServedIndexes(std::vector<NamedDirectory> indexes);

  const std::vector<NamedDirectory>& all() const { return indexes_; }

  // Those of these names, or all without any; at their newest commit.
  //   errors: Error{usage} for a name that none has; those of Index
  std::shared_ptr<ServedIndex> find(const std::vector<std::string>& names);

  // Sees a commit of this process at once.
  void look_again();

  // The only one that is meant. errors: Error{usage} where there are several
  const NamedDirectory& one(const std::vector<std::string>& names) const;

 private:
  using Places = std::vector<std::size_t>;  // ascending

  Places places_of(const std::vector<std::string>& names) const;
  std::shared_ptr<ServedIndex> open(const Places& places);

  std::vector<NamedDirectory> indexes_;
  std::mutex mutex_;
  std::map<Places, std::shared_ptr<ServedIndex>> open_;
};

}  // namespace glane::cli
