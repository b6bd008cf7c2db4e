// A command of the program, and the table of them. A command's life: its options are parsed by
// its table, `setup` checks them and makes the Action, main makes a Terminal and runs it.
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
using Action = std::function<ExitStatus(Terminal& terminal)>;

struct Command {
  std::string_view name;
  std::string_view operands;                    // "[QUERY...]"
  std::string_view summary;                     // one line, a verb first
  OptionTable options;                          // --help is in each
  Action (*setup)(const Arguments& arguments);  // errors: Error{usage}
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
Action setup_index(const Arguments& arguments);
Action setup_search(const Arguments& arguments);
Action setup_facets(const Arguments& arguments);
Action setup_concordance(const Arguments& arguments);
Action setup_frequency(const Arguments& arguments);
Action setup_neighbours(const Arguments& arguments);
Action setup_show(const Arguments& arguments);
Action setup_similar(const Arguments& arguments);
Action setup_context(const Arguments& arguments);
Action setup_new(const Arguments& arguments);
Action setup_analyze(const Arguments& arguments);
Action setup_extract(const Arguments& arguments);
Action setup_stats(const Arguments& arguments);
Action setup_forget(const Arguments& arguments);
Action setup_check(const Arguments& arguments);
Action setup_compact(const Arguments& arguments);
Action setup_backup(const Arguments& arguments);
Action setup_restore(const Arguments& arguments);
Action setup_export(const Arguments& arguments);
Action setup_query(const Arguments& arguments);
Action setup_completion(const Arguments& arguments);
Action setup_help(const Arguments& arguments);

}  // namespace glane::cli
