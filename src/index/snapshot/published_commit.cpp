#include "index/snapshot/published_commit.hpp"

#include "base/plain_file.hpp"
#include "glane/error.hpp"
#include "index/files/index_format.hpp"
#include "index/files/segment_paths.hpp"
#include "index/manifest/current.hpp"
#include "segment/builder/segment_removal.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

Current readable_current(const std::string& directory) {
  try {
    return read_current(directory);
  } catch (const OtherFormat&) {
    throw;
  } catch (const Error&) {
    throw_damaged(directory, DiagnosticCode::damage_current);
  }
}

}  // namespace

std::optional<std::uint64_t> published_commit(const std::string& directory,
                                              const Manifest& manifest) {
  if (is_plain_file_name_taken(directory + "/" + kCurrentFile)) {
    const Current current = readable_current(directory);
    const std::uint64_t written = manifest.commit_number();
    if (current.commit > written) throw_damaged(directory, kOlderManifest);
    if (current.commit == written && current.segments != manifest.segments()) {
      throw_damaged(directory, DiagnosticCode::damage_other_manifest);
    }
    return current.commit;
  }
  const auto named = numbers_of(manifest.segments());
  for (const std::uint64_t number : segment_numbers(directory)) {
    if (named.contains(number) || !has_segment_mark(segment_path(directory, number))) continue;
    throw_damaged(directory, DiagnosticCode::damage_no_current);
  }
  return std::nullopt;  // cut short before anything was published
}

}  // namespace glane
