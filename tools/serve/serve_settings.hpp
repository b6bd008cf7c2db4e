// What a server is started with.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "serve/served_indexes.hpp"

namespace glane::cli {

inline constexpr std::size_t kLeastTokenBytes = 16;  // nobody guesses it at a thousand a second

struct ServeSettings {
  std::vector<NamedDirectory> indexes;
  std::string address;             // without brackets
  int port = 8080;                 // 0: any that is free
  std::vector<std::string> hosts;  // names that it answers to, besides its own and numbers
  std::string token;               // empty: none is asked for
  bool writable = false;
  std::string replay;          // empty: none
  double timeout_seconds = 0;  // of a search, the wait for its turn counted
  std::size_t searches = 0;    // at once
  std::size_t connections = 0;
  double rate = 0;         // requests a second from one address; 0: any number
  std::string access_log;  // empty: standard error
};

// errors: Error{usage}
ServeSettings serve_settings(const Arguments& arguments);

}  // namespace glane::cli
