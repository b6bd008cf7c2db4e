#include "crawl/web_capture.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

constexpr std::size_t kHeadBytes = 16384;  // of a page, where comments and banners stand

constexpr std::string_view kWaybackLine = "The Wayback Machine - http";

bool is_http(std::string_view url) {
  return url.starts_with("http://") || url.starts_with("https://");
}

std::string_view between(std::string_view text, std::string_view open, std::string_view close) {
  const std::size_t at = text.find(open);
  if (at == std::string_view::npos) return "";
  text.remove_prefix(at + open.size());
  const std::size_t end = text.find(close);
  return end == std::string_view::npos ? "" : trim(text.substr(0, end));
}

// The digits of "20070228213001im_" or "2020.01.01-123456"; empty where the folder is no time.
std::string digits_of_time(std::string_view folder) {
  if (folder.size() > 3 && folder.back() == '_') folder.remove_suffix(3);
  std::string digits;
  for (const char c : folder) {
    if (is_ascii_digit(c)) {
      digits += c;
    } else if (c != '.' && c != '-') {
      return "";
    }
  }
  const bool is_time = digits.size() >= 4 && digits.size() <= 14 && digits.size() % 2 == 0;
  const bool is_year = digits.starts_with("19") || digits.starts_with("20");
  return is_time && is_year ? digits : "";
}

// "http:/a.example:80/x" -> "http://a.example/x"
std::string whole_url(std::string_view written) {
  const bool secure = written.starts_with("https");
  std::string_view rest = written.substr(secure ? 5 : 4);
  for (const std::string_view colon : {":", "%3A", "%3a"}) {
    if (!rest.starts_with(colon)) continue;
    rest.remove_prefix(colon.size());
    break;
  }
  rest.remove_prefix(std::min(rest.find_first_not_of('/'), rest.size()));
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  std::string host(rest.substr(0, end));
  const std::string_view port = secure ? ":443" : ":80";
  if (host.ends_with(port)) host.resize(host.size() - port.size());
  if (host.empty()) return "";
  return (secure ? "https://" : "http://") + host + std::string(rest.substr(end));
}

// What one comment says; nothing: something else.
Capture capture_of_comment(std::string_view comment, const Date& unknown) {
  if (comment.find("HTTrack") != std::string_view::npos) {
    std::string address(between(comment, "Mirrored from ", " by HTTrack"));
    if (address.empty()) return {};
    if (!is_http(address)) address.insert(0, "http://");
    return {address, read_date(trim(comment.substr(comment.rfind("],") + 2)), unknown)};
  }
  Capture saved;
  std::string_view address;
  const std::size_t from = comment.find("saved from url=(");
  if (from != std::string_view::npos) {
    address = comment.substr(from);
    address = address.substr(std::min(address.find(')') + 1, address.size()));
  } else if (comment.find("Page saved with SingleFile") != std::string_view::npos) {
    const std::size_t line = comment.find("url:");
    if (line != std::string_view::npos) address = comment.substr(line + 4);
    std::string_view date = between(comment, "saved date:", "\n");
    date = trim(date.substr(0, date.find('(')));
    saved.captured = read_date(date, unknown);
  }
  address = trim(address);
  address = address.substr(0, address.find_first_of(" \t\r\n"));
  if (!is_http(address)) return {};
  saved.url = address;
  return saved;
}

// The Wayback Machine's line, or the call of its script: __wm.wombat("http://…","2007…
Capture capture_of_banner(std::string_view head) {
  if (const std::size_t line = head.find(kWaybackLine); line != std::string_view::npos) {
    const std::string_view url = head.substr(line + kWaybackLine.size() - 4);
    return read_capture_url(url.substr(0, url.find_first_of("< \t\r\n"))).value_or(Capture());
  }
  const std::string_view call = between(head, "__wm.wombat(\"", ")");
  const std::string_view url = call.substr(0, call.find('"'));
  if (!is_http(url)) return {};
  return {whole_url(url), read_capture_time(between(call, ",\"", "\""))};
}

void erase_between(std::string& html, std::string_view open, std::string_view close) {
  const std::size_t begin = html.find(open);
  if (begin == std::string::npos) return;
  const std::size_t end = html.find(close, begin);
  if (end != std::string::npos) html.erase(begin, end - begin);
}

bool is_of_archive_today(std::string_view html) {
  for (const std::string_view ending : {"today", "ph", "is", "li", "vn", "fo", "md"}) {
    if (html.find("://archive." + std::string(ending) + "/") != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

std::optional<Date> read_capture_time(std::string_view digits) {
  if (digits.size() < 8 || digits.size() > 14 ||
      digits.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  std::string iso(digits.substr(0, 4));
  ((iso += '-') += digits.substr(4, 2)) += '-';
  iso += digits.substr(6, 2);
  if (digits.size() >= 12) {
    ((iso += 'T') += digits.substr(8, 2)) += ':';
    iso += digits.substr(10, 2);
    if (digits.size() == 14) (iso += ':') += digits.substr(12, 2);
    iso += 'Z';
  }
  return parse_iso_date(iso);
}

std::optional<Capture> read_capture_url(std::string_view url) {
  for (std::size_t at = url.find("/http", 8); at != std::string_view::npos;
       at = url.find("/http", at + 1)) {
    const std::size_t folder = url.rfind('/', at - 1) + 1;
    const std::string digits = digits_of_time(url.substr(folder, at - folder));
    if (digits.empty()) continue;
    const std::string_view page = url.substr(at + 1);
    const std::string_view behind = page.substr(page.starts_with("https") ? 5 : 4);
    const bool is_scheme =
        behind.starts_with(":/") || behind.starts_with("%3A/") || behind.starts_with("%3a/");
    std::string own = is_scheme ? whole_url(page) : "";
    if (!own.empty()) return Capture{std::move(own), read_capture_time(digits)};
  }
  return std::nullopt;
}

Capture read_web_capture(std::string_view html) {
  html = html.substr(0, kHeadBytes);
  const Date unknown;
  for (std::size_t at = html.find("<!--"); at != std::string_view::npos;
       at = html.find("<!--", at)) {
    at += 4;
    const std::size_t end = std::min(html.find("-->", at), html.size());
    Capture saved = capture_of_comment(html.substr(at, end - at), unknown);
    if (!saved.url.empty()) return saved;
    at = end;
  }
  return capture_of_banner(html);
}

void remove_web_capture_banner(std::string& html) {
  const std::string_view head = std::string_view(html).substr(0, kHeadBytes);
  erase_between(html, "<!-- BEGIN WAYBACK TOOLBAR INSERT -->",
                "<!-- END WAYBACK TOOLBAR INSERT -->");
  if (const std::size_t line = head.find(kWaybackLine); line != std::string_view::npos) {
    const std::size_t end = html.find_first_of("< \t\r\n", line + kWaybackLine.size());
    html.erase(line, std::min(end, html.size()) - line);
  }
  if (is_of_archive_today(std::string_view(html).substr(0, kHeadBytes))) {
    erase_between(html, "<div id=\"HEADER\"", "<div id=\"SOLID\"");
  }
}

}  // namespace glane
