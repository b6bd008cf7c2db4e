// `glane help`, and --help of every command: read off the table of commands.
#include <algorithm>

#include "command.hpp"
#include "messages.hpp"
#include "terminal_messages.hpp"
#include "wrap.hpp"

namespace glane::cli {

namespace {

constexpr std::size_t kHelpWidth = 80;  // the same wherever it is printed

std::string left_column(const OptionRow& option) {
  std::string text = option.letter == 0 ? "    " : std::string("-") + option.letter + ", ";
  text.append("--").append(option.name);
  if (!option.value.empty()) text.append(" ").append(option.value);
  return text;
}

struct Row {
  std::string left;
  std::string right;
};

// Two columns, the right one wrapped; a left side that is too long has a line of its own.
std::string two_columns(const std::vector<Row>& rows) {
  constexpr std::size_t kMostLeft = 24;
  std::size_t left_width = 0;
  for (const Row& row : rows) {
    if (row.left.size() <= kMostLeft) left_width = std::max(left_width, row.left.size());
  }
  const std::string indent(left_width + 4, ' ');
  std::string out;
  for (const Row& row : rows) {
    const std::string right = wrap_plain(row.right, indent, kHelpWidth);
    out.append("  ").append(row.left);
    if (row.left.size() <= left_width) {
      out.append(right, row.left.size() + 2);
    } else {
      out.append("\n").append(right);
    }
  }
  return out;
}

std::string usage_line(const Command& command) {
  std::string line = std::string(command.name) + " [OPTION...]";
  if (!command.operands.empty()) line.append(" ").append(command.operands);
  return fill(messages::kUsage, {line});
}

}  // namespace

std::string help_for(const Command& command) {
  std::vector<Row> rows;
  for (const OptionRow& option : command.options)
    rows.push_back({left_column(option), help_of(option)});
  std::string out = usage_line(command) + "\n\n";
  out += wrap_plain(command.summary, "  ", kHelpWidth);
  out.append("\n").append(messages::kOptions).append("\n").append(two_columns(rows)).append("\n");
  out.append(messages::kExamples).append("\n");
  for (const std::string_view example : examples_of(command.name))
    out.append("  ").append(example) += "\n";
  out += "\n";
  return out + fill(messages::kSeeManual, {command.name}) + "\n";
}

std::string help_for_all() {
  std::vector<Row> rows;
  for (const Command& command : commands()) {
    rows.push_back({std::string(command.name), std::string(command.summary)});
  }
  std::string out = fill(messages::kUsage, {"COMMAND [OPTION...] [OPERAND...]"}) + "\n\n";
  out.append("  ")
      .append(messages::kProgram)
      .append("\n\n")
      .append(messages::kCommands)
      .append("\n");
  return out + two_columns(rows) + "\n" + std::string(messages::kHelpFooter) + "\n";
}

Action setup_help(const Arguments& arguments) {
  if (arguments.operands().size() > 1) {
    throw Error(ErrorKind::usage, fill(messages::kUnexpectedOperand, {arguments.operands()[1]}));
  }
  const std::string text = arguments.operands().empty()
                               ? help_for_all()
                               : help_for(find_command(arguments.operands().front()));
  return [text](Terminal& terminal) {
    terminal.print(text);
    return ExitStatus::done;
  };
}

}  // namespace glane::cli
