#include "serve/problem.hpp"

#include "error_sentence.hpp"
#include "json_line.hpp"
#include "printable.hpp"
#include "serve/route.hpp"
#include "serve/serve_messages.hpp"

namespace glane::cli {

namespace {

using Json = nlohmann::ordered_json;

Json or_null(std::string_view text) {
  return text.empty() ? Json() : Json(text);
}

HttpAnswer answer_with(int status, const Json& error) {
  HttpAnswer answer;
  answer.status = status;
  answer.body = printable_json(dump({{"error", error}})) + "\n";
  return answer;
}

int status_of(const Error& error) {
  switch (error.status()) {
    case ErrorStatus::input:
    case ErrorStatus::query:
    case ErrorStatus::limit:
      return 400;
    case ErrorStatus::locked:
    case ErrorStatus::interrupted:
      return 503;
    default:
      return 500;
  }
}

}  // namespace

HttpAnswer answer_of(const Problem& problem) {
  return answer_with(problem.status, {{"code", problem.code},
                                      {"message", problem.message},
                                      {"hint", or_null(problem.hint)},
                                      {"parameter", or_null(problem.parameter)},
                                      {"place", nullptr}});
}

HttpAnswer answer_of(const Error& error) {
  const int status = status_of(error);
  const ErrorSentence sentence = sentence_of(error);
  if (status == 500) {
    print_error(error);
    return answer_of(Problem{500, "server", std::string(messages::kServerFault)});
  }
  if (status == 503) {
    HttpAnswer busy = answer_of(Problem{503, "busy", std::string(messages::kBusy)});
    busy.headers.emplace_back("Retry-After", "1");
    return busy;
  }
  const auto* const of_parameter = dynamic_cast<const ParameterError*>(&error);
  const std::string_view kind = error.kind() == ErrorKind::query ? "query" : "parameter";
  Json place;
  if (error.place()) {
    place = {{"begin", error.place()->begin}, {"length", error.place()->length}};
  }
  return answer_with(
      status, {{"code", error.code_name().empty() ? kind : error.code_name()},
               {"message", in_parameter_terms(sentence.message)},
               {"hint", or_null(in_parameter_terms(sentence.hint))},
               {"parameter", or_null(of_parameter == nullptr ? "" : of_parameter->parameter())},
               {"place", place}});
}

}  // namespace glane::cli
