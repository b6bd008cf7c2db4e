// Reads whom an element names as the article's author, in its lines.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "glane/date.hpp"
#include "page/article/article_place.hpp"
#include "page/article/author_trust.hpp"
#include "page/html/page_outline.hpp"

namespace glane {

struct SignatureCandidate {
  Trust trust = kNone;
  Place place = Place::other;
  std::size_t element = 0;
  std::string author;
  std::vector<std::string> authors;

  bool is_better_than(const SignatureCandidate& other) const {
    if (place != other.place) return place < other.place;
    return trust < other.trust;
  }
};

// Fills `author` and `authors` of a candidate from its element: with a name where the markup says
// that it is one, else with what "Par ..." or "Auteur :" stands before.
//   in:  seen  what relative dates in bylines count from
//   out: false where it names nobody
bool read_signature(const PageOutline& outline, const Date& seen, SignatureCandidate& candidate);

}  // namespace glane
