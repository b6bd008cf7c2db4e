// Completion for zsh, by its _arguments, which takes an option as 'NAME[HELP]:VALUE:ACTION'.
#include "command.hpp"
#include "completion.hpp"
#include "messages.hpp"

namespace glane::cli {

namespace {

constexpr std::string_view kFrame = R"zsh(#compdef glane
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

# What the index has that the line names.
_glane_values() {
  local -a index values
  local word line
  integer i
  for ((i = 2; i < CURRENT; i++)); do
    case $words[i] in
      -i|--index) word=$words[i+1] ;;
      --index=*) word=${words[i]#--index=} ;;
      *) continue ;;
    esac
    word=${(Q)word}
    index+=(--index ${word/#\~/$HOME})
  done
  local facet=$1:50:${(Q)PREFIX}
  for line in ${(f)"$(glane facets $index --facet $facet --format tsv --timeout 2 2>/dev/null)"}; do
    [[ $line = $1$'\t'* && $line != *\\* ]] || continue
    line=${line#*$'\t'}
    values+=(${line%$'\t'*})
  done
  compadd -M 'm:{a-zA-Z}={A-Za-z}' -a values
}

# Sourced, it makes itself known; found in a folder of functions, it is called.
if [[ $funcstack[1] = _glane ]]; then
  _glane "$@"
else
  compdef _glane glane
fi
)zsh";

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
std::string place(std::string_view pattern, const Proposals& proposals) {
  std::string action = " ";
  if (!proposals.facet.empty()) {
    action = " _glane_values " + std::string(proposals.facet);
  } else if (proposals.files) {
    action = "_files";
  } else if (proposals.folders) {
    action = "_files -/";
  } else if (!proposals.words.empty()) {
    action = "(" + escaped(joined(proposals.words, " ")) + ")";
  }
  return ":" + escaped(pattern) + ":" + action;
}

std::string option_lines(const OptionRow& option) {
  const bool flag = option.value.empty();
  const std::string help = "[" + escaped(short_help(option)) + "]" +
                           (flag ? std::string() : place(option.value, proposals_of(option)));
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
  return lines + "        " +
         shell_quoted("*" + place(command.operands, proposals_for(command.operands))) + " ;;\n";
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
