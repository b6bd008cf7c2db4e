// Documents added to an index and taken out of it, by one commit each time: all of them or none.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "serve/http_message.hpp"

namespace glane::cli {

struct DocumentWrites {
  nlohmann::ordered_json summary;     // {"added", "updated", "unchanged", "removed"}
  std::optional<HttpAnswer> problem;  // nothing was written
};

// in: body  one document, with keys of `glane extract`; or an array of them, or one a line
// errors: Error{input}  where it is nested deep, or holds a zero byte
DocumentWrites add_documents(const std::string& directory, const std::string& body);

// 404 where none of them is there.
DocumentWrites remove_documents(const std::string& directory, const std::vector<std::string>& ids);

}  // namespace glane::cli
