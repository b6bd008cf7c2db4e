// A request to the server, up to where an index would be asked: its head, its address, its
// parameters as a command's arguments, and the question that is made of them.
#include <algorithm>
#include <string>
#include <string_view>

#include "serve/address.hpp"
#include "command.hpp"
#include "expect.hpp"
#include "serve/request_head.hpp"
#include "serve/route.hpp"

namespace glane::cli {

// The server itself is not asked.
Action setup_serve(const Arguments&) {
  return {};
}

}  // namespace glane::cli

namespace {

using namespace glane::cli;
using glane::fuzz::expect;

constexpr double kSeconds = 5;

void ask(const Route& route, const std::vector<Parameter>& parameters) {
  try {
    const Arguments arguments = arguments_of({&route, parameters, kSeconds, {"presse"}});
    expect(!arguments.has("batch") && !arguments.has("save") && !arguments.has("stopwords"),
           "an option of terminals came through");
    if (arguments.has("limit")) {
      expect(arguments.number("limit", 0) <= kMostAnswers, "an answer without an end");
    }
    try {
      route.ask(arguments);
    } catch (const glane::Error& error) {
      expect(error.kind() != glane::ErrorKind::index, "a question reads no file");
    }
  } catch (const ParameterError& error) {
    expect(*error.what() != 0, "an error says what is wrong");
  }
}

}  // namespace

// The first line is an address, "/api/search?q=..."; all of it is a head.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = glane::fuzz::as_text(data, size);
  const CheckedHead head = check_head(text);
  expect(head.status == 0 || (head.status >= 400 && head.status < 600 && !head.reason.empty()),
         "a head passes, or is refused with a reason");
  const std::string_view line = text.substr(0, text.find('\n'));
  const std::size_t mark = std::min(line.find('?'), line.size());
  const auto path = percent_decoded(line.substr(0, mark));
  if (path) expect(path->find('\0') == std::string::npos, "text has no zero");
  host_name(line);
  const auto parameters = parameters_of(line.substr(std::min(mark + 1, line.size())));
  if (!parameters) return 0;
  for (const Route& route : routes()) {
    if (line.substr(0, mark) == route.path) ask(route, *parameters);
  }
  return 0;
}
