#include "index/writer.hpp"

#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <unordered_map>

#include "base/error.hpp"
#include "base/mapped_file.hpp"
#include "french/analyzer.hpp"
#include "index/commit_lock.hpp"
#include "index/document_terms_xapian.hpp"
#include "index/index_folder.hpp"
#include "index/open_xapian.hpp"
#include "index/refresh/captures_xapian.hpp"
#include "index/refresh/document_notes_xapian.hpp"
#include "index/refresh/forgotten_filter.hpp"
#include "index/refresh/known_document_xapian.hpp"
#include "index/schema.hpp"
#include "index/segment/form_numbers.hpp"
#include "index/segment/segment_part.hpp"
#include "index/segment/segment_writer.hpp"
#include "index/segment/unpacked_blocks.hpp"
#include "index/vocabulary_xapian.hpp"
#include "index/writable_xapian.hpp"
#include "index/xapian_errors.hpp"

namespace glane {

namespace {

// Xapian slows down as the changes it holds outgrow the caches, and a commit costs an fsync:
// about 10,000 news articles, 25 MB of text, stand between.
constexpr std::size_t kCommitDocuments = 10'000;
constexpr std::size_t kCommitBytes = 25u << 20;

// Segments are merged when one is not at least so many times as large as what follows it: an index
// has a few of them, and each document is copied as many times.
constexpr std::uint64_t kSegmentGrowth = 4;

// A document added since the last commit.
struct Pending {
  std::uint64_t digest = 0;
  std::int64_t crawled = 0;
  Document document = {};  // without its text and its quotations
};

Document without_text(const Document& document) {
  Document head;
  head.id = document.id;
  head.type = document.type;
  head.source = document.source;
  head.crawled = document.crawled;
  head.thread = document.thread;
  return head;
}

}  // namespace

struct IndexWriter::Data {
  std::string directory;
  std::unique_ptr<WriterLock> lock;  // ends when all else has been closed
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
  std::unordered_map<ShortHash, std::uint32_t> pending_ids;  // places among them
  CrawlRecord record;
  std::unordered_set<ShortHash> revisits;
  bool has_notes = false;  // of comments that are gone, or of sources
  std::string stream;
  std::vector<Xapian::docid> removed;  // since the last commit
  std::size_t pending_bytes = 0;
  std::size_t cache_entries = 0;
  std::size_t commit_documents = kCommitDocuments;

  void open(const WriterOptions& options) {
    prepare_directory(directory);
    lock = std::make_unique<WriterLock>(directory, options.wait_seconds);
    const CommitLock commits(directory, CommitLock::Kind::change);
    const UserLists lists = options.lists.value_or(UserLists());
    WritableIndex index = open_writable(directory, lists, options.positions_in_database);
    generation = std::move(index.generation);
    database = std::move(index.database);
    analyzer = std::move(index.analyzer);
    analyzer->keep_at_most(options.cache_entries);
    cache_entries = options.cache_entries;
    if (options.commit_documents > 0) commit_documents = options.commit_documents;
    segments = SegmentSet(generation, database.get_metadata(metadata::kSegments));
    record = CrawlRecord(database);
    has_notes = has_gone_or_source(database);
    revisits = read_hashes(database.get_metadata(metadata::kRevisit));
    unposted = StopWords(database.get_metadata(metadata::kUnposted));
    numbers = std::make_unique<FormNumbers>(segments);
    indexer = std::make_unique<DocumentIndexer>(*analyzer, unposted, stored_positions(database),
                                                *numbers, vocabulary);
    database.begin_transaction();
    remove_other_generations(directory);
    remove_other_segments(generation, segments);
  }

  Known look_up(const Document& document, std::uint64_t fingerprint) const {
    const auto pending = pending_ids.find(short_hash_of_id(document.id));
    if (pending != pending_ids.end()) {
      const Pending& before = added[pending->second];
      Known known{segments.next_document() + pending->second, before.crawled,
                  before.digest == fingerprint};
      decide(database, document, before.crawled, known);
      return known;
    }
    return known_document(database, segments, document, fingerprint, blocks);
  }

  // 0: there is none.
  Xapian::docid find(ShortHash hash) const {
    const auto pending = pending_ids.find(hash);
    if (pending != pending_ids.end()) return segments.next_document() + pending->second;
    return find_document(database, segments, hash);
  }

  std::optional<Document> document(ShortHash hash) const {
    const auto pending = pending_ids.find(hash);
    if (pending != pending_ids.end()) return added[pending->second].document;
    const SegmentSet::Place place = segments.find(find_document(database, segments, hash));
    if (place.segment == nullptr) return std::nullopt;
    return place.segment->document(place.row, blocks);
  }

  void note_capture(const Document& document, const Known& known) {
    if (known.number == 0 || document.type != DocumentType::article) return;
    if (known.crawled == crawl_time(document)) return;  // the capture that the index has
    add_captures(database, hash_of_id(document.id), {known.crawled, crawl_time(document)});
  }

  void put(const Document& document, std::uint64_t fingerprint, Xapian::docid replaced) {
    const ShortHash hash = short_hash_of_id(document.id);
    if (replaced != 0) {
      if (has_notes) clear_notes(database, hash);
      remove(replaced);
    }
    database.add_document(indexer->make(document, stream));
    part.add(document, fingerprint, stream);
    pending_ids[hash] = static_cast<std::uint32_t>(added.size());
    added.push_back({fingerprint, crawl_time(document), without_text(document)});
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
    if (added.empty() && removed.empty()) return;
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
    // The revision tells apart those without documents, which only take words off the counts.
    const std::string name = "s" + std::to_string(first) + "-" + std::to_string(last - 1) + "." +
                             std::to_string(database.get_revision()) + ".seg";
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
    record.store(database);
    const std::string listed = pack_hashes(revisits);
    if (listed != database.get_metadata(metadata::kRevisit)) {
      database.set_metadata(metadata::kRevisit, listed);
    }
    const CommitLock commits(directory, CommitLock::Kind::change);
    database.commit_transaction();
    // Xapian has renamed its version file: a later commit overwrites blocks that the one before
    // this uses, so the name must be on the disk by then.
    sync_to_disk(generation);
    added.clear();
    blocks.clear();
    pending_ids.clear();
    pending_bytes = 0;
    segments = SegmentSet(generation, database.get_metadata(metadata::kSegments), segments);
    remove_other_segments(generation, segments);
    database.begin_transaction();
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

template <typename Act>
auto IndexWriter::guarded(Act act) const {
  try {
    return act(*data_);
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
}

PageOutcome IndexWriter::add_page(const std::vector<Document>& documents) {
  const PageOutcome outcome = add(documents).outcome;
  if (is_full()) commit();
  return outcome;
}

CrawlRecord& IndexWriter::record() {
  return data_->record;
}

Forgotten IndexWriter::forgotten() const {
  return read_forgotten(data_->database);
}

void IndexWriter::set_forgotten(const Forgotten& forgotten) {
  guarded([&](Data& data) { store_forgotten(data.database, forgotten); });
}

PageFate IndexWriter::add(const std::vector<Document>& documents) {
  return guarded([&](Data& data) {
    FateOfPage fate;
    for (const Document& document : documents) {
      const std::uint64_t fingerprint = digest(document);
      const Known known = data.look_up(document, fingerprint);
      fate.see(known);
      data.note_capture(document, known);
      if (!known.stands) data.put(document, fingerprint, known.number);
      if (known.stands && data.has_notes) {
        note_back(data.database, short_hash_of_id(document.id));
      }
      if (known.doubtful) data.revisits.insert(short_hash_of_id(document.id));
    }
    return fate.take();
  });
}

void IndexWriter::write(const Document& document) {
  guarded([&](Data& data) {
    data.put(document, digest(document), data.find(short_hash_of_id(document.id)));
  });
}

bool IndexWriter::holds(const Document& document) {
  return guarded([&](Data& data) { return data.look_up(document, digest(document)).same; });
}

std::optional<Document> IndexWriter::document(ShortHash hash) {
  return guarded([&](Data& data) { return data.document(hash); });
}

void IndexWriter::remove(ShortHash hash) {
  guarded([&](Data& data) {
    const Xapian::docid number = data.find(hash);
    if (number == 0) return;
    if (const auto head = data.document(hash)) {
      glane::set_captures(data.database, hash_of_id(head->id), {});
    }
    if (data.has_notes) clear_notes(data.database, hash);
    data.pending_ids.erase(hash);
    data.remove(number);
  });
}

void IndexWriter::note_gone(ShortHash hash, std::int64_t since) {
  guarded([&](Data& data) {
    data.has_notes = true;
    glane::note_gone(data.database, hash, since);
  });
}

bool IndexWriter::has_gone() {
  return guarded([&](Data& data) { return glane::has_gone(data.database); });
}

void IndexWriter::note_source(ShortHash hash, const std::string& source) {
  guarded([&](Data& data) {
    const auto stored = data.document(hash);
    if (!stored) return;
    data.has_notes = true;
    glane::note_source(data.database, hash, stored->source, source);
  });
}

void IndexWriter::set_captures(std::uint64_t id_hash, const std::vector<std::int64_t>& times) {
  guarded([&](Data& data) { glane::set_captures(data.database, id_hash, times); });
}

std::unordered_set<ShortHash>& IndexWriter::revisits() {
  return data_->revisits;
}

bool IndexWriter::is_full() const {
  return data_->added.size() + data_->removed.size() >= data_->commit_documents ||
         data_->pending_bytes >= kCommitBytes;
}

void IndexWriter::commit() {
  guarded([](Data& data) { data.commit(); });
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
    const CommitLock commits(data_->directory, CommitLock::Kind::change);
    Xapian::WritableDatabase built(bulk.folder(), Xapian::DB_OPEN);
    const auto end = data_->database.metadata_keys_end();
    for (auto key = data_->database.metadata_keys_begin(); key != end; ++key) {
      // The segments are those of the new generation, and so is the record.
      if (*key == metadata::kSegments || (*key).rfind(metadata::kRecord, 0) == 0) continue;
      built.set_metadata(*key, data_->database.get_metadata(*key));
    }
    data_->record.store_all(built);
    built.commit();
    sync_generation(bulk.folder());
    publish_generation(data_->directory, bulk.folder());
    bulk.release();  // it is the index now, whatever happens
    sync_to_disk(data_->directory);
    remove_other_generations(data_->directory);
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
}

}  // namespace glane
