// The settings of an index, as its manifest keeps them and as its readers see them.
#pragma once

#include <string>
#include <string_view>

#include "french/analyzer.hpp"
#include "french/user_lists.hpp"
#include "index/manifest/manifest.hpp"

namespace glane {

// Of a new index.
void begin_settings(Manifest& manifest, const UserLists& lists);

// errors: Error{index} where the index is of another version of the dictionary; Error{usage} where
//         it was made with other protected words
void check_settings(const Manifest& manifest, const std::string& directory, const UserLists& lists);

// Keeps the user's stop words and synonyms, where there are some, in place of those the index has.
void store_lists(Manifest& manifest, const UserLists& lists);

// The front end as the index asks for it.
FrenchAnalyzer stored_analyzer(const Current& settings);

// Refuses an index of an earlier format, and one of another version of the dictionary.
//   in: settings  of the index
void check_version(const std::string& directory, const Current& settings);

}  // namespace glane
