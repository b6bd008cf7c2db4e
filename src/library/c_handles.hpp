// The handles of glane.h: numbers that look like pointers. They are never followed, and none is
// given out twice, so that any address can be told from one that is open.
#pragma once

#include <atomic>
#include <memory>
#include <vector>

#include "glane/analyzer.hpp"
#include "glane/glane.h"
#include "glane/index.hpp"
#include "library/c_errors.hpp"
#include "library/hit_cursor.hpp"
#include "library/open_writer.hpp"

namespace glane {

enum class HandleType { index, cursor, analyzer, writer };

// What is open in this process, by any thread. A child of fork() begins with nothing.
// errors: BadCall for NULL, for what is closed, of another type, or never was a handle
void* open_handle(HandleType type, std::shared_ptr<void> object);
std::shared_ptr<void> find_handle(const void* handle, HandleType type);
std::shared_ptr<void> close_handle(const void* handle, HandleType type);

// The objects of a type that are open; none of them is any longer.
std::vector<std::shared_ptr<void>> close_handles(HandleType type);

// Which type of handle is for what.
template <typename Handle>
struct HandleOf;
template <>
struct HandleOf<glane_index> {
  using Object = Index;
  static constexpr HandleType kType = HandleType::index;
};
template <>
struct HandleOf<glane_cursor> {
  using Object = HitCursor;
  static constexpr HandleType kType = HandleType::cursor;
};
template <>
struct HandleOf<glane_analyzer> {
  using Object = Analyzer;
  static constexpr HandleType kType = HandleType::analyzer;
};
template <>
struct HandleOf<glane_writer> {
  using Object = OpenWriter;
  static constexpr HandleType kType = HandleType::writer;
};

// The object stays while it is in use, whoever closes the handle meanwhile.
template <typename Handle>
std::shared_ptr<typename HandleOf<Handle>::Object> object_of(const Handle* handle) {
  using Object = typename HandleOf<Handle>::Object;
  return std::static_pointer_cast<Object>(find_handle(handle, HandleOf<Handle>::kType));
}

// Makes an object and a handle of it.
template <typename Handle, typename Make>
glane_status c_open(Handle** handle, Make make) noexcept {
  return c_call([&] {
    if (handle == nullptr)
      throw BadCall{GLANE_MISUSE, "call.null_argument", "no place for the handle"};
    *handle = nullptr;
    *handle = static_cast<Handle*>(open_handle(HandleOf<Handle>::kType, make()));
  });
}

template <typename Handle>
glane_status c_close(Handle* handle) noexcept {
  return c_call([&] {
    if (handle != nullptr) close_handle(handle, HandleOf<Handle>::kType);
  });
}

// A handle that one thread uses at a time, while it does.
class InUse {
 public:
  // errors: BadCall where it is in use already
  explicit InUse(std::atomic<bool>& busy) : busy_(busy) {
    if (!busy_.exchange(true)) return;
    throw BadCall{GLANE_MISUSE, "call.handle_in_use", "another call is using this handle"};
  }
  ~InUse() { busy_ = false; }
  InUse(const InUse&) = delete;
  InUse& operator=(const InUse&) = delete;

 private:
  std::atomic<bool>& busy_;
};

}  // namespace glane
