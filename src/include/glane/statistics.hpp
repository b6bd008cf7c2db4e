// Figures of an index, or of several together.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "glane/date.hpp"
#include "glane/facets.hpp"

namespace glane {

struct IndexStatistics {
  std::uint64_t documents = 0;
  std::uint64_t articles = 0;
  std::uint64_t comments = 0;
  std::uint64_t threads = 0;  // articles and topics that documents belong to
  std::uint64_t authors = 0;
  std::uint64_t terms = 0;    // distinct, those of fields included
  std::uint64_t bytes = 0;    // of the index on disk
  double average_length = 0;  // words a document
  std::optional<Date> first_date;
  std::optional<Date> last_date;
  std::uint64_t undated = 0;
  std::vector<FacetCount> sites;  // by count
  // Words of the lists in force.
  std::uint64_t stop_words = 0;
  std::uint64_t synonym_groups = 0;
  std::uint64_t protected_words = 0;
  // Of its upkeep.
  int format = 0;
  std::uint64_t commit = 0;  // counted from the first; of several indexes those of all
  std::uint64_t segments = 0;
  std::uint64_t removed = 0;            // documents removed that still take their room
  std::uint64_t files = 0;              // that were read
  std::uint64_t pages = 0;              // that these gave
  std::uint64_t unfinished_files = 0;   // that the next run reads again
  std::uint64_t removed_from_page = 0;  // comments that their page no longer shows
  std::uint64_t suppressed = 0;         // ids and authors
  std::optional<Date> last_commit;      // by the computer's clock
  std::optional<std::uint64_t> writing_process;
};

}  // namespace glane
