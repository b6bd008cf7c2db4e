#include "segment/glass/glass_posting_list.hpp"

#include <algorithm>

#include "segment/glass/glass_numbers.hpp"

namespace glane {

namespace {

// Two counts, the first document, whether it is the last chunk, how far it reaches.
constexpr std::size_t kMostHeadBytes = 4 * kMostNumberBytes + 1;
constexpr std::size_t kMostPostingBytes = 2 * kMostNumberBytes;

}  // namespace

GlassPostingLists::GlassPostingLists(GlassTable& table, std::size_t chunk_bytes)
    : table_(table),
      chunk_bytes_(chunk_bytes),
      chunk_(kMostHeadBytes + chunk_bytes + kMostPostingBytes, '\0') {}

void GlassPostingLists::add(std::string_view key, std::string_view further,
                            std::span<const Posting> postings, const GlassListCounts& counts) {
  const Posting* const first = postings.data();
  const Posting* const end = first + postings.size();
  for (const Posting* begin = first; begin != end;) {
    const Posting* const next = encode(begin, end);
    char head[kMostHeadBytes];
    char* out = head;
    if (begin == first) {
      key_ = key;
      out = put_number(out, counts.documents);
      out = put_number(out, counts.occurrences);
      out = put_number(out, begin->document - 1);
    } else {
      key_ = further;
      append_sorted_number(key_, begin->document);
    }
    *out++ = next == end ? '1' : '0';
    out = put_number(out, next[-1].document - begin->document);
    // Right before the postings, so that the tag is one piece of memory.
    const std::size_t tag_begin = kMostHeadBytes - static_cast<std::size_t>(out - head);
    std::copy(head, out, chunk_.data() + tag_begin);
    table_.add(key_, std::string_view(chunk_).substr(tag_begin, chunk_end_ - tag_begin));
    begin = next;
  }
}

// Fills chunk_ with one chunk's postings; the first one that is not in it.
const Posting* GlassPostingLists::encode(const Posting* begin, const Posting* end) {
  char* out = chunk_.data() + kMostHeadBytes;
  const char* const full = out + chunk_bytes_;
  out = put_number(out, begin->wdf);
  const Posting* at = begin + 1;
  for (; at != end && out < full; ++at) {
    const std::uint32_t gap = at->document - at[-1].document - 1;
    if ((gap | at->wdf) < 0x80) {  // nearly all
      out[0] = static_cast<char>(gap);
      out[1] = static_cast<char>(at->wdf);
      out += 2;
    } else {
      out = put_number(out, gap);
      out = put_number(out, at->wdf);
    }
  }
  chunk_end_ = static_cast<std::size_t>(out - chunk_.data());
  return at;
}

}  // namespace glane
