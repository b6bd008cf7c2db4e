// What changes an index, or what is new in it: of site.hpp.
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "document_writes.hpp"
#include "json_line.hpp"
#include "printable.hpp"
#include "problem.hpp"
#include "serve_messages.hpp"
#include "site.hpp"

namespace glane::cli {

namespace {

// Some thousand articles; more of them go in by several requests.
constexpr std::size_t kMostBodyBytes = 16U << 20;

std::string methods_of(const Route& route) {
  if (route.path == "/api/documents") return "GET, HEAD, PUT, DELETE";
  return route.can_settle ? "GET, HEAD, POST" : "GET, HEAD";
}

HttpAnswer refused(int status, std::string_view code, std::string_view message) {
  return answer_of(Problem{status, code, std::string(message)});
}

std::vector<std::string> ids_of(const Asked& asked, const Route& route) {
  std::vector<std::string> ids;
  if (asked.path.size() > route.path.size()) {
    const auto id = percent_decoded(std::string_view(asked.path).substr(route.path.size() + 1));
    if (id && !id->empty()) ids.push_back(*id);
  }
  for (const Parameter& parameter : asked.parameters) {
    if (parameter.name == "id" && !parameter.value.empty()) ids.push_back(parameter.value);
  }
  return ids;
}

}  // namespace

HttpAnswer Site::change(const Asked& asked, const Route& route) {
  const std::string& method = asked.request.method;
  const std::string methods = methods_of(route);
  if (methods.find(method) == std::string::npos) return method_refusal(methods);
  if (!settings_.writable) return refused(403, "read_only", messages::kNotWritable);
  if (is_from_elsewhere(asked.request)) return refused(403, "origin", messages::kWrongOrigin);
  if (method != "DELETE" && !is_json(asked.request)) {
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
    if (ids.empty()) {
      return answer_of(ParameterError("id", fill(messages::kParameterMissing, {"id"})));
    }
    const std::lock_guard one_at_a_time(writing_);
    written = remove_documents(index.directory, ids);
  } else {
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
