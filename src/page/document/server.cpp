#include "page/document/server.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/contains.hpp"
#include "page/document/url.hpp"

namespace glane {

namespace {

// Hosts of blogs, forums and home pages: what is under them is of others than what is at them.
constexpr std::string_view kLentHosts[] = {"blog4ever.com",
                                           "blogs.liberation.fr",
                                           "blogspirit.com",
                                           "blogspot.com",
                                           "blogspot.fr",
                                           "canalblog.com",
                                           "centerblog.net",
                                           "chez.com",
                                           "clicforum.com",
                                           "e-monsite.com",
                                           "eklablog.com",
                                           "eklablog.fr",
                                           "forumactif.com",
                                           "forumactif.org",
                                           "forumgratuit.org",
                                           "forumpro.fr",
                                           "forumsactifs.com",
                                           "free-h.net",
                                           "free.fr",
                                           "github.io",
                                           "gitlab.io",
                                           "hautetfort.com",
                                           "highbb.com",
                                           "hypotheses.org",
                                           "joueb.com",
                                           "jimdo.com",
                                           "livejournal.com",
                                           "lycos.fr",
                                           "medium.com",
                                           "multiply.com",
                                           "netlify.app",
                                           "over-blog.com",
                                           "over-blog.fr",
                                           "over-blog.net",
                                           "over-blog.org",
                                           "overblog.com",
                                           "pagesperso-orange.fr",
                                           "perso.sfr.fr",
                                           "skyblog.com",
                                           "skyrock.com",
                                           "substack.com",
                                           "superforum.fr",
                                           "tumblr.com",
                                           "typepad.com",
                                           "typepad.fr",
                                           "unblog.fr",
                                           "wanadoo.fr",
                                           "webnode.fr",
                                           "weebly.com",
                                           "wixsite.com",
                                           "wordpress.com",
                                           "xooit.com",
                                           "xooit.fr"};

bool is_under(std::string_view site, std::string_view domain) {
  return site.size() > domain.size() + 1 && site.ends_with(domain) &&
         site[site.size() - domain.size() - 1] == '.';
}

}  // namespace

std::string server_of_page(const Page& page) {
  for (const std::string* url : {&page.url, &page.server_url, &page.mirror_url}) {
    if (std::string site = site_of_url(*url); !site.empty()) return site;
  }
  return url_site_of_folders(page.id);
}

bool may_be_address_on_server(std::string_view server, std::string_view url) {
  const std::string site = site_of_url(url);
  if (server.empty() || site == server) return true;
  const std::string_view upper = site.size() < server.size() ? std::string_view(site) : server;
  const bool related = is_under(site, server) || is_under(server, site);
  return related && upper.find('.') != upper.npos && !contains(kLentHosts, upper);
}

Remark remark_on_other_server(std::string_view claimed_url, std::string_view server) {
  return {DiagnosticCode::page_address,
          {{"url", std::string(claimed_url)}, {"server", std::string(server)}}};
}

}  // namespace glane
