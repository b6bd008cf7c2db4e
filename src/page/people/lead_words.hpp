// The words that stand before a name: "Par", "Propos recueillis par", "Posted by", "Auteur :".
#pragma once

#include <cstddef>
#include <string_view>

namespace glane {

enum LeadUse : unsigned {
  kLeadOfSignature = 1u << 0,  // under a headline
  kLeadOfLaterName = 1u << 1,  // between the names of a signature: "avec"
  kLeadOfPost = 1u << 2,       // a comment's, or a quotation's: "Message de"
};

// Cuts such words off the front, as often as they stand there, with colons behind them; never the
// whole of the text.
//   in:   text  one line
//         uses  of the words, joined by |
//   out:  a view into `text`, trimmed
//   cost: O(words of the table)
std::string_view without_lead_words(std::string_view text, unsigned uses);

// Bytes of `text` whose normalised form is `size` bytes long; of a few words, since it is
// normalised for each character.
std::size_t bytes_of_normalised(std::string_view text, std::size_t size);

}  // namespace glane
