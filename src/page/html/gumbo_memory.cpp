#include "page/html/gumbo_memory.hpp"

#include <cstdlib>
#include <cstring>
#include <limits>
#include <new>

namespace glane {

GumboMemory::~GumboMemory() {
  while (last_ != nullptr) {
    Piece* const before = last_->before;
    std::free(last_);
    last_ = before;
  }
}

const GumboOutput& GumboMemory::parse(std::string_view markup) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = give_back;
  options.userdata = this;
  // Only frames of Gumbo's are left by the jump: nothing in them is to be destroyed.
  if (setjmp(left_) == 0) {
    output_ = gumbo_parse_with_options(&options, markup.data(), markup.size());
  }
  if (output_ == nullptr) throw std::bad_alloc();
  return *output_;
}

const char* GumboMemory::text(std::string_view bytes) {
  char* const copy = static_cast<char*>(add_piece(bytes.size() + 1));
  if (copy == nullptr) throw std::bad_alloc();
  std::memcpy(copy, bytes.data(), bytes.size());
  copy[bytes.size()] = '\0';
  return copy;
}

void* GumboMemory::allocate(void* memory, std::size_t bytes) {
  auto* const self = static_cast<GumboMemory*>(memory);
  void* const piece = self->add_piece(bytes);
  if (piece == nullptr) std::longjmp(self->left_, 1);
  return piece;
}

void* GumboMemory::add_piece(std::size_t bytes) {
  if (bytes > std::numeric_limits<std::size_t>::max() - sizeof(Piece)) return nullptr;
  void* const begin = std::malloc(sizeof(Piece) + bytes);
  if (begin == nullptr) return nullptr;
  auto* const piece = new (begin) Piece{last_, nullptr};
  if (last_ != nullptr) last_->after = piece;
  last_ = piece;
  return piece + 1;
}

void GumboMemory::give_back(void* memory, void* bytes) {
  if (bytes == nullptr) return;
  auto* const self = static_cast<GumboMemory*>(memory);
  Piece* const piece = static_cast<Piece*>(bytes) - 1;
  if (piece->before != nullptr) piece->before->after = piece->after;
  (piece->after != nullptr ? piece->after->before : self->last_) = piece->before;
  std::free(piece);
}

}  // namespace glane
