#include "error_sentence.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "error_messages.hpp"
#include "terminal.hpp"

namespace glane::cli {

namespace {

// The arguments, options by the program's names.
std::vector<ErrorArgument> command_arguments(const Error& error) {
  std::vector<ErrorArgument> arguments = error.arguments();
  for (ErrorArgument& argument : arguments) {
    if (argument.name != "option") continue;
    for (const OptionName& option : messages::kOptionNames) {
      if (argument.value == option.library) argument.value = option.command;
    }
  }
  return arguments;
}

}  // namespace

ErrorSentence sentence_of(const Error& error) {
  ErrorSentence sentence{error.what(), error.hint()};
  const auto* const found =
      std::find_if(std::begin(messages::kErrors), std::end(messages::kErrors),
                   [&](const ErrorMessage& one) { return one.code == error.code(); });
  if (found == std::end(messages::kErrors)) return sentence;
  const std::vector<ErrorArgument> arguments = command_arguments(error);
  if (!found->message.empty()) sentence.message = fill_pattern(found->message, arguments);
  if (!found->hint.empty()) sentence.hint = fill_pattern(found->hint, arguments);
  return sentence;
}

void print_error(const Error& error) {
  const ErrorSentence sentence = sentence_of(error);
  print_error(sentence.message, sentence.hint);
}

}  // namespace glane::cli
