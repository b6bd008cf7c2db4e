// A command of the program, and the table of them. A command's life: its options are parsed by
// its table, `setup` checks them and makes the Run, main makes a Terminal and runs it.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "terminal.hpp"

namespace glane::cli {

enum class ExitStatus {
  done = 0,
  nothing_found = 1,
  damaged = 1,        // of `check`: the index
  usage = 2,          // a usage or query error
  unreadable = 3,     // the index, or every input, could not be read or written
  some_failed = 4,    // done, but some inputs failed
  interrupted = 130,  // by a signal, after committing what was done; as shells have it
};

// Does the command's work. errors: glane::Error
using Run = std::function<ExitStatus(Terminal& terminal)>;

struct Command {
  std::string_view name;
  std::string_view operands;                 // "[QUERY...]"
  std::string_view summary;                  // one line, a verb first
  OptionTable options;                       // --help is in each
  Run (*setup)(const Arguments& arguments);  // errors: Error{usage}
};

// The commands in the order of help. Dispatch, help, completions and the man pages' check read
// this and nothing else.
const std::vector<Command>& commands();

// errors: Error{usage}, naming near ones
const Command& find_command(std::string_view name);

// The text of `glane COMMAND --help` and of `glane help`.
std::string help_for(const Command& command);
std::string help_for_all();

// One a command, in the file of its name.
Run setup_index(const Arguments& arguments);
Run setup_search(const Arguments& arguments);
Run setup_facets(const Arguments& arguments);
Run setup_show(const Arguments& arguments);
Run setup_analyze(const Arguments& arguments);
Run setup_extract(const Arguments& arguments);
Run setup_stats(const Arguments& arguments);
Run setup_forget(const Arguments& arguments);
Run setup_check(const Arguments& arguments);
Run setup_compact(const Arguments& arguments);
Run setup_backup(const Arguments& arguments);
Run setup_restore(const Arguments& arguments);
Run setup_help(const Arguments& arguments);

}  // namespace glane::cli
