// What is in a folder. As std::filesystem has it, but for this: where memory runs out within one of
// its iterators, or its remove_all, the program ends (libstdc++); here std::bad_alloc is thrown.
#pragma once

#include <string>
#include <system_error>
#include <vector>

namespace glane {

// The names of all that stands in a folder, in no order, "." and ".." left out.
//   out: none, and the error, where it cannot be read
std::vector<std::string> names_in(const std::string& folder, std::error_code& error);
std::vector<std::string> names_in(const std::string& folder);  // errors: std::system_error

// Removes a file, a link, or a folder with all that is in it. What is not there is no error.
void remove_tree(const std::string& path, std::error_code& error);
void remove_tree(const std::string& path);  // errors: std::system_error

}  // namespace glane
