#include "page/article/site_name.hpp"

#include <algorithm>

#include "base/characters.hpp"
#include "base/normalised_text.hpp"
#include "page/document/url.hpp"

namespace glane {

std::string site_name_letters(std::string_view text) {
  std::string letters = normalised(text);
  std::erase_if(letters, [](char c) { return c == ' ' || c == '-' || c == '.' || c == '\''; });
  return letters;
}

std::string letters_in_address(std::string_view name) {
  std::string letters = site_name_letters(name);
  std::erase_if(letters, [](char c) { return c == '&' || c == '/' || c == ',' || c == '_'; });
  return letters;
}

bool is_name_of_host(std::string_view text, std::string_view url) {
  const std::string host = site_of_url(url);
  const std::size_t dot = host.rfind('.');
  if (dot == host.npos) return false;
  const std::string name = site_name_letters(text);
  const std::string_view label = std::string_view(host).substr(0, dot);
  return name == site_name_letters(host) ||
         name == site_name_letters(label.substr(label.rfind('.') + 1));
}

bool is_in_capitals(std::string_view name) {
  return std::none_of(name.begin(), name.end(), is_ascii_lower);
}

}  // namespace glane
