#include "serve/asked.hpp"

#include <algorithm>

namespace glane::cli {

bool read_parameters(std::string_view query, Asked& asked) {
  const auto parameters = parameters_of(query.substr(std::min<std::size_t>(1, query.size())));
  if (!parameters) return false;
  for (const Parameter& parameter : *parameters) {
    if (parameter.name != "index") {
      asked.parameters.push_back(parameter);
    } else if (!parameter.value.empty()) {
      asked.indexes.push_back(parameter.value);
    }
  }
  return true;
}

bool has_this(const HttpRequest& request, std::string_view etag) {
  const std::string known = request.header("If-None-Match");
  return known == "*" || known.find(etag) != std::string::npos;
}

bool is_from_elsewhere(const HttpRequest& request) {
  if (!request.has_header("Origin")) return false;
  const std::string origin = request.header("Origin");
  const std::size_t scheme = origin.find("://");
  if (scheme == std::string::npos) return true;  // "null", of a page without a place
  return std::string_view(origin).substr(scheme + 3) != request.header("Host");
}

std::string token_of(const HttpRequest& request) {
  const std::string value = request.header("Authorization");
  constexpr std::string_view kScheme = "bearer ";
  const bool is_bearer =
      value.size() > kScheme.size() &&
      std::equal(kScheme.begin(), kScheme.end(), value.begin(), [](char wanted, char is) {
        return wanted == (is >= 'A' && is <= 'Z' ? static_cast<char>(is + 32) : is);
      });
  return is_bearer ? value.substr(kScheme.size()) : std::string();
}

bool is_json(const HttpRequest& request) {
  const std::string type = request.header("Content-Type");
  const std::string_view bare = std::string_view(type).substr(0, type.find_first_of("; "));
  return bare == "application/json" || bare == "application/x-ndjson" ||
         bare == "application/jsonl";
}

}  // namespace glane::cli
