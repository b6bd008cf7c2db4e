// Completion for zsh, by its _arguments, which takes an option as 'NAME[HELP]:VALUE:ACTION'.
#include "command.hpp"
#include "completion.hpp"
#include "messages.hpp"

namespace glane::cli {

namespace {

constexpr std::string_view kFrame = R"(#compdef glane
# Completion of glane for zsh; made by: glane completion zsh
_glane() {
  if ((CURRENT == 2)); then
    local -a commands
    commands=(
{}      --help --version
    )
    _describe -t commands command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT -= 1))
  case $command in
{}  esac
}

# Sourced, it makes itself known; found in a folder of functions, it is called.
if [[ $funcstack[1] = _glane ]]; then
  _glane "$@"
else
  compdef _glane glane
fi
)";

// With a backslash before what ends a part of a specification.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ':' || c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

// ":VALUE:ACTION", where the action " " proposes nothing.
std::string place(std::string_view pattern) {
  const Proposals proposals = proposals_for(pattern);
  std::string action = " ";
  if (proposals.files) {
    action = "_files";
  } else if (proposals.folders) {
    action = "_files -/";
  } else if (!proposals.words.empty()) {
    action = "(" + joined({proposals.words.begin(), proposals.words.end()}, " ") + ")";
  }
  return ":" + escaped(pattern) + ":" + action;
}

std::string option_lines(const OptionRow& option) {
  const bool flag = option.value.empty();
  const std::string help =
      "[" + escaped(short_help(option)) + "]" + (flag ? std::string() : place(option.value));
  const std::string repeatable = option.repeatable ? "*" : "";
  const std::string end = " \\\n";
  std::string lines =
      "        " +
      shell_quoted(repeatable + "--" + std::string(option.name) + (flag ? "" : "=") + help) + end;
  if (option.letter != 0)
    lines += "        " + shell_quoted(repeatable + "-" + option.letter + help) + end;
  return lines;
}

std::string arguments_of(const Command& command) {
  std::string lines = "    " + std::string(command.name) + ")\n      _arguments -s \\\n";
  for (const OptionRow& option : command.options) lines += option_lines(option);
  return lines + "        " + shell_quoted("*" + place(command.operands)) + " ;;\n";
}

}  // namespace

std::string zsh_completion() {
  std::string names;
  std::string cases;
  for (const Command& command : commands()) {
    names +=
        "      " + shell_quoted(std::string(command.name) + ":" + escaped(command.summary)) + "\n";
    cases += arguments_of(command);
  }
  return fill(kFrame, {names, cases});
}

}  // namespace glane::cli
