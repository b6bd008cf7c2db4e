// What is asked about a section, and which names are no sections of a site.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "page/html/page_outline.hpp"

namespace glane {

// The page whose section is sought.
struct SectionPage {
  const PageOutline& outline;
  std::size_t headline;    // the element that shows the title; 0: there is none
  std::string_view title;  // of the article
  std::string_view url;    // the page's own address; empty: unknown

  // By their letters: names of the site, and of who wrote.
  std::vector<std::string> names_of_others = {};

  std::uint32_t title_begin() const { return outline[headline].text_at; }
  std::uint32_t title_end() const { return title_begin() + outline[headline].text_bytes; }

  // As the function below has it, and no other's name.
  bool may_be_section(std::string_view name) const;
};

// False for the front page ("Accueil"), a host, a path, a number, a month of an archive, a headline
// whole or in part.
//   in: title  of the article
bool may_be_section(std::string_view name, std::string_view title);

// Without the signs that part it from other words: "› Villes", "Rhin ·", "Biz & IT —".
std::string section_as_written(std::string_view text);

// "8. November 2021 | Aktuelles" -> {"8. November 2021", "Aktuelles"}; views into the line.
std::vector<std::string_view> parts_of_line(std::string_view line);

// "Toutes les news Environnement" -> "Environnement"; any other name as it is.
std::string name_behind_all(std::string name);

// "crime-safety", "sante": a name of an address or of a program.
bool is_written_for_machines(std::string_view section);

}  // namespace glane
