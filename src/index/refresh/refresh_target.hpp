// What a refresh writes to: an index, or nothing where it is only to be told what would change.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "index/prepared_document.hpp"
#include "page/document.hpp"

namespace glane {

class CrawlRecord;

enum class PageOutcome { added, updated, unchanged };

// What became of a document that was added.
enum class DocumentFate {
  written,
  same,   // stands as it is
  older,  // a newer capture stands
};

struct PageFate {
  PageOutcome outcome = PageOutcome::unchanged;
  std::vector<DocumentFate> documents;
};

// Documents that are asked for by the IdHash of their ids are those that stand, written a moment
// ago or long since. errors: Error{index}
class RefreshTarget {
 public:
  RefreshTarget() = default;
  virtual ~RefreshTarget() = default;
  RefreshTarget(const RefreshTarget&) = delete;
  RefreshTarget& operator=(const RefreshTarget&) = delete;

  virtual CrawlRecord& record() = 0;

  // Adds one page's documents; a document whose id is known replaces that one, unless nothing of
  // it has changed or a newer capture stands. Commits nothing.
  //   in: prepared  of each document, as the index's own prepare() made it
  virtual PageFate add(const std::vector<Document>& documents,
                       const std::vector<PreparedDocument>& prepared) = 0;

  // Writes a document in the place of whatever stands under its id.
  virtual void write(const Document& document) = 0;

  // Whether a document stands as it is.
  virtual bool holds(const Document& document) = 0;

  // Id, type and thread of a document.
  struct Head {
    std::string id;
    DocumentType type = DocumentType::article;
    std::string thread;
  };
  virtual std::optional<Head> head(std::uint64_t hash) = 0;
  virtual void remove(std::uint64_t hash) = 0;

  virtual void note_gone(std::uint64_t hash, std::int64_t since) = 0;
  virtual bool has_gone() = 0;  // whether any is noted
  virtual void note_source(std::uint64_t hash, const std::string& source) = 0;

  // The times of an article's captures, in place of those known.
  virtual void set_captures(std::uint64_t hash, const std::vector<std::int64_t>& times) = 0;

  // Documents whose pages are to be read again, kept from run to run.
  virtual std::unordered_set<std::uint64_t>& revisits() = 0;

  // So much has been added that a commit is due: when nothing that was prepared is under way.
  virtual bool is_full() const = 0;
  virtual void commit() = 0;
  // Makes room for more without a commit.
  virtual void flush() = 0;
};

}  // namespace glane
