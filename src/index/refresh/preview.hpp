// What a refresh would change, without writing. Serves `glane index --dry-run`.
#pragma once

#include <memory>
#include <string>

#include "index/forgotten.hpp"
#include "index/refresh/crawl_record.hpp"
#include "index/refresh/refresh_target.hpp"

namespace glane {

class IndexPreview final : public RefreshTarget {
 public:
  // An index that does not exist is taken for an empty one.
  // errors: Error{index} where the path is something else
  explicit IndexPreview(const std::string& directory);
  ~IndexPreview() override;

  Forgotten forgotten() const;

  CrawlRecord& record() override;  // of its own
  PageFate add(const std::vector<Document>& documents,
               const std::vector<PreparedDocument>& prepared) override;
  bool holds(const Document& document) override;
  std::optional<Head> head(IdHash hash) override;
  std::unordered_set<IdHash>& revisits() override;

  // Nothing is written.
  void write(const Document&) override {}
  void remove(IdHash) override {}
  void note_gone(IdHash, std::int64_t) override {}
  bool has_gone() override { return false; }
  void note_source(IdHash, const std::string&) override {}
  void set_captures(IdHash, const std::vector<std::int64_t>&) override {}
  bool is_full() const override { return false; }
  void commit() override {}
  void flush() override {}

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace glane
