// What an index holds under the id of a document that comes, and whether that stands.
// Called by the writer and the preview.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "index/notes.hpp"
#include "index/refresh/crawl_time.hpp"
#include "index/refresh/refresh_target.hpp"
#include "page/document.hpp"
#include "segment/segment.hpp"
#include "segment/unpacked_blocks.hpp"

namespace glane {

// What the index holds under an id.
struct Known {
  bool exists = false;
  std::int64_t crawled = 0;  // as crawl_time has it; known of articles, and of what changed
  bool same = false;         // as the document that comes
  bool stands = false;       // it need not be written
  bool doubtful = false;     // a comment of which an older capture may stand: see below
};

std::uint64_t hash_of_source(std::string_view source);

using NoteOf = std::function<Note(std::uint64_t id_hash)>;

// A document stands against one that comes under the same id where nothing of it has changed, or
// where it is the newer capture.
//
// What has not changed keeps the time when it was first fetched; when its page was fetched last
// stands with its article's captures. So a comment that comes out of order, behind the stored one
// and before its page's newest capture, may be newer or older than what stands: that is doubtful,
// and its pages are to be read again.
//
//   in: crawled  of what was added a moment ago
Known known_pending(const Document& document, std::int64_t crawled, bool same, const NoteOf& note);

struct StoredRow {
  const Segment& segment;
  std::uint32_t row;
  UnpackedBlocks& blocks;
};
Known known_document(const Document& document, std::uint64_t digest, const StoredRow& stored,
                     const NoteOf& note);

// What became of a page whose documents are looked up one by one. It is new where its first
// document is; else it is updated where any document differs.
class FateOfPage {
 public:
  void see(const Known& known) {
    if (fate_.documents.empty()) first_is_new_ = !known.exists;
    changed_ = changed_ || !known.stands;
    fate_.documents.push_back(!known.stands ? DocumentFate::written
                              : known.same  ? DocumentFate::same
                                            : DocumentFate::older);
  }
  PageFate take() {
    if (changed_) fate_.outcome = first_is_new_ ? PageOutcome::added : PageOutcome::updated;
    return std::move(fate_);
  }

 private:
  PageFate fate_;
  bool first_is_new_ = false;
  bool changed_ = false;
};

}  // namespace glane
