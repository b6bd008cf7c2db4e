// The site, answered on a socket by cpp-httplib.
#pragma once

#include <memory>

#include "serve/serve_settings.hpp"
#include "serve/site.hpp"

namespace glane::cli {

class HttpServer {
 public:
  // Listens. errors: Error{index} where it cannot
  HttpServer(const ServeSettings& settings, Site& site);
  ~HttpServer();

  int port() const;

  // Answers until stop(); what was begun by then is finished.
  void run();

  // By another thread.
  void stop();

 private:
  class Listener;
  std::unique_ptr<Listener> listener_;
};

}  // namespace glane::cli
