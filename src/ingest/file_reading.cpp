#include "ingest/file_reading.hpp"

#include <algorithm>

namespace glane {

FileReading::FileReading(const CrawlFile& of, std::uint32_t record_number, const FileState& state,
                         const std::vector<PageRecord>& pages)
    : file(of), number(record_number), before(state) {
  pages_.reserve(pages.size());
  for (const PageRecord& page : pages) {
    const auto first = static_cast<std::uint32_t>(documents_.size());
    pages_.push_back({page.page, page.key, page.captured, first, page.article, false});
    documents_.insert(documents_.end(), page.documents.begin(), page.documents.end());
  }
}

// Pages are mostly asked for in their order.
FileReading::Page* FileReading::find(std::uint64_t page) {
  if (cursor_ >= pages_.size() || pages_[cursor_].page != page) {
    const auto at =
        std::lower_bound(pages_.begin(), pages_.end(), page,
                         [](const Page& one, std::uint64_t wanted) { return one.page < wanted; });
    if (at == pages_.end() || at->page != page) return nullptr;
    cursor_ = static_cast<std::size_t>(at - pages_.begin());
  }
  return &pages_[cursor_++];
}

std::span<const IdHash> FileReading::documents(const Page& page) const {
  const auto at = static_cast<std::size_t>(&page - pages_.data());
  const std::size_t end = at + 1 < pages_.size() ? pages_[at + 1].first : documents_.size();
  return {documents_.data() + page.first, documents_.data() + end};
}

bool FileReading::is_known(std::uint64_t page, std::uint64_t key) {
  const Page* const found = find(page);
  const bool is_same = found != nullptr && found->key == key;
  return wanted_ ? !is_same || !wanted_->contains(page) : is_same;
}

}  // namespace glane
