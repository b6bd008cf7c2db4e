#include "ingest/file_refresh.hpp"

#include <algorithm>

namespace glane {

FileRefresh::FileRefresh(const CrawlFile& of, std::uint32_t record_number, const FileState& state,
                         const std::vector<PageRecord>& pages)
    : listed(of), number(record_number), before(state) {
  pages_.reserve(pages.size());
  for (const PageRecord& page : pages) {
    const auto first = static_cast<std::uint32_t>(documents_.size());
    pages_.push_back({page.page, page.key, page.captured, first, page.article, false});
    documents_.insert(documents_.end(), page.documents.begin(), page.documents.end());
  }
}

FileRefresh::Page* FileRefresh::find(std::uint64_t page) {
  return find(page, cursor_);
}

// Pages are mostly asked for in their order.
FileRefresh::Page* FileRefresh::find(std::uint64_t page, std::size_t& cursor) {
  if (cursor >= pages_.size() || pages_[cursor].page != page) {
    const auto at =
        std::lower_bound(pages_.begin(), pages_.end(), page,
                         [](const Page& one, std::uint64_t wanted) { return one.page < wanted; });
    if (at == pages_.end() || at->page != page) return nullptr;
    cursor = static_cast<std::size_t>(at - pages_.begin());
  }
  return &pages_[cursor++];
}

std::span<const IdHash> FileRefresh::documents(const Page& page) const {
  const auto at = static_cast<std::size_t>(&page - pages_.data());
  const std::size_t end = at + 1 < pages_.size() ? pages_[at + 1].first : documents_.size();
  return {documents_.data() + page.first, documents_.data() + end};
}

bool FileRefresh::is_known(std::uint64_t page, std::uint64_t key) {
  const Page* const found = find(page, known_cursor_);
  const bool is_same = found != nullptr && found->key == key;
  return wanted_ ? !is_same || !wanted_->contains(page) : is_same;
}

}  // namespace glane
