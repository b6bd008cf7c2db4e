// Of glane.h: what an index is asked with a request.
#include "glane/glane.hpp"
#include "library/c_arguments.hpp"
#include "library/c_control.hpp"
#include "library/c_handles.hpp"
#include "library/requests.hpp"

using namespace glane;

namespace {

std::string_view request_text(const char* request) {
  return request == nullptr ? std::string_view() : std::string_view(request);
}

// A request of any kind, read, with the stop test of its call.
template <typename Request>
Request stopped_by(const glane_control* control, Request request) {
  request.stop = CallControl(control).stop();
  return request;
}

ReadSearch search_of(const char* request, const glane_control* control) {
  ReadSearch search = read_search_request(request_text(request));
  search.search.stop = CallControl(control).stop();
  return search;
}

std::string answer_json(const SearchResponse& response, const ChosenFields& fields) {
  return fields.empty() ? to_json(response) : to_json(response, fields);
}

}  // namespace

glane_status glane_search(glane_index* index, const char* request, const glane_control* control,
                          char** answer) {
  return c_answer(answer, [&] {
    const auto opened = object_of(index);
    const ReadSearch asked = search_of(request, control);
    return answer_json(opened->search(asked.search), asked.fields);
  });
}

glane_status glane_facets(glane_index* index, const char* request, const glane_control* control,
                          char** answer) {
  return c_answer(answer, [&] {
    const auto opened = object_of(index);
    ReadSearch asked = search_of(request, control);
    asked.search.limit = 0;
    asked.search.snippets = false;
    asked.search.suggest = false;
    return counts_json(opened->search(asked.search));
  });
}

glane_status glane_similar(glane_index* index, const char* id, const char* request,
                           const glane_control* control, char** answer) {
  return c_answer(answer, [&]() -> std::optional<std::string> {
    const auto opened = object_of(index);
    const std::string_view like = c_text(id, "the id");
    const ReadSearch asked = search_of(request, control);
    const auto response = opened->similar(like, asked.search);
    if (!response) return std::nullopt;
    return answer_json(*response, asked.fields);
  });
}

glane_status glane_similar_to(glane_index* index, const char* document, const char* request,
                              const glane_control* control, char** answer) {
  return c_answer(answer, [&] {
    const auto opened = object_of(index);
    const Document like = read_document(c_text(document, "the document"));
    const ReadSearch asked = search_of(request, control);
    return answer_json(opened->similar_to(like, asked.search), asked.fields);
  });
}

glane_status glane_concordance(glane_index* index, const char* request,
                               const glane_control* control, char** answer) {
  return c_answer(answer, [&] {
    const auto opened = object_of(index);
    return to_json(
        opened->concordance(stopped_by(control, read_concordance_request(request_text(request)))));
  });
}

glane_status glane_frequency(glane_index* index, const char* request, const glane_control* control,
                             char** answer) {
  return c_answer(answer, [&] {
    const auto opened = object_of(index);
    return to_json(
        opened->frequency(stopped_by(control, read_frequency_request(request_text(request)))));
  });
}

glane_status glane_neighbours(glane_index* index, const char* request, const glane_control* control,
                              char** answer) {
  return c_answer(answer, [&] {
    const auto opened = object_of(index);
    return to_json(
        opened->neighbours(stopped_by(control, read_neighbours_request(request_text(request)))));
  });
}
