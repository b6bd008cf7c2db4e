// Of glane.h: the documents in pages, and pages into an index.
#include <nlohmann/json.hpp>

#include "glane/glane.hpp"
#include "library/c_arguments.hpp"
#include "library/c_control.hpp"
#include "library/requests.hpp"

using namespace glane;

namespace {

using Json = nlohmann::ordered_json;

std::string summary_json(const ExtractSummary& summary) {
  return Json({{"pages", summary.pages},
               {"skipped", summary.skipped},
               {"failed", summary.failed},
               {"ignored", summary.ignored}})
      .dump();
}

// The document's line with one key more, where it is asked for: where its page said what.
std::string extracted_json(const Document& document, bool explain) {
  std::string json = to_json(document);
  if (!explain) return json;
  Json why = Json::object();
  for (const FieldOrigin& origin : document.origins) why[origin.field] = origin.from;
  json.pop_back();
  return json + ", \"why\": " + why.dump(-1, ' ', false, Json::error_handler_t::replace) + "}";
}

}  // namespace

glane_status glane_extract(const char* const* paths, size_t count, const char* options,
                           const glane_control* control, glane_visit visit, void* user,
                           char** answer) {
  const auto extraction = [&] {
    if (visit == nullptr) throw BadCall{GLANE_MISUSE, "call.null_argument", "visit is NULL"};
    const std::vector<std::string> all = c_paths(paths, count);
    const CallControl call(control);
    ExtractOptions asked = read_extract_options(options == nullptr ? "" : options);
    asked.report = call.diagnostic();
    const StopTest stop = call.stop();
    const auto show = [&](const Document& document) {
      const std::string json = extracted_json(document, asked.explain);
      if ((stop && stop()) || visit(user, json.c_str()) != 0) throw Interrupted();
    };
    return summary_json(extract(all, show, asked));
  };
  return c_answer(answer, extraction, AnswerPlace::optional);
}

glane_status glane_extract_page(const void* bytes, size_t length, const char* name, char** answer) {
  return c_answer(answer, [&] {
    const std::string_view page = c_bytes(bytes, length, "the page");
    std::string json = "[";
    for (const Document& document :
         extract_page(page, std::string(c_text(name, "the name of the page")))) {
      json.append(json.size() > 1 ? "," : "").append(to_json(document));
    }
    return json + "]";
  });
}

glane_status glane_index_pages(const char* directory, const char* const* paths, size_t count,
                               const char* options, const glane_control* control, char** answer) {
  const auto indexing = [&] {
    const std::string index(c_text(directory, "the directory"));
    const std::vector<std::string> all = c_paths(paths, count);
    const CallControl call(control);
    IndexOptions asked = read_index_options(options == nullptr ? "" : options);
    asked.waiting = call.waiting();
    asked.report = call.diagnostic();
    asked.progress = call.progress();
    const IndexSummary summary = index_pages(index, all, asked);
    std::string json = to_json(summary);
    json.pop_back();
    return json + ",\"stopped\":" + (summary.stopped ? "true}" : "false}");
  };
  return c_answer(answer, indexing, AnswerPlace::optional);
}
