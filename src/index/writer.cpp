#include "index/writer.hpp"

#include <xapian.h>

#include <filesystem>
#include <system_error>

#include "base/error.hpp"
#include "french/analyzer.hpp"
#include "index/document_terms_xapian.hpp"
#include "index/open_xapian.hpp"
#include "index/schema.hpp"
#include "index/synonym_table_xapian.hpp"
#include "index/vocabulary_xapian.hpp"
#include "index/xapian_errors.hpp"

namespace glane {

namespace {

// Xapian slows down as the changes it holds outgrow the caches, and a commit costs an fsync:
// about 10,000 news articles, 25 MB of text, stand between.
constexpr std::size_t kCommitDocuments = 10'000;
constexpr std::size_t kCommitBytes = 25u << 20;

// The number of the document with this id, and whether it differs from the one in the index.
struct Known {
  Xapian::docid number = 0;  // 0: none
  bool same = false;
};

Known look_up(const Xapian::Database& database, const Document& document) {
  const std::string term = exact_term(prefix::kId, document.id);
  const auto posting = database.postlist_begin(term);
  if (posting == database.postlist_end(term)) return {};
  const std::string stored = database.get_document(*posting).get_value(slot::kDigest);
  return {*posting, stored == digest(document)};
}

// A page is new where its first document is; else it is updated where any document differs.
class OutcomeOfPage {
 public:
  void see(const Known& known) {
    if (documents_++ == 0) first_is_new_ = known.number == 0;
    changed_ = changed_ || !known.same;
  }
  PageOutcome outcome() const {
    if (!changed_) return PageOutcome::unchanged;
    return first_is_new_ ? PageOutcome::added : PageOutcome::updated;
  }

 private:
  std::size_t documents_ = 0;
  bool first_is_new_ = false;
  bool changed_ = false;
};

// Xapian's own files; those of an index whose making was cut short are written anew.
bool is_file_of_xapian(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  return name == "flintlock" || name == "iamglass" || path.extension() == ".glass" ||
         path.extension() == ".tmp";
}

// Xapian would make its files among whatever lies there.
void refuse_foreign_directory(const std::string& directory) {
  namespace fs = std::filesystem;
  std::error_code error;
  const auto status = fs::status(directory, error);
  if (!fs::exists(status)) return;
  if (!fs::is_directory(status)) throw_no_index(directory, "not an index but a file");
  for (const auto& entry : fs::directory_iterator(directory, error)) {
    if (!is_file_of_xapian(entry.path())) {
      throw_no_index(directory, "not an index but a directory with other files");
    }
  }
  if (error) throw_no_index(directory, error.message());
}

// The classes of protected words are in the table of classes already.
void check_protected_words(const Xapian::Database& database, const std::string& directory,
                           const UserLists& lists) {
  if (!lists.protected_words) return;
  if (stored_protected_words(database).list() == protected_words_of(lists).list()) return;
  throw Error(ErrorKind::usage, directory + ": the index was made with other protected words",
              "they change what is indexed: leave --protect out, or make a new index");
}

Xapian::WritableDatabase open_for_writing(const std::string& directory) {
  refuse_foreign_directory(directory);
  return Xapian::WritableDatabase(directory, Xapian::DB_CREATE_OR_OPEN);
}

}  // namespace

struct IndexWriter::Data {
  std::string directory;
  Xapian::WritableDatabase database;
  std::unique_ptr<FrenchAnalyzer> analyzer;
  VocabularyWriter vocabulary;
  std::unique_ptr<DocumentIndexer> indexer;  // keeps its buffers from document to document
  std::size_t pending_documents = 0;
  std::size_t pending_bytes = 0;

  // A new index gets its metadata, in a commit of its own: readers may open it from now on.
  void prepare(const UserLists& lists) {
    const bool is_new =
        database.get_metadata(metadata::kFormat).empty() && database.get_doccount() == 0;
    if (!is_new) {
      check_format(database, directory);
      check_protected_words(database, directory, lists);
    }
    database.begin_transaction();
    if (is_new) {
      database.set_metadata(metadata::kFormat, std::to_string(kIndexFormat));
      database.set_metadata(metadata::kAnalyzer, analyzer_version());
      database.set_metadata(metadata::kStopWords, StopWords().list());
      database.set_metadata(metadata::kProtectedWords, protected_words_of(lists).list());
    }
    store_lists(lists);
    database.commit_transaction();
    indexer = std::make_unique<DocumentIndexer>(*analyzer, vocabulary);
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

  void put(const Document& document, Xapian::docid number) {
    const Xapian::Document made = indexer->make(document);
    if (number == 0) {
      database.add_document(made);
    } else {
      database.replace_document(number, made);
    }
    ++pending_documents;
    pending_bytes += document.text.size() + document.title.size();
  }

  void commit() {
    vocabulary.flush(database);
    database.commit_transaction();
    pending_documents = 0;
    pending_bytes = 0;
    database.begin_transaction();
  }
};

IndexWriter::IndexWriter(const std::string& directory, const std::optional<UserLists>& lists)
    : data_(std::make_unique<Data>()) {
  data_->directory = directory;
  try {
    data_->database = open_for_writing(directory);
    data_->prepare(lists.value_or(UserLists()));
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
      const Known known = look_up(data_->database, document);
      outcome.see(known);
      if (!known.same) data_->put(document, known.number);
    }
    if (data_->pending_documents >= kCommitDocuments || data_->pending_bytes >= kCommitBytes) {
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

struct IndexPreview::Data {
  std::string directory;
  std::optional<Xapian::Database> database;
};

IndexPreview::IndexPreview(const std::string& directory) : data_(std::make_unique<Data>()) {
  data_->directory = directory;
  std::error_code error;
  if (std::filesystem::exists(directory, error)) data_->database = open_index(directory);
}

IndexPreview::~IndexPreview() = default;

PageOutcome IndexPreview::look_at(const std::vector<Document>& documents) const {
  OutcomeOfPage outcome;
  try {
    for (const Document& document : documents) {
      outcome.see(data_->database ? look_up(*data_->database, document) : Known{});
    }
  } catch (...) {
    rethrow_as_error(data_->directory);
  }
  return outcome.outcome();
}

}  // namespace glane
