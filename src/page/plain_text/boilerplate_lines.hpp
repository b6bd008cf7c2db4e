// Recognises the lines of a web page that are no text: picture credits, share buttons, sign-up
// and newsletter lines, links to other pages, cookie notices, footers.
#pragma once

#include "base/lines.hpp"
#include "page/plain_text/boilerplate_kind.hpp"

namespace glane {

struct BoilerplateLine {
  BoilerplateKind kind = BoilerplateKind::none;
  // Of several words: by itself a sign that this is a web page. A single word ("Facebook",
  // "Contact") is none: it may be a title in any text.
  bool telling = false;

  explicit operator bool() const { return kind != BoilerplateKind::none; }
};

// The whole line is known by its phrase, by the phrase it starts with, or as a row of links
// ("[ Imprimer ] [ Partager ]"); a phrase inside a sentence is never enough, and long lines are
// text.
//   cost: O(bytes)
BoilerplateLine boilerplate_of_line(const Line& line);

}  // namespace glane
