#include "index/bulk_builder.hpp"

#include <xapian.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <limits>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/parallel.hpp"
#include "french/analyzer.hpp"
#include "index/document_terms_xapian.hpp"
#include "index/merge_databases_xapian.hpp"
#include "index/refresh/captures_xapian.hpp"
#include "index/schema.hpp"
#include "index/segment/form_numbers.hpp"
#include "index/segment/segment_writer.hpp"
#include "index/superseded.hpp"
#include "index/vocabulary_xapian.hpp"
#include "index/xapian_errors.hpp"

namespace glane {

namespace fs = std::filesystem;

namespace {

// A database's documents, or bytes of text. Smaller ones are faster to fill, as their terms stay in
// the processor's caches, but each leaves its own chunk of every posting list, which merging does
// not join: of 1,500 documents postings took 66 MB, of 3,000 53, of 6,000 44, and CPU 56, 52, 61 s.
constexpr std::size_t kDatabaseDocuments = 6000;
constexpr std::size_t kDatabaseBytes = 6u << 20;

// Nothing is waited for: what a crash leaves here is thrown away.
constexpr int kPrivateDatabase = Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC;

// The words of some documents, most frequent first, as FormNumbers::reserve takes them.
std::vector<std::string> frequent_words(const std::vector<std::vector<Document>>& pages,
                                        FrenchAnalyzer& analyzer) {
  std::unordered_map<std::string, std::size_t> counts;
  Analysis analysis;
  for (const auto& page : pages) {
    for (const Document& document : page) {
      analyzer.analyze(document.text, analysis);
      for (const Token& token : analysis.tokens) {
        const bool capital = begins_with_capital(document.text, token.begin);
        ++counts[(capital ? 'A' : 'a') + token.word->form];
      }
    }
  }
  std::vector<std::string> words;
  for (const auto& [word, count] : counts) words.push_back(word);
  std::sort(words.begin(), words.end(), [&](const std::string& a, const std::string& b) {
    const std::size_t count_a = counts[a], count_b = counts[b];
    return count_a != count_b ? count_a > count_b : a < b;
  });
  return words;
}

}  // namespace

struct BulkBuilder::Data {
  Data(std::string index, std::string generation, const IndexSettings& settings)
      : directory(std::move(index)),
        folder(std::move(generation)),
        unposted(settings.unposted),
        numbers(SegmentSet()) {}

  // What a thread has to itself.
  struct Worker {
    Worker(const IndexSettings& settings, const StopWords& unposted, FormNumbers& numbers)
        : analyzer(StopWords(settings.stop_words), ProtectedWords(settings.protected_words)),
          indexer(analyzer, unposted,
                  settings.positions_in_database ? Positions::database : Positions::streams,
                  numbers, vocabulary) {
      analyzer.keep_at_most(settings.cache_entries);
    }

    FrenchAnalyzer analyzer;
    VocabularyWriter vocabulary;
    DocumentIndexer indexer;
    SegmentPartBuilder part;
    std::string stream;
  };

  std::string directory;  // of the index, for messages
  std::string folder;
  StopWords unposted;
  FormNumbers numbers;
  std::once_flag sampled;
  std::vector<std::unique_ptr<Worker>> workers;
  std::atomic<std::uint64_t> databases_made{0};
  std::vector<std::string> databases;  // in the order of their documents
  std::optional<SegmentWriter> segment;
  std::string segment_name;
  std::string segment_list;
  std::uint32_t next_document = 1;
  SupersededDocuments superseded;
  bool released = false;

  BulkBatch build(const std::vector<std::vector<Document>>& pages, Worker& worker);
  void append(const BulkBatch& batch);
  BulkCounts finish();

  std::string scratch() const { return folder + "/scratch"; }
  std::string new_database() { return scratch() + "/" + std::to_string(databases_made++); }

  void open_segment(std::uint32_t first_number) {
    segment_name = "s" + std::to_string(next_document) + ".seg";
    segment.emplace(folder + "/" + segment_name, next_document, first_number);
  }

  void close_segment() {
    segment->append(numbers.take_new());
    segment->finish();
    segment.reset();
    segment_list += segment_name + "\n";
  }

  // Segments are written once: a last one, without documents, takes the words of these off the
  // counts.
  void uncount(const std::vector<std::uint32_t>& documents) {
    const SegmentSet segments(folder, segment_list);
    open_segment(segments.next_number());
    for (const std::uint32_t number : documents) segment->uncount(segments.stream(number));
    close_segment();
  }

  // The tables of classes, a database a worker, so that merging joins them with the postings.
  void write_classes() {
    std::vector<std::string> paths(workers.size());
    run_in_parallel(workers.size(), workers.size(), [&](std::size_t i) {
      paths[i] = new_database();
      Xapian::WritableDatabase database(paths[i], kPrivateDatabase);
      workers[i]->vocabulary.flush(database);
      database.commit();
    });
    databases.insert(databases.end(), paths.begin(), paths.end());
  }
};

BulkBuilder::BulkBuilder(const std::string& folder, const IndexSettings& settings, unsigned workers)
    : data_(std::make_unique<Data>(fs::path(folder).parent_path().string(), folder, settings)) {
  fs::create_directories(data_->scratch());
  for (unsigned i = 0; i < workers; ++i) {
    data_->workers.push_back(
        std::make_unique<Data::Worker>(settings, data_->unposted, data_->numbers));
  }
  data_->open_segment(0);
}

BulkBuilder::~BulkBuilder() {
  if (data_->released) return;
  std::error_code ignored;
  fs::remove_all(data_->folder, ignored);
}

BulkBatch BulkBuilder::build(const std::vector<std::vector<Document>>& pages, unsigned worker) {
  try {
    return data_->build(pages, *data_->workers[worker]);
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
}

BulkBatch BulkBuilder::Data::build(const std::vector<std::vector<Document>>& pages,
                                   Worker& worker) {
  // The words of whichever batch comes first are in the order of how frequent they are.
  std::call_once(sampled, [&] { numbers.reserve(frequent_words(pages, worker.analyzer)); });
  BulkBatch batch;
  std::optional<Xapian::WritableDatabase> database;
  std::size_t documents = 0;
  std::size_t bytes = 0;
  const auto close = [&] {
    if (!database) return;
    database->commit();
    database.reset();
    documents = bytes = 0;
  };
  for (const std::vector<Document>& page : pages) {
    for (const Document& document : page) {
      if (!database) {
        batch.databases.push_back(new_database());
        database.emplace(batch.databases.back(), kPrivateDatabase);
      }
      database->add_document(worker.indexer.make(document, worker.stream));
      const std::uint64_t fingerprint = digest(document);
      worker.part.add(document, fingerprint, worker.stream);
      batch.entries.push_back({hash_of_id(document.id), fingerprint, crawl_time(document),
                               batch.pages, document.type == DocumentType::article});
      bytes += document.text.size();
      if (++documents >= kDatabaseDocuments || bytes >= kDatabaseBytes) close();
    }
    ++batch.pages;
  }
  close();
  batch.part = worker.part.take();
  return batch;
}

void BulkBuilder::append(BulkBatch&& batch) {
  try {
    data_->append(batch);
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
}

void BulkBuilder::Data::append(const BulkBatch& batch) {
  superseded.add(batch.entries, batch.pages, next_document);
  segment->append(batch.part);
  databases.insert(databases.end(), batch.databases.begin(), batch.databases.end());
  next_document += static_cast<std::uint32_t>(batch.part.rows.size());
}

BulkCounts BulkBuilder::finish() {
  try {
    return data_->finish();
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
}

BulkCounts BulkBuilder::Data::finish() {
  close_segment();
  write_classes();
  merge_databases(databases, folder, scratch(), workers.size());
  fs::remove_all(scratch());

  const SupersededDocuments::Result result = superseded.find();
  Xapian::WritableDatabase database(folder, Xapian::DB_OPEN);
  for (const std::uint32_t number : result.documents) database.delete_document(number);
  if (!result.documents.empty()) uncount(result.documents);
  for (const auto& [id_hash, times] : result.captures) add_captures(database, id_hash, times);
  database.set_metadata(metadata::kSegments, segment_list);
  database.commit();
  return result.pages;
}

const std::string& BulkBuilder::folder() const {
  return data_->folder;
}

void BulkBuilder::release() {
  data_->released = true;
}

}  // namespace glane
