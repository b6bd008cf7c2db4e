#include "library/c_arguments.hpp"

#include <cstdlib>
#include <cstring>
#include <new>

namespace glane {

namespace {

[[noreturn]] void refuse_null(const char* name) {
  throw BadCall{GLANE_MISUSE, "call.null_argument", std::string(name) + " is NULL"};
}

[[noreturn]] void refuse_size(const char* name, std::size_t size, std::size_t most) {
  throw BadCall{
      GLANE_LIMIT, "call.too_large",
      std::string(name) + ": " + std::to_string(size) + ", " + std::to_string(most) + " at most"};
}

}  // namespace

std::string_view c_text(const char* text, const char* name) {
  if (text == nullptr) refuse_null(name);
  return text;
}

std::string_view c_bytes(const void* bytes, std::size_t length, const char* name) {
  if (length > GLANE_MOST_BYTES) refuse_size(name, length, GLANE_MOST_BYTES);
  if (length == 0) return {};
  if (bytes == nullptr) refuse_null(name);
  return {static_cast<const char*>(bytes), length};
}

std::vector<std::string> c_paths(const char* const* paths, std::size_t count) {
  if (count > GLANE_MOST_PATHS) refuse_size("paths", count, GLANE_MOST_PATHS);
  if (count > 0 && paths == nullptr) refuse_null("paths");
  std::vector<std::string> all;
  for (std::size_t i = 0; i < count; ++i) all.emplace_back(c_text(paths[i], "a path"));
  return all;
}

void give_text(const std::optional<std::string>& text, char** place) {
  if (!text || place == nullptr) return;
  char* const copy = static_cast<char*>(std::malloc(text->size() + 1));
  if (copy == nullptr) throw std::bad_alloc();
  std::memcpy(copy, text->c_str(), text->size() + 1);
  *place = copy;
}

}  // namespace glane

void glane_free(char* string) {
  std::free(string);
}
