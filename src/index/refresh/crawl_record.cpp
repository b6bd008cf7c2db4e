#include "index/refresh/crawl_record.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/varint.hpp"
#include "index/index_format.hpp"
#include "index/refresh/record_packing.hpp"

namespace glane {

namespace {

constexpr std::size_t kBlockFiles = 256;
constexpr std::size_t kBlockBytes = 64u << 10;  // of pages

std::string key_of(std::uint32_t block) {
  return std::string(setting::kRecord) + "." + std::to_string(block);
}

}  // namespace

CrawlRecord::CrawlRecord(const Manifest& manifest) {
  const std::string list = manifest.entry(setting::kRecord);
  PackedReader numbers(list);
  while (!numbers.at_end()) {
    const auto number = static_cast<std::uint32_t>(numbers.number());
    next_number_ = std::max(next_number_, number + 1);
    blocks_.push_back({number, false, unpack(manifest.entry(key_of(number)))});
    if (blocks_.back().entries.empty()) throw_damaged_record();
    for (const Entry& entry : blocks_.back().entries) retimed_ += entry.state.retimed ? 1 : 0;
  }
  if (numbers.failed()) throw_damaged_record();
}

CrawlRecord::CrawlRecord(const Manifest& manifest, std::vector<std::string>& lost)
    : list_changed_(true) {
  PackedReader numbers("");
  std::string list;
  try {
    list = manifest.entry(setting::kRecord);
    numbers = PackedReader(list);
  } catch (const Error& error) {
    lost.push_back("the record of what was read: " + std::string(error.what()));
  }
  while (!numbers.at_end()) {
    const auto number = static_cast<std::uint32_t>(numbers.number());
    if (numbers.failed()) break;
    next_number_ = std::max(next_number_, number + 1);
    try {
      Block block{number, true, unpack(manifest.entry(key_of(number)))};
      for (const Entry& entry : block.entries) walk_given(entry.pages, [](IdHash) {});
      if (block.entries.empty()) throw_damaged_record();
      blocks_.push_back(std::move(block));
    } catch (const Error&) {
      removed_.push_back(number);
      lost.push_back("block " + std::to_string(number) + " of the record of what was read");
    }
  }
  if (numbers.failed()) lost.push_back("the list of the blocks of the record of what was read");
  drop_broken_rows();
}

// Of files whose parts are not all there, and what is out of order.
void CrawlRecord::drop_broken_rows() {
  std::string id;
  std::uint32_t next_part = 0;
  bool first = true;
  for (Block& block : blocks_) {
    std::erase_if(block.entries, [&](const Entry& entry) {
      const bool follows = entry.part == 0 ? first || entry.id > id
                                           : !first && entry.id == id && entry.part == next_part;
      if (!follows) return true;
      id = entry.id;
      next_part = entry.part + 1;
      first = false;
      return false;
    });
  }
  std::erase_if(blocks_, [&](const Block& block) {
    if (block.entries.empty()) removed_.push_back(block.number);
    return block.entries.empty();
  });
  for (const Block& block : blocks_) {
    for (const Entry& entry : block.entries) retimed_ += entry.state.retimed ? 1 : 0;
  }
}

std::string CrawlRecord::pack(const Block& block) {
  std::string out;
  std::string_view before;
  for (const Entry& entry : block.entries) {
    const std::size_t most = std::min(before.size(), entry.id.size());
    const auto shared = static_cast<std::size_t>(
        std::mismatch(entry.id.begin(), entry.id.begin() + static_cast<std::ptrdiff_t>(most),
                      before.begin())
            .first -
        entry.id.begin());
    append_number(out, shared);
    append_string(out, std::string_view(entry.id).substr(shared));
    append_number(out, entry.part);
    if (entry.part == 0) append_state(out, entry.state);
    append_string(out, entry.pages);
    before = entry.id;
  }
  return out;
}

std::vector<CrawlRecord::Entry> CrawlRecord::unpack(std::string_view bytes) {
  std::vector<Entry> entries;
  entries.reserve(kBlockFiles);
  PackedReader reader(bytes);
  while (!reader.at_end()) {
    const std::uint64_t shared = reader.number();
    const std::string_view rest = reader.string();
    Entry entry;
    if (shared > 0) {
      if (entries.empty() || shared > entries.back().id.size()) throw_damaged_record();
      entry.id.reserve(shared + rest.size());
      entry.id.assign(entries.back().id, 0, shared);
    }
    entry.id += rest;
    entry.part = static_cast<std::uint32_t>(reader.number());
    if (entry.part == 0) read_state(reader, entry.state);
    entry.pages = reader.string();
    entries.push_back(std::move(entry));
  }
  if (reader.failed()) throw_damaged_record();
  return entries;
}

CrawlRecord::Place CrawlRecord::lower_bound(std::string_view id, std::uint32_t part) const {
  const auto is_before = [&](const Entry& entry) {
    const int order = std::string_view(entry.id).compare(id);
    return order != 0 ? order < 0 : entry.part < part;
  };
  // The first block whose last entry is not before it.
  const auto block = std::partition_point(
      blocks_.begin(), blocks_.end(), [&](const Block& b) { return is_before(b.entries.back()); });
  if (block == blocks_.end()) return {blocks_.size(), 0};
  const auto entry = std::partition_point(block->entries.begin(), block->entries.end(), is_before);
  return {static_cast<std::size_t>(block - blocks_.begin()),
          static_cast<std::size_t>(entry - block->entries.begin())};
}

const CrawlRecord::Entry* CrawlRecord::at(Place place) const {
  if (place.block >= blocks_.size()) return nullptr;
  const Block& block = blocks_[place.block];
  return place.entry < block.entries.size() ? &block.entries[place.entry] : nullptr;
}

CrawlRecord::Place CrawlRecord::next(Place place) const {
  if (++place.entry >= blocks_[place.block].entries.size()) place = {place.block + 1, 0};
  return place;
}

const FileState* CrawlRecord::find(std::string_view id) const {
  const Entry* entry = at(cursor_);
  Place place = cursor_;
  if (entry == nullptr || entry->part != 0 || entry->id != id) {
    place = lower_bound(id, 0);
    entry = at(place);
    if (entry == nullptr || entry->part != 0 || entry->id != id) return nullptr;
  }
  cursor_ = next(place);
  return &entry->state;
}

std::vector<PageRecord> CrawlRecord::pages(std::string_view id) const {
  std::vector<PageRecord> pages;
  Place place = lower_bound(id, 0);
  for (const Entry* entry = at(place); entry != nullptr && entry->id == id;
       place = next(place), entry = at(place)) {
    walk_pages(
        entry->pages,
        [&](std::uint64_t key, bool article) {
          pages.push_back({key, article, {}});
        },
        [&](IdHash document, std::uint64_t) { pages.back().documents.push_back(document); });
  }
  return pages;
}

void CrawlRecord::put(std::string_view id, const FileState& state,
                      const std::vector<PageRecord>& pages) {
  PackedPages packed;
  for (const PageRecord& page : pages) packed.add(page);
  put(id, state, packed);
}

void CrawlRecord::put(std::string_view id, const FileState& state, const PackedPages& pages) {
  static const std::string none;
  std::uint32_t part = pages.taken();
  if (part > 0) put_state(id, state);
  for (const std::string& packed : pages.parts()) {
    put_changed_part({std::string(id), part, part == 0 ? state : FileState(), packed});
    ++part;
  }
  if (part == 0) put_changed_part({std::string(id), part++, state, none});
  while (erase_part(id, part)) ++part;
}

void CrawlRecord::put_full_parts(std::string_view id, PackedPages& pages) {
  std::uint32_t part = pages.taken();
  for (std::string& packed : pages.take_full()) {
    put_part({std::string(id), part++, FileState(), std::move(packed)});
  }
}

void CrawlRecord::put_state(std::string_view id, const FileState& state) {
  const Entry* first = at(lower_bound(id, 0));
  put_changed_part({std::string(id), 0, state, first->pages});
}

void CrawlRecord::put_changed_part(Entry entry) {
  const Entry* old = at(lower_bound(entry.id, entry.part));
  const bool same = old != nullptr && old->id == entry.id && old->part == entry.part &&
                    old->state == entry.state && old->pages == entry.pages;
  if (!same) put_part(std::move(entry));
}

void CrawlRecord::erase(std::string_view id) {
  for (std::uint32_t part = 0; erase_part(id, part);) ++part;
}

void CrawlRecord::put_part(Entry entry) {
  Place place = lower_bound(entry.id, entry.part);
  const Entry* old = at(place);
  if (old != nullptr && old->id == entry.id && old->part == entry.part) {
    count(*old, -1);
    count(entry, 1);
    Block& block = blocks_[place.block];
    block.entries[place.entry] = std::move(entry);
    block.changed = true;
    return split(place.block);
  }
  count(entry, 1);
  if (place.block == blocks_.size()) {
    if (blocks_.empty() || blocks_.back().entries.size() >= kBlockFiles) {
      blocks_.push_back({next_number_++, true, {}});
      list_changed_ = true;
    }
    place = {blocks_.size() - 1, blocks_.back().entries.size()};
  }
  Block& block = blocks_[place.block];
  block.entries.insert(block.entries.begin() + static_cast<std::ptrdiff_t>(place.entry),
                       std::move(entry));
  block.changed = true;
  split(place.block);
}

bool CrawlRecord::erase_part(std::string_view id, std::uint32_t part) {
  const Place place = lower_bound(id, part);
  const Entry* old = at(place);
  if (old == nullptr || old->id != id || old->part != part) return false;
  count(*old, -1);
  Block& block = blocks_[place.block];
  block.entries.erase(block.entries.begin() + static_cast<std::ptrdiff_t>(place.entry));
  block.changed = true;
  if (block.entries.empty()) {
    removed_.push_back(block.number);
    blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(place.block));
    list_changed_ = true;
  }
  return true;
}

// Halves a block that has grown too large.
void CrawlRecord::split(std::size_t number) {
  std::vector<Entry>& entries = blocks_[number].entries;
  std::size_t bytes = 0;
  if (entries.size() <= kBlockFiles) {
    for (const Entry& entry : entries) bytes += entry.pages.size();
  }
  if (entries.size() < 2 || (entries.size() <= kBlockFiles && bytes <= kBlockBytes)) return;
  const auto middle = entries.begin() + static_cast<std::ptrdiff_t>(entries.size() / 2);
  Block behind{next_number_++, true, {}};
  std::move(middle, entries.end(), std::back_inserter(behind.entries));
  entries.erase(middle, entries.end());
  blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(number) + 1, std::move(behind));
  list_changed_ = true;
}

std::uint64_t CrawlRecord::files() const {
  std::uint64_t files = 0;
  for (const Block& block : blocks_) {
    for (const Entry& entry : block.entries) files += entry.part == 0 ? 1 : 0;
  }
  return files;
}

std::vector<std::string> CrawlRecord::ids_below(std::string_view prefix) const {
  std::vector<std::string> ids;
  for (Place place = lower_bound(prefix, 0); const Entry* entry = at(place); place = next(place)) {
    if (!entry->id.starts_with(prefix)) break;
    if (entry->part == 0) ids.push_back(entry->id);
  }
  return ids;
}

void CrawlRecord::count(const Entry& entry, int by) {
  if (entry.state.retimed) retimed_ += static_cast<std::uint64_t>(by);
  if (!givers_known_) return;
  walk_given(entry.pages, [&](IdHash document) { given_since_[document] += by; });
}

std::uint32_t CrawlRecord::givers(IdHash document) const {
  if (!givers_known_) {
    for (const Block& block : blocks_) {
      for (const Entry& entry : block.entries) {
        walk_given(entry.pages, [&](IdHash given) { given_.push_back(given); });
      }
    }
    std::sort(given_.begin(), given_.end());
    givers_known_ = true;
  }
  const auto range = std::equal_range(given_.begin(), given_.end(), document);
  auto count = static_cast<std::int64_t>(range.second - range.first);
  const auto since = given_since_.find(document);
  if (since != given_since_.end()) count += since->second;
  return static_cast<std::uint32_t>(std::max<std::int64_t>(count, 0));
}

std::unordered_set<IdHash> CrawlRecord::given_by_retimed(
    const std::unordered_set<IdHash>& documents) const {
  std::unordered_set<IdHash> given;
  bool retimed = false;
  for (const Block& block : blocks_) {
    for (const Entry& entry : block.entries) {
      if (entry.part == 0) retimed = entry.state.retimed;
      if (!retimed) continue;
      walk_given(entry.pages, [&](IdHash document) {
        if (documents.contains(document)) given.insert(document);
      });
    }
  }
  return given;
}

std::vector<std::string> CrawlRecord::files_giving(
    const std::unordered_set<IdHash>& documents) const {
  std::vector<std::string> ids;
  for (const Block& block : blocks_) {
    for (const Entry& entry : block.entries) {
      bool gives = false;
      walk_given(entry.pages,
                 [&](IdHash document) { gives = gives || documents.contains(document); });
      if (gives && (ids.empty() || ids.back() != entry.id)) ids.push_back(entry.id);
    }
  }
  return ids;
}

void CrawlRecord::store(Manifest& manifest) {
  for (const std::uint32_t number : removed_) manifest.set_entry(key_of(number), "");
  removed_.clear();
  for (Block& block : blocks_) {
    if (block.changed) manifest.set_entry(key_of(block.number), pack(block));
    block.changed = false;
  }
  if (!list_changed_) return;
  list_changed_ = false;
  std::string list;
  for (const Block& block : blocks_) append_number(list, block.number);
  manifest.set_entry(setting::kRecord, list);
}

}  // namespace glane
