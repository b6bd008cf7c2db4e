#include "base/watched_mapping.hpp"

#include <sys/mman.h>
#include <unistd.h>
#include <csignal>

#include <atomic>
#include <cstdint>
#include <mutex>

namespace glane {

// One mapping, for the handler to find: 0 begins a slot that is free. Slots are never given back,
// so that the handler may walk through them while others come and go.
struct WatchedMapping::Slot {
  std::atomic<std::uintptr_t> begin = 0;
  std::atomic<std::uintptr_t> end = 0;
  std::atomic<bool> lost = false;
  Slot* next = nullptr;  // never changed once it can be found
};

namespace {

using Slot = WatchedMapping::Slot;

static_assert(std::atomic<std::uintptr_t>::is_always_lock_free &&
              std::atomic<Slot*>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

// A signal is the whole process's, and its handler is told nothing but the address: what it needs
// has to be where it finds it.
std::atomic<Slot*> first_slot = nullptr;
std::mutex taking_slots;
struct sigaction before = {};

// The slot of the mapping that an address is in. Others may be given up and taken anew meanwhile:
// what was read of a slot counts where it began at the same place before and after.
Slot* slot_of(std::uintptr_t address) {
  for (Slot* slot = first_slot.load(); slot != nullptr; slot = slot->next) {
    const std::uintptr_t begin = slot->begin.load();
    const std::uintptr_t end = slot->end.load();
    if (begin != 0 && begin <= address && address < end && slot->begin.load() == begin) return slot;
  }
  return nullptr;
}

// All from the page on: of a file cut short nothing behind it is there either.
bool put_zeros(std::uintptr_t address, const Slot& slot) {
  static_assert(sizeof(std::uintptr_t) == sizeof(void*));
  const std::uintptr_t page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const std::uintptr_t begin = address / page * page;
  void* const put = ::mmap(reinterpret_cast<void*>(begin), slot.end.load() - begin, PROT_READ,
                           MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
  return put != MAP_FAILED;
}

void pass_on(int signal, siginfo_t* info, void* context) {
  if ((before.sa_flags & SA_SIGINFO) != 0) return before.sa_sigaction(signal, info, context);
  if (before.sa_handler != SIG_DFL && before.sa_handler != SIG_IGN) {
    return before.sa_handler(signal);
  }
  // Nobody catches it. A fault comes again when this returns, and ends the process as it would
  // have; what kill() sent is sent again.
  struct sigaction none = {};
  none.sa_handler = before.sa_handler;
  ::sigaction(signal, &none, nullptr);
  if (info->si_code <= 0) ::raise(signal);
}

void on_bus_error(int signal, siginfo_t* info, void* context) {
  const bool is_fault = info->si_code > 0;  // else the address says nothing
  const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
  Slot* const slot = is_fault ? slot_of(address) : nullptr;
  if (slot == nullptr) return pass_on(signal, info, context);
  slot->lost.store(true);
  if (!put_zeros(address, *slot)) pass_on(signal, info, context);
}

void install_handler() {
  static std::once_flag once;
  std::call_once(once, [] {
    struct sigaction action = {};
    action.sa_sigaction = on_bus_error;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    // The handler may be called before the call that installs it returns: asked for apart.
    ::sigaction(SIGBUS, nullptr, &before);
    ::sigaction(SIGBUS, &action, nullptr);
  });
}

// in: end  of the mapping that takes it
Slot* take_slot(std::uintptr_t end) {
  const std::lock_guard lock(taking_slots);
  Slot* slot = first_slot.load();
  while (slot != nullptr && slot->end.load() != 0) slot = slot->next;
  if (slot == nullptr) {
    slot = new Slot;
    slot->next = first_slot.load();
    first_slot.store(slot);
  }
  slot->lost.store(false);
  slot->end.store(end);
  return slot;
}

}  // namespace

WatchedMapping::WatchedMapping(const void* begin, std::size_t bytes) {
  install_handler();
  const std::uintptr_t page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto address = reinterpret_cast<std::uintptr_t>(begin);
  slot_ = take_slot((address + bytes + page - 1) / page * page);
  slot_->begin.store(address);
}

WatchedMapping::~WatchedMapping() {
  slot_->begin.store(0);
  slot_->end.store(0);  // last: then it is free
}

bool WatchedMapping::has_lost_pages() const {
  return slot_->lost.load(std::memory_order_acquire);
}

}  // namespace glane
