#include "page/document/url.hpp"

#include "base/text.hpp"
#include "crawl/mirror_url.hpp"

namespace glane {

namespace {

// What follows "http://" or "https://"; empty for anything else.
std::string_view after_scheme(std::string_view url) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (equal_ignoring_ascii_case(url.substr(0, scheme.size()), scheme)) {
      return url.substr(scheme.size());
    }
  }
  return "";
}

std::string site_of(std::string_view host) {
  std::string site = lower_ascii(host);
  while (!site.empty() && site.back() == '.') site.pop_back();
  return site.starts_with("www.") ? site.substr(4) : site;
}

// Empty where there is none.
std::string_view host_of(std::string_view url) {
  const std::string_view rest = after_scheme(url);
  std::string_view host = rest.substr(0, rest.find_first_of("/?#\\"));
  if (const std::size_t user = host.rfind('@'); user != std::string_view::npos) {
    host.remove_prefix(user + 1);
  }
  if (host.substr(0, 1) != "[") host = host.substr(0, host.find(':'));
  return host.find_first_of(" \t\"'<>") == std::string_view::npos ? host : "";
}

}  // namespace

bool is_web_url(std::string_view text) {
  return host_of(text).find_first_not_of('.') != std::string_view::npos;
}

std::string site_of_url(std::string_view url) {
  return site_of(host_of(url));
}

bool is_root_url(std::string_view url) {
  const std::string_view rest = after_scheme(url);
  const std::size_t path = rest.find_first_of("/?#");
  return path == std::string_view::npos || path + 1 == rest.size();
}

std::string site_of_host(std::string_view text) {
  text = trim(text);
  if (is_web_url(text)) return site_of_url(text);
  const std::size_t dot = text.find('.');
  const bool host = dot != std::string_view::npos && dot > 0 && dot + 1 < text.size() &&
                    text.find_first_of(" \t/,;'\"()") == std::string_view::npos;
  return host ? site_of(text) : "";
}

std::string url_site_of_folders(std::string_view path) {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/')) {
    std::string_view folder = path.substr(0, slash);
    // The first folder inside an archive: "crawl/mirror.tar#www.lagazette.example".
    if (const std::size_t mark = folder.find('#'); mark != std::string_view::npos) {
      folder.remove_prefix(mark + 1);
    }
    if (is_host_folder(folder)) return site_of(folder.substr(0, folder.find_first_of("+:")));
    path.remove_prefix(slash + 1);
  }
  return "";
}

}  // namespace glane
