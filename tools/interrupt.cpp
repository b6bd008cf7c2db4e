#include "interrupt.hpp"

#include <csignal>
#include <initializer_list>

namespace glane::cli {

namespace {

volatile std::sig_atomic_t received = 0;

void take_note(int) {
  received = 1;
}

}  // namespace

void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = take_note;
  // The second one does what it does elsewhere.
  action.sa_flags = SA_RESETHAND | SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before {};
    // What is ignored (nohup) stays so.
    if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    ::sigaction(signal, &action, nullptr);
  }
}

bool interrupted() {
  return received != 0;
}

}  // namespace glane::cli
