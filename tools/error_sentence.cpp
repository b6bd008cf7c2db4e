#include "error_sentence.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "error_messages.hpp"
#include "terminal.hpp"

namespace glane::cli {

namespace {

// The arguments, options by the program's names, and the reason translated where it is one of
// those that are known.
std::vector<ErrorArgument> command_arguments(std::vector<ErrorArgument> arguments) {
  for (ErrorArgument& argument : arguments) {
    if (argument.name == "reason") argument.value = translated(argument.value);
    if (argument.name != "option") continue;
    for (const OptionName& option : messages::kOptionNames) {
      if (argument.value == option.library) argument.value = option.command;
    }
  }
  return arguments;
}

}  // namespace

ErrorSentence sentence_of(const Error& error) {
  const auto& texts = error_texts();
  const auto text = std::find_if(texts.begin(), texts.end(),
                                 [&](const ErrorText& one) { return one.code == error.code(); });
  // What the program says itself is in the right language already.
  if (text == texts.end()) return {error.what(), error.hint()};
  std::string_view message = text->message;
  std::string_view hint = text->hint;
  const auto* const own =
      std::find_if(std::begin(messages::kErrors), std::end(messages::kErrors),
                   [&](const ErrorMessage& one) { return one.code == error.code(); });
  if (own != std::end(messages::kErrors)) {
    if (!own->message.empty()) message = own->message;
    if (!own->hint.empty()) hint = own->hint;
  }
  const std::vector<ErrorArgument> arguments = command_arguments(error.arguments());
  return {fill_pattern(translated(message), arguments), fill_pattern(translated(hint), arguments)};
}

std::string sentence_of(const Diagnostic& diagnostic) {
  if (diagnostic.code == DiagnosticCode::none) return diagnostic.reason;
  return fill_pattern(translated(diagnostic_text(diagnostic.code).reason),
                      command_arguments(diagnostic.arguments));
}

void print_error(const Error& error) {
  const ErrorSentence sentence = sentence_of(error);
  print_error(sentence.message, sentence.hint);
}

void print_waiting(const Error& for_whom) {
  print_error(fill(messages::kWaiting, {sentence_of(for_whom).message}));
}

}  // namespace glane::cli
