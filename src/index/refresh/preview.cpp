#include "index/refresh/preview.hpp"

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <system_error>

#include "index/open_xapian.hpp"
#include "index/refresh/forgotten_filter.hpp"
#include "index/refresh/known_document_xapian.hpp"
#include "index/segment/segment_part.hpp"
#include "index/segment/unpacked_blocks.hpp"
#include "index/xapian_errors.hpp"

namespace glane {

struct IndexPreview::Data {
  std::string directory;
  CrawlRecord record;
  std::unordered_set<ShortHash> revisits;
  UnpackedBlocks blocks;
  std::optional<OpenIndex> index;

  Known look_up(const Document& document) {
    if (!index) return {};
    return known_document(index->database, index->segments, document, digest(document), blocks);
  }
};

IndexPreview::IndexPreview(const std::string& directory) : data_(std::make_unique<Data>()) {
  data_->directory = directory;
  std::error_code error;
  if (!std::filesystem::exists(directory, error)) return;
  data_->index = open_index(directory);
  data_->record = CrawlRecord(data_->index->database);
}

IndexPreview::~IndexPreview() = default;

CrawlRecord& IndexPreview::record() {
  return data_->record;
}

Forgotten IndexPreview::forgotten() const {
  return data_->index ? read_forgotten(data_->index->database) : Forgotten();
}

PageFate IndexPreview::add(const std::vector<Document>& documents) {
  FateOfPage fate;
  try {
    for (const Document& document : documents) fate.see(data_->look_up(document));
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
  return fate.take();
}

bool IndexPreview::holds(const Document& document) {
  try {
    return data_->look_up(document).same;
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
}

std::optional<Document> IndexPreview::document(ShortHash hash) {
  if (!data_->index) return std::nullopt;
  try {
    const OpenIndex& index = *data_->index;
    const SegmentSet::Place place =
        index.segments.find(find_document(index.database, index.segments, hash));
    if (place.segment == nullptr) return std::nullopt;
    return place.segment->document(place.row, data_->blocks);
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
}

std::unordered_set<ShortHash>& IndexPreview::revisits() {
  return data_->revisits;
}

}  // namespace glane
