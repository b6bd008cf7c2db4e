// A request as the site goes through it, and the checks that need nothing but it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "serve/address.hpp"
#include "serve/http_message.hpp"

namespace glane::cli {

struct Asked {
  const HttpRequest& request;
  std::string path;                   // percent-encoded, as it came
  std::vector<Parameter> parameters;  // without `index`
  std::vector<std::string> indexes;   // named by `index`; none: all
};

// in:  query  what stands behind the path, "?" included
// out: false where it cannot be read
bool read_parameters(std::string_view query, Asked& asked);

inline bool is_reading(const HttpRequest& request) {
  return request.method == "GET" || request.method == "HEAD";
}

// Whether the client has what bears this tag: If-None-Match.
bool has_this(const HttpRequest& request, std::string_view etag);

// Whether a browser sent it for a page of another site, as far as it says so.
bool is_from_elsewhere(const HttpRequest& request);

// "Bearer TOKEN" of its Authorization; empty where there is none.
std::string token_of(const HttpRequest& request);

// Whether its body is said to be JSON, or JSON lines: what a form of a page cannot send.
bool is_json(const HttpRequest& request);

}  // namespace glane::cli
