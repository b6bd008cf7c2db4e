#include "links.hpp"

#include <strings.h>

#include <charconv>
#include <cstdio>

#include "environment.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kLongestUrl = 2083;  // what VTE and iTerm2 take
constexpr int kFirstVte = 5000;            // 0.50
constexpr std::string_view kBegin = "\x1b]8;;";
constexpr std::string_view kEnd = "\x1b\\";

bool is_set(const char* name) {
  return !environment(name).empty();
}

int number_of(std::string_view text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

bool has_scheme(std::string_view url, std::string_view scheme) {
  return url.size() > scheme.size() && ::strncasecmp(url.data(), scheme.data(), scheme.size()) == 0;
}

template <std::size_t size>
bool is_one_of(std::string_view text, const std::string_view (&all)[size]) {
  for (const std::string_view one : all) {
    if (text == one) return true;
  }
  return false;
}

}  // namespace

bool terminal_has_links() {
  constexpr std::string_view kPrograms[] = {"iTerm.app", "WezTerm", "vscode",       "ghostty",
                                            "mintty",    "rio",     "WarpTerminal", "Tabby"};
  constexpr std::string_view kTerms[] = {"xterm-kitty",   "alacritty", "foot",   "foot-extra",
                                         "xterm-ghostty", "contour",   "wezterm"};
  if (is_set("FORCE_HYPERLINK")) return environment("FORCE_HYPERLINK") != "0";
  for (const char* const own : {"KITTY_WINDOW_ID", "WT_SESSION", "DOMTERM", "KONSOLE_VERSION"}) {
    if (is_set(own)) return true;
  }
  return number_of(environment("VTE_VERSION")) >= kFirstVte ||
         is_one_of(environment("TERM_PROGRAM"), kPrograms) ||
         is_one_of(environment("TERM"), kTerms);
}

std::string linked(std::string_view url, std::string_view text) {
  if ((!has_scheme(url, "http://") && !has_scheme(url, "https://")) || text.empty())
    return std::string(text);
  std::string out(kBegin);
  for (const char character : url) {
    const auto byte = static_cast<unsigned char>(character);
    const bool stays = byte >= 0x21 && byte <= 0x7E;
    char escape[4] = {character, '\0'};
    if (!stays) std::snprintf(escape, sizeof escape, "%%%02X", static_cast<unsigned>(byte));
    out += escape;
  }
  if (out.size() > kBegin.size() + kLongestUrl) return std::string(text);
  return out.append(kEnd).append(text).append(kBegin).append(kEnd);
}

}  // namespace glane::cli
