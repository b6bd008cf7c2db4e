// The text of a post: without what it quotes, which comes out beside it, without signature, notes
// on edits, buttons. Called by the readers of posts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/document.hpp"
#include "page/html_text.hpp"
#include "page/html_tree.hpp"

namespace glane {

struct PostText {
  std::string text;           // lines joined by "\n"
  std::vector<Quote> quotes;  // those inside a quotation behind it
};

// Quotations are told by markup (quote_markup.hpp); what only words mark is left in the text.
//   in:   left_out  what else is no part of the text: replies, the author's name
//   cost: O(bytes)
PostText read_post_text(const GumboNode& node, const NodeFilter& left_out);

// `text` without the lines that software puts under a post: "Dernière modification par Octave le
// 12/06/2007", "Message édité par ...", a signature under "_________________", "Citation :" over
// a quotation that was taken out, "Répondre".
std::string without_post_notes(std::string_view text);

// True for the text of a post that is none any more: "Ce commentaire a été supprimé", "[message
// modéré]", "Cet utilisateur est ignoré".
bool is_removed_post(std::string_view text);

}  // namespace glane
