// What readers see of an index, held against its manifest: asked by whoever removes what the
// manifest does not name.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "index/manifest/manifest.hpp"

namespace glane {

// The commit that readers see; nothing where they see none, as none was published yet. Wants the
// WriterLock.
//   errors: Error{index} where the manifest may be older than what readers see, for all that is
//           known: `current` is ahead of it, is another's or cannot be read; or it is not there,
//           and a segment is that the manifest does not name
std::optional<std::uint64_t> published_commit(const std::string& directory,
                                              const Manifest& manifest);

}  // namespace glane
