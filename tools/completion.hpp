// What a shell proposes behind `glane`, as a script for it, read off the table of commands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"

namespace glane::cli {

// What may stand in a place of the command line. Files and folders are looked for by the shell;
// where nothing is proposed it must not propose files either.
struct Proposals {
  std::vector<std::string> words;
  bool files = false;
  bool folders = false;
  std::string_view facet;  // of the index that the line names: "author", "site"
};

// Of a value or an operand as the table writes it: "text|json", "DIR", "PATH...", "[COMMAND]".
Proposals proposals_for(std::string_view pattern);

// Of an option's value; besides, names of facets and fields, and what an index has.
Proposals proposals_of(const OptionRow& option);

// What is said of an option beside its name: its help up to the first semicolon.
std::string short_help(const OptionRow& option);

// `text` for a POSIX shell, in quotes: it's -> 'it'\''s'.
std::string shell_quoted(std::string_view text);

// Scripts to be sourced, or to lie in the folder where the shell looks for them.
std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace glane::cli
