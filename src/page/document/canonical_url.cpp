#include "page/document/canonical_url.hpp"

#include <algorithm>

#include "base/contains.hpp"
#include "base/text.hpp"
#include "page/document/url.hpp"

namespace glane {

namespace {

// Parameters of analytics (Google, Matomo, Piano), advertisers, newsletters and sessions.
constexpr std::string_view kPrefixes[] = {"utm_",        "pk_",       "mtm_",        "at_medium",
                                          "at_campaign", "at_custom", "aspsessionid"};
constexpr std::string_view kNames[] = {
    "fbclid",     "gclid",     "dclid",      "msclkid", "yclid",   "igshid", "mc_cid", "mc_eid",
    "_ga",        "_gl",       "xtor",       "xtref",   "xtmc",    "xtcr",   "xtnp",   "phpsessid",
    "jsessionid", "sessionid", "session_id", "cfid",    "cftoken", "oscsid"};
// Of phpBB and vBulletin, where nothing else has 32 hexadecimal digits.
constexpr std::string_view kForumSessions[] = {"sid", "s"};
constexpr std::string_view kPathSession = ";jsessionid=";

bool is_hash(std::string_view value) {
  return value.size() == 32 &&
         lower_ascii(value).find_first_not_of("0123456789abcdef") == std::string::npos;
}

// in: parameter  "name=value"
bool is_of_visit(std::string_view parameter) {
  const std::size_t equals = std::min(parameter.find('='), parameter.size());
  const std::string name = lower_ascii(parameter.substr(0, equals));
  if (starts_with_any(name, kPrefixes) || contains(kNames, name)) return true;
  return contains(kForumSessions, name) &&
         is_hash(parameter.substr(std::min(equals + 1, parameter.size())));
}

// in: query  without its "?"; separators stay as they are, "&amp;" among them
std::string without_visit(std::string_view query) {
  constexpr std::string_view kEscapedAnd = "&amp;";
  std::string kept;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    query.remove_prefix(end);
    const std::size_t separator = query.starts_with(kEscapedAnd) ? kEscapedAnd.size() : 1;
    query.remove_prefix(std::min(separator, query.size()));
    if (parameter.empty() || is_of_visit(parameter)) continue;
    if (!kept.empty()) kept += '&';
    kept += parameter;
  }
  return kept;
}

// "Exemple.fr:443" of "https://" -> "exemple.fr"
std::string host_of_page(std::string_view scheme, std::string_view host) {
  const std::string_view usual = scheme == "https://" ? ":443" : ":80";
  if (host.size() > usual.size() && host.ends_with(usual)) host.remove_suffix(usual.size());
  const std::size_t user = host.rfind('@');  // whose case counts
  if (user == std::string_view::npos) return lower_ascii(host);
  return std::string(host.substr(0, user)) + lower_ascii(host.substr(user));
}

}  // namespace

std::string canonical_url(std::string_view url) {
  if (!is_web_url(url)) return std::string(url);
  const std::size_t hash = std::min(url.find('#'), url.size());
  if (!url.substr(hash).starts_with("#!")) url = url.substr(0, hash);
  const std::size_t host_begin = url.find("://") + 3;
  const std::size_t host_end = std::min(url.find_first_of("/?#", host_begin), url.size());
  const std::string scheme = lower_ascii(url.substr(0, host_begin));
  const std::size_t question = std::min(url.find('?', host_end), url.size());
  std::string_view path = url.substr(host_end, question - host_end);
  if (path.find(kPathSession.front()) != path.npos) {
    path = path.substr(0, lower_ascii(path).find(kPathSession));
  }
  std::string clean = scheme + host_of_page(scheme, url.substr(host_begin, host_end - host_begin));
  clean += path;
  if (question == url.size()) return clean;
  const std::string query = without_visit(url.substr(question + 1));
  return query.empty() ? clean : clean + '?' + query;
}

std::string_view canonical_url_id(std::string_view id) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!id.starts_with(scheme)) continue;
    id.remove_prefix(scheme.size());
    return id.starts_with("www.") ? id.substr(4) : id;
  }
  return id;
}

bool is_same_canonical_url_id(std::string_view one, std::string_view other) {
  return one == other || canonical_url_id(one) == canonical_url_id(other);
}

}  // namespace glane
