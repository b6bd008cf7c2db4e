#include "serve/document_writes.hpp"

#include <algorithm>

#include "glane/glane.h"
#include "json_line.hpp"
#include "serve/problem.hpp"
#include "serve/serve_messages.hpp"
#include "serve/site.hpp"
#include "terminal.hpp"

namespace glane::cli {

namespace {

using Json = nlohmann::ordered_json;

// For another process that writes: a run of `glane index` commits again and again.
constexpr double kWaitSeconds = 5;

// The writer of C reads documents as their owners write them: with what they know of.
struct Writer {
  ~Writer() { glane_writer_close(writer); }
  glane_writer* writer = nullptr;
};

HttpAnswer problem_of(glane_status status, const std::string& which = {}) {
  if (status == GLANE_LOCKED || status == GLANE_INTERRUPTED) return server_busy();
  const std::string message = glane_last_message();
  if (status == GLANE_REQUEST || status == GLANE_INPUT || status == GLANE_LIMIT) {
    const std::string said = which.empty() ? message : fill(messages::kBodyLine, {which, message});
    return answer_of(Problem{400, "document", said, glane_last_hint()});
  }
  print_error(message, glane_last_hint());
  return answer_of(Problem{500, "server", std::string(messages::kServerFault)});
}

glane_status open_writer(const std::string& directory, Writer& open) {
  glane_control control{};
  control.size = sizeof control;
  control.wait_seconds = kWaitSeconds;
  return glane_writer_open(directory.c_str(), nullptr, &control, &open.writer);
}

// A value of a value of a value: a document's own depth is 3, and what is made of an array here
// takes a call each.
constexpr int kMostDepth = 100;

bool is_shallow(int depth, Json::parse_event_t event, const Json&) {
  using Event = Json::parse_event_t;
  const bool begins = event == Event::array_start || event == Event::object_start;
  if (begins && depth > kMostDepth) {
    throw Error(ErrorKind::input, fill(messages::kBodyDeep, {std::to_string(kMostDepth)}));
  }
  return true;
}

// The documents of a body, as text each: of an array, of one object, or one a line.
std::vector<std::string> documents_of(const std::string& body) {
  // To the reader of C it would be the end.
  if (body.find('\0') != std::string::npos) {
    throw Error(ErrorKind::input, std::string(messages::kBodyZero));
  }
  std::vector<std::string> documents;
  const auto whole = Json::parse(body, is_shallow, false);
  if (whole.is_array()) {
    for (const Json& one : whole) documents.push_back(dump(one));
    return documents;
  }
  if (whole.is_object()) return {body};
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    const std::string line = body.substr(at, end - at);
    if (line.find_first_not_of(" \t\r") != std::string::npos) documents.push_back(line);
    at = end + 1;
  }
  return documents;
}

Json summary_of(std::size_t added, std::size_t updated, std::size_t unchanged,
                std::size_t removed) {
  return {{"added", added}, {"updated", updated}, {"unchanged", unchanged}, {"removed", removed}};
}

}  // namespace

DocumentWrites add_documents(const std::string& directory, const std::string& body) {
  const std::vector<std::string> documents = documents_of(body);
  if (documents.empty()) {
    return {{}, answer_of(Problem{400, "document", std::string(messages::kNoDocuments)})};
  }
  Writer open;
  glane_status status = open_writer(directory, open);
  if (status != GLANE_OK) return {{}, problem_of(status)};
  std::size_t counts[3] = {};
  for (std::size_t i = 0; i < documents.size(); ++i) {
    glane_outcome outcome = GLANE_UNCHANGED;
    status = glane_writer_add(open.writer, documents[i].c_str(), &outcome);
    if (status != GLANE_OK) return {{}, problem_of(status, std::to_string(i + 1))};
    ++counts[outcome];
  }
  status = glane_writer_commit(open.writer);
  if (status != GLANE_OK) return {{}, problem_of(status)};
  return {summary_of(counts[GLANE_ADDED], counts[GLANE_UPDATED], counts[GLANE_UNCHANGED], 0), {}};
}

DocumentWrites remove_documents(const std::string& directory, const std::vector<std::string>& ids) {
  Writer open;
  glane_status status = open_writer(directory, open);
  if (status != GLANE_OK) return {{}, problem_of(status)};
  std::size_t removed = 0;
  for (const std::string& id : ids) {
    int was_there = 0;
    status = glane_writer_remove(open.writer, id.c_str(), &was_there);
    if (status != GLANE_OK) return {{}, problem_of(status)};
    removed += was_there != 0 ? 1 : 0;
  }
  if (removed == 0) {
    const std::string message = fill(messages::kNoSuchDocument, {ids.front()});
    return {{}, answer_of(Problem{404, "id", message})};
  }
  status = glane_writer_commit(open.writer);
  if (status != GLANE_OK) return {{}, problem_of(status)};
  return {summary_of(0, 0, 0, removed), {}};
}

}  // namespace glane::cli
