// Completion for fish: a line of `complete` for each command, option and operand.
#include "command.hpp"
#include "completion.hpp"
#include "messages.hpp"

namespace glane::cli {

namespace {

constexpr std::string_view kFrame =
    R"(# Completion of glane for fish; made by: glane completion fish
function __glane_is
    set -l words (commandline -opc)
    test (count $words) -gt 1; and contains -- $words[2] $argv
end

function __glane_lacks_command
    test (count (commandline -opc)) -eq 1
end

# What the index has that the line names.
function __glane_values
    set -l words (commandline -opc)
    set -l index
    for i in (seq 2 (count $words))
        switch $words[$i]
            case -i --index
                set -l next (math $i + 1)
                set -l folder (string replace -r '^~' $HOME -- $words[$next])
                set -a index --index $folder
            case '--index=*'
                set -a index $words[$i]
        end
    end
    set -l typed (commandline -ct | string replace -r '^--[a-z]+=' '')
    set -l facet $argv[1]:50:(string replace -ar '[\\\\\'"]' '' -- $typed)
    glane facets $index --facet $facet --format tsv --timeout 2 2>/dev/null |
    while read -l -d \t name value count
        test "$name" = $argv[1]; or continue
        string match -q -- '*\\\\*' $value; or printf '%s\n' $value
    end
end

complete -c glane -f
complete -c glane -n __glane_lacks_command -s h -l help
complete -c glane -n __glane_lacks_command -l version
{}{})";

// In fish's quotes a backslash stands before a quote and before itself.
std::string fish_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "'";
}

std::string proposed(const Proposals& proposals) {
  if (!proposals.facet.empty()) {
    return " -a '(__glane_values " + std::string(proposals.facet) + ")'";
  }
  if (proposals.files) return " -F";
  if (proposals.folders) return " -a '(__fish_complete_directories)'";
  if (proposals.words.empty()) return "";
  return " -a " + fish_quoted(joined(proposals.words, " "));
}

std::string option_line(const std::string& start, const OptionRow& option) {
  std::string line = start;
  if (option.letter != 0) line.append(" -s ").push_back(option.letter);
  line.append(" -l ").append(option.name);
  if (!option.value.empty()) {
    const Proposals proposals = proposals_of(option);
    line.append(proposals.files ? " -r" : " -x").append(proposed(proposals));
  }
  return line + " -d " + fish_quoted(short_help(option)) + "\n";
}

std::string lines_of(const Command& command) {
  const std::string start = "complete -c glane -n '__glane_is " + std::string(command.name) + "'";
  std::string lines;
  for (const OptionRow& option : command.options) lines += option_line(start, option);
  const std::string operands = proposed(proposals_for(command.operands));
  if (!operands.empty()) lines += start + operands + "\n";
  return lines;
}

}  // namespace

std::string fish_completion() {
  std::string names;
  std::string others;
  for (const Command& command : commands()) {
    names += "complete -c glane -n __glane_lacks_command -a " + std::string(command.name) + " -d " +
             fish_quoted(command.summary) + "\n";
    others += lines_of(command);
  }
  return fill(kFrame, {names, others});
}

}  // namespace glane::cli
