// A word as the French front end sees it: its forms and the classes that searches ask for.
#pragma once

#include <cstdint>
#include <string>

namespace glane {

struct Word {
  std::string form;         // as written: normalized, clitic removed, accents kept
  std::string folded;       // form without accents
  std::string stem;         // class that a plain query asks for
  std::string second_stem;  // class that the word answers to besides; empty for most
  bool stop_word = false;
  bool may_begin_unit = false;  // written_units.hpp
  // Of the words that the analyzer keeps: 0, 1, ... in the order met, since it last forgot them.
  std::uint32_t ordinal = 0;
};

}  // namespace glane
