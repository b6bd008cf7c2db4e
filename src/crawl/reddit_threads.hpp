// Reddit's JSON, of dumps and of its API: one submission or one comment an object, the threads
// known by ids alone ("link_id", "parent_id").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace glane {

// What has been read of one file. Two files are two of these: who is answered is known where both
// stand in one.
class RedditThreads {
 public:
  // The object as crawl/field_aliases.hpp has documents: the thread's id, the place in
  // it, whom it answers by name, the text as markup, the quotations of Markdown told apart.
  // Nothing where it is none of Reddit's; of a comment that was taken out an empty text.
  //   cost: a search for a few words in what is none of Reddit's
  //   memory: of the last 100,000 comments some 50 bytes each
  std::optional<std::string> as_document(std::string_view json);

 private:
  std::unordered_map<std::string, std::string> authors_;  // by "t1_..." of a comment
  std::unordered_map<std::string, int> comments_;         // of a thread so far
};

}  // namespace glane
