#include "interrupt.hpp"

#include <csignal>

#include "glane/error.hpp"
#include "terminal.hpp"

namespace glane::cli {

namespace {

volatile std::sig_atomic_t received = 0;

// The second one, whichever it is, does what it does elsewhere.
void take_note(int signal) {
  if (received != 0) std::raise(signal);  // by now without a handler
  received = 1;
}

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = take_note;
  action.sa_flags = SA_RESETHAND | SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    // What is ignored (nohup) stays so.
    if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    ::sigaction(signal, &action, nullptr);
  }
}

void release_interrupts() {
  struct sigaction action {};
  action.sa_handler = SIG_DFL;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction now {};
    const bool is_ours = ::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == take_note;
    if (is_ours) ::sigaction(signal, &action, nullptr);
  }
  if (received != 0) throw Interrupted();
}

bool interrupted() {
  return received != 0;
}

Waiting waiting(const Arguments& arguments) {
  return {static_cast<double>(arguments.number("wait", 0)), interrupted,
          [](const std::string& for_whom) { print_error(for_whom); }};
}

}  // namespace glane::cli
