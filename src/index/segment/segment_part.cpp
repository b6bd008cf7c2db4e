#include "index/segment/segment_part.hpp"

#include <xxhash.h>
#include <zstd.h>

#include <new>
#include <utility>

#include "base/error.hpp"
#include "index/segment/segment.hpp"
#include "index/segment/stored_document.hpp"
#include "index/segment/text_signature.hpp"

namespace glane {

namespace {

// A block is what has to be unpacked to read one document, some 50 us. Of twice the size it packs
// 3 % smaller; zstd packs 10 % smaller at level 7 than at 3, for a twentieth of the build's time.
constexpr std::size_t kBlockBytes = 64u << 10;
constexpr int kPackingLevel = 7;

std::int32_t day_of(const std::optional<Date>& date) {
  if (!date) return 0;
  std::int32_t day = date->year * 10000;
  if (date->precision >= Precision::month) day += date->month * 100;
  if (date->precision >= Precision::day) day += date->day;
  return day;
}

}  // namespace

std::uint64_t digest(const Document& document) {
  std::string all;
  all.reserve(document.text.size() + 512);
  const auto add = [&](std::string_view text) {
    all += text;
    all += '\0';
  };
  for (const std::string* text :
       {&document.id, &document.title, &document.author, &document.site, &document.url,
        &document.section, &document.language, &document.text, &document.thread,
        &document.thread_title, &document.reply_to}) {
    add(*text);
  }
  for (const std::string& author : document.authors) add(author);
  add(type_name(document.type));
  if (document.date) add(iso_date(*document.date));
  add(date_precision_name(document));
  add(std::to_string(document.position));
  for (const Quote& quote : document.quotes) {
    add(quote.author);
    add(quote.text);
  }
  return XXH3_64bits(all.data(), all.size());
}

SegmentRow date_columns(const Document& document) {
  SegmentRow row;
  row.instant = document.date ? interval_of(*document.date).first : kUndated;
  row.day = day_of(document.date);
  if (document.type == DocumentType::comment) row.type |= segment_format::kComment;
  if (document.date && document.date->precision > Precision::day) {
    row.type |= segment_format::kHasTime;
  }
  return row;
}

SegmentPartBuilder::SegmentPartBuilder() : packer_(ZSTD_createCCtx()) {
  if (packer_ == nullptr) throw std::bad_alloc();
}

SegmentPartBuilder::~SegmentPartBuilder() {
  ZSTD_freeCCtx(static_cast<ZSTD_CCtx*>(packer_));
}

void SegmentPartBuilder::add(const Document& document, std::uint64_t digest,
                             std::string_view stream) {
  SegmentRow row = date_columns(document);
  row.digest = digest;
  if (document.type == DocumentType::article) row.signature = text_signature(stream);
  row.id = document.id;
  row.thread = document.thread;
  row.site = document.site;
  row.section = document.section;
  row.language = document.language;
  row.authors = document.authors;
  row.stream_bytes = static_cast<std::uint32_t>(stream.size());
  row.block = static_cast<std::uint32_t>(part_.block_bytes.size());
  row.begin_in_block = static_cast<std::uint32_t>(text_.size());
  part_.rows.push_back(std::move(row));
  part_.streams += stream;
  append_record(document, text_);
  if (text_.size() >= kBlockBytes) pack();
}

std::string_view SegmentPartBuilder::stream(std::size_t row) const {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < row; ++i) begin += part_.rows[i].stream_bytes;
  return std::string_view(part_.streams).substr(begin, part_.rows[row].stream_bytes);
}

void SegmentPartBuilder::pack() {
  if (text_.empty()) return;
  packed_.resize(ZSTD_compressBound(text_.size()));
  const std::size_t size =
      ZSTD_compressCCtx(static_cast<ZSTD_CCtx*>(packer_), packed_.data(), packed_.size(),
                        text_.data(), text_.size(), kPackingLevel);
  if (ZSTD_isError(size) != 0) throw Error(ErrorKind::index, ZSTD_getErrorName(size));
  part_.blocks.append(packed_, 0, size);
  part_.block_bytes.push_back(static_cast<std::uint32_t>(size));
  text_.clear();
}

SegmentPart SegmentPartBuilder::take() {
  pack();
  return std::exchange(part_, {});
}

}  // namespace glane
