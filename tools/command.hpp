// A command of the program, and the table of them. A command's life: its options are parsed by
// its table, `setup` or `ask` checks them and makes the Action, main makes a Terminal and runs it.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "question.hpp"
#include "terminal.hpp"

namespace glane::cli {

// Does the command's work. errors: glane::Error
using Action = std::function<ExitStatus(Terminal& terminal)>;

struct Command {
  std::string_view name;
  std::string_view operands;  // "[QUERY...]"
  Message summary;            // one line, a verb first
  OptionTable options;        // --help is in each
  // One of them is there, or both. errors: Error{usage}
  Action (*setup)(const Arguments& arguments) = nullptr;
  Question (*ask)(const Arguments& arguments) = nullptr;  // of a command about one open index
};

// What the program runs: what its setup gives, else its question to the indexes that are named.
Action action_of(const Command& command, const Arguments& arguments);

// Opens the indexes that are named and asks them.
Action on_index(const Question& question, const Arguments& arguments);

// The commands in the order of help. Dispatch, help, completions and the man pages' check read
// this and nothing else.
const std::vector<Command>& commands();

// errors: Error{usage}, naming near ones
const Command& find_command(std::string_view name);

// One to three command lines, which the man page of the command explains.
const std::vector<std::string_view>& examples_of(std::string_view command);

// The text of `glane COMMAND --help` and of `glane help`.
std::string help_for(const Command& command);
std::string help_for_all();

// One a command, in the file of its name.
Action setup_index(const Arguments& arguments);
Action setup_search(const Arguments& arguments);
Question ask_search(const Arguments& arguments);
Question ask_facets(const Arguments& arguments);
Question ask_concordance(const Arguments& arguments);
Question ask_frequency(const Arguments& arguments);
Question ask_neighbours(const Arguments& arguments);
Question ask_show(const Arguments& arguments);
Action setup_similar(const Arguments& arguments);
Question ask_similar(const Arguments& arguments);  // of ids alone, never of a file
Question ask_context(const Arguments& arguments);
Action setup_new(const Arguments& arguments);
Question ask_new(const Arguments& arguments);  // neither --list nor --remove
Action setup_analyze(const Arguments& arguments);
Action setup_extract(const Arguments& arguments);
Question ask_stats(const Arguments& arguments);
Action setup_forget(const Arguments& arguments);
Action setup_check(const Arguments& arguments);
Action setup_compact(const Arguments& arguments);
Action setup_backup(const Arguments& arguments);
Action setup_restore(const Arguments& arguments);
Action setup_export(const Arguments& arguments);
Action setup_query(const Arguments& arguments);
Action setup_serve(const Arguments& arguments);
Action setup_completion(const Arguments& arguments);
Action setup_help(const Arguments& arguments);

}  // namespace glane::cli
