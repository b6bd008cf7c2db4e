// The lists of words that a user gives to an index or to an analysis, as read from their files.
#pragma once

#include <optional>
#include <string>

#include "french/analyzer.hpp"
#include "french/stop_words.hpp"
#include "french/synonyms.hpp"

namespace glane {

struct UserList {
  std::string name;  // of the file, for errors
  std::string text;  // valid UTF-8, an entry a line
};

// Each may be missing.
struct UserLists {
  std::optional<UserList> stop_words = {};        // in place of the list in force
  std::optional<UserList> extra_stop_words = {};  // besides the list in force
  std::optional<UserList> synonyms = {};
  std::optional<UserList> protected_words = {};
};

// `in_force` as the lists change it.
StopWords with_user_words(StopWords in_force, const UserLists& lists);

// Reads a user's list: one word a line, "#" begins a comment. Of a line of several words, "Les
// Échos" or "Coca-Cola", each is protected, stop words left out.
//   in:     name  of the file, for errors
//   errors: Error{usage} where a line holds no word
ProtectedWords read_user_protected_words(std::string_view list, const std::string& name);

// The user's protected words; none where the list is missing.
//   errors: those of read_user_protected_words
ProtectedWords protected_words_of_user_lists(const UserLists& lists);

// The user's synonyms; none where the list is missing.
//   errors: those of SynonymGroups
SynonymGroups synonyms_of_user_lists(const UserLists& lists, FrenchAnalyzer& analyzer);

// The built-in front end with the user's stop words and protected words.
FrenchAnalyzer analyzer_with_user_lists(const UserLists& lists);

}  // namespace glane
