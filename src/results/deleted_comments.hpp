// Comments that are no longer there, by what others have quoted of them.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <vector>

#include "glane/document.hpp"

namespace glane {

// A quotation, by where it stands.
struct QuotationPlace {
  std::size_t document = 0;
  std::size_t quote = 0;

  auto operator<=>(const QuotationPlace&) const = default;
};

struct DeletedComment {
  std::string author;  // as its longest quotation has them both
  std::string text;
  std::vector<QuotationPlace> quotations;  // in the order of the thread
};

// The comments that these quotations are of, by the first of each.
//   in:   documents  of one thread by position
//         lost       quotations of authors who are named, of no document that is there
//   cost: O(bytes of the quotations)
std::vector<DeletedComment> deleted_comments(const std::vector<Document>& documents,
                                             const std::vector<QuotationPlace>& lost);

}  // namespace glane
