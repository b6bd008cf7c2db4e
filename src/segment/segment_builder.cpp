#include "segment/segment_builder.hpp"

#include <memory>

#include "base/error.hpp"
#include "segment/segment_files.hpp"
#include "segment/stored_document.hpp"

namespace glane {

SegmentBuilder::SegmentBuilder(FrenchAnalyzer& analyzer, const StopWords& unposted,
                               const SegmentLimits& limits)
    : analyzer_(analyzer), unposted_(unposted), limits_(limits) {
  begin();
}

SegmentBuilder::~SegmentBuilder() = default;

void SegmentBuilder::begin() {
  inverter_ = std::make_unique<Inverter>(analyzer_, unposted_);
  columns_ = SegmentColumns();
  texts_ = std::make_unique<TextBlocks>();
}

std::uint32_t SegmentBuilder::add(const Document& document, std::uint64_t digest) {
  if (rows() >= limits_.rows) throw Error(ErrorKind::index, "a segment has too many documents");
  columns_.add(document, digest);
  inverter_->add(document);
  record_.clear();
  append_record(document, record_);
  texts_->add(record_);
  return rows() - 1;
}

std::size_t SegmentBuilder::memory() const {
  return inverter_->memory() + columns_.memory() + texts_->memory();
}

bool SegmentBuilder::is_at_limit() const {
  return rows() >= limits_.rows || inverter_->stream_bytes() >= limits_.stream_bytes;
}

WrittenSegment SegmentBuilder::write(const std::string& path) {
  SegmentFiles files(path);
  inverter_->write_postings(files.glass());
  SegmentFile& file = files.file();
  texts_->flush();
  file.put_bytes(segment_format::kBlocks, texts_->take());
  texts_->write_ends(file);
  std::vector<bool> is_article;
  for (std::uint32_t row = 0; row < rows(); ++row) is_article.push_back(columns_.is_article(row));
  inverter_->write_streams(file, is_article);
  columns_.write(file);
  const WrittenSegment written = files.finish();
  begin();
  return written;
}

}  // namespace glane
