// The program: finds the command, runs it, and turns errors into messages and exit statuses.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <new>
#include <string_view>

#include "command.hpp"
#include "error_sentence.hpp"
#include "glane/glane.hpp"
#include "interrupt.hpp"
#include "messages.hpp"
#include "query_place.hpp"
#include "search_options.hpp"

namespace glane::cli {

namespace {

// A file opened later must not take the number of a standard stream that was closed: what is
// printed would go into the index. Reading and writing such a stream keeps failing.
void occupy_standard_streams() {
  for (int file = STDIN_FILENO; file <= STDERR_FILENO; ++file) {
    if (fcntl(file, F_GETFD) != -1) continue;
    const int mode = file == STDIN_FILENO ? O_WRONLY : O_RDONLY;
    if (open("/dev/null", mode) != file) return;
  }
}

ExitStatus status_of(ErrorKind kind) {
  const bool asked_wrongly = kind == ErrorKind::usage || kind == ErrorKind::query;
  return asked_wrongly ? ExitStatus::usage : ExitStatus::unreadable;
}

ExitStatus print_and_stop(const std::string& text, bool is_read = false) {
  Terminal terminal("never", is_read);
  terminal.print(text);
  terminal.flush();
  return ExitStatus::done;
}

// Text, of a command that prints it for reading.
bool is_read(const Command& command, const Arguments& arguments) {
  const bool has_pager =
      std::any_of(command.options.begin(), command.options.end(),
                  [](const OptionRow& option) { return option.name == kNoPager; });
  if (!has_pager || arguments.has(kNoPager) || arguments.has("batch")) return false;
  const std::string format = format_of(arguments);
  return format.empty() || format == "text";  // `help` has no other form
}

ExitStatus run_program(std::vector<std::string> tokens) {
  const std::string no_pager = "--" + std::string(kNoPager);
  const bool is_direct = !tokens.empty() && tokens.front() == no_pager;
  if (is_direct) tokens.erase(tokens.begin());
  if (tokens.empty())
    throw Error(ErrorKind::usage, std::string(messages::kNoCommand),
                std::string(messages::kSeeHelp));
  const std::string& name = tokens.front();
  if (name == "--help" || name == "-h") return print_and_stop(help_for_all(), !is_direct);
  if (name == "--version") return print_and_stop("glane " + std::string(version()) + "\n");
  if (name.front() == '-') {
    throw Error(ErrorKind::usage, fill(messages::kOptionBeforeCommand, {name}),
                std::string(messages::kCommandFirst));
  }
  const Command& command = find_command(name);
  const Arguments arguments =
      parse_arguments(name, command.options, {tokens.begin() + 1, tokens.end()});
  if (arguments.has("help")) {
    return print_and_stop(help_for(command), !is_direct && !arguments.has(kNoPager));
  }
  const Action run = action_of(command, arguments);
  Terminal terminal(arguments.text("color", "never"), !is_direct && is_read(command, arguments));
  end_interrupted_with(terminal.farewell());
  try {
    const ExitStatus status = run(terminal);
    terminal.flush();
    return status;
  } catch (const Error& error) {
    if (!error.place()) throw;
    print_query_error(error, query_of(arguments));
    return status_of(error.kind());
  }
}

ExitStatus run_guarded(int argc, char** argv) {
  try {
    return run_program({argv + std::min(argc, 1), argv + argc});
  } catch (const PipeClosed&) {
    return ExitStatus::done;
  } catch (const Interrupted&) {
    print_error(messages::kNothingDone);
    return ExitStatus::interrupted;
  } catch (const Error& error) {
    print_error(error);
    return status_of(error.kind());
  } catch (const std::bad_alloc&) {
    print_error(messages::kOutOfMemory);
  } catch (const std::exception& error) {
    print_error(fill(messages::kInternal, {error.what()}), messages::kInternalHint);
  } catch (...) {
    print_error(fill(messages::kInternal, {"?"}), messages::kInternalHint);
  }
  return ExitStatus::unreadable;
}

// Where there is no memory even for a message there is one that takes none.
ExitStatus run_without_memory(int argc, char** argv) {
  try {
    return run_guarded(argc, argv);
  } catch (const std::bad_alloc&) {
    constexpr std::string_view kMessage = "glane: out of memory\n";
    if (write(STDERR_FILENO, kMessage.data(), kMessage.size()) < 0) return ExitStatus::unreadable;
  }
  return ExitStatus::unreadable;
}

}  // namespace

}  // namespace glane::cli

int main(int argc, char** argv) {
  // A closed pipe or a file at its size limit is an error of the one write, not of the program:
  // an index is never left in the middle of a page.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  glane::cli::occupy_standard_streams();
  glane::cli::speak(glane::cli::wished_language(glane::cli::wish_of_environment()));
  return static_cast<int>(glane::cli::run_without_memory(argc, argv));
}
