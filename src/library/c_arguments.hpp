// What callers of glane.h give and are given: texts, bytes, lists of paths; answers.
// errors, of all: BadCall for NULL and for what is larger than glane.h says
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "glane/glane.h"
#include "library/c_errors.hpp"

namespace glane {

std::string_view c_text(const char* text, const char* name);

std::string_view c_bytes(const void* bytes, std::size_t length, const char* name);

std::vector<std::string> c_paths(const char* const* paths, std::size_t count);

// A copy that glane_free frees. Where there is no text, or no place for it: nothing.
void give_text(const std::optional<std::string>& text, char** place);

enum class AnswerPlace { needed, optional };

// Gives what `make` makes, a text or none, where `answer` points to.
template <typename Make>
glane_status c_answer(char** answer, Make make, AnswerPlace place = AnswerPlace::needed) noexcept {
  return c_call([&] {
    if (answer != nullptr) {
      *answer = nullptr;
    } else if (place == AnswerPlace::needed) {
      throw BadCall{GLANE_MISUSE, "call.null_argument", "no place for the answer"};
    }
    give_text(make(), answer);
  });
}

}  // namespace glane
