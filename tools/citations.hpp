// Hits as references for those who cite them: RIS, BibTeX, CSL-JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/glane.hpp"
#include "hit_writer.hpp"

namespace glane::cli {

// One author. A name that is not plainly a given name and a family name is one whole: agencies
// ("AFP", "La Rédaction"), pseudonyms ("chat_noir34").
struct CitedName {
  std::string whole;     // as signed; the rest is empty where it is not taken apart
  std::string given;     // "Jean-Marc"
  std::string dropping;  // particle left out in sorting: "de", "d'"
  std::string particle;  // particle that counts: "du", "le", "von"
  std::string family;    // "Le Goff"

  bool is_whole() const { return family.empty(); }
};

// Takes apart "Louise Jean", "Yann LE GOFF", "LE GOFF, Yann", "Jean d'Ormesson", "Ursula von der
// Leyen".
CitedName cited_name(std::string_view signed_name);

// The particles and the family name: "de La Fontaine", "d'Ormesson".
std::string family_with_particles(const CitedName& name);

enum class CitedKind { newspaper, comment, page };  // `page`: of no known site

struct Citation {
  CitedKind kind = CitedKind::page;
  std::string id;
  std::string key;  // [a-z0-9]: family name, year and 60 bits of the id
  std::vector<CitedName> authors;
  std::string title;  // a comment's own, else its thread's
  std::string site;
  std::string url;
  std::string language;
  std::optional<Date> date;      // of a comment that bears its article's date the year alone
  std::optional<Date> accessed;  // when it was captured
};

Citation citation_of(const Document& document);

std::unique_ptr<HitWriter> ris_writer(const WrittenSearch& search);
std::unique_ptr<HitWriter> bibtex_writer(const WrittenSearch& search);
std::unique_ptr<HitWriter> csl_writer(const WrittenSearch& search);

// One reference in each; for tests.
std::string ris_entry(const Citation& citation);
std::string bibtex_entry(const Citation& citation);
std::string csl_item(const Citation& citation);

}  // namespace glane::cli
