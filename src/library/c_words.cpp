// Of glane.h: the French front end.
#include "glane/json.hpp"
#include "library/c_arguments.hpp"
#include "library/c_handles.hpp"
#include "library/requests.hpp"

using namespace glane;

glane_status glane_analyzer_open(const char* lists, glane_analyzer** analyzer) {
  return c_open(analyzer, [&] {
    return std::make_shared<Analyzer>(read_word_files(lists == nullptr ? "" : lists));
  });
}

glane_status glane_analyze(glane_analyzer* analyzer, const char* text, size_t length,
                           char** answer) {
  return c_answer(answer, [&] {
    const auto opened = object_of(analyzer);
    const std::string_view bytes = c_bytes(text, length, "the text");
    return tokens_json(bytes, opened->analyze(bytes));
  });
}

glane_status glane_stem(glane_analyzer* analyzer, const char* word, char** stem) {
  return c_answer(stem, [&] { return object_of(analyzer)->stem(c_text(word, "the word")); });
}

glane_status glane_analyzer_close(glane_analyzer* analyzer) {
  return c_close(analyzer);
}
