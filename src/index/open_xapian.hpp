// Opens an index for reading and checks that this version of glane understands it.
#pragma once

#include <string>

#include <xapian.h>

#include "french/analyzer.hpp"

namespace glane {

// errors: Error{index} where `directory` is no index, or one that must be made anew
Xapian::Database open_index(const std::string& directory);

// errors: Error{index} where the format or the analyzer is of another version
void check_format(const Xapian::Database& database, const std::string& directory);

// The stop words in force.
StopWords stored_stop_words(const Xapian::Database& database);

// The protected words that the index was made with.
ProtectedWords stored_protected_words(const Xapian::Database& database);

// The front end as the index asks for it.
FrenchAnalyzer stored_analyzer(const Xapian::Database& database);

}  // namespace glane
