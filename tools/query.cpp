// `glane query`: a query in the language of another engine.
#include "command.hpp"
#include "engine_messages.hpp"
#include "json_line.hpp"
#include "search_options.hpp"

namespace glane::cli {

namespace {

struct Translation {
  std::vector<std::string> directories;
  SearchRequest request;
  std::string format;
};

// The body of a search request.
nlohmann::ordered_json body_of(Engine engine, const std::string& query) {
  if (engine == Engine::solr) {
    return {{"query", query}, {"params", {{"defType", "lucene"}, {"q.op", "OR"}}}};
  }
  return {{"query",
           {{"query_string",
             {{"query", query}, {"default_operator", "OR"}, {"allow_leading_wildcard", true}}}}}};
}

ExitStatus run_query(const Translation& translation, Terminal& terminal) {
  const Index index(translation.directories);
  const std::string query = index.lucene_query(translation.request);
  terminal.print_json(dump(body_of(*engine_named(translation.format), query)));
  return ExitStatus::done;
}

}  // namespace

Action setup_query(const Arguments& arguments) {
  Translation translation{index_directories(arguments), request_of(arguments),
                          arguments.text("format")};
  translation.request.stop = {};
  if (!asks_something(translation.request)) {
    throw Error(ErrorKind::usage, std::string(messages::kNothingToTranslate),
                std::string(messages::kNoQueryHint));
  }
  return [translation](Terminal& terminal) { return run_query(translation, terminal); };
}

}  // namespace glane::cli
