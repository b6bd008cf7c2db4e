// `glane serve` as glane-serve runs it: the site until a signal ends it.
#include <pthread.h>

#include <atomic>
#include <csignal>
#include <ctime>
#include <thread>

#include "command.hpp"
#include "serve/http_server.hpp"
#include "serve/serve_messages.hpp"
#include "serve/site.hpp"

namespace glane::cli {

namespace {

// Those that end it, where whoever started it has not had them ignored.
sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
  return signals;
}

ExitStatus run_server(const ServeSettings& settings) {
  const sigset_t signals = ending_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // in all threads that come
  Site site(settings);
  HttpServer server(settings, site);
  const bool has_colon = settings.address.find(':') != std::string::npos;
  const std::string address = has_colon ? "[" + settings.address + "]" : settings.address;
  print_error(fill(messages::kListening, {address, std::to_string(server.port())}));
  speak(Language::english);  // to clients, whose own language this machine's is not
  std::atomic<bool> has_ended{false};
  std::thread answering([&] {
    server.run();
    has_ended = true;
  });
  int signal = 0;
  sigwait(&signals, &signal);
  server.stop();
  // What runs is finished; a second signal ends searches, too.
  constexpr timespec kMoment{0, 50'000'000};
  while (!has_ended) {
    if (sigtimedwait(&signals, nullptr, &kMoment) > 0) site.stop();
  }
  answering.join();
  return ExitStatus::done;
}

}  // namespace

Action setup_serve(const Arguments& arguments) {
  const ServeSettings settings = serve_settings(arguments);
  return [settings](Terminal&) { return run_server(settings); };
}

}  // namespace glane::cli
