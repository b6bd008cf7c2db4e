#include "interrupt.hpp"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <string>

#include "error_sentence.hpp"
#include "glane/error.hpp"
#include "terminal.hpp"

namespace glane::cli {

namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

volatile std::sig_atomic_t received = 0;

// What handlers write. Set while none of them is there.
std::string notice;
std::string farewell;

void write_from_handler(int file, const std::string& text) {
  const int kept = errno;
  if (write(file, text.data(), text.size()) < 0) errno = kept;  // nobody is left to be told
}

void end_at_once(int signal) {
  // Before, for a terminal that takes nothing more: the next one ends the process in the middle.
  std::signal(signal, SIG_DFL);
  sigset_t own;
  sigemptyset(&own);
  sigaddset(&own, signal);
  pthread_sigmask(SIG_UNBLOCK, &own, nullptr);
  write_from_handler(STDOUT_FILENO, farewell);
  std::raise(signal);
}

// The second one, whichever it is, ends the process.
void take_note(int signal) {
  if (received != 0) return end_at_once(signal);
  received = 1;
  write_from_handler(STDERR_FILENO, notice);
}

using Handler = void (*)(int);

Handler handler_of(int signal) {
  struct sigaction action {};
  return ::sigaction(signal, nullptr, &action) == 0 ? action.sa_handler : SIG_IGN;
}

void handle(int signal, Handler handler) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  ::sigaction(signal, &action, nullptr);
}

}  // namespace

void catch_interrupts(std::string_view said) {
  for (const int signal : kSignals) {
    if (handler_of(signal) == take_note) return;
  }
  // On a terminal "^C" stands in the line, or progress.
  notice.clear();
  if (!said.empty()) notice.append(is_error_terminal() ? "\n" : "").append("glane: ");
  if (!said.empty()) notice.append(said).append("\n");
  for (const int signal : kSignals) {
    // What is ignored (nohup, a pager that has the keyboard) stays so.
    if (handler_of(signal) != SIG_IGN) handle(signal, take_note);
  }
}

void release_interrupts() {
  for (const int signal : kSignals) {
    if (handler_of(signal) == take_note) handle(signal, farewell.empty() ? SIG_DFL : end_at_once);
  }
  if (received != 0) throw Interrupted();
}

void end_interrupted_with(const std::string& bytes) {
  if (bytes.empty()) return;
  farewell = bytes;
  for (const int signal : kSignals) {
    if (handler_of(signal) != SIG_IGN) handle(signal, end_at_once);
  }
}

bool interrupted() {
  return received != 0;
}

Waiting waiting(const Arguments& arguments) {
  return {static_cast<double>(arguments.number("wait", 0)), interrupted,
          [](const Error& for_whom) { print_waiting(for_whom); }};
}

}  // namespace glane::cli
