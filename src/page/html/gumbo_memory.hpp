// The memory of one parsed page. Gumbo, which is C, does not look whether it gets what it asks for:
// where there is no memory its parsing is left as it stands, and what it had is given back here.
#pragma once

#include <gumbo.h>

#include <csetjmp>
#include <cstddef>
#include <string_view>

namespace glane {

// Of one tree, which is gone with it.
class GumboMemory {
 public:
  GumboMemory() = default;
  ~GumboMemory();
  GumboMemory(const GumboMemory&) = delete;
  GumboMemory& operator=(const GumboMemory&) = delete;

  // Once. in: markup  outlives this
  //   errors: std::bad_alloc
  const GumboOutput& parse(std::string_view markup);

  // A text of the tree: a copy of it, ended by a zero byte.
  //   errors: std::bad_alloc
  const char* text(std::string_view bytes);

 private:
  // Before each piece, so that what is aligned behind it is as malloc aligns.
  struct alignas(std::max_align_t) Piece {
    Piece* before;
    Piece* after;
  };

  static void* allocate(void* memory, std::size_t bytes);
  static void give_back(void* memory, void* bytes);
  void* add_piece(std::size_t bytes);  // nullptr where there is no memory

  Piece* last_ = nullptr;
  GumboOutput* output_ = nullptr;
  std::jmp_buf left_;
};

}  // namespace glane
