#include <algorithm>
#include <charconv>
#include <vector>

#include "base/varint.hpp"
#include "index/refresh/captures_xapian.hpp"
#include "index/refresh/document_notes_xapian.hpp"
#include "index/schema.hpp"
#include "index/segment/segment.hpp"

namespace glane {

namespace {

std::string key_of(const char* note, ShortHash document) {
  return note + std::to_string(document);
}

void clear(Xapian::WritableDatabase& database, const std::string& key) {
  if (!database.get_metadata(key).empty()) database.set_metadata(key, "");
}

bool has_key(const Xapian::Database& database, const char* beginning) {
  return database.metadata_keys_begin(beginning) != database.metadata_keys_end(beginning);
}

}  // namespace

void note_gone(Xapian::WritableDatabase& database, ShortHash document, std::int64_t since) {
  database.set_metadata(key_of(metadata::kGone, document), std::to_string(since));
}

std::optional<std::int64_t> gone_since(const Xapian::Database& database, ShortHash document) {
  const std::string written = database.get_metadata(key_of(metadata::kGone, document));
  std::int64_t since = 0;
  if (written.empty()) return std::nullopt;
  std::from_chars(written.data(), written.data() + written.size(), since);
  return since;
}

void note_back(Xapian::WritableDatabase& database, ShortHash document) {
  clear(database, key_of(metadata::kGone, document));
}

void note_source(Xapian::WritableDatabase& database, ShortHash document, const std::string& stored,
                 const std::string& source) {
  const std::string key = key_of(metadata::kSource, document);
  const std::string noted = source == stored ? std::string() : source;
  if (noted != database.get_metadata(key)) database.set_metadata(key, noted);
}

void clear_notes(Xapian::WritableDatabase& database, ShortHash document) {
  clear(database, key_of(metadata::kGone, document));
  clear(database, key_of(metadata::kSource, document));
}

bool has_notes(const Xapian::Database& database) {
  return has_gone_or_source(database) || has_key(database, metadata::kCaptures);
}

bool has_gone_or_source(const Xapian::Database& database) {
  return has_gone(database) || has_key(database, metadata::kSource);
}

bool has_gone(const Xapian::Database& database) {
  return has_key(database, metadata::kGone);
}

void apply_notes(const Xapian::Database& database, Document& stored) {
  const ShortHash hash = short_hash_of_id(stored.id);
  const std::string source = database.get_metadata(key_of(metadata::kSource, hash));
  if (!source.empty()) stored.source = source;
  if (const auto gone = gone_since(database, hash)) stored.gone = date_at(*gone);
  if (stored.type != DocumentType::article) return;
  const std::vector<std::int64_t> times = captures_of(database, hash_of_id(stored.id));
  if (times.size() < 2) return;
  stored.captures = static_cast<int>(times.size());
  stored.first_captured = date_at(times.front());
}

std::unordered_set<ShortHash> read_hashes(const std::string& packed) {
  std::unordered_set<ShortHash> hashes;
  PackedReader reader(packed);
  while (!reader.at_end()) hashes.insert(reader.number());
  return hashes;
}

std::string pack_hashes(const std::unordered_set<ShortHash>& hashes) {
  std::vector<ShortHash> sorted(hashes.begin(), hashes.end());
  std::sort(sorted.begin(), sorted.end());
  std::string packed;
  for (const ShortHash hash : sorted) append_number(packed, hash);
  return packed;
}

}  // namespace glane
