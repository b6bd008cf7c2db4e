// The documents of an index as who decides about them sees them: what stands, written a moment ago
// or long since, and what is to stand instead. An index that is being written (writer.hpp), or one
// that is only to be told what would change.
#pragma once

#include <optional>
#include <string>

#include "glane/document.hpp"
#include "index/manifest/notes.hpp"
#include "index/writer/prepared_document.hpp"
#include "segment/format/id_hash.hpp"

namespace glane {

// What stands under the id of a document that comes.
enum class Holding {
  nothing,
  same,       // it stands as it is
  different,  // in another wording
  another,    // a document of another id whose hash is the same: it must not be touched
};

// errors, of all: Error{index}
class DocumentStore {
 public:
  DocumentStore() = default;
  virtual ~DocumentStore() = default;
  DocumentStore(const DocumentStore&) = delete;
  DocumentStore& operator=(const DocumentStore&) = delete;

  virtual Holding holds(const Document& document, const PreparedDocument& prepared) = 0;

  // Writes a document in the place of whatever stands under its id.
  virtual void put(const Document& document, const PreparedDocument& prepared) = 0;
  virtual void remove(IdHash id) = 0;

  struct Head {
    std::string id;
    DocumentType type = DocumentType::article;
    std::string thread;
  };
  virtual std::optional<Head> head(IdHash id) = 0;

  // --- What no decision depends on: nothing, of who only looks ---

  // One that was prepared is not to be written.
  virtual void leave(const PreparedDocument&) {}
  virtual Note note(IdHash) { return {}; }
  virtual void set_note(IdHash, const Note&) {}
  // Where a document was read; empty where there is none. cost: it is unpacked
  virtual std::string source(IdHash) { return {}; }
  virtual void set_source(IdHash, const std::string&) {}
};

}  // namespace glane
