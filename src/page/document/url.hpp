// The little that page readers need to know of URLs.
#pragma once

#include <string>
#include <string_view>

namespace glane {

// True for "http://..." and "https://..." with a host.
bool is_web_url(std::string_view text);

// The host in lower case, without "www.", user and port; empty where `url` is no web URL.
std::string site_of_url(std::string_view url);

// True where the URL names a whole site: no path, no query.
bool is_root_url(std::string_view url);

// A host as a site is written: lower case, without "www."; of a URL its host. Empty where `text`
// is neither: "Le Monde".
std::string site_of_host(std::string_view text);

// The site that a mirror keeps in a folder of its own, as wget and HTTrack do:
// "crawl/www.lagazette.example/2019/crue.txt" -> "lagazette.example". The first folder with the
// form of a host counts; empty where none has it. The last part of `path` is a file.
std::string url_site_of_folders(std::string_view path);

}  // namespace glane
