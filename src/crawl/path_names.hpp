// The names of files in a crawl, which are bytes, as text.
#pragma once

#include <string>
#include <string_view>

namespace glane {

// A path, or a URL, as it stands in ids, which are UTF-8 where file names are bytes: a byte that is
// no UTF-8 becomes "%E9", so that names which differ only there stay apart.
std::string id_of_path_name(std::string_view path);

}  // namespace glane
