#include <filesystem>
#include <system_error>

#include "base/error.hpp"
#include "index/open_xapian.hpp"
#include "index/schema.hpp"
#include "index/xapian_errors.hpp"

namespace glane {

Xapian::Database open_index(const std::string& directory) {
  std::error_code error;
  const auto status = std::filesystem::status(directory, error);
  if (!std::filesystem::exists(status)) throw_no_index(directory, "no such index");
  try {
    Xapian::Database database(directory);
    check_format(database, directory);
    return database;
  } catch (const Xapian::DatabaseOpeningError&) {
    throw_no_index(directory, "not an index");
  } catch (...) {
    rethrow_as_error(directory);
  }
}

void check_format(const Xapian::Database& database, const std::string& directory) {
  const std::string format = database.get_metadata(metadata::kFormat);
  if (format.empty()) throw_no_index(directory, "a Xapian database, but not made by glane");
  const bool same = format == std::to_string(kIndexFormat) &&
                    database.get_metadata(metadata::kAnalyzer) == analyzer_version();
  if (same) return;
  throw Error(ErrorKind::index,
              directory + ": the index was made by another version of glane or of its dictionary",
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

}  // namespace glane
