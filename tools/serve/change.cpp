// What changes an index, or what is new in it: of site.hpp.
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "json_line.hpp"
#include "printable.hpp"
#include "serve/document_writes.hpp"
#include "serve/problem.hpp"
#include "serve/serve_messages.hpp"
#include "serve/site.hpp"

namespace glane::cli {

namespace {

// Some thousand articles; more of them go in by several requests.
constexpr std::size_t kMostBodyBytes = 16U << 20;

// What is put has its id in its body.
std::string methods_of(const Asked& asked, const Route& route) {
  if (route.path == "/api/documents") {
    return asked.path == route.path ? "GET, HEAD, PUT, DELETE" : "GET, HEAD, DELETE";
  }
  return route.can_settle ? "GET, HEAD, POST" : "GET, HEAD";
}

HttpAnswer refused(int status, std::string_view code, std::string_view message) {
  return answer_of(Problem{status, code, std::string(message)});
}

[[noreturn]] void refuse_parameter(const std::string& name) {
  throw ParameterError(name, fill(messages::kUnknownParameter, {name}),
                       std::string(messages::kSeeDescription));
}

// Those to be taken out, one at the least.
std::vector<std::string> ids_of(const Asked& asked, const Route& route) {
  std::vector<std::string> ids;
  if (asked.path.size() > route.path.size()) {
    const auto id = percent_decoded(std::string_view(asked.path).substr(route.path.size() + 1));
    if (!id || id->empty()) {
      throw ParameterError("id", std::string(messages::kBadAddress),
                           std::string(messages::kBadAddressHint));
    }
    ids.push_back(*id);
  }
  for (const Parameter& parameter : asked.parameters) {
    if (parameter.name != "id") refuse_parameter(parameter.name);
    if (!parameter.value.empty()) ids.push_back(parameter.value);
  }
  if (ids.empty()) throw ParameterError("id", fill(messages::kParameterMissing, {"id"}));
  return ids;
}

}  // namespace

HttpAnswer Site::change(const Asked& asked, const Route& route) {
  const std::string& method = asked.request.method;
  const std::string methods = methods_of(asked, route);
  if (methods.find(method) == std::string::npos) return method_refusal(methods);
  if (!settings_.writable) return refused(403, "read_only", messages::kNotWritable);
  if (is_from_elsewhere(asked.request)) return refused(403, "origin", messages::kWrongOrigin);
  if (method == "PUT" && !is_json(asked.request)) {
    return refused(415, "media_type", messages::kMediaType);
  }
  if (!route.can_settle) return change_documents(asked, route);
  Route settling = route;
  settling.fixed.clear();
  return ask(asked, settling);
}

HttpAnswer Site::change_documents(const Asked& asked, const Route& route) {
  const NamedDirectory& index = indexes_.one(asked.indexes);
  DocumentWrites written;
  if (asked.request.method == "DELETE") {
    const std::vector<std::string> ids = ids_of(asked, route);
    const std::lock_guard one_at_a_time(writing_);
    written = remove_documents(index.directory, ids);
  } else {
    if (!asked.parameters.empty()) refuse_parameter(asked.parameters.front().name);
    if (std::strtoull(asked.request.header("Content-Length").c_str(), nullptr, 10) >
        kMostBodyBytes) {
      return refused(413, "body", fill(messages::kBodyTooLong, {std::to_string(kMostBodyBytes)}));
    }
    const std::optional<std::string> body = asked.request.read_body(kMostBodyBytes);
    if (!body) return refused(400, "body", messages::kBodyIncomplete);
    const std::lock_guard one_at_a_time(writing_);
    written = add_documents(index.directory, *body);
  }
  if (written.problem) return *written.problem;
  indexes_.look_again();
  HttpAnswer answer;
  answer.body = printable_json(dump(written.summary)) + "\n";
  return answer;
}

}  // namespace glane::cli
