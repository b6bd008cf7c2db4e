// What a refresh would change, without writing: `glane index --dry-run`. Of what is reported
// nothing depends on notes and sources.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "glane/suppression.hpp"
#include "index/manifest/manifest.hpp"
#include "index/snapshot/snapshot.hpp"
#include "index/writer/document_store.hpp"

namespace glane {

class IndexPreview final : public DocumentStore {
 public:
  // An index that does not exist is taken for an empty one.
  // errors: Error{index} where the path is something else
  explicit IndexPreview(const std::string& directory);

  SuppressionList suppressed() const;
  Manifest& manifest() { return manifest_; }  // a copy, which ends with the preview

  Holding holds(const Document& document, const PreparedDocument& prepared) override;
  void put(const Document& document, const PreparedDocument& prepared) override;
  void remove(IdHash id) override { changed_[id] = std::nullopt; }
  std::optional<Head> head(IdHash id) override;

 private:
  struct Changed {
    std::uint64_t digest = 0;
    Head head;
  };

  std::shared_ptr<const Snapshot> index_;  // nullptr: there is none
  Manifest manifest_;
  std::unordered_map<IdHash, std::optional<Changed>> changed_;  // nothing: removed
};

}  // namespace glane
