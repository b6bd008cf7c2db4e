// One page has many URLs, and one document may be named by several ids: the form that they share.
#pragma once

#include <string>
#include <string_view>

namespace glane {

// The URL without what only one visit had: the fragment (but for "#!..."), parameters of campaigns
// (utm_source, xtor, fbclid ...) and of sessions (PHPSESSID, a sid of 32 hexadecimal digits,
// ";jsessionid=" ...), the usual port. Its host is in lower case. Else, and where `url` is no web
// URL, as it is.
std::string canonical_url(std::string_view url);

// An id without "http://" or "https://" and "www.": documents whose ids differ by these only are
// one. Any other id is itself.
std::string_view canonical_url_id(std::string_view id);
bool is_same_canonical_url_id(std::string_view one, std::string_view other);

}  // namespace glane
