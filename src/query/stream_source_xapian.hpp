// A posting source that looks into what an index keeps beside the database: token streams and
// columns. In an AND it is asked last, of the documents that all else lets through; alone it walks
// through all documents.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "index/segment/number_table.hpp"
#include "index/segment/segment_set.hpp"

namespace glane {

// The fields (token_stream.hpp) that terms of this prefix come from.
std::uint8_t fields_of_prefix(std::string_view prefix);

// What is asked of a document. One thread at a time.
class DocumentTest {
 public:
  explicit DocumentTest(const SegmentSet& segments) : segments_(segments) {}
  virtual ~DocumentTest() = default;

  // What the document weighs, 0 or more; nothing where it does not match.
  virtual std::optional<double> weigh(Xapian::docid document) const = 0;
  virtual double most() const { return 0; }

  // The documents that it can hold for at all.
  struct Range {
    Xapian::docid first = 1;
    Xapian::docid last = std::numeric_limits<Xapian::docid>::max();
  };
  virtual Range range() const { return {}; }

 protected:
  const SegmentSet& segments() const { return segments_; }

 private:
  SegmentSet segments_;
};

// The documents that pass a test.
class TestedDocuments : public Xapian::PostingSource {
 public:
  explicit TestedDocuments(std::shared_ptr<const DocumentTest> test) : test_(std::move(test)) {}

  TestedDocuments* clone() const override { return new TestedDocuments(test_); }
  void init(const Xapian::Database& database) override;
  // house: allow names: Xapian's
  Xapian::doccount get_termfreq_min() const override { return 0; }
  // house: allow names: Xapian's
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  // house: allow names: Xapian's
  Xapian::doccount get_termfreq_max() const override { return documents_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool check(Xapian::docid document, double min_weight) override;
  bool at_end() const override;
  // house: allow names: Xapian's
  Xapian::docid get_docid() const override { return document_; }
  // house: allow names: Xapian's
  double get_weight() const override { return weight_; }

 private:
  bool holds(Xapian::docid document);
  void find_from(Xapian::docid document);

  std::shared_ptr<const DocumentTest> test_;
  Xapian::Database database_;
  DocumentTest::Range range_;
  Xapian::doccount documents_ = 0;
  Xapian::PostingIterator at_;
  bool begun_ = false;
  Xapian::docid document_ = 0;
  double weight_ = 0;
};

// A query for the documents that pass.
inline Xapian::Query test_query(std::shared_ptr<const DocumentTest> test) {
  return Xapian::Query((new TestedDocuments(std::move(test)))->release());
}
template <typename Test, typename... Arguments>
Xapian::Query test_query(Arguments&&... arguments) {
  return test_query(std::make_shared<const Test>(std::forward<Arguments>(arguments)...));
}

// One place of a row: the numbers of the words that may stand there.
using PlaceNumbers = std::vector<std::uint32_t>;

// Words stand side by side, in order.
//   cost: a few instructions for each word of the stream
class PhraseTest : public DocumentTest {
 public:
  PhraseTest(const SegmentSet& segments, std::uint8_t fields,
             const std::vector<PlaceNumbers>& places);
  std::optional<double> weigh(Xapian::docid document) const override;

 private:
  using Bits = std::vector<std::uint64_t>;  // one a place
  std::uint8_t fields_;
  std::size_t words_;  // of Bits
  std::uint64_t last_bit_;
  NumberTable<Bits> places_;
};

// Words stand, each at a place of its own, within `window` places, in any order.
class NearTest : public DocumentTest {
 public:
  NearTest(const SegmentSet& segments, std::uint8_t fields, const std::vector<PlaceNumbers>& places,
           std::uint32_t window);
  std::optional<double> weigh(Xapian::docid document) const override;

 private:
  struct Occurrence {
    std::uint32_t position;
    std::vector<std::size_t> places;
  };
  bool fits(const std::vector<Occurrence>& occurrences, std::size_t first) const;

  std::uint8_t fields_;
  std::uint32_t window_;
  std::size_t count_;
  NumberTable<std::vector<std::size_t>> places_;
};

// Any of some words stands there, weighed by how often: what stop words are found by, which have no
// postings.
class WordTest : public DocumentTest {
 public:
  WordTest(const SegmentSet& segments, std::uint8_t fields, const PlaceNumbers& numbers);
  std::optional<double> weigh(Xapian::docid document) const override;
  double most() const override;

 private:
  std::uint8_t fields_;
  NumberTable<char> numbers_;
};

}  // namespace glane
