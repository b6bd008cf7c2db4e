// Threads for tests of trees, told in a few words.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "glane/thread_tree.hpp"
#include "index/sample_documents.hpp"

namespace glane::test {

inline const Document kLevee = article("gazette/digue", "La digue cède",
                                       "La digue de la Brisonne a cédé cette nuit à Quinçay.");

// A comment on kLevee. in: quotes  author and text of each
inline Document said(int position, const std::string& author, const std::string& text,
                     const std::string& reply_to = "", std::vector<Quote> quotes = {}) {
  Document document = comment(kLevee, position, author, text);
  document.reply_to = reply_to;
  document.quotes = std::move(quotes);
  return document;
}

// "0 1 1 d 3": of each node the position of what it answers, "d" a deleted comment, "-" nothing.
inline std::string parents_of(const std::vector<ThreadNode>& thread) {
  std::string out;
  for (const ThreadNode& node : thread) {
    if (!out.empty()) out += ' ';
    if (!node.parent) {
      out += '-';
    } else {
      const ThreadNode& parent = thread[*node.parent];
      out += parent.deleted ? "d" : std::to_string(parent.document.position);
    }
  }
  return out;
}

}  // namespace glane::test
