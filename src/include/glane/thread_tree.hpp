// A thread as a tree: whom each comment answers, and what survives of comments that were deleted.
//
//   for (const glane::ThreadNode& node : glane::thread_tree(index.thread(id))) ...
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/api.hpp"
#include "glane/document.hpp"

namespace glane {

struct ThreadNode {
  // Of a deleted comment its author and text, as far as quotations have them, its thread and site;
  // its id is the thread's and "#deleted1", "#deleted2" ... and finds nothing; its position is that
  // of the first comment that quotes it.
  Document document;
  std::optional<std::size_t> parent;  // place among the nodes of what it answers, before its own
  std::size_t depth = 0;              // how many are above it
  std::size_t answers = 0;            // nodes whose parent it is, in the whole thread
  bool deleted = false;               // known from quotations alone
  std::vector<std::string> quoted_by = {};  // ids, in order
};

// A thread's documents with what each answers, in the order given; a deleted comment comes before
// the first that quotes it.
//
// A comment answers, of what stands before it:
//   1. what it quotes, by the words of the quotation: of the author it names as its addressee
//      (Document::reply_to) where it names one; the first such quotation;
//   2. a deleted comment, where what it quotes of that author is of no comment that is there;
//   3. else the last comment of its addressee;
//   4. else the article.
//
// A quotation is of a comment of its author where half or more of its rows of three words stand in
// that comment, in any case and with any accents; all of it where it has fewer words. It is of a
// deleted comment where its author is known and it is of no comment and not of the article.
// Quotations of one author that share half of their rows are of one deleted comment; the longest
// stands.
//   in:   documents  of one thread by position, as Index::thread gives them; may lack the article
//   cost: O(bytes): less than half a second for 5,000 comments, whoever quotes whom
GLANE_API std::vector<ThreadNode> thread_tree(std::vector<Document> documents);

// What surrounds a document: all that it answers, up to the article, the document, and all that
// answers it, what quotes it included. Of an article its direct answers. Parents and depths are
// those of the part.
//   out: empty where no node has the id
GLANE_API std::vector<ThreadNode> thread_context(const std::vector<ThreadNode>& thread,
                                                 std::string_view id);

// The places of the nodes as one reads a tree: each before its answers, and these in their order.
GLANE_API std::vector<std::size_t> reading_order(const std::vector<ThreadNode>& thread);

// A node as one line of JSON: its document's keys, then
//   parent     id of what it answers; null
//   depth, answers, deleted, quoted_by
GLANE_API std::string to_json(const std::vector<ThreadNode>& thread, std::size_t place);

}  // namespace glane
