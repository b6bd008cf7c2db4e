// Segments made of a few documents in the folder of an index, as a writer makes them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "french/analyzer.hpp"
#include "index/files/segment_paths.hpp"
#include "index/sample_documents.hpp"
#include "index/snapshot/segment_set.hpp"
#include "segment/builder/segment_builder.hpp"
#include "segment/format/digest.hpp"

namespace glane::test {

// Articles with these ids, each with a word of its own: the id.
inline std::vector<Document> articles(const std::vector<std::string>& ids) {
  std::vector<Document> documents;
  for (const std::string& id : ids) {
    documents.push_back(article(id, "Marché couvert", "Le marché de " + id + " rouvre."));
  }
  return documents;
}

inline RowSet row_set(const std::vector<std::uint32_t>& rows) {
  RowSet set;
  for (const std::uint32_t row : rows) set.add(row);
  return set;
}

// in: dead  its rows that are
inline LiveSegment made_segment(const std::string& directory, std::uint64_t number,
                                const std::vector<Document>& documents,
                                const std::vector<std::uint32_t>& dead = {}) {
  FrenchAnalyzer analyzer;
  const StopWords stop_row_words = StopWords::without_postings();
  const std::string path = segment_path(directory, number);
  SegmentBuilder builder(path, analyzer, stop_row_words, {});
  for (const Document& one : documents) builder.add(one, digest(one));
  builder.write();
  LiveSegment live{number, std::make_shared<const Segment>(path), nullptr, 0};
  if (dead.empty()) return live;
  live.dead = std::make_shared<const RowSet>(row_set(dead));
  live.dead_count = static_cast<std::uint32_t>(dead.size());
  return live;
}

// The files of segments that are there, but for their endings.
inline bool has_segment_files(const std::string& directory, std::uint64_t number) {
  const std::string path = segment_path(directory, number);
  return std::filesystem::exists(path + ".seg") || std::filesystem::exists(path + ".glass");
}

}  // namespace glane::test
