// What mail programs put over the message that an answer goes on with whole, or that is passed on:
// "-----Message d'origine-----", "De : ... Envoyé : ... Objet : ...", "Le 3 mars, Zoé a écrit :".
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace glane {

struct ForwardedHead {
  std::string author;     // as the head names him, else before the "@" of his address; may be empty
  std::size_t lines = 0;  // of the head, a rule over it included; 0: there is none
};

// The head that begins at lines[at]: a line that says so, a few fields that such messages show, or
// both. A field alone is none, nor are two of them: people write "À : tous".
//   in: lines  trimmed, none of them blank
ForwardedHead read_forwarded_head(std::span<const std::string> lines, std::size_t at);

// "---- Fin du message transféré ----": what follows is again of who passed the message on.
bool ends_forwarded_message(std::string_view line);

// The person in "Zoé Lacaze <zoe@exemple.fr>", "Zoé [mailto:zoe@exemple.fr]", "zoe@exemple.fr".
std::string name_of_correspondent(std::string_view written);

// "2013/3/2 Zoé Lacaze <zoe@exemple.fr>", which old Gmail puts over a quotation, people in lists.
bool is_dated_address(std::string_view line);

// Whom such a line names, or any other that has an address, says that he wrote, and ends in ":".
// Empty: it is none.
std::string author_of_attribution(std::string_view line);

}  // namespace glane
