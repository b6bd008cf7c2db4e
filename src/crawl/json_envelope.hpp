// An object that is no document but holds a list of them: what APIs answer, and exporters write
// ({"status": "ok", "articles": [...]}, {"hits": {"hits": [...]}}).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glane {

// The documents in the envelope, each as JSON; of Reddit's listings the replies behind what they
// answer. Empty where `json` is none: it has a text of its own, or no list of objects that have a
// title or a text. An article's comments and a topic's posts are no such list.
//   cost: of an object with a text of its own, what stands before that; else O(bytes)
std::vector<std::string> split_json_envelope(std::string_view json);

}  // namespace glane
