// An allocator for large tables that are looked into all over: asks the system for pages of 2 MB,
// so that a look waits for the memory alone and not for the page table as well.
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdlib>
#include <new>

namespace glane {

template <typename T>
struct LargePages {
  using value_type = T;

  static constexpr std::size_t kPageBytes = std::size_t{2} << 20;

  LargePages() = default;
  template <typename Other>
  explicit LargePages(const LargePages<Other>&) {}

  // errors: std::bad_alloc; where the system has no large pages, usual ones are as good
  T* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    const bool large = bytes >= 2 * kPageBytes;
    const std::size_t alignment = large ? kPageBytes : alignof(std::max_align_t);
    void* memory = std::aligned_alloc(alignment, (bytes + alignment - 1) / alignment * alignment);
    if (memory == nullptr) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
    if (large) ::madvise(memory, bytes, MADV_HUGEPAGE);
#endif
    return static_cast<T*>(memory);
  }

  void deallocate(T* memory, std::size_t) {
    std::free(memory);
  }

  bool operator==(const LargePages&) const = default;
};

}  // namespace glane
