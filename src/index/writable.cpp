#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/error.hpp"
#include "base/mapped_file.hpp"
#include "index/index_folder.hpp"
#include "index/open_xapian.hpp"
#include "index/schema.hpp"
#include "index/synonym_table_xapian.hpp"
#include "index/writable_xapian.hpp"

namespace glane {

namespace {

// The classes of protected words are in the table of classes already.
void check_protected_words(const Xapian::Database& database, const std::string& directory,
                           const UserLists& lists) {
  if (!lists.protected_words) return;
  if (stored_protected_words(database).list() == protected_words_of(lists).list()) return;
  throw Error(ErrorKind::usage, directory + ": the index was made with other protected words",
              "they change what is indexed: leave --protect out, or make a new index");
}

// The database of the generation that counts; a first, empty one where there is none. A writer that
// publishes another one between two steps makes this begin anew.
Xapian::WritableDatabase open_for_writing(const std::string& directory, std::string& generation) {
  for (;;) {
    const bool is_new = !has_generation(directory);
    generation = is_new ? next_generation(directory) : current_generation(directory);
    Xapian::WritableDatabase database(generation,
                                      is_new ? Xapian::DB_CREATE_OR_OPEN : Xapian::DB_OPEN);
    if (is_new && !has_generation(directory)) return database;
    if (!is_new && current_generation(directory) == generation) return database;
  }
}

void store_lists(WritableIndex& index, const UserLists& lists) {
  Xapian::WritableDatabase& database = index.database;
  if (lists.stop_words || lists.extra_stop_words) {
    const StopWords words = with_user_words(stored_stop_words(database), lists);
    database.set_metadata(metadata::kStopWords, words.list());
  }
  index.analyzer = std::make_unique<FrenchAnalyzer>(stored_analyzer(database));
  if (lists.synonyms) store_synonyms(database, synonyms_of(lists, *index.analyzer));
}

void begin_index(Xapian::WritableDatabase& database, const UserLists& lists,
                 bool positions_in_database) {
  database.set_metadata(metadata::kFormat, std::to_string(kIndexFormat));
  database.set_metadata(metadata::kAnalyzer, analyzer_version());
  database.set_metadata(metadata::kPositions, positions_in_database ? metadata::kInDatabase : "");
  database.set_metadata(metadata::kUnposted, StopWords::unposted().list());
  database.set_metadata(metadata::kStopWords, StopWords().list());
  database.set_metadata(metadata::kProtectedWords, protected_words_of(lists).list());
}

}  // namespace

WritableIndex open_writable(const std::string& directory, const UserLists& lists,
                            bool positions_in_database) {
  WritableIndex index;
  Xapian::WritableDatabase& database = index.database;
  const bool is_new = !has_generation(directory);
  database = open_for_writing(directory, index.generation);
  if (!is_new) {
    check_format(database, directory);
    check_protected_words(database, directory, lists);
  }
  database.begin_transaction();
  if (is_new) begin_index(database, lists, positions_in_database);
  store_lists(index, lists);
  database.commit_transaction();
  sync_to_disk(index.generation);
  if (is_new) {
    publish_generation(directory, index.generation);
    sync_to_disk(directory);
  }
  return index;
}

void remove_other_segments(const std::string& generation, const SegmentSet& segments) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(generation, ignored)) {
    const std::string name = entry.path().filename().string();
    if (name.find(".seg") == std::string::npos) continue;
    const auto& named = segments.names();
    if (std::find(named.begin(), named.end(), name) == named.end()) {
      fs::remove(entry.path(), ignored);
    }
  }
}

}  // namespace glane
