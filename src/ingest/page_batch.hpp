// Some pages of a crawl that follow each other, on their way from the files to the index: fetched
// by one thread (batch_gatherer.hpp), taken apart by others (prepare_batch.hpp), decided about by
// whoever pulls them (crawl_reader.hpp). Pages are moved along, never copied.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "crawl/page.hpp"
#include "crawl/read_file.hpp"
#include "glane/error.hpp"
#include "glane/ingest.hpp"
#include "index/writer/prepared_document.hpp"
#include "ingest/file_refresh.hpp"

namespace glane {

// What is known of the file that something is met in; nullptr where nobody keeps a record.
using FilePointer = std::shared_ptr<FileRefresh>;

// What is met while files are read, in order.
struct FileBegin {
  FilePointer file;
  std::string named;  // its path, where the user named it
};
struct KnownPage {  // one that need not be taken apart
  FilePointer file;
  std::uint64_t page = 0;
};
struct FetchedPage {  // one that must be
  FilePointer file;
  std::size_t at = 0;  // in PageBatch::pages
};
struct PageRemark {
  FilePointer file;
  Diagnostic diagnostic;
};
struct FileEnd {
  FilePointer file;
  std::uint64_t hash = 0;  // as read_crawl_file has it
  bool whole = true;       // nothing is known to be missing
};
using ReadEvent = std::variant<FileBegin, KnownPage, FetchedPage, PageRemark, FileEnd>;

// A page of a file that was taken apart.
struct PreparedPage {
  std::uint64_t page = 0;  // number_of_place, once only in a file
  std::string place;
  std::uint64_t key = 0;
  std::vector<IdHash> ids;                 // of its documents
  std::vector<Document> documents;         // those of them that are not suppressed
  std::vector<PreparedDocument> prepared;  // of each of those
};

struct PageBatch {
  std::vector<ReadEvent> events;  // the remarks on pages among them once these were taken apart
  std::vector<Page> fetched;      // until then
  std::vector<PreparedPage> pages;
  Progress progress;  // when its last event had been read
};

}  // namespace glane
