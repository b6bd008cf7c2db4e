// Lack of memory, for a program that preloads this library: allocations FROM to TO fail, counted
// from 1 over all threads, as $NO_MEMORY says ("FROM TO"). $NO_MEMORY_COUNT names a file where
// their number stands in the end. A thread that cannot be started is one of them.
//
// Operators of C++ are hidden, too: an allocator that the program is linked with may have its own.
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::uint64_t> count{0};
std::uint64_t fail_from = ~std::uint64_t{0};
std::uint64_t fail_to = 0;

bool fails() {
  const std::uint64_t number = ++count;
  if (number < fail_from || number > fail_to) return false;
  errno = ENOMEM;
  return true;
}

// The loader asks for memory before the functions hidden are known.
alignas(std::max_align_t) char early[1 << 16];
std::size_t early_bytes = 0;

void* early_memory(std::size_t bytes) {
  const std::size_t begin = early_bytes;
  early_bytes += (bytes + alignof(std::max_align_t) - 1) / alignof(std::max_align_t) *
                 alignof(std::max_align_t);
  return early_bytes <= sizeof early ? early + begin : nullptr;
}

bool is_early(const void* memory) {
  return memory >= early && memory < early + sizeof early;
}

struct Hidden {
  void* (*malloc)(std::size_t);
  void* (*calloc)(std::size_t, std::size_t);
  void* (*realloc)(void*, std::size_t);
  void* (*aligned_alloc)(std::size_t, std::size_t);
  void (*free)(void*);
  int (*pthread_create)(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*);
};

Hidden hidden;
enum class Search { none, under_way, done };
Search search = Search::none;

template <typename Function>
void find(Function*& function, const char* name) {
  function = reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

// Libraries that are begun before this one ask first, by the loader's one thread.
bool knows_hidden() {
  if (search != Search::none) return search == Search::done;
  search = Search::under_way;
  find(hidden.malloc, "malloc");
  find(hidden.calloc, "calloc");
  find(hidden.realloc, "realloc");
  find(hidden.aligned_alloc, "aligned_alloc");
  find(hidden.free, "free");
  find(hidden.pthread_create, "pthread_create");
  search = Search::done;
  return true;
}

using Main = int(int, char**, char**);
Main* program = nullptr;

int begin(int count_of_arguments, char** arguments, char** environment) {
  const char* range = std::getenv("NO_MEMORY");
  char* end = nullptr;
  if (range != nullptr) {
    fail_from = std::strtoull(range, &end, 10);
    fail_to = std::strtoull(end, nullptr, 10);
  }
  count = 0;
  return program(count_of_arguments, arguments, environment);
}

__attribute__((destructor)) void write_count() {
  const std::uint64_t met = count;
  fail_to = 0;
  const char* path = std::getenv("NO_MEMORY_COUNT");
  if (path == nullptr) return;
  const int file = ::open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  char text[32];
  const int bytes =
      std::snprintf(text, sizeof text, "%llu\n", static_cast<unsigned long long>(met));
  if (file >= 0 && ::write(file, text, static_cast<std::size_t>(bytes)) == bytes) ::close(file);
}

void* new_memory(std::size_t bytes) {
  void* memory = std::malloc(bytes == 0 ? 1 : bytes);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

void* new_memory(std::size_t bytes, std::align_val_t alignment) {
  const auto step = static_cast<std::size_t>(alignment);
  void* memory = std::aligned_alloc(step, (bytes + step - 1) / step * step);
  if (memory == nullptr) throw std::bad_alloc();
  return memory;
}

}  // namespace

extern "C" {

// What is asked for before the program's main function begins is not counted: nothing could catch
// the exception.
int __libc_start_main(Main* main, int count_of_arguments, char** arguments, void (*init)(),
                      void (*fini)(), void (*loader_fini)(), void* stack) {
  using Function = int(Main*, int, char**, void (*)(), void (*)(), void (*)(), void*);
  Function* start = nullptr;
  find(start, "__libc_start_main");
  program = main;
  return start(begin, count_of_arguments, arguments, init, fini, loader_fini, stack);
}

void* malloc(std::size_t bytes) noexcept {
  if (!knows_hidden()) return early_memory(bytes);
  return fails() ? nullptr : hidden.malloc(bytes);
}

void* calloc(std::size_t number, std::size_t bytes) noexcept {
  if (!knows_hidden()) return early_memory(number * bytes);  // which nobody had before
  return fails() ? nullptr : hidden.calloc(number, bytes);
}

void* realloc(void* memory, std::size_t bytes) noexcept {
  if (!knows_hidden() || is_early(memory)) {
    char* const next = static_cast<char*>(malloc(bytes));
    if (next == nullptr || memory == nullptr) return next;
    const char* const before = static_cast<char*>(memory);
    const std::size_t most = static_cast<std::size_t>(early + sizeof early - before);
    for (std::size_t i = 0; i < bytes && i < most; ++i) next[i] = before[i];
    return next;
  }
  return fails() ? nullptr : hidden.realloc(memory, bytes);
}

void* aligned_alloc(std::size_t alignment, std::size_t bytes) noexcept {
  return fails() ? nullptr : hidden.aligned_alloc(alignment, bytes);
}

void* memalign(std::size_t alignment, std::size_t bytes) noexcept {
  return fails() ? nullptr : hidden.aligned_alloc(alignment, bytes);
}

int posix_memalign(void** memory, std::size_t alignment, std::size_t bytes) noexcept {
  void* const got = fails() ? nullptr : hidden.aligned_alloc(alignment, bytes);
  if (got == nullptr) return ENOMEM;
  *memory = got;
  return 0;
}

void free(void* memory) noexcept {
  if (memory != nullptr && knows_hidden() && !is_early(memory)) hidden.free(memory);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*),
                   void* argument) {
  return fails() ? EAGAIN : hidden.pthread_create(thread, attributes, run, argument);
}

}  // extern "C"

void* operator new(std::size_t bytes) {
  return new_memory(bytes);
}
void* operator new[](std::size_t bytes) {
  return new_memory(bytes);
}
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  return std::malloc(bytes == 0 ? 1 : bytes);
}
void* operator new[](std::size_t bytes, const std::nothrow_t&) noexcept {
  return std::malloc(bytes == 0 ? 1 : bytes);
}
void* operator new(std::size_t bytes, std::align_val_t alignment) {
  return new_memory(bytes, alignment);
}
void* operator new[](std::size_t bytes, std::align_val_t alignment) {
  return new_memory(bytes, alignment);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete[](void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::align_val_t) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
  std::free(memory);
}
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept {
  std::free(memory);
}
