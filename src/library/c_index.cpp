// Of glane.h: an index open for reading, its documents and its figures.
#include <memory>
#include <string>
#include <vector>

#include "glane/glane.hpp"
#include "library/c_arguments.hpp"
#include "library/c_handles.hpp"

using namespace glane;

const char* glane_version(void) {
  return version().data();  // of a literal, which has its end
}

glane_status glane_open(const char* directory, glane_index** index) {
  return c_open(index, [&] {
    return std::make_shared<Index>(std::string(c_text(directory, "the directory")));
  });
}

glane_status glane_open_several(const char* const* directories, size_t count, glane_index** index) {
  return c_open(index, [&] { return std::make_shared<Index>(c_paths(directories, count)); });
}

glane_status glane_reopen(glane_index* index, int* is_newer) {
  if (is_newer != nullptr) *is_newer = 0;
  return c_call([&] {
    const bool newer = object_of(index)->reopen();
    if (is_newer != nullptr) *is_newer = newer ? 1 : 0;
  });
}

glane_status glane_close(glane_index* index) {
  return c_close(index);
}

glane_status glane_document(glane_index* index, const char* id, char** answer) {
  return c_answer(answer, [&]() -> std::optional<std::string> {
    const auto document = object_of(index)->document(c_text(id, "the id"));
    if (!document) return std::nullopt;
    return shown_json(*document);
  });
}

glane_status glane_thread(glane_index* index, const char* id, char** answer) {
  return c_answer(answer, [&]() -> std::optional<std::string> {
    const std::vector<ThreadNode> thread =
        thread_tree(object_of(index)->thread(c_text(id, "the id")));
    if (thread.empty()) return std::nullopt;
    std::string json = "[";
    for (std::size_t i = 0; i < thread.size(); ++i) {
      json += (i > 0 ? "," : "") + shown_json(thread, i);
    }
    return json + "]";
  });
}

glane_status glane_context(glane_index* index, const char* id, char** answer) {
  return c_answer(answer, [&]() -> std::optional<std::string> {
    const auto opened = object_of(index);
    const auto document = opened->document(c_text(id, "the id"));
    if (!document) return std::nullopt;
    const std::vector<ThreadNode> thread = thread_tree(opened->thread(document->id));
    return context_json(thread_context(thread, document->id), document->id);
  });
}

glane_status glane_statistics(glane_index* index, char** answer) {
  return c_answer(answer, [&] { return to_json(object_of(index)->statistics()); });
}
