#include <algorithm>
#include <exception>
#include <string>
#include <unordered_map>

#include "index/care/rebuild_plan_xapian.hpp"

namespace glane {

namespace {

// The newest row of each id.
std::unordered_map<ShortHash, PlannedRow> newest_rows(const IndexParts& parts) {
  std::unordered_map<ShortHash, PlannedRow> newest;
  for (const auto& [name, segment] : parts.segments) {
    for (std::uint32_t row = 0; row < segment->count(); ++row) {
      try {
        newest[short_hash_of_id(segment->id(row))] = {segment.get(), row, false};
      } catch (const std::exception&) {
        // An id that cannot be read is nobody's.
      }
    }
  }
  return newest;
}

void sort_by_number(std::vector<PlannedRow>& rows) {
  std::sort(rows.begin(), rows.end(),
            [](const PlannedRow& a, const PlannedRow& b) { return a.number() < b.number(); });
}

std::unordered_set<ShortHash> given_documents(const CrawlRecord& record) {
  std::unordered_set<ShortHash> given;
  record.for_each([&](const std::string&, const FileState&, const auto& pages) {
    for (const PageRecord& page : pages) given.insert(page.documents.begin(), page.documents.end());
  });
  return given;
}

}  // namespace

std::vector<PlannedRow> standing_rows(const IndexParts& parts, FaultList& lost) {
  std::vector<PlannedRow> rows;
  if (!parts.standing) return rows;
  for (const std::uint32_t number : *parts.standing) {
    const IndexParts::Place place = parts.find(number);
    if (place.segment != nullptr) {
      rows.push_back({place.segment, place.row, true});
    } else {
      lost.add(FaultKind::document,
               "document number " + std::to_string(number) + ": no segment has it");
    }
  }
  return rows;
}

std::vector<PlannedRow> savable_rows(const IndexParts& parts, const CrawlRecord* record,
                                     FaultList& lost) {
  std::vector<PlannedRow> rows = standing_rows(parts, lost);
  if (record == nullptr && parts.standing) return rows;
  std::unordered_map<ShortHash, PlannedRow> newest = newest_rows(parts);
  for (const PlannedRow& row : rows) {
    try {
      newest.erase(short_hash_of_id(row.segment->id(row.row)));
    } catch (const std::exception&) {
      // Told when it is read.
    }
  }
  const std::unordered_set<ShortHash> given =
      record != nullptr ? given_documents(*record) : std::unordered_set<ShortHash>();
  for (const auto& [hash, row] : newest) {
    if (record == nullptr || given.contains(hash)) rows.push_back(row);
  }
  sort_by_number(rows);
  return rows;
}

}  // namespace glane
