#include "page/document/identity.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "page/document/canonical_url.hpp"
#include "page/document/url.hpp"

namespace glane {

namespace {

// What engines put between their root and the name of a thing.
constexpr std::string_view kEngineFolders[] = {"/t/",      "/p/",       "/posts/", "/topic/",
                                               "/topics/", "/wp-json/", "/api/"};

// "https://www.a.example/forum/t/pont/42.json" -> "a.example/forum/"
std::string root_of_engine(std::string_view url) {
  const std::string page = canonical_url(url);
  std::string_view name = canonical_url_id(page);
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

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

}  // namespace

std::string identity_prefix_of_numbers(const Page& page, std::string_view site) {
  for (const std::string* url : {&page.url, &page.server_url, &page.mirror_url}) {
    const std::string host = site_of_url(*url);
    if (!host.empty() && (site.empty() || host == site)) return root_of_engine(*url);
  }
  std::string prefix(site);
  if (prefix.empty()) prefix = url_site_of_folders(page.id);
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
