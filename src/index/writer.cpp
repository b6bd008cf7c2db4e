#include "index/writer.hpp"

#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <unordered_map>

#include "base/error.hpp"
#include "base/mapped_file.hpp"
#include "french/analyzer.hpp"
#include "index/captures_xapian.hpp"
#include "index/document_terms_xapian.hpp"
#include "index/form_numbers.hpp"
#include "index/index_folder.hpp"
#include "index/known_document_xapian.hpp"
#include "index/open_xapian.hpp"
#include "index/schema.hpp"
#include "index/segment_part.hpp"
#include "index/segment_writer.hpp"
#include "index/synonym_table_xapian.hpp"
#include "index/unpacked_blocks.hpp"
#include "index/vocabulary_xapian.hpp"
#include "index/xapian_errors.hpp"
#include "page/page_url.hpp"

namespace glane {

namespace {

// Xapian slows down as the changes it holds outgrow the caches, and a commit costs an fsync:
// about 10,000 news articles, 25 MB of text, stand between.
constexpr std::size_t kCommitDocuments = 10'000;
constexpr std::size_t kCommitBytes = 25u << 20;

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

// Segments are merged when one is not at least so many times as large as what follows it: an index
// has a few of them, and each document is copied as many times.
constexpr std::uint64_t kSegmentGrowth = 4;

// A document added since the last commit.
struct Pending {
  std::uint64_t digest = 0;
  std::int64_t crawled = 0;
};

}  // namespace

struct IndexWriter::Data {
  std::string directory;
  std::string generation;
  Xapian::WritableDatabase database;
  SegmentSet segments;
  std::unique_ptr<FrenchAnalyzer> analyzer;
  StopWords unposted;
  std::unique_ptr<FormNumbers> numbers;
  VocabularyWriter vocabulary;
  std::unique_ptr<DocumentIndexer> indexer;  // keeps its buffers from document to document
  SegmentPartBuilder part;                   // documents added since the last commit
  std::vector<Pending> added;                // of those
  mutable UnpackedBlocks blocks;             // of the segments
  std::unordered_map<std::string, std::uint32_t> pending_ids;  // places among them
  std::string stream;
  std::vector<Xapian::docid> removed;  // since the last commit
  std::size_t pending_bytes = 0;
  std::size_t cache_entries = 0;

  void open(const WriterOptions& options) {
    prepare_directory(directory);
    database = open_for_writing(directory, generation);
    prepare(options);
    remove_other_generations(directory);
    remove_other_segments();
  }

  // A new index gets its metadata, in a commit of its own: readers may open it from now on.
  void prepare(const WriterOptions& options) {
    const UserLists lists = options.lists.value_or(UserLists());
    const bool is_new = !has_generation(directory);
    if (!is_new) {
      check_format(database, directory);
      check_protected_words(database, directory, lists);
    }
    database.begin_transaction();
    if (is_new) {
      const bool inside = options.positions_in_database;
      database.set_metadata(metadata::kFormat, std::to_string(kIndexFormat));
      database.set_metadata(metadata::kAnalyzer, analyzer_version());
      database.set_metadata(metadata::kPositions, inside ? metadata::kInDatabase : "");
      database.set_metadata(metadata::kUnposted, StopWords::unposted().list());
      database.set_metadata(metadata::kStopWords, StopWords().list());
      database.set_metadata(metadata::kProtectedWords, protected_words_of(lists).list());
    }
    store_lists(lists);
    analyzer->keep_at_most(options.cache_entries);
    cache_entries = options.cache_entries;
    database.commit_transaction();
    if (is_new) publish_generation(directory, generation);
    segments = SegmentSet(generation, database.get_metadata(metadata::kSegments));
    unposted = StopWords(database.get_metadata(metadata::kUnposted));
    numbers = std::make_unique<FormNumbers>(segments);
    indexer = std::make_unique<DocumentIndexer>(*analyzer, unposted, stored_positions(database),
                                                *numbers, vocabulary);
    database.begin_transaction();
  }

  void store_lists(const UserLists& lists) {
    if (lists.stop_words || lists.extra_stop_words) {
      const StopWords words = with_user_words(stored_stop_words(database), lists);
      database.set_metadata(metadata::kStopWords, words.list());
    }
    analyzer = std::make_unique<FrenchAnalyzer>(stored_analyzer(database));
    if (lists.synonyms) store_synonyms(database, synonyms_of(lists, *analyzer));
  }

  Known look_up(const Document& document, std::uint64_t fingerprint) const {
    const auto pending = pending_ids.find(std::string(name_of_id(document.id)));
    if (pending != pending_ids.end()) {
      const Pending& before = added[pending->second];
      return {segments.next_document() + pending->second, before.crawled,
              before.digest == fingerprint || is_older(database, document, before.crawled)};
    }
    return known_document(database, segments, document, fingerprint, blocks);
  }

  void note_capture(const Document& document, const Known& known) {
    if (known.number == 0 || document.type != DocumentType::article) return;
    if (known.crawled == crawl_time(document)) return;  // the capture that the index has
    add_captures(database, hash_of_id(document.id), {known.crawled, crawl_time(document)});
  }

  void put(const Document& document, std::uint64_t fingerprint, Xapian::docid replaced) {
    if (replaced != 0) remove(replaced);
    database.add_document(indexer->make(document, stream));
    part.add(document, fingerprint, stream);
    pending_ids[std::string(name_of_id(document.id))] = static_cast<std::uint32_t>(added.size());
    added.push_back({fingerprint, crawl_time(document)});
    pending_bytes += document.text.size() + document.title.size();
  }

  void remove(Xapian::docid number) {
    database.delete_document(number);
    removed.push_back(number);
  }

  // The stream of a document, committed or not.
  std::string_view stream_of(Xapian::docid number) const {
    return number < segments.next_document() ? segments.stream(number)
                                             : part.stream(number - segments.next_document());
  }

  // The segments to keep, and the one that takes in the others and what was added.
  void write_segment() {
    if (added.empty()) return;
    const auto& all = segments.segments();
    std::size_t kept = all.size();
    std::uint64_t documents = added.size();
    while (kept > 0 && all[kept - 1]->count() < kSegmentGrowth * documents &&
           all[kept - 1]->count() + documents <= SegmentWriter::kMostDocuments) {
      documents += all[--kept]->count();
    }
    const std::uint32_t first = kept < all.size() ? all[kept]->first() : segments.next_document();
    const std::uint32_t last = segments.next_document() + static_cast<std::uint32_t>(added.size());
    const std::uint32_t first_number =
        kept < all.size() ? all[kept]->first_number() : segments.next_number();
    const std::string name = "s" + std::to_string(first) + "-" + std::to_string(last - 1) + ".seg";
    SegmentWriter writer(generation + "/" + name, first, first_number);
    for (std::size_t i = kept; i < all.size(); ++i) writer.append(*all[i]);
    for (const Xapian::docid number : removed) writer.uncount(stream_of(number));
    removed.clear();
    writer.append(part.take());
    writer.append(numbers->take_new());
    writer.finish();
    sync_to_disk(generation);
    std::string list;
    for (std::size_t i = 0; i < kept; ++i) list += segments.names()[i] + "\n";
    database.set_metadata(metadata::kSegments, list + name + "\n");
  }

  void commit() {
    write_segment();
    vocabulary.flush(database);
    database.commit_transaction();
    added.clear();
    blocks.clear();
    pending_ids.clear();
    pending_bytes = 0;
    segments = SegmentSet(generation, database.get_metadata(metadata::kSegments), segments);
    remove_other_segments();
    database.begin_transaction();
  }

  // Those that were merged, and what a run that was cut short had begun.
  void remove_other_segments() const {
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
};

IndexWriter::IndexWriter(const std::string& directory, const WriterOptions& options)
    : data_(std::make_unique<Data>()) {
  data_->directory = directory;
  try {
    data_->open(options);
  } catch (const Xapian::DatabaseOpeningError& error) {
    throw Error(ErrorKind::index, directory + ": cannot be opened for writing: " + error.get_msg());
  } catch (...) {
    rethrow_as_error(directory);
  }
}

IndexWriter::~IndexWriter() {
  try {
    data_->database.cancel_transaction();
  } catch (const Xapian::Error&) {
    // Nothing was written; the lock goes with the database.
  }
}

void IndexWriter::set_ranking(const std::string& settings) {
  try {
    data_->database.set_metadata(metadata::kRanking, settings);
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
}

PageOutcome IndexWriter::add_page(const std::vector<Document>& documents) {
  OutcomeOfPage outcome;
  try {
    for (const Document& document : documents) {
      const std::uint64_t fingerprint = digest(document);
      const Known known = data_->look_up(document, fingerprint);
      outcome.see(known);
      data_->note_capture(document, known);
      if (!known.stands) data_->put(document, fingerprint, known.number);
    }
    if (data_->added.size() >= kCommitDocuments || data_->pending_bytes >= kCommitBytes) {
      data_->commit();
    }
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
  return outcome.outcome();
}

void IndexWriter::commit() {
  try {
    data_->commit();
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
}

bool IndexWriter::is_empty() const {
  return data_->segments.segments().empty() && data_->added.empty();
}

std::unique_ptr<BulkBuilder> IndexWriter::start_bulk(unsigned workers) {
  try {
    const Xapian::Database& database = data_->database;
    const IndexSettings settings{database.get_metadata(metadata::kStopWords),
                                 database.get_metadata(metadata::kProtectedWords),
                                 database.get_metadata(metadata::kUnposted),
                                 stored_positions(database) == Positions::database,
                                 data_->cache_entries};
    return std::make_unique<BulkBuilder>(next_generation(data_->directory), settings, workers);
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
}

void IndexWriter::publish(BulkBuilder& bulk) {
  try {
    data_->commit();
    Xapian::WritableDatabase built(bulk.folder(), Xapian::DB_OPEN);
    const auto end = data_->database.metadata_keys_end();
    for (auto key = data_->database.metadata_keys_begin(); key != end; ++key) {
      if (*key == metadata::kSegments) continue;
      built.set_metadata(*key, data_->database.get_metadata(*key));
    }
    built.commit();
    for (const auto& entry : std::filesystem::directory_iterator(bulk.folder())) {
      sync_to_disk(entry.path().string());
    }
    sync_to_disk(bulk.folder());
    publish_generation(data_->directory, bulk.folder());
    bulk.release();
    remove_other_generations(data_->directory);
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
}

struct IndexPreview::Data {
  std::string directory;
  UnpackedBlocks blocks;
  std::optional<OpenIndex> index;
};

IndexPreview::IndexPreview(const std::string& directory) : data_(std::make_unique<Data>()) {
  data_->directory = directory;
  std::error_code error;
  if (std::filesystem::exists(directory, error)) data_->index = open_index(directory);
}

IndexPreview::~IndexPreview() = default;

PageOutcome IndexPreview::look_at(const std::vector<Document>& documents) const {
  OutcomeOfPage outcome;
  try {
    for (const Document& document : documents) {
      Known known;
      if (data_->index) {
        known = known_document(data_->index->database, data_->index->segments, document,
                               digest(document), data_->blocks);
      }
      outcome.see(known);
    }
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
  return outcome.outcome();
}

}  // namespace glane
