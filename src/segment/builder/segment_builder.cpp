#include "segment/builder/segment_builder.hpp"

#include "glane/error_code.hpp"
#include "segment/format/stored_document.hpp"

namespace glane {

namespace {

// 32 bits number pairs and places in tables of strings, 31 those in lists of authors. The largest
// document adds less than what is left above these.
constexpr std::uint64_t kMostNumbers = std::uint64_t{1} << 31;
constexpr std::uint64_t kMostAuthors = std::uint64_t{1} << 30;

// Packed texts that are kept before they are written.
constexpr std::size_t kMostTextBytes = std::size_t{1} << 20;

// A string that is empty counts: a list may have many.
std::uint64_t bytes_of(const Document& document) {
  constexpr std::uint64_t kEach = 16;
  std::uint64_t bytes = 0;
  for (const std::string* one :
       {&document.id, &document.title, &document.author, &document.site, &document.url,
        &document.source, &document.section, &document.language, &document.text, &document.thread,
        &document.thread_title, &document.reply_to, &document.claimed_url}) {
    bytes += one->size();
  }
  for (const std::string& author : document.authors) bytes += author.size() + kEach;
  for (const Quote& quote : document.quotes) {
    bytes += quote.author.size() + quote.text.size() + 2 * kEach;
  }
  return bytes;
}

}  // namespace

SegmentBuilder::SegmentBuilder(const std::string& path, FrenchAnalyzer& analyzer,
                               const StopWords& stop_row_words, const SegmentLimits& limits)
    : path_(path),
      limits_(limits),
      inverter_(std::make_unique<Inverter>(analyzer, stop_row_words)) {}

SegmentBuilder::~SegmentBuilder() = default;

void SegmentBuilder::write_texts() {
  if (!files_) {
    files_.emplace(path_);
    files_->begin(segment_format::kBlocks);
  }
  files_->append(texts_.release_packed());
}

std::uint32_t SegmentBuilder::add(const Document& document, std::uint64_t digest) {
  refuse_if_broken();
  if (is_at_limit()) throw Error(ErrorCode::size_documents);
  if (bytes_of(document) > kMostDocumentBytes) {
    throw Error(ErrorCode::size_document, {{"id", document.id.substr(0, 200)}});
  }
  broken_ = true;
  columns_.add(document, digest, inverter_->add(document));
  record_.clear();
  append_stored_document(document, record_);
  texts_.add(record_);
  if (texts_.memory() >= kMostTextBytes) write_texts();
  broken_ = false;
  return rows() - 1;
}

std::size_t SegmentBuilder::memory() const {
  return inverter_->memory() + columns_.memory() + texts_.memory();
}

bool SegmentBuilder::is_at_limit() const {
  return rows() >= limits_.rows || inverter_->stream_bytes() >= limits_.stream_bytes ||
         inverter_->pairs() >= kMostNumbers || inverter_->string_bytes() >= kMostNumbers ||
         columns_.string_bytes() >= kMostNumbers || columns_.listed_names() >= kMostAuthors;
}

void SegmentBuilder::refuse_if_broken() const {
  if (broken_) throw Error(ErrorCode::index_failed_document);
}

WrittenSegment SegmentBuilder::write() {
  refuse_if_broken();
  broken_ = true;
  texts_.flush();
  write_texts();
  files_->end();
  texts_.write_ends(*files_);
  inverter_->write_postings(files_->glass());
  std::vector<bool> is_article;
  for (std::uint32_t row = 0; row < rows(); ++row) is_article.push_back(columns_.is_article(row));
  inverter_->write_streams(*files_, is_article);
  columns_.write(*files_);
  return files_->finish();
}

}  // namespace glane
