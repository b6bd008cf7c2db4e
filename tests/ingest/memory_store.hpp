// An index in memory, for who decides what goes into it; it counts what is done to it.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "index/writer/document_store.hpp"
#include "page/document/canonical_url.hpp"

namespace glane::test {

class MemoryStore final : public DocumentStore {
 public:
  std::map<IdHash, Document> documents;
  std::map<IdHash, Note> notes;
  int written = 0, removed = 0;

  Holding holds(const Document& document, const PreparedDocument& prepared) override {
    const auto found = documents.find(prepared.id_hash);
    if (found == documents.end()) return Holding::nothing;
    if (!is_same_canonical_url_id(found->second.id, document.id)) return Holding::another;
    return digest(found->second) == prepared.digest ? Holding::same : Holding::different;
  }
  void put(const Document& document, const PreparedDocument& prepared) override {
    documents[prepared.id_hash] = document;
    notes[prepared.id_hash].removed_from_page = 0;
    notes[prepared.id_hash].source.clear();
    ++written;
  }
  void remove(IdHash id) override {
    removed += static_cast<int>(documents.erase(id));
    notes.erase(id);
  }
  std::optional<Head> head(IdHash id) override {
    const auto found = documents.find(id);
    if (found == documents.end()) return std::nullopt;
    return Head{found->second.id, found->second.type, found->second.thread};
  }
  Note note(IdHash id) override {
    const auto found = notes.find(id);
    return found != notes.end() ? found->second : Note();
  }
  void set_note(IdHash id, const Note& note) override { notes[id] = note; }
  std::string source(IdHash id) override {
    const std::string noted = note(id).source;
    const auto found = documents.find(id);
    return noted.empty() && found != documents.end() ? found->second.source : noted;
  }
  void set_source(IdHash id, const std::string& source) override { notes[id].source = source; }
};

}  // namespace glane::test
