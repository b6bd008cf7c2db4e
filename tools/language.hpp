// The language that the program speaks: its sentences are English in the sources, and looked up in
// the catalogue (tools/po) when they are printed. What other programs read is never looked up.
#pragma once

#include <cstdint>
#include <string_view>

namespace glane::cli {

enum class Language { english, french };

// The values of the environment variables of these names; empty: not set.
struct LanguageWish {
  std::string_view language;     // "br:fr_FR:en": the first that there is, else English
  std::string_view lc_all;       // before the two others
  std::string_view lc_messages;  // before LANG
  std::string_view lang;
};

// As gettext reads them, with or without the locale's data on this machine: `language` counts
// unless the locale is "C" or "POSIX", whose programs speak English; else the locale's name.
Language wished_language(const LanguageWish& wish);

// Of this process.
LanguageWish wish_of_environment();

// From now on; English before the first call.
void speak(Language language);
Language spoken();

// In the language that is spoken; what the catalogue does not have stays as it is. The bytes live
// as long as the program, or as `english`.
//   cost: O(log sentences); nothing in English
std::string_view translated(std::string_view english);

// The same of a noun, in the form that goes with `count`.
std::string_view translated(std::string_view one, std::string_view many, std::uint64_t count);

}  // namespace glane::cli
