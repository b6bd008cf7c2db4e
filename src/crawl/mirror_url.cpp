#include "crawl/mirror_url.hpp"

#include <algorithm>
#include <iterator>

#include "base/characters.hpp"
#include "base/text.hpp"

namespace glane {

namespace {

bool is_hex(char c) {
  return is_ascii_digit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

// File names keep what stood in the URL, or the bytes it meant.
std::string percent_encoded(std::string_view path) {
  constexpr char kHex[] = "0123456789ABCDEF";
  constexpr std::string_view kKept = "-._~:/?[]@!$&'()*+,;=";
  std::string url;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const char c = path[i];
    const bool plain = is_ascii_digit(c) || is_ascii_upper(c) || is_ascii_lower(c) ||
                       kKept.find(c) != std::string_view::npos;
    const bool encoded =
        c == '%' && i + 2 < path.size() && is_hex(path[i + 1]) && is_hex(path[i + 2]);
    if (plain || encoded) {
      url += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      url += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return url;
}

// wget --adjust-extension adds ".html" to what a program answers.
std::string_view without_added_extension(std::string_view file, bool query) {
  for (const std::string_view added : {".html", ".htm"}) {
    if (!file.ends_with(added)) continue;
    const std::string_view stem = file.substr(0, file.size() - added.size());
    if (query) return stem;
    for (const std::string_view program :
         {".php", ".php3", ".php4", ".php5", ".asp", ".aspx", ".jsp", ".cgi", ".cfm", ".pl"}) {
      if (stem.ends_with(program)) return stem;
    }
  }
  return file;
}

std::string address_of_file(std::string_view file) {
  if (file == "index.html" || file == "index.htm") return "";
  std::size_t mark = file.find('?');
  // On Windows wget writes "@" for "?".
  if (mark == std::string_view::npos) {
    mark = file.find('@');
    if (mark != std::string_view::npos && file.find('=', mark) == std::string_view::npos) {
      mark = std::string_view::npos;
    }
  }
  const bool query = mark != std::string_view::npos;
  std::string address(without_added_extension(file, query));
  if (query) address[mark] = '?';
  return address;
}

std::string address_of_path(std::string_view path) {
  const std::size_t file = path.rfind('/') + 1;  // npos + 1 is 0
  return percent_encoded(std::string(path.substr(0, file)) + address_of_file(path.substr(file)));
}

}  // namespace

bool is_host_folder(std::string_view folder) {
  constexpr std::string_view kBackups[] = {"old", "bak", "orig", "tmp", "d", "zip", "tar"};
  constexpr std::string_view kLabel = "abcdefghijklmnopqrstuvwxyz0123456789-.";
  if (const std::size_t port = folder.find_first_of("+:"); port != std::string_view::npos) {
    const std::string_view digits = folder.substr(port + 1);
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos) {
      return false;
    }
    folder = folder.substr(0, port);
  }
  const std::size_t dot = folder.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || folder.front() == '.') return false;
  if (folder.find_first_not_of(kLabel) != std::string_view::npos) return false;
  const std::string_view last = folder.substr(dot + 1);
  const bool letters = last.find_first_not_of(kLabel.substr(0, 26)) == std::string_view::npos;
  const bool backup =
      std::find(std::begin(kBackups), std::end(kBackups), last) != std::end(kBackups);
  return last.size() >= 2 && letters && !backup;
}

std::string mirror_url(std::string_view path) {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/')) {
    std::string host(path.substr(0, slash));
    path.remove_prefix(slash + 1);
    if (!is_host_folder(host)) continue;
    std::replace(host.begin(), host.end(), '+', ':');
    return "https://" + host + "/" + address_of_path(path);
  }
  return "";
}

std::string url_below(std::string_view base, std::string_view path) {
  return std::string(base) + (base.ends_with('/') ? "" : "/") + address_of_path(path);
}
}  // namespace glane
