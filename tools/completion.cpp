// `glane completion`.
#include "completion.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>

#include "command.hpp"
#include "messages.hpp"

namespace glane::cli {

namespace {

std::string_view without(std::string_view text, std::string_view begin, std::string_view end) {
  if (text.substr(0, begin.size()) == begin) text.remove_prefix(begin.size());
  if (text.size() >= end.size() && text.substr(text.size() - end.size()) == end)
    text.remove_suffix(end.size());
  return text;
}

void add_part(Proposals& proposals, std::string_view part) {
  if (part == "PATH" || part == "FILE") {
    proposals.files = true;
  } else if (part == "DIR" || part == "BACKUP") {
    proposals.folders = true;
  } else if (part == "COMMAND") {
    for (const Command& command : commands()) proposals.words.emplace_back(command.name);
  } else if (!part.empty() && std::islower(static_cast<unsigned char>(part.front())) != 0) {
    proposals.words.emplace_back(part);
  }
}

// "id, type" -> {"id", "type"}
std::vector<std::string> names_listed(std::string_view list) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(", "), list.size());
    names.emplace_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 2, list.size()));
  }
  return names;
}

using Script = std::string (*)();

Script script_for(std::string_view shell) {
  if (shell == "bash") return bash_completion;
  if (shell == "zsh") return zsh_completion;
  if (shell == "fish") return fish_completion;
  throw Error(ErrorKind::usage, fill(messages::kNoSuchShell, {shell}));
}

}  // namespace

Proposals proposals_for(std::string_view pattern) {
  std::string_view rest = without(without(pattern, "[", "]"), "", "...");
  Proposals proposals;
  for (std::size_t bar = rest.find('|'); bar != std::string_view::npos; bar = rest.find('|')) {
    add_part(proposals, rest.substr(0, bar));
    rest.remove_prefix(bar + 1);
  }
  add_part(proposals, rest);
  return proposals;
}

Proposals proposals_of(const OptionRow& option) {
  constexpr std::string_view kFacetNames[] = {
      "author", "site",        "type",      "section",    "language",  "source",   "quoted",
      "to",     "date:decade", "date:year", "date:month", "date:week", "date:day", "date:auto"};
  Proposals proposals = proposals_for(option.value);
  if (option.name == "author" || option.name == "site") proposals.facet = option.name;
  if (option.name == "facet")
    proposals.words.assign(std::begin(kFacetNames), std::end(kFacetNames));
  if (option.known != nullptr) proposals.words = names_listed(option.known());
  return proposals;
}

std::string short_help(const OptionRow& option) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";  // before a semicolon in French
  std::string help = help_of(option);
  help.resize(std::min(help.find(';'), help.size()));
  if (help.ends_with(kNoBreakSpace)) help.resize(help.size() - kNoBreakSpace.size());
  return help;
}

std::string shell_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

Action setup_completion(const Arguments& arguments) {
  const Script script = script_for(arguments.one_operand("shell"));
  return [script](Terminal& terminal) {
    terminal.print(script());
    return ExitStatus::done;
  };
}

}  // namespace glane::cli
