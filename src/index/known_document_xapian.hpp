// What the index holds under the id of a document that comes, and whether that stands.
// Called by the writer and the preview.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include <xapian.h>

#include "index/refresh_target.hpp"
#include "index/segment_set.hpp"
#include "index/unpacked_blocks.hpp"
#include "page/document.hpp"

namespace glane {

// What the index holds under an id.
struct Known {
  Xapian::docid number = 0;  // 0: nothing
  std::int64_t crawled = 0;  // as crawl_time has it; known of articles, and of what changed
  bool same = false;         // as the document that comes
  bool stands = false;       // it need not be written
};

// Whether the index has a newer capture of the document's page. What has not changed keeps the time
// when it was first fetched; the page's last one stands with its article's captures.
//   in: stored  when the document was fetched that the index has
bool is_older(const Xapian::Database& database, const Document& document, std::int64_t stored);

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
