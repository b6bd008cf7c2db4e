// What can be asked over HTTP: the commands of the program, by their own option tables. Requests
// and the OpenAPI description read this and nothing else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "arguments.hpp"
#include "question.hpp"
#include "serve/address.hpp"

namespace glane::cli {

struct Route {
  std::string_view path;                // "/api/documents"
  std::string_view command;             // whose options its parameters are
  std::string_view summary;             // one line, a verb first
  std::string_view operand;             // the parameter that operands are; empty: it takes none
  bool needs_operand = false;           // one at the least
  bool in_path = false;                 // the operand may stand behind the path: its id
  std::vector<std::string> fixed = {};  // options that it always has: "--thread"
  OptionTable options = {};             // its other parameters
  Question (*ask)(const Arguments&) = nullptr;
  bool repeats = false;     // the operand may be given several times
  bool can_settle = false;  // POST has it remembered what was shown
};

const std::vector<Route>& routes();

// The row of `index`, which every route has: which indexes are asked, by name.
const OptionRow& index_parameter();

// Answers one request may have, and facets, and their values: whoever wants all of an index runs
// `glane export` beside it.
inline constexpr std::size_t kMostAnswers = 1'000;
inline constexpr std::size_t kMostValues = 10'000;  // of a facet, a row of 40 bytes each
inline constexpr std::size_t kMostSkipped = 100'000;
inline constexpr std::size_t kMostFacets = 16;

struct RouteRequest {
  const Route* route = nullptr;
  std::vector<Parameter> parameters;  // without `index`; an empty value counts as none
  double timeout_seconds = 0;         // at most
  std::vector<std::string> indexes;   // what `--index` is to say
};

// The parameters as the command's own arguments.
//   errors: ParameterError
Arguments arguments_of(const RouteRequest& request);

// A parameter that cannot be; message and hint speak of parameters, not of options.
class ParameterError : public Error {
 public:
  ParameterError(std::string parameter, const std::string& message, const std::string& hint = {})
      : Error(ErrorKind::usage, message, hint), parameter_(std::move(parameter)) {}
  const std::string& parameter() const { return parameter_; }

 private:
  std::string parameter_;
};

// Whether an option's value is this word and no other: "json", as against "NAME".
bool is_only_choice(std::string_view value);

// "--limit is a number" as "limit is a number".
std::string in_parameter_terms(std::string text);

}  // namespace glane::cli
