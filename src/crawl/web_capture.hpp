// Copies that somebody kept of a page: what their addresses, comments and banners say of the page's
// own address and of when it was captured.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "glane/date.hpp"

namespace glane {

struct Capture {
  std::string url;               // of the page itself; empty: not told
  std::optional<Date> captured;  // to the day or finer
};

// What a web archive's address is a copy of, and when: "https://web.archive.org/web/
// 20070228213001id_/http://a.example:80/une" is http://a.example/une. So are those of archive.today
// ("/2020.01.01-123456/https://…") and of others that replay by time and address, also where a
// mirror's folders have lost a slash. Nothing where `url` is no such address.
std::optional<Capture> read_capture_url(std::string_view url);

// "20070228213001", or its beginning from the day on, as of UTC.
std::optional<Date> read_capture_time(std::string_view digits);

// What a saved page says in comments at its head (browsers, HTTrack, SingleFile) or in a banner
// (the Wayback Machine).
Capture read_web_capture(std::string_view html);

// Takes what a web archive has put into the markup of its copy out of it.
//   cost: O(bytes)
void remove_web_capture_banner(std::string& html);

}  // namespace glane
