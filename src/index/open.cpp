#include <optional>
#include <system_error>

#include "base/error.hpp"
#include "index/commit_lock.hpp"
#include "index/index_folder.hpp"
#include "index/open_xapian.hpp"
#include "index/schema.hpp"
#include "index/xapian_errors.hpp"

namespace glane {

namespace {

// A writer may replace the generation, or remove a segment that a later commit has no use for,
// between two steps of opening; then all is as new again.
constexpr int kTries = 5;

// in: before  what is open already, perhaps of another generation, whose segments may bear the same
//             names
OpenIndex open_once(const std::string& directory, const OpenIndex& before) {
  OpenIndex index;
  index.generation = current_generation(directory);
  index.database = Xapian::Database(index.generation);
  check_format(index.database, directory);
  const bool same = index.generation == before.generation;
  index.segments = SegmentSet(index.generation, index.database.get_metadata(metadata::kSegments),
                              same ? before.segments : SegmentSet());
  index.positions = stored_positions(index.database);
  index.unposted = StopWords(index.database.get_metadata(metadata::kUnposted));
  index.analyzer = std::make_shared<FrenchAnalyzer>(stored_analyzer(index.database));
  return index;
}

OpenIndex open_with_tries(const std::string& directory, const OpenIndex& before) {
  for (int tries = 1;; ++tries) {
    const bool last = tries == kTries;
    try {
      // Who is too slow for the writers at last has them wait.
      std::optional<CommitLock> calm;
      if (last) calm.emplace(directory, CommitLock::Kind::copy);
      return open_once(directory, before);
    } catch (const Xapian::DatabaseOpeningError&) {
      if (last) throw_no_index(directory, "not an index");
    } catch (const Xapian::Error&) {
      if (last) rethrow_as_error(directory);
    } catch (const std::system_error& error) {
      if (last || error.code() != std::errc::no_such_file_or_directory) rethrow_as_error(directory);
    } catch (...) {
      rethrow_as_error(directory);
    }
  }
}

}  // namespace

OpenIndex open_index(const std::string& directory) {
  return open_with_tries(directory, OpenIndex());
}

void reopen_index(const std::string& directory, OpenIndex& index) {
  index = open_with_tries(directory, index);
}

namespace {

// The document that is still there, of those whose rows each segment gives.
template <typename Rows>
Xapian::docid find_among(const Xapian::Database& database, const SegmentSet& segments, Rows rows) {
  const auto& all = segments.segments();
  for (auto segment = all.rbegin(); segment != all.rend(); ++segment) {
    for (const std::uint32_t row : rows(**segment)) {
      const Xapian::docid number = (*segment)->first() + row;
      if (has_document(database, number)) return number;
    }
  }
  return 0;
}

}  // namespace

Xapian::docid find_document(const Xapian::Database& database, const SegmentSet& segments,
                            std::string_view id) {
  return find_among(database, segments, [&](const Segment& one) { return one.rows_of(id); });
}

Xapian::docid find_document(const Xapian::Database& database, const SegmentSet& segments,
                            ShortHash hash) {
  return find_among(database, segments, [&](const Segment& one) { return one.rows_of_hash(hash); });
}

bool has_document(const Xapian::Database& database, Xapian::docid number) {
  try {
    database.get_doclength(number);
    return true;
  } catch (const Xapian::DocNotFoundError&) {
    return false;
  }
}

void check_format(const Xapian::Database& database, const std::string& directory) {
  check_stored_format(database, directory);
  if (database.get_metadata(metadata::kAnalyzer) == analyzer_version()) return;
  throw Error(ErrorKind::index,
              directory + ": the index was made with another version of glane's dictionary",
              "bring it up to date: `glane compact`");
}

void check_stored_format(const Xapian::Database& database, const std::string& directory) {
  const std::string format = database.get_metadata(metadata::kFormat);
  if (format.empty()) throw_no_index(directory, "a Xapian database, but not made by glane");
  if (format == std::to_string(kIndexFormat)) return;
  throw Error(ErrorKind::index,
              directory + ": the index was made by another version of glane: its format is " +
                  format + ", not " + std::to_string(kIndexFormat),
              "remove the directory and run `glane index` on the crawl again");
}

StopWords stored_stop_words(const Xapian::Database& database) {
  return StopWords(database.get_metadata(metadata::kStopWords));
}

ProtectedWords stored_protected_words(const Xapian::Database& database) {
  return ProtectedWords(database.get_metadata(metadata::kProtectedWords));
}

FrenchAnalyzer stored_analyzer(const Xapian::Database& database) {
  return FrenchAnalyzer(stored_stop_words(database), stored_protected_words(database));
}

Positions stored_positions(const Xapian::Database& database) {
  const bool inside = database.get_metadata(metadata::kPositions) == metadata::kInDatabase;
  return inside ? Positions::database : Positions::streams;
}

}  // namespace glane
