// forget, undo_forget and forgotten of index/forgotten.hpp.
#include <algorithm>
#include <limits>
#include <unordered_set>

#include "glane.hpp"
#include "index/current.hpp"
#include "index/forgotten_filter.hpp"
#include "index/given_documents.hpp"
#include "index/writer.hpp"

namespace glane {

namespace {

// The documents that an author's names, or ids, name: those that a filter leaves out.
std::vector<std::string> documents_of(const Index& index, const Forgotten& request) {
  std::vector<std::string> ids;
  for (const std::string& id : request.ids) {
    if (const auto document = index.document(id)) ids.push_back(document->id);
  }
  const ForgottenFilter filter({{}, request.authors});
  for (const std::string& author : request.authors) {
    SearchRequest all;
    all.authors = {author};
    all.limit = std::numeric_limits<std::uint32_t>::max();
    all.snippets = all.suggest = false;
    for (const Hit& hit : index.search(all).hits) {
      if (filter.leaves_out(hit.document)) ids.push_back(hit.document.id);
    }
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

WriterOptions waiting(double seconds) {
  WriterOptions options;
  options.wait_seconds = seconds;
  return options;
}

bool holds(const std::vector<std::string>& values, const std::string& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

// in: what  removed from the values; those that were not among them come out
std::vector<std::string> take_off(std::vector<std::string>& values,
                                  const std::vector<std::string>& what) {
  std::vector<std::string> unknown;
  for (const std::string& value : what) {
    if (!holds(values, value)) unknown.push_back(value);
  }
  std::erase_if(values, [&](const std::string& value) { return holds(what, value); });
  return unknown;
}

}  // namespace

std::vector<std::string> forget(const std::string& directory, const Forgotten& request,
                                double wait_seconds) {
  Index{directory};  // says where there is none
  IndexWriter writer(directory, waiting(wait_seconds));
  const std::vector<std::string> ids = documents_of(Index(directory), request);
  for (const std::string& id : ids) writer.remove(hash_of_id(id));
  Forgotten all = writer.forgotten();
  all.ids.insert(all.ids.end(), request.ids.begin(), request.ids.end());
  all.authors.insert(all.authors.end(), request.authors.begin(), request.authors.end());
  writer.set_forgotten(all);
  writer.commit();
  return ids;
}

Forgotten undo_forget(const std::string& directory, const Forgotten& request, double wait_seconds) {
  Index{directory};
  IndexWriter writer(directory, waiting(wait_seconds));
  Forgotten all = writer.forgotten();
  const Forgotten unknown{take_off(all.ids, request.ids), take_off(all.authors, request.authors)};
  writer.set_forgotten(all);
  std::unordered_set<IdHash> ids;
  for (const std::string& id : request.ids) ids.insert(hash_of_id(id));
  // Of an author nobody knows any more what it was.
  read_again(writer.manifest(), [&](IdHash document) {
    return ids.contains(document) || (!request.authors.empty() && !writer.head(document));
  });
  writer.commit();
  return unknown;
}

Forgotten forgotten(const std::string& directory) {
  Index{directory};
  return read_forgotten(read_current(directory));
}

}  // namespace glane
