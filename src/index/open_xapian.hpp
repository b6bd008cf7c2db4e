// Opens an index for reading and checks that this version of glane understands it.
#pragma once

#include <string>

#include <xapian.h>

#include "french/stop_words.hpp"

namespace glane {

// errors: Error{index} where `directory` is no index, or one that must be made anew
Xapian::Database open_index(const std::string& directory);

// errors: Error{index} where the format or the analyzer is of another version
void check_format(const Xapian::Database& database, const std::string& directory);

// The stop words that the index was made with.
StopWords stored_stop_words(const Xapian::Database& database);

}  // namespace glane
