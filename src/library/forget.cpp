#include <algorithm>
#include <limits>
#include <unordered_set>

#include "base/contains.hpp"
#include "base/sorted.hpp"
#include "glane/glane.hpp"
#include "glane/index.hpp"
#include "glane/suppression.hpp"
#include "index/maintenance/erasure.hpp"
#include "index/manifest/current.hpp"
#include "index/manifest/given_documents.hpp"
#include "index/manifest/suppression_filter.hpp"
#include "index/writer/writer.hpp"

namespace glane {

namespace {

// The documents that an author's names, or ids, name: those that a filter leaves out.
std::vector<std::string> documents_of(const Index& index, const SuppressionList& request) {
  std::vector<std::string> ids;
  for (const std::string& id : request.ids) {
    if (const auto document = index.document(id)) ids.push_back(document->id);
  }
  const SuppressionFilter filter({{}, request.authors});
  for (const std::string& author : request.authors) {
    SearchRequest all;
    all.authors = {author};
    all.limit = std::numeric_limits<std::uint32_t>::max();
    all.snippets = all.suggest = all.count_all = false;
    all.timeout_seconds = 0;  // every one
    for (const Hit& hit : index.search(all).hits) {
      if (filter.leaves_out(hit.document)) ids.push_back(hit.document.id);
    }
  }
  sort_unique(ids);
  return ids;
}

// Merges would only be waited for where what they write is written anew.
WriterOptions writer_options(const Waiting& waiting, bool erase = false) {
  WriterOptions options;
  options.waiting = waiting;
  if (erase) options.merges = MergePolicy::none();
  return options;
}

// Ids that are nowhere: not forgotten, and no row of a document has them.
std::vector<std::string> unknown_of(const SuppressionList& request, const SuppressionList& before,
                                    const ForgetReport& report) {
  std::unordered_set<IdHash> known;
  for (const auto* ids : {&before.ids, &report.ids, &report.erasure.ids}) {
    for (const std::string& id : *ids) known.insert(hash_of_id(id));
  }
  std::vector<std::string> unknown;
  for (const std::string& id : request.ids) {
    if (!known.contains(hash_of_id(id))) unknown.push_back(id);
  }
  return unknown;
}

ForgetReport preview_forget(const std::string& directory, const SuppressionList& request,
                            const ForgetOptions& options) {
  ForgetReport report;
  report.ids = documents_of(Index(directory), request);
  if (!options.erase) return report;
  report.erasure = find_erasure(directory, ErasedRows(request), options.waiting.stop);
  report.unknown = unknown_of(request, suppressed(directory), report);
  return report;
}

void erase(IndexWriter& writer, const ErasedRows& erased, Erasure& report) {
  try {
    report.is_whole = writer.erase([&](const Segment& segment) { return erased.has_any(segment); });
  } catch (const Interrupted&) {
    report.is_whole = false;
    report.is_interrupted = true;
  }
}

// in: what  removed from the values; those that were not among them come out
std::vector<std::string> remove_from(std::vector<std::string>& values,
                                     const std::vector<std::string>& what) {
  std::vector<std::string> unknown;
  for (const std::string& value : what) {
    if (!contains(values, value)) unknown.push_back(value);
  }
  std::erase_if(values, [&](const std::string& value) { return contains(what, value); });
  return unknown;
}

}  // namespace

ForgetReport forget(const std::string& directory, const SuppressionList& request,
                    const ForgetOptions& options) {
  Index{directory};  // says where there is none
  if (options.dry_run) return preview_forget(directory, request, options);
  IndexWriter writer(directory, writer_options(options.waiting, options.erase));
  ForgetReport report;
  report.ids = documents_of(Index(directory), request);
  const SuppressionList before = writer.suppressed();
  const ErasedRows erased(request);
  if (options.erase) {
    report.erasure = find_erasure(directory, erased, options.waiting.stop);
    report.unknown = unknown_of(request, before, report);
  }
  for (const std::string& id : report.ids) writer.remove(hash_of_id(id));
  SuppressionList all = before;
  all.ids.insert(all.ids.end(), request.ids.begin(), request.ids.end());
  all.authors.insert(all.authors.end(), request.authors.begin(), request.authors.end());
  writer.set_suppression_list(all);
  writer.commit();
  if (options.erase) erase(writer, erased, report.erasure);
  return report;
}

SuppressionList undo_forget(const std::string& directory, const SuppressionList& request,
                            const Waiting& waiting) {
  Index{directory};
  IndexWriter writer(directory, writer_options(waiting));
  SuppressionList all = writer.suppressed();
  const SuppressionList unknown{remove_from(all.ids, request.ids),
                                remove_from(all.authors, request.authors)};
  writer.set_suppression_list(all);
  std::unordered_set<IdHash> ids;
  for (const std::string& id : request.ids) ids.insert(hash_of_id(id));
  // Of an author nobody knows any more what it was.
  given_documents_read_again(writer.manifest(), [&](IdHash document) {
    return ids.contains(document) || (!request.authors.empty() && !writer.head(document));
  });
  writer.commit();
  return unknown;
}

SuppressionList suppressed(const std::string& directory) {
  Index{directory};
  return read_suppression_filter_list(read_current(directory));
}

}  // namespace glane
