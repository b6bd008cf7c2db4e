#include "index/segment/segment_writer.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <new>
#include <numeric>
#include <utility>

#include "base/error.hpp"
#include "french/characters.hpp"
#include "index/segment/segment_check.hpp"
#include "index/segment/token_stream.hpp"

namespace glane {

using namespace segment_format;

namespace {

constexpr std::size_t kAlignment = 8;

template <typename T>
std::string_view bytes_of(const std::vector<T>& column) {
  return {reinterpret_cast<const char*>(column.data()), column.size() * sizeof(T)};
}

}  // namespace

struct SegmentWriter::BlocksHash {
  BlocksHash() : state(XXH3_createState()) {
    if (state == nullptr) throw std::bad_alloc();
    XXH3_64bits_reset(state);
  }
  ~BlocksHash() { XXH3_freeState(state); }
  BlocksHash(const BlocksHash&) = delete;
  BlocksHash& operator=(const BlocksHash&) = delete;
  XXH3_state_t* state;
};

SegmentWriter::SegmentWriter(const std::string& path, std::uint32_t first,
                             std::uint32_t first_number)
    : path_(path),
      file_(path),
      blocks_hash_(std::make_unique<BlocksHash>()),
      streams_(path + ".streams") {
  std::memcpy(header_.magic, kMagic.data(), kMagic.size());
  header_.first = first;
  header_.first_number = first_number;
  file_.write(std::string(sizeof header_, '\0'));
  header_.begin[kBlocks] = file_.size();  // texts go to the file as they come
  string_ends_.push_back(0);              // string 0: none
  string_numbers_.emplace("", 0);
}

SegmentWriter::~SegmentWriter() {
  std::remove((path_ + ".streams").c_str());
}

void SegmentWriter::write_blocks(std::string_view bytes) {
  XXH3_64bits_update(blocks_hash_->state, bytes.data(), bytes.size());
  file_.write(bytes);
}

std::uint32_t SegmentWriter::string_number(std::string_view text) {
  const auto next = static_cast<std::uint32_t>(string_ends_.size());
  const auto [known, is_new] = string_numbers_.try_emplace(std::string(text), next);
  if (is_new) {
    strings_ += text;
    string_ends_.push_back(static_cast<std::uint32_t>(strings_.size()));
  }
  return known->second;
}

void SegmentWriter::add_id(std::string_view id, std::string_view thread) {
  const bool in_thread = id.substr(0, thread.size()) == thread;
  ids_ += in_thread ? '+' : '=';
  ids_ += in_thread ? id.substr(thread.size()) : id;
  id_ends_.push_back(static_cast<std::uint32_t>(ids_.size()));
  const auto row = static_cast<std::uint32_t>(id_rows_.size());
  id_rows_.emplace_back(hash_of_id(id), row);
}

void SegmentWriter::append(const SegmentPart& part) {
  const std::uint64_t first_block = block_ends_.size();
  std::size_t stream_begin = 0;
  for (const SegmentRow& row : part.rows) {
    count_words(std::string_view(part.streams).substr(stream_begin, row.stream_bytes), 1);
    stream_begin += row.stream_bytes;
    if (row.signature) {
      signed_rows_.push_back(count());
      signatures_.push_back(*row.signature);
    }
    instants_.push_back(row.instant);
    days_.push_back(row.day);
    digests_.push_back(row.digest);
    types_.push_back(row.type);
    sites_.push_back(string_number(row.site));
    sections_.push_back(string_number(row.section));
    threads_.push_back(string_number(row.thread));
    languages_.push_back(string_number(row.language));
    for (const std::string& author : row.authors) authors_.push_back(string_number(author));
    author_ends_.push_back(static_cast<std::uint32_t>(authors_.size()));
    add_id(row.id, row.thread);
    stream_bytes_ += row.stream_bytes;
    stream_ends_.push_back(static_cast<std::uint32_t>(stream_bytes_));
    text_places_.push_back((first_block + row.block) << 32 | row.begin_in_block);
  }
  streams_.write(part.streams);
  for (const std::uint32_t size : part.block_bytes) block_ends_.push_back(block_bytes_ += size);
  write_blocks(part.blocks);
}

void SegmentWriter::append(const Segment& segment) {
  // Taken over, damage would pass for what was written.
  if (const auto damaged = damaged_sections(segment); !damaged.empty()) {
    throw Error(ErrorKind::index, "the index is damaged: " + std::string(damaged.front()),
                "run `glane check --repair`");
  }
  const std::uint64_t first_block = block_ends_.size();
  for (const std::uint32_t row : segment.signed_rows()) signed_rows_.push_back(count() + row);
  for (const std::uint64_t one : segment.signatures()) signatures_.push_back(one);
  for (std::size_t row = 0; row < segment.count(); ++row) {
    instants_.push_back(segment.instant(row));
    days_.push_back(segment.day(row));
    digests_.push_back(segment.digest(row));
    const bool comment = segment.type(row) == DocumentType::comment;
    types_.push_back(static_cast<std::uint8_t>((comment ? kComment : 0) |
                                               (segment.has_time(row) ? kHasTime : 0)));
    sites_.push_back(string_number(segment.string(segment.site(row))));
    sections_.push_back(string_number(segment.string(segment.section(row))));
    const std::string_view thread = segment.string(segment.thread(row));
    threads_.push_back(string_number(thread));
    languages_.push_back(string_number(segment.string(segment.language(row))));
    for (const std::uint32_t author : segment.authors(row)) {
      authors_.push_back(string_number(segment.string(author)));
    }
    author_ends_.push_back(static_cast<std::uint32_t>(authors_.size()));
    add_id(segment.id(row), thread);
    stream_bytes_ += segment.stream(row).size();
    stream_ends_.push_back(static_cast<std::uint32_t>(stream_bytes_));
    text_places_.push_back((first_block << 32) + segment.text_place(row));
  }
  for (const std::uint32_t number : segment.counted()) {
    make_room_for(number);
    counts_[number] += segment.documents_with(number);
  }
  streams_.write(segment.section_bytes(kStreams));
  for (const std::uint64_t end : segment.block_ends()) block_ends_.push_back(block_bytes_ + end);
  write_blocks(segment.section_bytes(kBlocks));
  block_bytes_ += segment.section_bytes(kBlocks).size();
  for (std::uint32_t i = 0; i < segment.number_count(); ++i) {
    const std::uint32_t number = segment.first_number() + i;
    forms_ += segment.has_capital(number) ? 'A' : 'a';
    forms_ += segment.form(number);
    form_ends_.push_back(static_cast<std::uint32_t>(forms_.size()));
  }
}

void SegmentWriter::make_room_for(std::uint32_t number) {
  if (number < counts_.size()) return;
  counts_.resize(number + number / 2 + 64);
  last_counted_.resize(counts_.size());
}

void SegmentWriter::count_words(std::string_view stream, std::int32_t by) {
  ++streams_counted_;
  TokenStreamReader words(stream, field::kTitle | field::kText);
  while (words.next()) {
    const std::uint32_t number = words.number();
    make_room_for(number);
    if (std::exchange(last_counted_[number], streams_counted_) != streams_counted_) {
      counts_[number] += by;
    }
  }
}

void SegmentWriter::uncount(std::string_view stream) {
  count_words(stream, -1);
}

void SegmentWriter::put_counts() {
  std::vector<std::uint32_t> numbers;
  std::vector<std::int32_t> counts;
  for (std::uint32_t number = 0; number < counts_.size(); ++number) {
    if (counts_[number] == 0) continue;
    numbers.push_back(number);
    counts.push_back(counts_[number]);
  }
  put_column(kCounted, numbers);
  put_column(kCounts, counts);
}

void SegmentWriter::append(const FormNumbers::NewForms& forms) {
  for (const std::string& form : forms.forms) {
    forms_ += form;
    form_ends_.push_back(static_cast<std::uint32_t>(forms_.size()));
  }
}

std::vector<std::uint32_t> SegmentWriter::form_order() const {
  std::vector<std::string> keys;
  keys.reserve(form_ends_.size());
  for (std::size_t i = 0; i < form_ends_.size(); ++i) {
    const std::size_t begin = (i == 0 ? 0 : form_ends_[i - 1]) + 1;
    const std::string form = forms_.substr(begin, form_ends_[i] - begin);
    keys.push_back(fold_accents(form));
    keys.back() += '\0';  // before any letter: a word comes before those that begin with it
    keys.back() += form;
  }
  std::vector<std::uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const int compared = keys[a].compare(keys[b]);
    return compared != 0 ? compared < 0 : a < b;
  });
  return order;
}

void SegmentWriter::put_section(Section section, std::string_view bytes) {
  file_.write(std::string((kAlignment - file_.size() % kAlignment) % kAlignment, '\0'));
  header_.begin[section] = file_.size();
  header_.size[section] = bytes.size();
  header_.hash[section] = XXH3_64bits(bytes.data(), bytes.size());
  file_.write(bytes);
}

template <typename T>
void SegmentWriter::put_column(Section section, const std::vector<T>& column) {
  put_section(section, bytes_of(column));
}

void SegmentWriter::put_ids() {
  std::sort(id_rows_.begin(), id_rows_.end());
  std::vector<std::uint64_t> hashes;
  std::vector<std::uint32_t> rows;
  for (const auto& [hash, row] : id_rows_) {
    hashes.push_back(hash);
    rows.push_back(row);
  }
  put_column(kIdHashes, hashes);
  put_column(kIdRows, rows);
  put_column(kIdEnds, id_ends_);
  put_section(kIds, ids_);
}

void SegmentWriter::put_streams() {
  streams_.flush();
  const MappedFile streams(path_ + ".streams");
  put_section(kStreams, streams.bytes());
}

void SegmentWriter::finish() {
  header_.count = count();
  header_.number_count = static_cast<std::uint32_t>(form_ends_.size());
  header_.size[kBlocks] = block_bytes_;
  header_.hash[kBlocks] = XXH3_64bits_digest(blocks_hash_->state);
  put_streams();
  put_column(kInstants, instants_);
  put_column(kDays, days_);
  put_column(kDigests, digests_);
  put_column(kTypes, types_);
  put_column(kSites, sites_);
  put_column(kSections, sections_);
  put_column(kThreads, threads_);
  put_column(kLanguages, languages_);
  put_ids();
  put_column(kAuthorEnds, author_ends_);
  put_column(kAuthors, authors_);
  put_column(kStreamEnds, stream_ends_);
  put_column(kTextPlaces, text_places_);
  put_column(kBlockEnds, block_ends_);
  put_column(kStringEnds, string_ends_);
  put_section(kStrings, strings_);
  put_column(kFormEnds, form_ends_);
  put_section(kForms, forms_);
  put_column(kFormOrder, form_order());
  put_column(kSignedRows, signed_rows_);
  put_column(kSignatures, signatures_);
  put_counts();
  header_.checksum = XXH3_64bits(&header_, offsetof(Header, checksum));
  file_.overwrite(0, {reinterpret_cast<const char*>(&header_), sizeof header_});
  file_.sync();
}

}  // namespace glane
