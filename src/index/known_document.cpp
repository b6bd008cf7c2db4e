#include "index/known_document.hpp"

#include <xxhash.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace glane {

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

void decide(const Document& document, const NoteOf& note, Known& known) {
  known.stands = known.same;
  if (known.same || !document.crawled) return;
  const std::int64_t crawled = crawl_time(document);
  const std::vector<std::int64_t> captures = note(hash_of_id(document.thread)).captures;
  const std::int64_t newest =
      captures.empty() ? known.crawled : std::max(known.crawled, captures.back());
  known.stands = crawled < newest;
  known.doubtful =
      known.stands && crawled >= known.crawled && document.type == DocumentType::comment;
}

}  // namespace

std::uint64_t hash_of_source(std::string_view source) {
  return XXH3_64bits(source.data(), source.size());
}

Known known_pending(const Document& document, std::int64_t crawled, bool same, const NoteOf& note) {
  Known known{true, crawled, same};
  decide(document, note, known);
  return known;
}

Known known_document(const Document& document, std::uint64_t digest, const StoredRow& stored,
                     const NoteOf& note) {
  Known known{true, 0, stored.segment.digest(stored.row) == digest};
  if (known.same && document.type == DocumentType::comment) {
    known.stands = true;
    return known;
  }
  const Document before = stored.segment.document(stored.row, stored.blocks);
  known.crawled = crawl_time(before);
  decide(document, note, known);
  known.stands = known.stands || gives_way(document, before);
  return known;
}

}  // namespace glane
