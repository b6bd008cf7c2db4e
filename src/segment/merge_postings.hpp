// Postings of several databases -> those of one, term by term: what was deleted is dropped, and
// documents get the numbers of the merged database.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <span>
#include <vector>

#include "glane/waiting.hpp"
#include "segment/glass/glass_writer.hpp"

namespace glane {

struct MergedPostings {
  const Xapian::Database& database;
  // By docid - 1: a document's number in the merged database, ascending; 0: it is dropped.
  std::span<const std::uint32_t> numbers;
};

// Adds all terms that have a posting left. `out` has its lengths; numbers of a later source are
// greater than all of an earlier one.
//   errors: Error{index} where a database has documents past their end; those of
//           GlassWriter::add_term, which refuses what does not ascend; Xapian::Error, untranslated;
//           Interrupted
//   cost:   memory for one posting list; 1 us a term of each source, and 35 ns a posting
void merge_postings(const std::vector<MergedPostings>& sources, GlassWriter& out,
                    const StopTest& stop = {});

}  // namespace glane
