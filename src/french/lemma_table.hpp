// The lemma classes of French forms: a table made at build time from a Hunspell dictionary
// (lexicon/make_table.py) and linked in.
#pragma once

#include <string_view>

namespace glane {

// Names of classes; the views live as long as the program.
struct LemmaClasses {
  std::string_view usual;   // empty: the form is unknown
  std::string_view second;  // of a form of two readings ("marche"), else empty
};

// The classes of a form: as it is written, else of its spelling without accents, else of the usual
// one of the forms that differ from it by accents at most.
//   in:   form    normalized
//         folded  the same without accents
//   cost: a binary search and the decoding of some 16 to 32 forms, about a microsecond
LemmaClasses lemma_classes(std::string_view form, std::string_view folded);

// Whether the table has the form, with these accents. cost: the same
bool has_lemma_form(std::string_view form, std::string_view folded);

// Changes whenever a form or a class of the table does.
std::string_view lemma_table_version();

}  // namespace glane
