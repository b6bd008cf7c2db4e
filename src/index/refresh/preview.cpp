#include "index/refresh/preview.hpp"

#include <filesystem>
#include <optional>
#include <system_error>

#include "index/known_document.hpp"
#include "index/manifest.hpp"
#include "index/refresh/forgotten_filter.hpp"
#include "index/snapshot.hpp"
#include "segment/digest.hpp"
#include "segment/unpacked_blocks.hpp"
#include "segment/xapian_errors.hpp"

namespace glane {

struct IndexPreview::Data {
  CrawlRecord record;
  std::unordered_set<IdHash> revisits;
  UnpackedBlocks blocks;
  std::shared_ptr<const Snapshot> index;  // nullptr: there is none

  Known look_up(const Document& document) {
    if (index == nullptr) return {};
    const SegmentSet::Place place = index->segments().find(index->segments().find_id(document.id));
    if (place.segment == nullptr) return {};
    return known_document(document, digest(document), {*place.segment, place.row, blocks},
                          [this](std::uint64_t hash) { return index->current().notes.find(hash); });
  }
};

IndexPreview::IndexPreview(const std::string& directory) : data_(std::make_unique<Data>()) {
  std::error_code error;
  if (!std::filesystem::exists(directory, error)) return;
  try {
    data_->index = Snapshot::open(directory);
    data_->record = CrawlRecord(Manifest(directory, Manifest::Access::read));
  } catch (...) {
    rethrow_as_error(directory);
  }
}

IndexPreview::~IndexPreview() = default;

CrawlRecord& IndexPreview::record() {
  return data_->record;
}

Forgotten IndexPreview::forgotten() const {
  return data_->index ? read_forgotten(data_->index->current()) : Forgotten();
}

PageFate IndexPreview::add(const std::vector<Document>& documents,
                           const std::vector<PreparedDocument>&) {
  FateOfPage fate;
  for (const Document& document : documents) fate.see(data_->look_up(document));
  return fate.take();
}

bool IndexPreview::holds(const Document& document) {
  return data_->look_up(document).same;
}

std::optional<RefreshTarget::Head> IndexPreview::head(IdHash hash) {
  if (data_->index == nullptr) return std::nullopt;
  const SegmentSet& segments = data_->index->segments();
  const SegmentSet::Place place = segments.find(segments.find_hash(hash));
  if (place.segment == nullptr) return std::nullopt;
  return Head{place.segment->id(place.row), place.segment->type(place.row),
              std::string(place.segment->threads()[place.row])};
}

std::unordered_set<IdHash>& IndexPreview::revisits() {
  return data_->revisits;
}

}  // namespace glane
