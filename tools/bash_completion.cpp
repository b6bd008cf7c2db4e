// Completion for bash. It rests on bash alone, not on the functions of bash-completion: `complete`
// calls a function with the line's words, which "=" and ":" divide as blanks do, and inserts what
// it proposes in the place of the last of them.
#include "command.hpp"
#include "completion.hpp"
#include "messages.hpp"

namespace glane::cli {

namespace {

constexpr std::string_view kFrame =
    R"(# Completion of glane for bash; made by: glane completion bash
_glane() {
  local at=$COMP_CWORD command=${COMP_WORDS[1]} words='' kind=''
  local current=${COMP_WORDS[at]} before stem=''
  while ((at > 1)) && [[ ${COMP_WORDS[at]} = : || ${COMP_WORDS[at - 1]} = : ]]; do
    ((--at))
    current=${COMP_WORDS[at]}$current
  done
  [[ $COMP_WORDBREAKS = *:* ]] && stem=${current%"${current##*:}"}
  before=${COMP_WORDS[at - 1]}
  if [[ $current = '=' ]]; then
    current=
  elif [[ $before = '=' ]]; then
    before=${COMP_WORDS[at - 2]}
  fi
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    words='{} -h --help --version'
  else
    case "$command $before" in
{}      *) _glane_operands "$command" "$current" ;;
    esac
  fi
  case $kind in
    files) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
    folders) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
    author | site) compopt -o filenames; _glane_values "$kind" "$current" ;;
    *) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current") ;;
  esac
  COMPREPLY=("${COMPREPLY[@]#"$stem"}")
}

# Options where a dash was typed, else what the command works on.
_glane_operands() {
  if [[ $2 = -* ]]; then
    case $1 in
{}    esac
  else
    case $1 in
{}    esac
  fi
}

# What the index has that the line names, quoted as a file name would be. Names come from strangers:
# none is proposed with what bash might run (it leaves $ and ` as they are), or a terminal obey.
_glane_values() {
  local facet=$1:50:${2#[\"\']} word name value i
  local LC_ALL=C  # bytes, of characters that show nothing and change what stands around them
  local -a index=()
  for ((i = 2; i < COMP_CWORD; i++)); do
    [[ ${COMP_WORDS[i]} = -i || ${COMP_WORDS[i]} = --index ]] || continue
    word=${COMP_WORDS[i + 1]}
    [[ $word = '=' ]] && word=${COMP_WORDS[i + 2]}
    word=${word//[\\\"\']/}
    index+=(--index "${word/#\~/$HOME}")
  done
  while IFS=$'\t' read -r name value _; do
    [[ $name = "$1" && $value != *[\\\`\$]* ]] || continue
    case $value in
      *$'\xe2\x80'[$'\x8b'-$'\x8f'$'\xa8'-$'\xae']* | *$'\xe2\x81'[$'\xa0'-$'\xaf']*) ;;
      *$'\xd8\x9c'* | *$'\xef\xbb\xbf'* | *$'\xf3\xa0'[$'\x80\x81']*) ;;
      *) COMPREPLY+=("$value") ;;
    esac
  done < <(glane facets "${index[@]}" --facet "${facet//\\/}" --format tsv --timeout 2 2>/dev/null)
}

complete -F _glane glane
)";

std::string joined_words(const std::vector<std::string_view>& words) {
  return joined({words.begin(), words.end()}, " ");
}

// "words='text json'", "kind=files"; both, where a place takes either, would hide the words.
std::string assignment(const Proposals& proposals) {
  if (!proposals.facet.empty()) return "kind=" + std::string(proposals.facet);
  if (proposals.files) return "kind=files";
  if (proposals.folders) return "kind=folders";
  return "words=" + shell_quoted(joined(proposals.words, " "));
}

// Of each option that takes a value; both of its names lead there.
std::string value_cases(const Command& command) {
  std::string cases;
  for (const OptionRow& option : command.options) {
    if (option.value.empty()) continue;
    const std::string start = std::string(command.name) + " ";
    std::string pattern = shell_quoted(start + "--" + std::string(option.name));
    if (option.letter != 0) pattern += " | " + shell_quoted(start + "-" + option.letter);
    cases.append("      ").append(pattern).append(") ");
    cases.append(assignment(proposals_of(option))).append(" ;;\n");
  }
  return cases;
}

std::string option_case(const Command& command) {
  std::vector<std::string> names;
  for (const OptionRow& option : command.options) {
    if (option.letter != 0) names.push_back(std::string("-") + option.letter);
    names.push_back("--" + std::string(option.name));
  }
  return "      " + std::string(command.name) + ") words=" + shell_quoted(joined(names, " ")) +
         " ;;\n";
}

}  // namespace

std::string bash_completion() {
  std::vector<std::string_view> names;
  std::string values;
  std::string options;
  std::string operands;
  for (const Command& command : commands()) {
    names.push_back(command.name);
    values += value_cases(command);
    options += option_case(command);
    operands += "      " + std::string(command.name) + ") " +
                assignment(proposals_for(command.operands)) + " ;;\n";
  }
  return fill(kFrame, {joined_words(names), values, options, operands});
}

}  // namespace glane::cli
