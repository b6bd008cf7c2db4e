#include "library/c_handles.hpp"

#include <pthread.h>

#include <cstdint>
#include <mutex>
#include <new>
#include <string>
#include <unordered_map>

namespace glane {

namespace {

// In the topmost bits no address of a program has what it has here; where addresses are of 32 bits
// a handle may look like one, and is told by the table alone.
constexpr std::uintptr_t kTag = sizeof(std::uintptr_t) == 8 ? std::uintptr_t(0x676C) << 48 : 0;

const char* name_of(HandleType type) {
  constexpr const char* kNames[] = {"glane_index", "glane_cursor", "glane_analyzer",
                                    "glane_writer"};
  return kNames[static_cast<int>(type)];
}

struct Entry {
  HandleType type;
  std::shared_ptr<void> object;
};

struct Table {
  std::mutex mutex;
  std::unordered_map<std::uintptr_t, Entry> entries;
  std::uintptr_t opened = 0;
};

// In C a handle belongs to nobody else, hence the one global table. It is never destroyed: what is
// open when the process ends may be in use by other threads.
Table& table() {
  alignas(Table) static unsigned char place[sizeof(Table)];
  // What the parent had stays as it was, and is never used again: its mutex may be locked, its
  // files and threads are the parent's.
  static Table* const made = [] {
    ::pthread_atfork(nullptr, nullptr, [] {
      Table* const old = std::launder(reinterpret_cast<Table*>(place));
      const std::uintptr_t opened = old->opened;
      (new (place) Table)->opened = opened;
    });
    return new (place) Table;
  }();
  return *made;
}

[[noreturn]] void refuse(const void* handle, HandleType type) {
  if (handle == nullptr) {
    throw BadCall{GLANE_MISUSE, "call.null_handle", std::string(name_of(type)) + " is NULL"};
  }
  throw BadCall{GLANE_MISUSE, "call.closed_handle",
                std::string("no ") + name_of(type) + " of this process, or closed"};
}

using Entries = std::unordered_map<std::uintptr_t, Entry>;

Entries::iterator entry_of(Entries& entries, const void* handle, HandleType type) {
  const auto entry = entries.find(reinterpret_cast<std::uintptr_t>(handle));
  if (entry == entries.end()) refuse(handle, type);
  if (entry->second.type == type) return entry;
  throw BadCall{
      GLANE_MISUSE, "call.other_handle",
      std::string("a ") + name_of(entry->second.type) + " where a " + name_of(type) + " is needed"};
}

}  // namespace

void* open_handle(HandleType type, std::shared_ptr<void> object) {
  Table& all = table();
  const std::lock_guard lock(all.mutex);
  const std::uintptr_t number = kTag + ++all.opened;
  all.entries.emplace(number, Entry{type, std::move(object)});
  return reinterpret_cast<void*>(number);
}

std::shared_ptr<void> find_handle(const void* handle, HandleType type) {
  Table& all = table();
  const std::lock_guard lock(all.mutex);
  return entry_of(all.entries, handle, type)->second.object;
}

std::shared_ptr<void> close_handle(const void* handle, HandleType type) {
  Table& all = table();
  const std::lock_guard lock(all.mutex);
  const auto entry = entry_of(all.entries, handle, type);
  std::shared_ptr<void> object = std::move(entry->second.object);
  all.entries.erase(entry);
  return object;
}

std::vector<std::shared_ptr<void>> close_handles(HandleType type) {
  Table& all = table();
  const std::lock_guard lock(all.mutex);
  std::vector<std::shared_ptr<void>> objects;
  for (auto entry = all.entries.begin(); entry != all.entries.end();) {
    if (entry->second.type != type) {
      ++entry;
      continue;
    }
    objects.push_back(std::move(entry->second.object));
    entry = all.entries.erase(entry);
  }
  return objects;
}

}  // namespace glane
