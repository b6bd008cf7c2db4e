// What the index holds under the id of a document that comes, and whether that stands.
// Called by the writer and the preview.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include <xapian.h>

#include "index/refresh/refresh_target.hpp"
#include "index/segment/segment_set.hpp"
#include "index/segment/unpacked_blocks.hpp"
#include "page/document.hpp"

namespace glane {

// What the index holds under an id.
struct Known {
  Xapian::docid number = 0;  // 0: nothing
  std::int64_t crawled = 0;  // as crawl_time has it; known of articles, and of what changed
  bool same = false;         // as the document that comes
  bool stands = false;       // it need not be written
  bool doubtful = false;     // a comment of which an older capture may stand: see known_document
};

// Decides whether a document stands against one that comes under the same id.
//   in: stored  when the document was fetched that the index has
//
// What has not changed keeps the time when it was first fetched; when its page was fetched last
// stands with its article's captures. So a comment that comes out of order, behind the stored one
// and before its page's newest capture, may be newer or older than what stands: that is doubtful,
// and its pages are to be read again.
void decide(const Xapian::Database& database, const Document& document, std::int64_t stored,
            Known& known);

// A document under the same id that has not changed, or a newer capture, stands.
Known known_document(const Xapian::Database& database, const SegmentSet& segments,
                     const Document& document, std::uint64_t fingerprint, UnpackedBlocks& blocks);

// What became of a page whose documents are looked up one by one. It is new where its first
// document is; else it is updated where any document differs.
class FateOfPage {
 public:
  void see(const Known& known) {
    if (fate_.documents.empty()) first_is_new_ = known.number == 0;
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
