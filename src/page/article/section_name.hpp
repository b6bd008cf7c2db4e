// What is asked about a section, and which names are no sections of a site.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "page/html/page_outline.hpp"

namespace glane {

// The page whose section is sought.
struct SectionPage {
  const PageOutline& outline;
  std::size_t headline;    // the element that shows the title; 0: there is none
  std::string_view title;  // of the article
  std::string_view url;    // the page's own address; empty: unknown

  std::uint32_t title_begin() const { return outline[headline].text_at; }
  std::uint32_t title_end() const { return title_begin() + outline[headline].text_bytes; }
};

// False for the front page ("Accueil"), a host, a path, a number, a month of an archive, a headline
// whole or in part.
//   in: title  of the article
bool may_be_section(std::string_view name, std::string_view title);

// "Toutes les news Environnement" -> "Environnement"; any other name as it is.
std::string name_behind_all(std::string name);

// "crime-safety", "sante": a name of an address or of a program.
bool is_written_for_machines(std::string_view section);

}  // namespace glane
