// Tests of the words of a document: rows of words, words near each other, words without postings.
// Each segment numbers words for itself, so that forms become numbers when a segment is met.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/stream_source_xapian.hpp"

namespace glane {

// One place of a row: the forms that may stand there.
using PlaceForms = std::vector<std::string>;

// Words stand side by side, in order.
//   cost: a few instructions for each word of the stream
class PhraseTest : public DocumentTest {
 public:
  PhraseTest(std::string_view prefix, std::vector<PlaceForms> places);
  std::unique_ptr<RowTest> of_segment(const Segment& segment, std::size_t number) const override;

 private:
  std::uint8_t fields_;
  std::vector<PlaceForms> places_;
};

// Words stand, each at a place of its own, within `window` places, in any order.
class NearTest : public DocumentTest {
 public:
  NearTest(std::string_view prefix, std::vector<PlaceForms> places, std::uint32_t window);
  std::unique_ptr<RowTest> of_segment(const Segment& segment, std::size_t number) const override;

 private:
  std::uint8_t fields_;
  std::vector<PlaceForms> places_;
  std::uint32_t window_;
};

// Any of some forms stands there, weighed by how often. The rows of forms without postings are
// known to the segment, where the prefix is of title or text; others may be in any row.
class WordTest : public DocumentTest {
 public:
  WordTest(std::string_view prefix, PlaceForms forms);
  std::unique_ptr<RowTest> of_segment(const Segment& segment, std::size_t number) const override;
  double most() const override;

 private:
  std::uint8_t fields_;
  PlaceForms forms_;
};

// Any of some forms without postings stands in title or text: no stream is looked at.
class UnpostedTest : public DocumentTest {
 public:
  explicit UnpostedTest(PlaceForms forms) : forms_(std::move(forms)) {}
  std::unique_ptr<RowTest> of_segment(const Segment& segment, std::size_t number) const override;
  double most() const override;

 private:
  PlaceForms forms_;
};

}  // namespace glane
