#include "index/superseded.hpp"

#include <algorithm>

namespace glane {

void SupersededDocuments::add(const std::vector<BulkBatch::Entry>& entries, std::uint32_t pages,
                              std::uint32_t first) {
  for (const BulkBatch::Entry& entry : entries) {
    entries_.push_back(
        {entry.id_hash, entry.digest, entry.crawled, first++, pages_ + entry.page, entry.article});
  }
  pages_ += pages;
}

void SupersededDocuments::note_capture(const Entry& kept, const Entry& again, Result& result) {
  auto& captures = result.captures;
  if (captures.empty() || captures.back().first != again.id_hash) {
    captures.push_back({again.id_hash, {kept.crawled}});
  }
  captures.back().second.push_back(again.crawled);
}

SupersededDocuments::Result SupersededDocuments::find() {
  enum : std::uint8_t { kKnownFirst = 1, kChanged = 2 };
  std::vector<std::uint8_t> pages(pages_);
  // What add_page says of each: its first document decides whether it is new.
  std::vector<std::uint32_t> first_documents(pages_);
  for (const Entry& entry : entries_) {
    if (first_documents[entry.page] == 0) first_documents[entry.page] = entry.document;
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return a.id_hash != b.id_hash ? a.id_hash < b.id_hash : a.document < b.document;
  });
  Result result;
  const Entry* kept = nullptr;  // of the id at hand
  std::int64_t newest = 0;      // capture that had it as it is kept
  for (const Entry& entry : entries_) {
    const bool again = kept != nullptr && kept->id_hash == entry.id_hash;
    const bool stands =
        again && (kept->digest == entry.digest || (entry.crawled != 0 && newest > entry.crawled));
    if (again) {
      result.documents.push_back(stands ? entry.document : kept->document);
      if (entry.article) note_capture(*kept, entry, result);
      if (first_documents[entry.page] == entry.document) pages[entry.page] |= kKnownFirst;
    }
    if (!stands) {
      pages[entry.page] |= kChanged;
      kept = &entry;
      newest = entry.crawled;
    }
    newest = std::max(newest, entry.crawled);  // of what has not changed, too
  }
  std::sort(result.documents.begin(), result.documents.end());
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (first_documents[page] == 0) continue;
    if ((pages[page] & kChanged) == 0) {
      ++result.pages.unchanged;
    } else {
      ++((pages[page] & kKnownFirst) != 0 ? result.pages.updated : result.pages.added);
    }
  }
  return result;
}

}  // namespace glane
