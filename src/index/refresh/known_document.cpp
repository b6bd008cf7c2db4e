#include <algorithm>
#include <cstring>
#include <vector>

#include "index/open_xapian.hpp"
#include "index/refresh/captures_xapian.hpp"
#include "index/refresh/known_document_xapian.hpp"

namespace glane {

void decide(const Xapian::Database& database, const Document& document, std::int64_t stored,
            Known& known) {
  known.stands = known.same;
  if (known.same || !document.crawled) return;
  const std::int64_t crawled = crawl_time(document);
  const std::vector<std::int64_t> captures = captures_of(database, hash_of_id(document.thread));
  const std::int64_t newest = captures.empty() ? stored : std::max(stored, captures.back());
  known.stands = crawled < newest;
  known.doubtful = known.stands && crawled >= stored && document.type == DocumentType::comment;
}

namespace {

// In the order of reading: by their files, then by their places in them.
bool comes_before(std::string_view source, std::string_view other) {
  const std::string_view file = source.substr(0, source.find('#'));
  const std::string_view other_file = other.substr(0, other.find('#'));
  if (file != other_file) return file < other_file;
  return strverscmp(std::string(source).c_str(), std::string(other).c_str()) < 0;
}

// Of two captures of one time, in two archives or two lines of a file, the one stands that comes
// last where paths are read in their order; so the same crawl read again changes nothing.
bool gives_way(const Document& document, const Document& stored) {
  return document.crawled && crawl_time(document) == crawl_time(stored) &&
         comes_before(document.source, stored.source);
}

}  // namespace

Known known_document(const Xapian::Database& database, const SegmentSet& segments,
                     const Document& document, std::uint64_t fingerprint, UnpackedBlocks& blocks) {
  Known known;
  known.number = find_document(database, segments, document.id);
  const SegmentSet::Place place = segments.find(known.number);
  if (place.segment == nullptr) return known;
  known.same = place.segment->digest(place.row) == fingerprint;
  if (known.same && document.type == DocumentType::comment) {
    known.stands = true;
    return known;
  }
  const Document stored = place.segment->document(place.row, blocks);
  known.crawled = crawl_time(stored);
  decide(database, document, known.crawled, known);
  known.stands = known.stands || gives_way(document, stored);
  return known;
}

}  // namespace glane
