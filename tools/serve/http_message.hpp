// A request and its answer, as the server's own parts see them: no library's types.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "glane/waiting.hpp"

namespace glane::cli {

struct HttpRequest {
  std::string method;
  std::string target;                                        // as it came: "/api/search?q=eau"
  std::string address;                                       // of the client, without its port
  std::function<std::string(std::string_view name)> header;  // empty where there is none
  std::function<bool(std::string_view name)> has_header;
  bool takes_gzip = false;
  StopTest is_client_gone;
  // The body. out: nothing where it does not come whole, or is longer than `most` bytes
  std::function<std::optional<std::string>(std::size_t most)> read_body;
};

struct HttpAnswer {
  int status = 200;
  std::string media_type = "application/json";
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers = {};  // of our own making, never a
                                                                  // client's words
};

}  // namespace glane::cli
