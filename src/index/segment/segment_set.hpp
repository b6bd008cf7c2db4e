// The segments of an index as one commit of it names them: where a document's columns, stream and
// text are, and which number a word has.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/segment/segment.hpp"

namespace glane {

// A word in the streams: its form, with or without a capital at its head.
struct NumberedForm {
  std::uint32_t number = 0;
  std::string_view form;
  bool capital = false;
};

// Thread-safe once made; cheap to copy.
class SegmentSet {
 public:
  SegmentSet() = default;

  // Opens what `list` names: file names of `folder`, one a line.
  //   errors: as Segment's
  SegmentSet(const std::string& folder, std::string_view list);

  // As in `before`, where the same files are open already.
  SegmentSet(const std::string& folder, std::string_view list, const SegmentSet& before);

  const std::vector<std::shared_ptr<const Segment>>& segments() const { return segments_; }
  const std::vector<std::string>& names() const { return names_; }
  std::string list() const;

  // Where a document's row is; `segment` is nullptr for a document of no segment.
  struct Place {
    const Segment* segment = nullptr;
    std::uint32_t row = 0;
    std::size_t number = 0;  // of the segment
  };
  Place find(std::uint32_t document) const {
    // A few; the large ones, which most documents are in, come first.
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      const std::uint32_t row = document - segments_[i]->first();
      if (row < segments_[i]->count()) return {segments_[i].get(), row, i};
    }
    return {};
  }

  // The stream of a document; empty where it has none.
  std::string_view stream(std::uint32_t document) const {
    const Place place = find(document);
    return place.segment != nullptr ? place.segment->stream(place.row) : std::string_view();
  }

  // Numbers of words whose folded form begins with `folded`, or is `folded`. cost: a binary search
  // a segment and a look at what it finds
  std::vector<NumberedForm> forms_beginning_with(std::string_view folded) const;
  std::vector<NumberedForm> forms_of(std::string_view folded) const;

  // The numbers of one form: without and with a capital, as far as they occur.
  std::vector<std::uint32_t> numbers_of(std::string_view form) const;

  // How many documents have a word of this folded form in title or text; one with and without a
  // capital counts twice.
  std::int64_t documents_with(std::string_view folded) const;

  // The first number that no word has.
  std::uint32_t next_number() const;
  // The first document number behind the last segment.
  std::uint32_t next_document() const;

 private:
  std::vector<std::string> names_;
  std::vector<std::shared_ptr<const Segment>> segments_;
};

}  // namespace glane
