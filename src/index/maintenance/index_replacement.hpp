// Another index in the place of the one that is there, in one commit.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include "glane/waiting.hpp"
#include "index/manifest/current.hpp"
#include "index/manifest/manifest.hpp"

namespace glane {

enum class ManifestWriting {
  in_place,  // one transaction of the manifest that is there, or of a new one
  anew       // a new file, whole on the disk before it takes the place of what is there
};

// Wants the WriterLock.
class IndexReplacement {
 public:
  //   in: before   what is there, as far as it can be read
  //       waiting  for who has locked the manifest
  IndexReplacement(const std::string& directory, const Current& before,
                   const Waiting& waiting = {});
  // Removes the segments whose numbers it gave, unless they may have been published.
  ~IndexReplacement();
  IndexReplacement(const IndexReplacement&) = delete;
  IndexReplacement& operator=(const IndexReplacement&) = delete;

  // For a new segment: one that nothing has borne, so that readers do not take one for the other.
  std::uint64_t next_number();

  // Files of a segment that is to stay though nobody names it: nothing of it could be read.
  void spare(std::uint64_t number) { spared_.insert(number); }

  // Makes the manifest say this, publishes it as the next commit, and removes other segments. Those
  // that it names are there.
  //   in:     contents  all of a manifest's entries
  //           more      adds to the manifest before it is committed
  //   errors: Error{index}, std::system_error; what was there before stays
  void publish(Current contents, ManifestWriting writing,
               const std::function<void(Manifest&)>& more = {});

 private:
  Current commit(const std::string& directory, const Current& contents,
                 const std::function<void(Manifest&)>& more);
  Current commit_anew(const Current& contents, const std::function<void(Manifest&)>& more);

  std::string directory_;
  Waiting waiting_;
  std::unordered_set<std::uint64_t> spared_;
  std::uint64_t next_number_ = 1;
  std::vector<std::uint64_t> given_;  // numbers, by next_number
  bool published_ = false;
};

}  // namespace glane
