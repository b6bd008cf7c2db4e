// What address a file is a copy of, by the folders that wget, HTTrack and curl keep a mirror in.
#pragma once

#include <string>
#include <string_view>

namespace glane {

// A folder's name with the form of a host: "www.lagazette.example", "forum.example+8080" (wget's
// way to write a port on Windows). Versions ("v1.2") and backups ("pages.old") have none.
bool is_host_folder(std::string_view folder);

// The URL of a file of a mirror, https being assumed: the first folder with the form of a host and
// what follows it. "crawl/www.lagazette.example/a/index.html" is "https://www.lagazette.example/a/"
// and "…/fil.php@id=3.html" is "…/fil.php?id=3". Empty where no folder has that form.
//   in: path  "/" between folders; the last part is a file
std::string mirror_url(std::string_view path);

// The URL of a file whose folder the user says to be a copy of `base`: its path below that, read
// as above.
std::string url_below(std::string_view base, std::string_view path);

}  // namespace glane
