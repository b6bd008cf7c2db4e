#include "ingest/preview.hpp"

#include <filesystem>
#include <system_error>

#include "index/manifest/suppression_filter.hpp"
#include "segment/glass/xapian_errors.hpp"

namespace glane {

namespace {

std::shared_ptr<const Snapshot> open_index(const std::string& directory) {
  std::error_code ignored;
  if (!std::filesystem::exists(directory, ignored)) return nullptr;
  try {
    return Snapshot::open(directory);
  } catch (...) {
    rethrow_as_error(directory);
  }
}

}  // namespace

IndexPreview::IndexPreview(const std::string& directory)
    : index_(open_index(directory)), manifest_(directory, Manifest::Access::scratch) {}

SuppressionList IndexPreview::suppressed() const {
  return index_ ? read_suppression_filter_list(index_->current()) : SuppressionList();
}

Holding IndexPreview::holds(const Document& document, const PreparedDocument& prepared) {
  std::uint64_t digest = 0;
  if (const auto changed = changed_.find(prepared.id_hash); changed != changed_.end()) {
    if (!changed->second) return Holding::nothing;
    digest = changed->second->digest;
  } else {
    if (index_ == nullptr) return Holding::nothing;
    const SegmentSet& segments = index_->segments();
    const SegmentSet::Place place = segments.find(segments.find_id(document.id));
    if (place.segment == nullptr) return Holding::nothing;
    digest = place.segment->digest(place.row);
  }
  return digest == prepared.digest ? Holding::same : Holding::different;
}

void IndexPreview::put(const Document& document, const PreparedDocument& prepared) {
  changed_[prepared.id_hash] =
      Changed{prepared.digest, {document.id, document.type, document.thread}};
}

std::optional<DocumentStore::Head> IndexPreview::head(IdHash id) {
  if (const auto changed = changed_.find(id); changed != changed_.end()) {
    return changed->second ? std::optional<Head>(changed->second->head) : std::nullopt;
  }
  if (index_ == nullptr) return std::nullopt;
  const SegmentSet& segments = index_->segments();
  const SegmentSet::Place place = segments.find(segments.find_hash(id));
  if (place.segment == nullptr) return std::nullopt;
  return Head{place.segment->id(place.row), place.segment->type(place.row),
              std::string(place.segment->threads()[place.row])};
}

}  // namespace glane
