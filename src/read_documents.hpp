// Walks paths and hands on the documents of each page: what extract and index_pages share.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/report.hpp"
#include "glane.hpp"

namespace glane {

struct ReadSummary {
  std::uint64_t pages = 0;  // that gave documents
  std::uint64_t skipped = 0;
  std::uint64_t failed = 0;
  std::uint64_t bytes = 0;
};

// Called for each page that gave documents, with how far the walk has come.
using DocumentsSink =
    std::function<void(const std::vector<Document>& documents, const Progress& progress)>;

// errors: single inputs go to `report`; Error{input} where there was input and all of it failed.
//         What `sink` throws passes.
ReadSummary read_documents(const std::vector<std::string>& paths, const PathOptions& options,
                           const DocumentsSink& sink, const RejectSink& report);

}  // namespace glane
