#include "serve/address.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <string>

#include "printable.hpp"

namespace glane::cli {

namespace {

int digit_of(char byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
  return byte >= 'A' && byte <= 'F' ? byte - 'A' + 10 : -1;
}

// next_character reads what is none as U+FFFD, of one byte.
bool is_utf8(std::string_view text) {
  constexpr char32_t kReplacement = 0xFFFD;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t before = at;
    if (next_character(text, at) == kReplacement && at - before == 1) return false;
  }
  return true;
}

bool is_number_of(int family, const std::string& text) {
  unsigned char bytes[sizeof(in6_addr)];
  return inet_pton(family, text.c_str(), bytes) == 1;
}

std::string without_brackets(std::string_view host) {
  const bool has_brackets = host.size() > 2 && host.front() == '[' && host.back() == ']';
  return std::string(has_brackets ? host.substr(1, host.size() - 2) : host);
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '+' && plus_is_space) {
      out += ' ';
    } else if (text[at] != '%') {
      out += text[at];
    } else {
      const int high = at + 2 < text.size() ? digit_of(text[at + 1]) : -1;
      const int low = at + 2 < text.size() ? digit_of(text[at + 2]) : -1;
      if (high < 0 || low < 0) return std::nullopt;
      out += static_cast<char>(high * 16 + low);
      at += 2;
    }
  }
  if (out.find('\0') != std::string::npos || !is_utf8(out)) return std::nullopt;
  return out;
}

std::optional<std::vector<Parameter>> parameters_of(std::string_view query) {
  std::vector<Parameter> parameters;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view part = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    const std::size_t sign = std::min(part.find('='), part.size());
    if (sign == 0) continue;
    const auto name = percent_decoded(part.substr(0, sign), true);
    const auto value = percent_decoded(part.substr(std::min(sign + 1, part.size())), true);
    if (!name || !value || parameters.size() == kMostParameters) return std::nullopt;
    parameters.push_back({*name, *value});
  }
  return parameters;
}

std::string host_name(std::string_view host_and_port) {
  const std::size_t bracket = host_and_port.find(']');
  const std::size_t from = bracket == std::string_view::npos ? 0 : bracket;
  const std::size_t colon = std::min(host_and_port.find(':', from), host_and_port.size());
  const std::string_view port = host_and_port.substr(std::min(colon + 1, host_and_port.size()));
  std::string name(host_and_port.substr(0, colon));
  constexpr std::string_view kOfHosts =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:[]";
  const bool is_host = name.find_first_not_of(kOfHosts) == std::string::npos &&
                       port.find_first_not_of("0123456789") == std::string_view::npos;
  if (!is_host) return {};
  for (char& byte : name) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte + 32);
  }
  if (!name.empty() && name.back() == '.') name.pop_back();
  return name;
}

bool is_own_or_number(std::string_view host) {
  const std::string bare = without_brackets(host);
  return bare == "localhost" || is_number_of(AF_INET, bare) || is_number_of(AF_INET6, bare);
}

bool is_loopback(std::string_view host) {
  const std::string bare = without_brackets(host);
  return bare == "localhost" || bare == "::1" ||
         (is_number_of(AF_INET, bare) && bare.substr(0, 4) == "127.");
}

bool same_secret(std::string_view given, std::string_view secret) {
  if (secret.empty()) return false;
  unsigned difference = given.size() == secret.size() ? 0U : 1U;
  for (std::size_t i = 0; i < given.size(); ++i) {
    difference |= static_cast<unsigned char>(given[i]) ^
                  static_cast<unsigned char>(secret[i % secret.size()]);
  }
  return difference == 0;
}

}  // namespace glane::cli
