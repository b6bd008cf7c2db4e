// Whose word counts on what a page is: which server it came from, which addresses it may give as
// its own, and what an id that is unique on one server only is qualified with.
#pragma once

#include <string>
#include <string_view>

#include "crawl/page.hpp"

namespace glane {

// The site, as site_of_url gives it, of the server that a page came from, as the crawl knows it:
// its URL (of the web archive's record, of --base-url), that of the list or archive that it is a
// piece of, the folder of a mirror. Empty where nobody but the page says.
std::string server_of(const Page& page);

// Whether what came from `server` may give `url` as its address. A page may be known by another
// host of its site ("m.", "amp.", "abonnes."): the server's own host, a domain above it and one
// under it count, but for hosts that lend their subdomains to strangers (over-blog.com). Anything
// counts where the server is not known.
//   in: server  as of server_of
//       url     a web URL
bool may_be_address(std::string_view server, std::string_view url);

// "states the address https://a.example/une, but came from b.example"
std::string remark_on_claim(std::string_view claimed_url, std::string_view server);

// What makes a number of an engine's unique, to be followed by the engine's name of the thing:
// "forum.example/", "a.example:8080/forum/" for two forums of one host; where no site is known the
// path of the file, "crawl/fil.jsonl#". The lines of one file are of one engine.
//   in: site  that the document itself names; empty: none
std::string prefix_of_numbers(const Page& page, std::string_view site);

// An id in which no control character can hide or break a line: C0, DEL, C1, U+2028 and U+2029 are
// percent-encoded.
//   cost: O(bytes)
std::string id_without_controls(std::string id);

}  // namespace glane
