// Which server a page came from, and which addresses it may give as its own.
#pragma once

#include <string>
#include <string_view>

#include "crawl/page.hpp"

namespace glane {

// The site, as site_of_url gives it, of the server that a page came from, as the crawl knows it:
// its URL (of the web archive's record, of --base-url), that of the list or archive that it is a
// piece of, the folder of a mirror. Empty where nobody but the page says.
std::string server_of_page(const Page& page);

// Whether what came from `server` may give `url` as its address. A page may be known by another
// host of its site ("m.", "amp.", "abonnes."): the server's own host, a domain above it and one
// under it count, but for hosts that lend their subdomains to strangers (over-blog.com). Anything
// counts where the server is not known.
//   in: server  as of server_of_page
//       url     a web URL
bool may_be_address_on_server(std::string_view server, std::string_view url);

// "states the address https://a.example/une, but came from b.example"
Remark remark_on_other_server(std::string_view claimed_url, std::string_view server);

}  // namespace glane
