// An object that is no document but holds a list of them: what APIs answer, and exporters write
// ({"status": "ok", "articles": [...]}, {"hits": {"hits": [...]}}).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glane {

struct JsonEnvelope {
  std::vector<std::string> documents;  // each as JSON; empty: it is none
  std::vector<std::string> unread;     // names of lists that may hold more of them
};

// The documents of all lists in the envelope; of Reddit's listings the replies behind what they
// answer. It is none where it has a text of its own, a title and a page's address, or no list of
// objects that have a title or a text. An article's comments and a topic's posts are no such list;
// beside one, comments that name their threads are.
//   cost: of an object with a text of its own, what stands before that; else O(bytes)
JsonEnvelope split_json_envelope(std::string_view json);

}  // namespace glane
