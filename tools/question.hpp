// What a command asks one open index, apart from who opens it and who ends it: the program by
// signals, the server when its client has gone.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "glane/glane.hpp"
#include "interrupt.hpp"
#include "terminal.hpp"

namespace glane::cli {

enum class ExitStatus {
  done = 0,
  nothing_found = 1,
  damaged = 1,        // of `check`: the index
  usage = 2,          // a usage or query error
  unreadable = 3,     // the index, or every input, could not be read or written
  some_failed = 4,    // done, but some inputs failed
  interrupted = 130,  // by a signal, after committing what was done; as shells have it
};

// What indexes are called by whoever asks, by their directories.
using IndexNames = std::map<std::string, std::string>;

// Lives while one question is asked and its answer printed.
class Session {
 public:
  // Of the program: Ctrl-C and the like end what is asked.
  Session(const Index& index, Terminal& terminal) : index_(index), terminal_(terminal) {}

  // Of a server: `stop` does, and signals are its own matter. Answers have these names of indexes.
  Session(const Index& index, Terminal& terminal, StopTest stop, IndexNames names)
      : index_(index),
        terminal_(terminal),
        stop_(std::move(stop)),
        heeds_signals_(false),
        names_(std::move(names)) {}

  const Index& index() const { return index_; }
  Terminal& terminal() const { return terminal_; }

  // Runs `ask(index, stop)`; only what it asks is ended, what is printed afterwards a signal ends
  // as in any program.
  //   errors: its own; Interrupted
  template <typename Ask>
  auto answer(Ask ask) const {
    if (heeds_signals_) catch_interrupts();
    auto answer = ask(index_, stop_);
    if (heeds_signals_) release_interrupts();
    complete(answer);
    return answer;
  }

  // The same of a request to one of the index's members: answer(&Index::search, request).
  template <typename Answer, typename Request>
  Answer answer(Answer (Index::*member)(const Request&) const, Request request) const {
    return answer([&](const Index& index, const StopTest& stop) {
      request.stop = stop;
      return (index.*member)(request);
    });
  }

  // As of Index.
  std::vector<Document> documents(std::string_view id) const {
    std::vector<Document> found = index_.documents(id);
    complete(found);
    return found;
  }
  std::vector<Document> thread(std::string_view id) const {
    std::vector<Document> found = index_.thread(id);
    complete(found);
    return found;
  }

  // errors: Interrupted where nobody waits for the answer any more
  void require_reader() const {
    if (stop_()) throw Interrupted();
  }

 private:
  void complete(Document& document) const {
    const auto name = names_.find(document.index);
    if (name != names_.end()) document.index = name->second;
  }
  void complete(std::vector<Document>& documents) const {
    for (Document& document : documents) complete(document);
  }
  void complete(std::vector<Hit>& hits) const {
    for (Hit& hit : hits) {
      complete(hit.document);
      if (hit.group) complete(hit.group->hits);
    }
  }
  void complete(SearchResponse& response) const {
    if (response.partial) terminal_.note_partial();
    complete(response.hits);
  }
  void complete(ConcordanceResponse& response) const {
    if (response.partial) terminal_.note_partial();
    for (ConcordanceLine& line : response.lines) complete(line.document);
  }
  template <typename Answer>
  void complete(std::optional<Answer>& answer) const {
    if (answer) complete(*answer);
  }
  template <typename Response>
  void complete(Response& response) const {
    if constexpr (requires { response.partial; }) {
      if (response.partial) terminal_.note_partial();
    }
  }

  const Index& index_;
  Terminal& terminal_;
  StopTest stop_ = interrupted;
  bool heeds_signals_ = true;
  IndexNames names_;
};

// errors: glane::Error
using Question = std::function<ExitStatus(const Session& session)>;

}  // namespace glane::cli
