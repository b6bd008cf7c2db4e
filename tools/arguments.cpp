#include "arguments.hpp"

#include <algorithm>
#include <boost/program_options.hpp>
#include <charconv>

#include "glane/glane.hpp"
#include "messages.hpp"
#include "near_names.hpp"

namespace po = boost::program_options;

namespace glane::cli {

namespace {

const OptionRow* find_option(const OptionTable& options, std::string_view name) {
  const auto row = std::find_if(options.begin(), options.end(),
                                [&](const OptionRow& option) { return option.name == name; });
  return row == options.end() ? nullptr : &*row;
}

po::options_description described(const OptionTable& options) {
  po::options_description description;
  for (const OptionRow& option : options) {
    std::string name(option.name);
    if (option.letter != 0) name.append(",").push_back(option.letter);
    // Boost takes the semantic over, and the name as a pointer that it copies.
    description.add_options()(name.c_str(), new po::untyped_value(option.value.empty()));
  }
  return description;
}

[[noreturn]] void refuse_unknown(std::string_view command, const OptionTable& options,
                                 const std::string& token) {
  std::vector<std::string_view> names;
  for (const OptionRow& option : options) names.push_back(option.name);
  const std::string_view bare = std::string_view(token).substr(0, token.find('='));
  std::string hint;
  if (bare.substr(0, 2) == "--") {
    hint = did_you_mean(bare.substr(2), names, "--");
  } else if (find_option(options, "plain") != nullptr) {  // a command that takes queries
    hint = fill(messages::kLeadingDash, {command});
  }
  if (hint.empty()) hint = fill(messages::kSeeCommandHelp, {command});
  throw Error(ErrorKind::usage, fill(messages::kUnknownOption, {token}), hint);
}

[[noreturn]] void refuse_syntax(std::string_view command,
                                const po::invalid_command_line_syntax& error) {
  using Syntax = po::invalid_command_line_syntax;
  std::string_view sentence = messages::kOptionIsOdd;
  if (error.kind() == Syntax::missing_parameter ||
      error.kind() == Syntax::empty_adjacent_parameter) {
    sentence = messages::kOptionLacksValue;
  } else if (error.kind() == Syntax::extra_parameter) {
    sentence = messages::kOptionTakesNoValue;
  }
  throw Error(ErrorKind::usage, fill(sentence, {error.get_option_name()}),
              fill(messages::kSeeCommandHelp, {command}));
}

constexpr std::string_view kOtherChoices = "...";

bool is_open_choice(const OptionRow& option) {
  return option.value.size() > kOtherChoices.size() &&
         option.value.substr(option.value.size() - kOtherChoices.size()) == kOtherChoices &&
         option.value.find('|') != std::string_view::npos;
}

void check_choice(const OptionRow& option, const std::string& value) {
  const std::vector<std::string_view> choices = choices_of(option);
  if (is_open_choice(option) || choices.empty() ||
      std::find(choices.begin(), choices.end(), value) != choices.end())
    return;
  std::string list;
  for (const std::string_view choice : choices) {
    list.append(list.empty() ? "" : ", ").append(choice);
  }
  throw Error(ErrorKind::usage, fill(messages::kNotAChoice, {option.name, list, value}));
}

// What was meant by either is not for the order of the words to say.
void refuse_second(const OptionRow& option, const std::vector<std::string>& values) {
  if (option.value.empty() || option.repeatable || values.size() < 2) return;
  const bool index = option.name == "index";
  throw Error(ErrorKind::usage, fill(messages::kGivenTwice, {option.name, values[0], values[1]}),
              index ? std::string(messages::kOneIndex) : std::string());
}

// in: token  as typed: of "école -naval" the second word has become "-n aval"
void check_number(std::string_view command, const OptionRow& option, const std::string& value,
                  const std::string& token) {
  if (option.value != "N" && option.value != "MB" && option.value != "SECONDS") return;
  // Parts of a second make sense there, which the command reads.
  if (is_number(value) || option.name == "timeout") return;
  if (option.name == "limit" && value == kAllOfThem) return;
  const bool a_word = token.size() > 2 && token[0] == '-' && token[1] != '-';
  throw Error(ErrorKind::usage, fill(messages::kNotANumber, {option.name, value}),
              a_word ? fill(messages::kLeadingDash, {command}) : "");
}

}  // namespace

std::string help_of(const OptionRow& option) {
  return option.known == nullptr ? std::string(option.help) : fill(option.help, {option.known()});
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::vector<std::string_view> choices_of(const OptionRow& option) {
  std::vector<std::string_view> choices;
  std::string_view rest = option.value;
  for (std::size_t bar = rest.find('|'); bar != std::string_view::npos; bar = rest.find('|')) {
    choices.push_back(rest.substr(0, bar));
    rest.remove_prefix(bar + 1);
  }
  if (!choices.empty() && rest != kOtherChoices) choices.push_back(rest);
  return choices;
}

std::string Arguments::text(std::string_view name, std::string_view fallback) const {
  const auto given = values_.find(name);
  if (given != values_.end()) return given->second.back();
  const OptionRow* option = find_option(options_, name);
  const auto choices = option == nullptr ? std::vector<std::string_view>() : choices_of(*option);
  return std::string(choices.empty() ? fallback : choices.front());
}

std::vector<std::string> Arguments::all(std::string_view name) const {
  const auto given = values_.find(name);
  return given == values_.end() ? std::vector<std::string>() : given->second;
}

std::size_t Arguments::number(std::string_view name, std::size_t fallback,
                              std::size_t least) const {
  if (!has(name)) return fallback;
  const std::string value = text(name);
  std::size_t number = kMostNumber;  // stays where from_chars finds no room for the digits
  std::from_chars(value.data(), value.data() + value.size(), number);
  if (number < least) {
    throw Error(ErrorKind::usage, fill(messages::kTooSmall, {name, std::to_string(least), value}));
  }
  return std::min(number, kMostNumber);
}

Arguments Arguments::over(const Values& kept, const std::vector<std::string>& kept_operands) const {
  Values values;
  for (const auto& [name, all] : kept) {
    const OptionRow* option = find_option(options_, name);
    const bool is_given = has(name) && option != nullptr && !option->repeatable;
    if (option == nullptr || is_given) continue;
    values[name] = option->value.empty() ? std::vector<std::string>() : all;
  }
  for (const auto& [name, all] : values_) {
    std::vector<std::string>& known = values[name];
    known.insert(known.end(), all.begin(), all.end());
  }
  return {command_, options_, std::move(values), operands_.empty() ? kept_operands : operands_};
}

void Arguments::forbid_operands() const {
  if (operands_.empty()) return;
  throw Error(ErrorKind::usage, fill(messages::kUnexpectedOperand, {operands_.front()}));
}

void Arguments::require_operands(std::string_view what) const {
  if (!operands_.empty()) return;
  throw Error(ErrorKind::usage, fill(messages::kNeedsOperand, {command_, what}),
              fill(messages::kSeeCommandHelp, {command_}));
}

std::string Arguments::one_operand(std::string_view what) const {
  require_operands(what);
  if (operands_.size() == 1) return operands_.front();
  throw Error(ErrorKind::usage, fill(messages::kUnexpectedOperand, {operands_[1]}));
}

Arguments parse_arguments(std::string_view command, const OptionTable& options,
                          const std::vector<std::string>& tokens) {
  namespace style = po::command_line_style;
  const po::options_description description = described(options);
  Arguments::Values values;
  std::vector<std::string> operands;
  try {
    // An option unknown to Boost is let through, to be refused below with its whole token.
    const po::parsed_options parsed = po::command_line_parser(tokens)
                                          .options(description)
                                          .style(style::unix_style & ~style::allow_guessing)
                                          .allow_unregistered()
                                          .run();
    for (const po::option& part : parsed.options) {
      if (part.unregistered) refuse_unknown(command, options, part.original_tokens.front());
      if (part.string_key.empty()) {
        operands.insert(operands.end(), part.value.begin(), part.value.end());
        continue;
      }
      const OptionRow& option = *find_option(options, part.string_key);
      for (const std::string& value : part.value) {
        check_choice(option, value);
        check_number(command, option, value, part.original_tokens.front());
      }
      std::vector<std::string>& all = values[part.string_key];
      all.insert(all.end(), part.value.begin(), part.value.end());
      refuse_second(option, all);
    }
  } catch (const po::invalid_command_line_syntax& error) {
    refuse_syntax(command, error);
  }
  return Arguments(command, options, std::move(values), std::move(operands));
}

}  // namespace glane::cli
