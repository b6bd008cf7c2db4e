// What an index ought to hold, kept as a map, and whether a snapshot holds it.
#pragma once

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <string>

#include "glane/document.hpp"
#include "index/manifest/notes.hpp"
#include "index/snapshot/snapshot.hpp"
#include "page/document/canonical_url.hpp"
#include "segment/format/digest.hpp"
#include "segment/reader/unpacked_blocks.hpp"

namespace glane::test {

struct IndexModel {
  std::map<std::string, Document> documents;  // by the names of their ids
  std::map<std::uint64_t, Note> notes;        // by hash_of_id; none that is empty

  static std::string name_of(const Document& document) {
    return std::string(canonical_url_id(document.id));
  }

  void change_note(std::uint64_t hash, const Note& note) {
    notes.erase(hash);
    if (!note.empty()) notes[hash] = note;
  }

  void write(const Document& document) {
    const auto found = documents.find(name_of(document));
    if (found != documents.end()) {
      Note note = notes[hash_of_id(document.id)];
      note.removed_from_page = 0;
      note.source.clear();
      change_note(hash_of_id(document.id), note);
    }
    documents[name_of(document)] = document;
  }

  // What has not changed stands as it was stored, and is shown again.
  void add(const Document& document) {
    const auto found = documents.find(name_of(document));
    if (found == documents.end() || digest(found->second) != digest(document)) {
      return write(document);
    }
    Note note = notes[hash_of_id(document.id)];
    note.removed_from_page = 0;
    change_note(hash_of_id(document.id), note);
  }

  void remove(const Document& document) {
    if (documents.erase(name_of(document)) > 0) notes.erase(hash_of_id(document.id));
  }

  void note_source(const Document& document, const std::string& source) {
    const auto found = documents.find(name_of(document));
    if (found == documents.end()) return;
    Note note = notes[hash_of_id(document.id)];
    note.source = found->second.source == source ? std::string() : source;
    change_note(hash_of_id(document.id), note);
  }
};

inline void check_snapshot(const Snapshot& snapshot, const IndexModel& model) {
  const SegmentSet& segments = snapshot.segments();
  REQUIRE(segments.live_count() == model.documents.size());
  UnpackedBlocks blocks;
  std::size_t found = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    CHECK(segments.segment(i).rows() > 0);
    for (std::uint32_t row = 0; row < segments.segment(i).rows(); ++row) {
      if (!segments[i].is_live(row)) continue;
      const Document document = segments.segment(i).document(row, blocks);
      const auto expected = model.documents.find(IndexModel::name_of(document));
      REQUIRE(expected != model.documents.end());
      CHECK(document == expected->second);
      CHECK(segments.find_id(document.id) == segments.document(i, row));
      CHECK(segments.find_hash(hash_of_id(document.id)) == segments.document(i, row));
      ++found;
    }
  }
  CHECK(found == model.documents.size());
  CHECK(snapshot.current().notes.all() == model.notes);
}

}  // namespace glane::test
