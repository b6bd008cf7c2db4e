// Writes into an index from a program: documents, or pages as they were fetched.
//
//   glane::Writer writer("glane.idx");
//   writer.add(html, "https://www.lagazette.example/2021/marche", fetched);
//   writer.remove("https://www.lagazette.example/2020/erreur");
//   writer.commit();
//
// The index that index_pages writes, too; its runs leave alone what a program has added, unless a
// page of theirs gives the same id.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/api.hpp"
#include "glane/date.hpp"
#include "glane/document.hpp"
#include "glane/error.hpp"
#include "glane/waiting.hpp"

namespace glane {

struct WriterSettings {
  Waiting waiting = {};    // for another writer to end
  unsigned memory_mb = 0;  // of what is not committed yet, where add() commits by itself; 0: 170
};

// What became of a document, or of a page by its documents.
enum class WriteOutcome {
  added,
  updated,    // it replaced another one under its id, or some of the page's did
  unchanged,  // it was there as it is, or a newer capture of it is
};

// The one writer of an index while it lives; readers go on. One thread at a time. It copies what it
// is given. A process that is forked may destroy it, which changes nothing of the parent's, and
// nothing else (glane.hpp).
// errors, of all: Error{index}; what was committed stays; Error{usage} in a forked child, and after
//         abandon() or when it was moved from; Interrupted where WriterSettings::waiting ends a
//         wait or a merge
class GLANE_API Writer {
 public:
  // Opens the index in `directory`, or makes one there.
  //   errors: besides, where another process writes to it
  explicit Writer(const std::string& directory, const WriterSettings& settings = {});
  ~Writer();  // what is not committed is abandoned
  Writer(Writer&&) noexcept;
  Writer& operator=(Writer&&) noexcept;

  // Adds a document, or replaces the one of its id. Whose thread is empty is an article of its own.
  // Control characters in its id and thread are percent-encoded.
  //   errors: Error{usage} where it has no id
  WriteOutcome add(const Document& document);

  // Adds what a page holds, as index_pages reads it: HTML, a reader's view, JSON, mail, a feed,
  // packed or not; an article and its comments.
  //   in:  page     its bytes, as a server sent them
  //        url      that it was fetched from; the page itself may name a better one
  //        fetched  when; relative dates count from it. Nothing: now
  //        report   what was odd, or why nothing could be read; may be empty
  //   out: the ids of its documents, article first; empty where it holds none
  std::vector<std::string> add(std::string_view page, const std::string& url,
                               const std::optional<Date>& fetched = {},
                               const DiagnosticSink& report = {});

  // out: false where there is no such document
  bool remove(std::string_view id);

  // All that was added and removed is on the disk, and seen by whoever opens or reopens the index,
  // when it returns.
  void commit();

  // Ends without what was not committed, and lets others write; whatever is called afterwards is an
  // error, but for this.
  void abandon();

 private:
  struct Data;
  std::unique_ptr<Data> data_;
};

}  // namespace glane
