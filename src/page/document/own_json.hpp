// Documents as to_json wrote them, told from any other JSON.
#pragma once

#include <optional>

#include "base/json_dom.hpp"
#include "glane/document.hpp"

namespace glane {

// The document that to_json wrote, or nothing where this is anything else.
std::optional<Document> read_own_json(const JsonDom& dom);

}  // namespace glane
