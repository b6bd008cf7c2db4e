#include "error_sentence.hpp"

#include <algorithm>
#include <iterator>
#include <vector>

#include "error_messages.hpp"
#include "system_messages.hpp"
#include "terminal.hpp"

namespace glane::cli {

namespace {

struct ErrorPatterns {
  std::string_view message;
  std::string_view hint;
};

// In the words of commands; both empty for ErrorCode::none.
ErrorPatterns patterns_of(ErrorCode code) {
  const auto& texts = error_texts();
  const auto text = std::find_if(texts.begin(), texts.end(),
                                 [&](const ErrorText& one) { return one.code == code; });
  if (text == texts.end()) return {};
  ErrorPatterns patterns{text->message, text->hint};
  const auto* const own = std::find_if(std::begin(messages::kErrors), std::end(messages::kErrors),
                                       [&](const ErrorMessage& one) { return one.code == code; });
  if (own != std::end(messages::kErrors)) {
    if (!own->message.empty()) patterns.message = own->message;
    if (!own->hint.empty()) patterns.hint = own->hint;
  }
  return patterns;
}

std::vector<ErrorArgument> command_arguments(std::vector<ErrorArgument> arguments);

// What the system or another library says: translated where it is known, else a quotation.
std::string foreign_words(const std::string& words) {
  const std::string_view known = translated(words);
  return known != words || words.empty() ? std::string(known)
                                         : fill(messages::kForeignWords, {words});
}

std::string command_value(const ErrorArgument& argument) {
  std::string_view pattern = patterns_of(argument.error).message;
  if (pattern.empty()) pattern = diagnostic_text(argument.code).reason;
  if (!pattern.empty()) {
    return fill_pattern(translated(pattern), command_arguments(argument.arguments));
  }
  if (argument.name == "reason" || argument.name == "words") return foreign_words(argument.value);
  if (argument.name != "option") return argument.value;
  const auto* const option =
      std::find_if(std::begin(messages::kOptionNames), std::end(messages::kOptionNames),
                   [&](const OptionName& one) { return one.library == argument.value; });
  return option != std::end(messages::kOptionNames) ? std::string(option->command) : argument.value;
}

// In the language that is spoken, with options by the program's names.
std::vector<ErrorArgument> command_arguments(std::vector<ErrorArgument> arguments) {
  for (ErrorArgument& argument : arguments) argument.value = command_value(argument);
  return arguments;
}

}  // namespace

ErrorSentence sentence_of(const Error& error) {
  const ErrorPatterns patterns = patterns_of(error.code());
  // What the program says itself is in the right language already.
  if (patterns.message.empty()) return {error.what(), error.hint()};
  const std::vector<ErrorArgument> arguments = command_arguments(error.arguments());
  return {fill_pattern(translated(patterns.message), arguments),
          fill_pattern(translated(patterns.hint), arguments)};
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
