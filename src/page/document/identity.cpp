#include "page/document/identity.hpp"

#include <algorithm>
#include <utility>

#include "base/contains.hpp"
#include "base/utf8.hpp"
#include "page/document/canonical_url.hpp"
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

// What engines put between their root and the name of a thing.
constexpr std::string_view kEngineFolders[] = {"/t/",      "/p/",       "/posts/", "/topic/",
                                               "/topics/", "/wp-json/", "/api/"};

// "https://www.a.example/forum/t/pont/42.json" -> "a.example/forum/"
std::string root_of_engine(std::string_view url) {
  const std::string page = canonical_url(url);
  std::string_view name = canonical_id(page);
  name = name.substr(0, name.find_first_of("?#"));
  const std::size_t path = std::min(name.find('/'), name.size());
  std::size_t end = name.size();
  for (const std::string_view folder : kEngineFolders) end = std::min(end, name.find(folder, path));
  if (end == name.size()) end = path;
  return std::string(name.substr(0, end)) + "/";
}

// "crawl/fil.jsonl#L12" -> "crawl/fil.jsonl"
std::string_view file_of_id(std::string_view id) {
  const std::size_t line = id.rfind("#L");
  const bool of_line = line != id.npos && line + 2 < id.size() &&
                       id.find_first_not_of("0123456789-", line + 2) == id.npos;
  return of_line ? id.substr(0, line) : id;
}

// "https://web.archive.org/web/2012id_/https://a.example/une" is a copy of a page of a.example,
// also where a mirror's folders have lost a slash; of other URLs the site.
std::string site_of_origin(std::string_view url) {
  std::string site = site_of_url(url);
  if (site != "web.archive.org") return site;
  const std::size_t time = url.find("/web/");
  const std::size_t scheme = url.find("/http", std::min(time, url.size()));
  if (scheme == url.npos) return site;
  std::string_view host = url.substr(std::min(url.find(':', scheme), url.size()));
  host.remove_prefix(std::min(host.find_first_not_of(":/"), host.size()));
  host = host.substr(0, host.find('/'));
  std::string original = site_of_host(host.substr(0, host.find(':')));
  if (!original.empty()) site = std::move(original);
  return site;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

}  // namespace

std::string server_of(const Page& page) {
  for (const std::string* url : {&page.url, &page.server_url, &page.mirror_url}) {
    if (std::string site = site_of_origin(*url); !site.empty()) return site;
  }
  return site_of_folders(page.id);
}

bool may_be_address(std::string_view server, std::string_view url) {
  const std::string site = site_of_url(url);
  if (server.empty() || site == server) return true;
  const std::string_view upper = site.size() < server.size() ? std::string_view(site) : server;
  const bool related = is_under(site, server) || is_under(server, site);
  return related && upper.find('.') != upper.npos && !contains(kLentHosts, upper);
}

std::string remark_on_claim(std::string_view claimed_url, std::string_view server) {
  return "states the address " + std::string(claimed_url) + ", but came from " +
         std::string(server);
}

std::string prefix_of_numbers(const Page& page, std::string_view site) {
  for (const std::string* url : {&page.url, &page.server_url, &page.mirror_url}) {
    const std::string host = site_of_url(*url);
    if (!host.empty() && (site.empty() || host == site)) return root_of_engine(*url);
  }
  std::string prefix(site);
  if (prefix.empty()) prefix = site_of_folders(page.id);
  if (!prefix.empty()) return prefix.append("/");
  return prefix.append(file_of_id(page.id)).append("#");
}

std::string id_without_controls(std::string id) {
  constexpr char kHex[] = "0123456789ABCDEF";
  // Nearly every id is plain, and passes; C2 begins the C1 controls, E2 the separators.
  const auto suspect = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2;
  };
  if (std::none_of(id.begin(), id.end(), suspect)) return id;
  std::string clean;
  clean.reserve(id.size());
  for (std::size_t at = 0; at < id.size();) {
    const std::size_t begin = at;
    const bool control = is_control(next_code_point(id, at));
    for (std::size_t i = begin; i < at; ++i) {
      const auto byte = static_cast<unsigned char>(id[i]);
      if (control) {
        clean += {'%', kHex[byte >> 4], kHex[byte & 15]};
      } else {
        clean += id[i];
      }
    }
  }
  return clean;
}

}  // namespace glane
