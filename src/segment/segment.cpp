#include "index/segment/segment.hpp"

#include <xxhash.h>
#include <zstd.h>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "french/characters.hpp"
#include "index/refresh/short_hash.hpp"
#include "index/segment/stored_document.hpp"
#include "index/segment/unpacked_blocks.hpp"
#include "page/page_url.hpp"

static_assert(std::endian::native == std::endian::little, "columns are mapped as they are written");

namespace glane {

using namespace segment_format;

namespace {

constexpr unsigned long long kMostBlockBytes = 256u << 20;  // a page has 64 MB at most

[[noreturn]] void throw_damaged(const std::string& what) {
  throw Error(ErrorKind::index, "the index is damaged: " + what,
              "`glane check --repair` mends what can be mended; else index again");
}

Header read_header(std::string_view bytes, const std::string& path) {
  Header header;
  if (bytes.size() < sizeof header) throw_damaged(path + " is cut short");
  std::memcpy(&header, bytes.data(), sizeof header);
  const bool known = std::string_view(header.magic, sizeof header.magic) == kMagic &&
                     header.checksum == XXH3_64bits(&header, offsetof(Header, checksum));
  if (!known) throw_damaged(path + " is no segment");
  for (std::size_t i = 0; i < kSectionCount; ++i) {
    const bool inside =
        header.begin[i] <= bytes.size() && header.size[i] <= bytes.size() - header.begin[i];
    if (!inside) throw_damaged(path + " is cut short");
  }
  return header;
}

}  // namespace

template <typename T>
std::span<const T> Segment::column(Section section) const {
  const std::string_view bytes = section_bytes(section);
  return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
}

Segment::Segment(const std::string& path)
    : file_(path),
      header_(read_header(file_.bytes(), path)),
      instants_(column<std::int64_t>(kInstants)),
      days_(column<std::int32_t>(kDays)),
      digests_(column<std::uint64_t>(kDigests)),
      id_hashes_(column<std::uint64_t>(kIdHashes)),
      types_(column<std::uint8_t>(kTypes)),
      sites_(column<std::uint32_t>(kSites)),
      sections_(column<std::uint32_t>(kSections)),
      threads_(column<std::uint32_t>(kThreads)),
      languages_(column<std::uint32_t>(kLanguages)),
      id_rows_(column<std::uint32_t>(kIdRows)),
      author_ends_(column<std::uint32_t>(kAuthorEnds)),
      authors_(column<std::uint32_t>(kAuthors)),
      id_ends_(column<std::uint32_t>(kIdEnds)),
      stream_ends_(column<std::uint32_t>(kStreamEnds)),
      string_ends_(column<std::uint32_t>(kStringEnds)),
      form_ends_(column<std::uint32_t>(kFormEnds)),
      form_order_(column<std::uint32_t>(kFormOrder)),
      counted_(column<std::uint32_t>(kCounted)),
      signed_rows_(column<std::uint32_t>(kSignedRows)),
      counts_(column<std::int32_t>(kCounts)),
      text_places_(column<std::uint64_t>(kTextPlaces)),
      block_ends_(column<std::uint64_t>(kBlockEnds)),
      signatures_(column<std::uint64_t>(kSignatures)),
      ids_(section_bytes(kIds)),
      streams_(section_bytes(kStreams)),
      blocks_(section_bytes(kBlocks)),
      strings_(section_bytes(kStrings)),
      forms_(section_bytes(kForms)) {
  check(path);
}

// Every column has an entry a document, and what ends inside others ends inside them.
void Segment::check(const std::string& path) const {
  const std::size_t n = header_.count;
  const bool whole =
      instants_.size() == n && days_.size() == n && digests_.size() == n && types_.size() == n &&
      sites_.size() == n && sections_.size() == n && threads_.size() == n &&
      languages_.size() == n && id_rows_.size() == n && id_hashes_.size() == n &&
      author_ends_.size() == n && id_ends_.size() == n && stream_ends_.size() == n &&
      text_places_.size() == n && counts_.size() == counted_.size() &&
      signed_rows_.size() == signatures_.size() &&
      (signed_rows_.empty() || signed_rows_.back() < n) &&
      form_ends_.size() == header_.number_count && form_order_.size() == header_.number_count;
  const auto ends_within = [](const auto& ends, std::size_t size) {
    return ends.empty() || ends.back() == size;
  };
  const bool fits =
      ends_within(author_ends_, authors_.size()) && ends_within(id_ends_, ids_.size()) &&
      ends_within(stream_ends_, streams_.size()) && ends_within(block_ends_, blocks_.size()) &&
      ends_within(string_ends_, strings_.size()) && ends_within(form_ends_, forms_.size());
  if (!whole || !fits) throw_damaged(path + " contradicts itself");
}

std::string_view Segment::section_bytes(Section section) const {
  return file_.bytes().substr(header_.begin[section], header_.size[section]);
}

std::span<const std::uint32_t> Segment::authors(std::size_t row) const {
  const std::size_t begin = row == 0 ? 0 : author_ends_[row - 1];
  const std::size_t end = author_ends_[row];
  if (begin > end || end > authors_.size())
    throw_damaged("a list of authors ends before it begins");
  return authors_.subspan(begin, end - begin);
}

std::string Segment::id(std::size_t row) const {
  const std::string_view kept = piece(ids_, id_ends_, row);
  std::string id;
  if (kept.substr(0, 1) == "+") id = string(threads_[row]);
  id += kept.substr(std::min<std::size_t>(1, kept.size()));
  return id;
}

std::uint64_t hash_of_id(std::string_view id) {
  const std::string_view name = name_of_id(id);
  return XXH3_64bits(name.data(), name.size());
}

std::vector<std::uint32_t> Segment::rows_of(std::string_view id) const {
  const std::uint64_t hash = hash_of_id(id);
  const auto range = std::equal_range(id_hashes_.begin(), id_hashes_.end(), hash);
  std::vector<std::uint32_t> rows;
  for (auto found = range.second; found != range.first;) {
    --found;
    const std::uint32_t row = id_rows_[static_cast<std::size_t>(found - id_hashes_.begin())];
    if (row < count() && name_of_id(this->id(row)) == name_of_id(id)) rows.push_back(row);
  }
  return rows;
}

std::vector<std::uint32_t> Segment::rows_of_hash(std::uint64_t short_hash) const {
  const std::uint64_t first = short_hash << kShortHashShift;
  const std::uint64_t last = first | ((std::uint64_t{1} << kShortHashShift) - 1);
  const auto begin = std::lower_bound(id_hashes_.begin(), id_hashes_.end(), first);
  const auto end = std::upper_bound(begin, id_hashes_.end(), last);
  std::vector<std::uint32_t> rows;
  for (auto found = end; found != begin;) {
    --found;
    const std::uint32_t row = id_rows_[static_cast<std::size_t>(found - id_hashes_.begin())];
    if (row < count()) rows.push_back(row);
  }
  return rows;
}

std::vector<std::uint32_t> Segment::strings_of_id(std::string_view id) const {
  const std::string_view name = name_of_id(id);
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t number = 1; number < string_count(); ++number) {
    if (name_of_id(string(number)) == name) numbers.push_back(number);
  }
  return numbers;
}

std::string Segment::unpacked_block(std::size_t block) const {
  if (block >= block_ends_.size()) throw_damaged("a document's text is not there");
  const std::size_t begin = block == 0 ? 0 : block_ends_[block - 1];
  const std::string_view packed = blocks_.substr(begin, block_ends_[block] - begin);
  const unsigned long long size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size > kMostBlockBytes) throw_damaged("a document's text cannot be read");
  std::string text(size, '\0');
  const std::size_t got = ZSTD_decompress(text.data(), text.size(), packed.data(), packed.size());
  if (ZSTD_isError(got) != 0 || got != size) throw_damaged("a document's text cannot be read");
  return text;
}

Document Segment::document(std::size_t row) const {
  UnpackedBlocks blocks;
  return document(row, blocks);
}

Document Segment::document(std::size_t row, UnpackedBlocks& blocks) const {
  Document document;
  document.id = id(row);
  document.type = type(row);
  document.thread = string(threads_[row]);
  document.site = string(sites_[row]);
  document.section = string(sections_[row]);
  document.language = string(languages_[row]);
  for (const std::uint32_t author : authors(row)) document.authors.emplace_back(string(author));
  const std::string& text = blocks.text_of(*this, text_places_[row] >> 32);
  const std::size_t begin = text_places_[row] & 0xFFFFFFFF;
  if (begin > text.size()) throw_damaged("a document's text cannot be read");
  read_record(std::string_view(text).substr(begin), document);
  return document;
}

std::int32_t Segment::documents_with(std::uint32_t number) const {
  const auto found = std::lower_bound(counted_.begin(), counted_.end(), number);
  if (found == counted_.end() || *found != number) return 0;
  return counts_[static_cast<std::size_t>(found - counted_.begin())];
}

std::string_view Segment::form(std::uint32_t number) const {
  return piece(forms_, form_ends_, number - header_.first_number).substr(1);
}

bool Segment::has_capital(std::uint32_t number) const {
  return piece(forms_, form_ends_, number - header_.first_number)[0] == 'A';
}

std::span<const std::uint32_t> Segment::numbers_beginning_with(std::string_view folded) const {
  // How the head of a form's folded form stands to `folded`; most are ASCII, and folded as they
  // are.
  const auto order = [&](std::uint32_t number) {
    const std::string_view whole = form(number + header_.first_number);
    if (is_ascii(whole)) return whole.substr(0, folded.size()).compare(folded);
    return std::string_view(fold_accents(std::string(whole)))
        .substr(0, folded.size())
        .compare(folded);
  };
  const auto begin = std::partition_point(form_order_.begin(), form_order_.end(),
                                          [&](std::uint32_t number) { return order(number) < 0; });
  // They are few, mostly: where they end is not far.
  auto end = begin;
  for (std::ptrdiff_t step = 1; end != form_order_.end() && order(*end) == 0; step *= 2) {
    end += std::min(step, form_order_.end() - end);
  }
  end = std::partition_point(begin, end, [&](std::uint32_t number) { return order(number) == 0; });
  return {begin, end};
}

}  // namespace glane
