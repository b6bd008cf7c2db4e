// arguments_of of route.hpp.
#include <algorithm>
#include <utility>

#include "command.hpp"
#include "near_names.hpp"
#include "search_options.hpp"
#include "serve/route.hpp"
#include "serve/serve_messages.hpp"

namespace glane::cli {

namespace {

const OptionRow* find_row(const OptionTable& options, std::string_view name) {
  for (const OptionRow& option : options) {
    if (option.name == name) return &option;
  }
  return nullptr;
}

[[noreturn]] void refuse_unknown(const Route& route, const std::string& name) {
  std::vector<std::string_view> names = {index_parameter().name};
  if (!route.operand.empty()) names.push_back(route.operand);
  for (const OptionRow& option : route.options) names.push_back(option.name);
  std::string hint = did_you_mean(name, names);
  if (hint.empty()) hint = messages::kSeeDescription;
  throw ParameterError(name, fill(messages::kUnknownParameter, {name}), hint);
}

// A flag is set by `plain`, `plain=1`, `plain=true`.
bool is_off(const std::string& value) {
  return value == "0" || value == "false";
}

// As on a command line. out: nothing where it says nothing
std::string token_of(const OptionRow& option, const std::string& value) {
  const std::string name = "--" + std::string(option.name);
  if (!option.value.empty()) {
    if (value.empty()) return "";
    if (is_only_choice(option.value) && value != option.value) {
      throw ParameterError(std::string(option.name),
                           fill(messages::kOneChoice, {option.name, option.value, value}));
    }
    return name + "=" + value;
  }
  if (is_off(value)) return "";
  if (value.empty() || value == "1" || value == "true") return name;
  throw ParameterError(std::string(option.name), fill(messages::kNotAFlag, {option.name, value}));
}

// The command's options, those of the route in their own form.
OptionTable table_of(const Route& route) {
  OptionTable table = route.options;
  for (const OptionRow& option : find_command(route.command).options) {
    if (find_row(route.options, option.name) == nullptr) table.push_back(option);
  }
  return table;
}

struct Tokens {
  std::vector<std::string> options;
  std::vector<std::string> operands;

  std::vector<std::string> all() const {
    std::vector<std::string> tokens = options;
    tokens.push_back("--");
    tokens.insert(tokens.end(), operands.begin(), operands.end());
    return tokens;
  }
};

Tokens tokens_of(const RouteRequest& request) {
  const Route& route = *request.route;
  Tokens tokens;
  for (const Parameter& parameter : request.parameters) {
    if (parameter.name == route.operand) {
      if (!parameter.value.empty()) tokens.operands.push_back(parameter.value);
      continue;
    }
    const OptionRow* const option = find_row(route.options, parameter.name);
    if (option == nullptr) refuse_unknown(route, parameter.name);
    const std::string token = token_of(*option, parameter.value);
    if (!token.empty()) tokens.options.push_back(token);
  }
  if (route.needs_operand && tokens.operands.empty()) {
    throw ParameterError(std::string(route.operand),
                         fill(messages::kParameterMissing, {route.operand}));
  }
  return tokens;
}

// "--limit=x" is of `limit`; of an error, the first that is wrong by itself.
std::string wrong_one(const Route& route, const OptionTable& table, const Tokens& tokens) {
  for (const std::string& token : tokens.options) {
    try {
      parse_arguments(route.command, table, {token});
    } catch (const Error&) {
      return token.substr(2, token.find('=') - 2);
    }
  }
  return {};
}

Arguments parsed(const Route& route, const OptionTable& table, const Tokens& tokens) {
  try {
    return parse_arguments(route.command, table, tokens.all());
  } catch (const Error& error) {
    throw ParameterError(wrong_one(route, table, tokens), in_parameter_terms(error.what()));
  }
}

void check_most(const Arguments& arguments, const char* name, std::size_t most) {
  if (!arguments.has(name)) return;
  if (arguments.text(name) == kAllOfThem || arguments.number(name, 0) > most) {
    throw ParameterError(name, fill(messages::kTooMuch, {name, std::to_string(most)}));
  }
}

void check_facets(const Arguments& arguments) {
  const std::vector<FacetRequest> facets = request_of(arguments.without_operands()).facets;
  if (facets.size() > kMostFacets) {
    throw ParameterError("facet", fill(messages::kTooManyFacets, {std::to_string(kMostFacets)}));
  }
  for (const FacetRequest& facet : facets) {
    if (facet.size <= kMostValues) continue;
    throw ParameterError("facet", fill(messages::kTooMuch, {"facet", std::to_string(kMostValues)}));
  }
}

void check_limits(const Route& route, const Arguments& arguments) {
  check_most(arguments, "limit", kMostAnswers);
  check_most(arguments, "offset", kMostSkipped);
  const bool counts_all = route.command == "frequency" && arguments.number("limit", 1) == 0;
  if (counts_all) throw ParameterError("limit", fill(messages::kTooFew, {"limit", "1", "0"}));
  if (arguments.has("facet")) check_facets(arguments);
}

std::string_view first_choice(const OptionRow& option) {
  return option.value.substr(0, option.value.find('|'));
}

// No more time than the server gives, and no answer without an end.
Arguments within_limits(const RouteRequest& request, const OptionTable& table,
                        const Arguments& arguments) {
  Arguments::Values values = arguments.values();
  if (find_row(request.route->options, "timeout") != nullptr) {
    const double most = request.timeout_seconds;
    const double asked =
        arguments.has("timeout") ? request_of(arguments.without_operands()).timeout_seconds : most;
    // 0 would be without an end, and so would what is printed as 0.
    constexpr double kLeast = 0.001;
    const double seconds = std::max(asked > 0 ? std::min(asked, most) : most, kLeast);
    values["timeout"] = {std::to_string(seconds)};
  }
  if (request.route->command == "new" && !arguments.has("limit")) {
    values["limit"] = {std::to_string(kMostAnswers)};
  }
  if (!arguments.has("format")) {
    const OptionRow* const format = find_row(request.route->options, "format");
    if (format != nullptr) values["format"] = {std::string(first_choice(*format))};
  }
  if (!request.indexes.empty()) values["index"] = request.indexes;
  return Arguments(request.route->command, table, std::move(values), arguments.operands());
}

Arguments read_arguments(const RouteRequest& request) {
  const Route& route = *request.route;
  Tokens tokens = tokens_of(request);
  tokens.options.insert(tokens.options.end(), route.fixed.begin(), route.fixed.end());
  const OptionTable table = table_of(route);
  const Arguments arguments = parsed(route, table, tokens);
  check_limits(route, arguments);
  return within_limits(request, table, arguments);
}

}  // namespace

bool is_only_choice(std::string_view value) {
  return !value.empty() &&
         value.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
}

std::string in_parameter_terms(std::string text) {
  for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--", at)) {
    const bool is_name = at + 2 < text.size() && text[at + 2] >= 'a' && text[at + 2] <= 'z';
    if (is_name) {
      text.erase(at, 2);
    } else {
      at += 2;
    }
  }
  return text;
}

Arguments arguments_of(const RouteRequest& request) {
  try {
    return read_arguments(request);
  } catch (const ParameterError&) {
    throw;
  } catch (const Error& error) {
    throw ParameterError("", in_parameter_terms(error.what()));
  }
}

}  // namespace glane::cli
