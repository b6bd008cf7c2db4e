// Rows that are listed, as a test of documents.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "query/matcher_source.hpp"

namespace glane {

class RowListMatcher : public DocumentMatcher {
 public:
  // in: rows  of each segment, ascending
  explicit RowListMatcher(std::vector<std::vector<std::uint32_t>> rows) : rows_(std::move(rows)) {}
  std::unique_ptr<RowMatcher> of_segment(const Segment& segment, std::size_t number) const override;

 private:
  std::vector<std::vector<std::uint32_t>> rows_;
};

}  // namespace glane
