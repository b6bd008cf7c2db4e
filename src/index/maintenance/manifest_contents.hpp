// What a manifest has, in memory: for whoever puts another in its place.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "index/current.hpp"
#include "index/manifest.hpp"
#include "index/notes.hpp"

namespace glane {

struct ManifestContents {
  std::uint64_t commit = 0;
  std::map<std::string, std::string, std::less<>> entries;
  std::vector<CurrentSegment> segments;
  std::map<std::uint64_t, Note> notes;

  // Empty where there is none.
  const std::string& entry(std::string_view key) const;
};

// errors: Error{index}
ManifestContents read_contents(const Manifest& manifest);

// Of a manifest that is damaged what can be read; says what cannot.
ManifestContents salvage_contents(const Manifest& manifest, std::vector<std::string>& lost);

// As readers know an index: without what is for writers alone.
ManifestContents contents_of(const Current& current);

// Makes a manifest say this, from its next commit on.
void store_contents(Manifest& manifest, const ManifestContents& contents);

enum class ManifestWriting {
  in_place,  // one transaction of the manifest that is there, or of a new one
  anew       // a new file, whole on the disk before it takes the place of what is there
};

// Makes the manifest of an index say this and publishes it as its next commit. Wants the
// WriterLock; the segments are there.
//   in:     more  adds to it before it is committed
//   errors: Error{index}, std::system_error; what was there before stays
void write_manifest(const std::string& directory, const ManifestContents& contents,
                    ManifestWriting writing, const std::function<void(Manifest&)>& more = {});

}  // namespace glane
