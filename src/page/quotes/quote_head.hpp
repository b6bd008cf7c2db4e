// The line that heads a quotation: "Peggy10Huitres:", "Peggy a écrit :", "Citation de Peggy :".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "page/people/participants.hpp"

namespace glane {

struct QuoteHead {
  std::string author;    // as written or, of a participant, as he writes it; empty: nobody named
  std::string rest;      // what stands behind the head in its line
  bool says_so = false;  // "a écrit", "Citation": beyond doubt, and not only "Name:"
};

// A bare "Name:" is a head where Name takes part in the thread, or is one word that software
// accepts as a pseudonym, with no blank before the colon, and no usual heading ("Exemple:").
// Text behind the head is allowed only behind "a écrit" and the like, of a participant.
//   in:  line, trimmed
bool read_quote_head(std::string_view line, const Participants& participants, QuoteHead& head);

// ">Les ponts ferment.> Lesquels ?": a quotation between two such signs, and the answer to it.
struct ClosedQuote {
  std::string cited;
  std::string answer;
};
std::optional<ClosedQuote> read_closed_quote(std::string_view line);

// How many ">" the line starts with, as mail programs mark quotations; 0: none.
std::size_t mail_quote_head_depth(std::string_view line);

// `line` without these.
std::string_view without_mail_quote_head(std::string_view line);

}  // namespace glane
